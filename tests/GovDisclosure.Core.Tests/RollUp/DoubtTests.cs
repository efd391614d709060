using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>What is certain is what nothing else in the folder can explain as well; the rest is said to be likely.</summary>
public sealed class DoubtTests
{
    private static readonly FormCell Licensing = Reports.Edition2021.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
    private static readonly FormCell InForce = Reports.Edition2021.Find("/proactiveDisclosure/administrativeNormativeDocuments/inForce")!;

    [Fact]
    public void An_earlier_version_that_was_counted_too_is_the_cause()
    {
        var county = new MadeUpCounty(21);
        var earlier = InForce.With(county.ReportOf("D1"), (Count)7) with { PublishedOn = new DateOnly(2025, 1, 3) };
        county.AddFile("earlier.json", earlier);
        var own = county.RollUp(Plus(county.Published(UnitPerimeter.Own), earlier), null).Own;
        Assert.True(own.IsCertain);
        Assert.Equal([(CauseKind.CountedTwice, "D1", "earlier.json")], Causes(own));
    }

    [Fact]
    public void The_report_of_another_year_that_was_counted_too_is_the_cause()
    {
        var county = new MadeUpCounty(22);
        var last = InForce.With(county.ReportOf("D1"), (Count)4) with { Year = 2023 };
        county.AddFile("last.json", last);
        var own = county.RollUp(Plus(county.Published(UnitPerimeter.Own), last), null).Own;
        Assert.True(own.IsCertain);
        Assert.Equal([(CauseKind.WrongYearFigures, "D1", "last.json")], Causes(own));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Versions_without_a_day_leave_open_which_counts(bool isOneDated)
    {
        var county = new MadeUpCounty(23);
        var other = InForce.With(county.ReportOf("D1"), (Count)7) with { PublishedOn = null };
        if (!isOneDated)
        {
            county.Change("D1", static report => report with { PublishedOn = null });
        }

        var result = county.AddFile("D1（另）.json", other).RollUp();
        Assert.False(result.Own.IsCertain);
        Assert.Contains("D1", result.Own.Attribution!.Doubt!.En, StringComparison.Ordinal);
        var versions = Assert.Single(result.Duplicates);
        Assert.True(versions.IsUndated);
        Assert.False(versions.IsSameDay);
        var reason = Assert.Single(result.FilesOf(FileRole.Superseded)).Reason;
        Assert.Contains("先后不明", reason.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("same day", reason.En, StringComparison.Ordinal);
        Assert.Contains("not all state a day", Assert.Single(result.Findings).Message.En, StringComparison.Ordinal);
        Assert.Contains("\"undated\":true", result.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"doubt\":{", result.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_figure_left_out_may_as_well_be_the_governments_mistake()
    {
        var county = new MadeUpCounty(24).Change("D2", static report => InForce.With(report, (Count)50));
        county.Change("D1", static report =>
            InForce.With(
                Reports.Zero(Reports.Edition2021) with
                {
                    Year = report.Year,
                    Agency = report.Agency,
                    PublishedOn = report.PublishedOn,
                },
                (Count)5
            )
        );
        var own = county.Omit("D1").RollUp(county.Published(UnitPerimeter.Own), null).Own;
        Assert.False(own.IsCertain);
        Assert.Equal(2, own.Attribution!.SmallestSets);
        Assert.Equal([CauseKind.Omitted, CauseKind.ParentCell], own.Attribution.Sets.Select(static set => Assert.Single(set).Kind));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(9_000_000_000)]
    public void An_impossible_figure_of_a_unit_is_offered_before_the_governments(long impossible)
    {
        var county = new MadeUpCounty(25);
        var published = county.Published(UnitPerimeter.Own);
        var own = county.Change("D1", report => Licensing.With(report, (Count)impossible)).RollUp(published, null).Own;
        Assert.False(own.IsCertain);
        Assert.Equal((CauseKind.ChildTotal, "D1", "D1.json"), Assert.Single(Causes(own)));
        Assert.Equal(0, own.Residue);
    }

    [Fact]
    public void A_relation_that_a_unit_breaks_does_not_accuse_the_government()
    {
        var county = new MadeUpCounty(26);
        var published = county.Published(UnitPerimeter.Own);
        // One relation alone does not hold, so there is no only repair; the published figures keep to it.
        var upheld = Reports.Edition2021.Find("/reviewAndLitigation/reconsideration/upheld")!;
        county.Change("D1", report => upheld.With(report, (Count)(long)(upheld.Get(report).Number!.Value + 3)));
        var own = county.RollUp(published, null).Own;
        Assert.False(own.IsCertain);
        Assert.Equal((CauseKind.ChildTotal, "D1", "D1.json"), Assert.Single(Causes(own)));
        Assert.Contains("no only repair", own.Attribution!.Doubt!.En, StringComparison.Ordinal);
        Assert.Contains("no only repair", RollUpSummary.Causes(own)!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_which_no_report_is_expected_can_have_been_counted()
    {
        var county = new MadeUpCounty(27).NotExpected("D1").Lose("D1");
        var result = county.RollUp();
        Assert.Empty(result.Missing);
        Assert.Equal(["D1"], result.Own.Missing);
        Assert.False(result.Own.IsCertain);
        var cause = Assert.Single(result.Own.Attribution!.Causes);
        Assert.Equal((CauseKind.MissingUnit, "D1"), (cause.Kind, cause.Unit));
    }

    [Fact]
    public void All_ways_to_fill_blanks_are_counted()
    {
        var county = new MadeUpCounty(28, departments: 24);
        var published = county.Published(UnitPerimeter.Own);
        foreach (var code in county.Units.In(UnitPerimeter.Own).Select(static unit => unit.Code).Skip(1))
        {
            county.Change(code, static report => Licensing.With(report, CellValue.Blank));
        }

        var attribution = county.RollUp(published, null).Own.Attribution!;
        Assert.Equal(24, attribution.SmallestSets);
        Assert.Equal(16, attribution.Sets.Length);
    }

    [Theory]
    [InlineData("本报告由松岭县人民政府办公室编制。现发布松岭县人民政府2024年政府信息公开工作年度报告。", FileRole.CarriesParent)]
    [InlineData("松岭县人民政府 2024 年度政府信息公开年报。", FileRole.CarriesParent)]
    [InlineData("", FileRole.Ambiguous)]
    public void The_governments_figures_on_an_offices_page_are_never_summed(string preamble, FileRole role)
    {
        var county = Office("D0", "松岭县人民政府办公室");
        var published = county.Published(UnitPerimeter.Own);
        county.Change("D0", office => published with { Agency = office.Agency, Title = office.Title, Preamble = preamble });
        var result = county.RollUp(published, null);
        Assert.Equal(role, Assert.Single(result.Files, static file => file.Name == "D0.json").Role);
        Assert.Equal(["D0"], result.Missing);
        Assert.DoesNotContain("D0", result.Own.Units);
        Assert.False(result.Own.IsCertain);
        if (role == FileRole.Ambiguous)
        {
            var finding = Assert.Single(result.Findings, static finding => finding.Subject == "D0.json");
            Assert.Contains("D0 松岭县人民政府办公室", finding.Message.En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("根据松岭县人民政府2024年政务公开工作要点，编制本年度报告。", FileRole.Used)]
    [InlineData("根据松岭县人民政府2024年政府信息公开工作年度报告的编制要求，报告如下。", FileRole.Used)]
    [InlineData("参照松岭县人民政府2024年政府信息公开工作年度报告的写法。", FileRole.Used)]
    [InlineData("现发布松岭县人民政府2024年政府信息公开工作年度报告。", FileRole.Ambiguous)]
    public void To_name_the_government_is_not_to_publish_its_report(string preamble, FileRole role)
    {
        var county = Office("D1", "松岭县第1局").Change("D1", report => report with { Preamble = preamble });
        var file = Assert.Single(county.RollUp().Files, static file => file.Name == "D1.json");
        Assert.Equal((role, "D1"), (file.Role, file.Unit));
    }

    private static MadeUpCounty Office(string code, string name) =>
        new MadeUpCounty(29)
            .Named(code, name)
            .Change(code, report => report with { Agency = new Agency { Name = name }, Title = name + "2024年政府信息公开工作年度报告" });

    private static IEnumerable<(CauseKind, string?, string?)> Causes(PerimeterRollUp perimeter) =>
        perimeter.Attribution!.Causes.Select(static cause => (cause.Kind, cause.Unit, cause.File));

    private static AnnualReport Plus(AnnualReport report, AnnualReport more) => Reports.Edition2021.Cells.Aggregate(report, (sum, cell) =>
        {
            var number = cell.Get(sum).Number!.Value + (cell.Get(more).Number ?? 0);
            return cell.With(sum, cell.IsAmount ? Amount.FromDecimal(number) : (CellValue)(Count)(long)number);
        });
}
