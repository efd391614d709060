using System.Buffers;
using System.Text;
using System.Text.Json;
using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Output;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

/// <summary>What a comparison says beside the cells and texts: particulars, warnings, restatements, copied texts, findings.</summary>
public sealed class ComparisonAroundTests
{
    private static readonly FormCell Fee = Reports.Edition2021.Find("/proactiveDisclosure/administrativeFees/amount")!;

    private static readonly AnnualReport Zero = Reports.Zero(Reports.Edition2021);

    [Fact]
    public void A_comparison_is_empty_when_the_patch_is_and_only_then() =>
        Check.That(GeneratedReports.Any, GeneratedReports.Any, static (a, b) =>
        {
            AnnualReport[] others =
            [
                a,
                a with
                {
                    Year = (a.Year ?? 0) + 1,
                },
                a with
                {
                    Year = b.Year,
                },
                a with
                {
                    PublishedOn = b.PublishedOn,
                },
                a with
                {
                    PublishedOn = new DateOnly(2024, 1, 31),
                },
                a with
                {
                    Agency = b.Agency,
                },
                a with
                {
                    Agency = a.Agency with { Name = b.Agency.Name },
                },
                a with
                {
                    Agency = a.Agency with { Kind = b.Agency.Kind },
                },
                a with
                {
                    Agency = a.Agency with { Level = b.Agency.Level },
                },
                a with
                {
                    Agency = a.Agency with { Code = "11350000" },
                },
                a with
                {
                    ProactiveDisclosure = b.ProactiveDisclosure,
                },
                a with
                {
                    Requests = b.Requests,
                },
                a with
                {
                    ReviewAndLitigation = b.ReviewAndLitigation,
                },
                a with
                {
                    Overview = b.Overview,
                },
                a with
                {
                    Title = b.Title,
                },
                a with
                {
                    Preamble = b.Preamble,
                },
                a with
                {
                    Remarks = b.Remarks,
                },
                a with
                {
                    Notes = b.Notes,
                },
                b,
            ];
            foreach (var other in others)
            {
                Assert.Equal(Patch(a, other) == "[]", ReportComparison.Compare(a, other).IsEmpty);
            }
        });

    [Fact]
    public void What_a_report_says_of_itself_is_compared()
    {
        var before = Zero with
        {
            Agency = new Agency
            {
                Name = "甲",
                Kind = AgencyKind.Government,
                Level = AgencyLevel.County,
            },
        };
        var after = Fee.With(before, Amount.FromDecimal(0.00m)) with
        {
            Year = 2022,
            PublishedOn = new DateOnly(2023, 1, 31),
            Agency = new Agency
            {
                Name = "乙",
                Kind = AgencyKind.Department,
                Level = AgencyLevel.City,
                Code = "11",
            },
        };
        var result = ReportComparison.Compare(before, after);
        Assert.Empty(result.Changes);
        Assert.False(result.IsEmpty);
        Assert.Equal(
            [
                new("/year", "2021", "2022"),
                new("/agency/name", "甲", "乙"),
                new("/agency/kind", "government", "department"),
                new("/agency/level", "county", "city"),
                new("/agency/code", null, "11"),
                new("/publishedOn", "2022-01-20", "2023-01-31"),
                new(Fee.Pointer, "0", "0.00"),
            ],
            result.Particulars
        );
        Assert.All(result.Particulars, static particular =>
            Assert.Equal(
                particular.Pointer != Fee.Pointer,
                ChangeWords.OfParticular(particular.Pointer) is { Zh.Length: > 0, En.Length: > 0 }
            )
        );
        Assert.Equal(
            new ParticularChange("/edition", "2019", "2021"),
            ReportComparison.Compare(Reports.Zero(Reports.Edition2019), before).Particulars[0]
        );
        Assert.Equal(
            result.Particulars.Select(static particular => (particular.Pointer, particular.After, particular.Before)),
            ReportComparison
                .Compare(after, before)
                .Particulars.Select(static particular => (particular.Pointer, particular.Before, particular.After))
        );
    }

