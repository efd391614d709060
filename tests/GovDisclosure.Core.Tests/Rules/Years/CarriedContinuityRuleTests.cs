using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Years;

/// <summary>GD5001.</summary>
public sealed class CarriedContinuityRuleTests
{
    private const string Agency = "永正镇";

    /// <summary>Last year's shape of section three, and this year's.</summary>
    public static TheoryData<string, string> Shapes =>
        new()
        {
            { "2021", "2021" },
            { "2019", "2019" },
            { "2019", "2021" },
            { "2021", "2019" },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_column_is_compared(string before, string now)
    {
        var (previous, current) = (Zero(before, 2021), Zero(now, 2022));
        Assert.Contains(RuleCatalog.CarriedContinuity, Continuity(current, previous).Passed);
        var links = FormCatalog.Default.TablesOf(current).SelectMany(static table => table.YearLinks).ToList();
        Assert.Equal(7, links.Count);
        foreach (var link in links)
        {
            var changed = link.Current.With(current, (Count)9);
            var finding = Assert.Single(Continuity(changed, previous).Findings, static finding => finding.Rule.Id == "GD5001");
            Assert.Equal(
                (link.Current.Pointer, FindingStatus.Fail, FindingSeverity.Warning),
                (finding.Pointer, finding.Status, finding.Severity)
            );
            Assert.Equal((9, 0, 9), (finding.Left, finding.Right, finding.Difference));
            Assert.Equal(
                [
                    new Operand(link.Current, 1, (Count)9),
                    new Operand(FormCatalog.Default.FindCell(link.Previous.Pointer, previous)!, -1, (Count)0, IsPrevious: true),
                ],
                finding.Operands
            );
            Assert.Contains(link.Current.Column.PathZh, finding.Message.Zh, StringComparison.Ordinal);

            var last = FormCatalog
                .Default.TablesOf(previous)
                .Select(table => table.Find(link.Previous.Pointer))
                .Single(static cell => cell is not null)!;
            var other = Assert.Single(Continuity(current, last.With(previous, (Count)4)).Findings, static finding =>
                finding.Rule.Id == "GD5001"
            );
            Assert.Equal((0, 4, -4), (other.Left, other.Right, other.Difference));

            var both = Continuity(changed, last.With(previous, (Count)9));
            Assert.DoesNotContain(both.Findings, static finding => finding.Rule.Id == "GD5001");
            Assert.Contains(RuleCatalog.CarriedContinuity, both.Passed);
        }
    }

    [Fact]
    public void Blank_cells_are_listed_once_and_the_other_columns_compared()
    {
        var (previous, current) = (Zero("2021", 2021), Zero("2021", 2022));
        var table = Reports.Table(Reports.Edition2021, "/requests");
        current = table.Find("/requests/carriedOver/naturalPersons")!.With(current, CellValue.Blank);
        current = table.Find("/requests/carriedOver/total")!.With(current, (Count)3);
        previous = table.Find("/requests/carriedForward/naturalPersons")!.With(previous, CellValue.NotApplicable);
        previous = table.Find("/requests/carriedForward/researchInstitutions")!.With(previous, CellValue.Blank);
        var findings = Continuity(current, previous).Findings.Where(static finding => finding.Rule.Id == "GD5001").ToList();
        Assert.Equal(
            [("/requests/carriedOver/total", FindingStatus.Fail), ("/requests", FindingStatus.NotAssessable)],
            findings.Select(static finding => (finding.Pointer, finding.Status))
        );
        Assert.Equal(
            [
                ("/requests/carriedOver/naturalPersons", false),
                ("/requests/carriedForward/naturalPersons", true),
                ("/requests/carriedForward/researchInstitutions", true),
            ],
            findings[1].Operands.Select(static operand => (operand.Pointer, operand.IsPrevious))
        );
    }

    [Fact]
    public void It_is_not_run_where_the_reports_do_not_follow_each_other()
    {
        var (previous, current) = (Zero("2021", 2021), Zero("2021", 2022));
        var cell = Reports.Edition2021.Find("/requests/carriedOver/total")!;
        current = cell.With(current, (Count)3);
        Assert.Single(Continuity(current, previous).Findings, static finding => finding.Rule.Id == "GD5001");
        (AnnualReport Current, AnnualReport? Previous, string Reason)[] cases =
        [
            (current, null, "no previous report"),
            (current with { Agency = new Agency { Name = "别的镇" } }, previous, "same agency"),
            (current with { Year = 2023 }, previous, "consecutive"),
            (current with { Year = 2021 }, previous, "consecutive"),
            (current with { Year = 2020 }, previous, "consecutive"),
            (current with { Year = null }, previous, "consecutive"),
            (current, previous with { Year = null }, "consecutive"),
            (current with { Year = null }, previous with { Year = null }, "consecutive"),
            (current with { Year = int.MinValue }, previous with { Year = int.MaxValue }, "consecutive"),
            (current with { Requests = null }, previous, "no table"),
            (current, previous with { Requests = null }, "no table"),
        ];
        foreach (var (now, before, reason) in cases)
        {
            var result = Continuity(now, before);
            Assert.DoesNotContain(result.Findings, static finding => finding.Rule.Id == "GD5001");
            var notRun = Assert.Single(result.NotRun, static rule => rule.Rule.Id == "GD5001");
            Assert.Contains(reason, notRun.Reason.En, StringComparison.Ordinal);
            Assert.NotEmpty(notRun.Reason.Zh);
        }
    }

    [Fact]
    public void Extreme_counts_are_exact()
    {
        var cell = Reports.Edition2021.Find("/requests/carriedOver/total")!;
        var last = Reports.Edition2021.Find("/requests/carriedForward/total")!;
        var result = Continuity(cell.With(Zero("2021", 2022), (Count)Count.MaxValue), last.With(Zero("2021", 2021), (Count)Count.MinValue));
        var finding = Assert.Single(result.Findings, static finding => finding.Rule.Id == "GD5001");
        Assert.Equal((Int128)Count.MaxValue - Count.MinValue, finding.Difference);
    }

    private static CheckResult Continuity(AnnualReport current, AnnualReport? previous) => FiguresOnly.Checker.Check(current, previous);

    private static AnnualReport Zero(string edition, int year) =>
        Reports.Zero(FormCatalog.Default.Find(edition)!) with
        {
            Year = year,
            Agency = new Agency { Name = Agency },
        };
}