    [Theory]
    [InlineData(2021, 2022, "甲", "甲", null)]
    [InlineData(2022, 2021, "甲", "甲", ComparisonWarningKind.ReversedYears)]
    [InlineData(2021, 2021, "甲", "甲", ComparisonWarningKind.SameYear)]
    [InlineData(2019, 2021, "甲", "甲", ComparisonWarningKind.GapOfYears)]
    [InlineData(int.MinValue, int.MaxValue, "甲", "甲", ComparisonWarningKind.GapOfYears)]
    [InlineData(2021, 2022, "甲", "乙", ComparisonWarningKind.OtherAgency)]
    [InlineData(2021, 2022, "旧", "甲", null)]
    [InlineData(null, 2022, "甲", null, null)]
    public void Reports_that_are_no_two_years_in_a_row_are_warned_of(
        int? before,
        int? after,
        string? old,
        string? name,
        ComparisonWarningKind? kind
    )
    {
        var result = ReportComparison.Compare(
            new AnnualReport
            {
                Year = before,
                Agency = new Agency { Name = old },
            },
            new AnnualReport
            {
                Year = after,
                Agency = new Agency { Name = name },
            },
            new ComparisonOptions { FormerNames = ["旧"] }
        );
        Assert.Equal(kind is { } expected ? [expected] : [], result.Warnings.Select(static warning => warning.Kind));
        Assert.All(result.Warnings, warning =>
            Assert.Contains(kind == ComparisonWarningKind.OtherAgency ? name! : $"{after}", warning.Message.Zh, StringComparison.Ordinal)
        );
        var page = ComparisonPage.Write(result, Language.English);
        Assert.Equal(result.Warnings.Length, page.Split("data-warning=").Length - 1);
    }

    [Fact]
    public void A_restatement_counts_as_changed_even_where_its_figure_is_the_same()
    {
        var carriedOver = Reports.Edition2021.Find("/requests/carriedOver/total")!;
        var before = Reports.Edition2021.Find("/requests/carriedForward/total")!.With(carriedOver.With(Zero, (Count)2), (Count)3);
        var result = ReportComparison.Compare(before, before with { Year = 2022 });
        Assert.Empty(result.Changes);
        var restated = Assert.Single(result.Restated);
        Assert.Equal((carriedOver.Pointer, ChangeClass.ProbableRestatement, 0m), (restated.Pointer, restated.Class, restated.Delta));
        Assert.Equal([restated], result.Where(ComparisonFilter.Changed));
        Assert.Equal([restated], result.Where(ComparisonFilter.Significant));
        Assert.Empty(ReportComparison.Compare(before, before).Restated);
    }

    [Fact]
    public void Texts_that_were_taken_over_are_named()
    {
        var text =
            "2021年，"
            + string.Concat(Enumerable.Repeat("本机关认真落实各项要求，主动公开信息，办理申请，加强平台建设，开展培训和监督。", 6));
        var before = Zero with
        {
            Overview = new Overview { Text = text },
            OtherMatters = new OtherMatters { Text = text },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = text },
        };
        var after = before with
        {
            Year = 2022,
            Overview = new Overview { Text = text.Replace("2021", "2022", StringComparison.Ordinal) },
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = "本年另有安排，措施全新，与往年不同，各项工作重新部署。" },
        };
        Assert.Equal(
            [("/overview/text", TextCopy.YearOnly), ("/otherMatters/text", TextCopy.Verbatim)],
            ReportComparison.Compare(before, after).CopiedTexts.Select(static copied => (copied.Pointer, copied.Text.Copy))
        );
        Assert.Empty(ReportComparison.Compare(before, before).CopiedTexts);
    }

    [Fact]
    public void Both_are_checked_where_a_checker_is_given()
    {
        var wrong = Reports.Edition2021.Find("/requests/newlyReceived/total")!.With(Zero, (Count)5);
        Assert.Null(ReportComparison.Compare(wrong, Zero).Findings);
        var findings = ReportComparison
            .Compare(wrong, Zero with { Year = 2022 }, new ComparisonOptions { Checker = ReportChecker.Arithmetic })
            .Findings!;
        Assert.Equal((0, 2, 0), (findings.Appeared.Length, findings.Resolved.Length, findings.Remaining.Length));
        Assert.Equal(findings.Parts.Select(static part => part.Findings), [findings.Appeared, findings.Resolved, findings.Remaining]);
        using var json = JsonDocument.Parse(Json(writer => FindingsDifferenceJson.Write(writer, findings)));
        Assert.Equal(
            ["GD2101", "GD2103"],
            json.RootElement.GetProperty("resolved")
                .EnumerateArray()
                .Select(static finding => finding.GetProperty("rule").GetString()!)
                .Order(StringComparer.Ordinal)
        );
    }

    private static string Patch(AnnualReport a, AnnualReport b) => Json(ReportPatch.Between(a, b).WriteTo);

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
