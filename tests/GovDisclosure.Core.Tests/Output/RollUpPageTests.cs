using System.Net;
using System.Text.RegularExpressions;
using GovDisclosure.Core.Tests.RollUp;
using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output;

/// <summary>The page of a roll-up says all that the roll-up found, the verdict first, and no text of a list or file becomes
/// markup.</summary>
public sealed class RollUpPageTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void All_that_was_found_stands_in_the_page(Language language)
    {
        var county = new MadeUpCounty(11).Omit("D1").CountForeign().RepairTotal("T1").FillBlank("D4").CountEarlierVersion("D2").Lose("T7");
        county.Change("D0", report => report with { PublishedOn = new DateOnly(2025, 2, 3) });
        var result = county.RollUp();
        var page = RollUpPage.Write(result, [], language);
        var text = WebUtility.HtmlDecode(page);
        Assert.Contains(RollUpSummary.Verdict(result).In(language), text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("class=\"verdict", StringComparison.Ordinal) < text.IndexOf("<h2>", StringComparison.Ordinal));
        foreach (var unit in result.Units.Units)
        {
            Assert.Contains(
                $"data-unit=\"{unit.Code}\" data-status=\"{string.Join(' ', result.StatusesOf(unit.Code).Select(RollUpWords.Of))}\"",
                page,
                StringComparison.Ordinal
            );
        }

        Assert.Contains("2025-02-03", page, StringComparison.Ordinal);
        Assert.All(result.Files.Where(static file => file.Role != FileRole.Used), file =>
            Assert.Contains(file.Reason.In(language), text, StringComparison.Ordinal)
        );
        Assert.All(result.Errors, error => Assert.Contains($"<td class=\"n\">{error.ShouldBe}</td>", page, StringComparison.Ordinal));
        foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
        {
            Assert.Contains(RollUpSummary.Causes(perimeter)!.In(language), text, StringComparison.Ordinal);
            Assert.All(perimeter.Differences, difference =>
                Assert.Contains(
                    $"data-pointer=\"{difference.Cell.Pointer}\" data-perimeter=\"{RollUpWords.Of(perimeter.Perimeter)}\"",
                    page,
                    StringComparison.Ordinal
                )
            );
            Assert.All(perimeter.Attribution!.Causes, cause =>
                Assert.Contains($"data-cause=\"{RollUpWords.Of(cause.Kind)}\"", page, StringComparison.Ordinal)
            );
            Assert.Contains($"data-certain=\"{(perimeter.IsCertain ? "true" : "false")}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_additions_of_the_certificate_come_out()
    {
        var result = new MadeUpCounty(12).Omit("D1").CountOutside().RollUp();
        var text = Regex.Replace(WebUtility.HtmlDecode(RollUpPage.Write(result, [], Language.English)), "(?<=[0-9]),(?=[0-9]{3})", "");
        var additions = Regex.Matches(
            text,
            "<li>[^<]*: (?<addends>[^=;<]*) = (?<sum>[-0-9.]+);(?<causes>[^=<]*) = (?<whole>[-0-9.]+); published (?<published>[-0-9.]+)</li>"
        );
        Assert.NotEmpty(result.Own.Differences);
        Assert.Equal(result.Own.Differences.Length + result.Region.Differences.Length, additions.Count);
        foreach (Match addition in additions)
        {
            var addends = Regex
                .Matches(addition.Groups["addends"].Value, "(?:^| )(-?[0-9.]+)(?= \\+|$)")
                .Sum(static match => Number(match.Groups[1].Value));
            var causes = Regex
                .Matches(addition.Groups["causes"].Value, "([+−])([0-9.]+) \\(")
                .Sum(static match => (match.Groups[1].Value == "+" ? 1 : -1) * Number(match.Groups[2].Value));
            Assert.Equal(Number(addition.Groups["sum"].Value), addends);
            Assert.Equal(Number(addition.Groups["published"].Value), addends + causes);
            Assert.Equal(addition.Groups["published"].Value, addition.Groups["whole"].Value);
        }

        static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_county_without_faults_has_a_good_verdict_and_no_warning()
    {
        var page = RollUpPage.Write(new MadeUpCounty(1).RollUp(), [], Language.Chinese);
        Assert.Contains("<p class=\"verdict\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-cause", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Chinese, "没有给出公布的报告")]
    [InlineData(Language.English, "nothing was compared")]
    public void What_was_not_compared_is_said(Language language, string words)
    {
        var page = RollUpPage.Write(new MadeUpCounty(2).RollUp(null, null), [], language);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("verdict doubt", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_reports_are_named_with_what_is_wrong()
    {
        var wrong = Reports.Edition2021.Find("/requests/newlyReceived/total")!.With(ExampleReports.Clean, (Count)999_999);
        var check = ReportChecker.Default.Check(new CheckInput { Report = wrong }, TestContext.Current.CancellationToken);
        var entry = CheckPageEntry.Of("wrong.json", null, wrong, check) with { Findings = [check.Findings[0]] };
        var page = RollUpPage.Write(
            new MadeUpCounty(3).RollUp(),
            [
                entry,
                new CheckPageEntry { File = "broken.json", Failure = new LocalizedText("空文件", "empty file") },
                new CheckPageEntry { File = "good.json" },
            ],
            Language.English
        );
        Assert.Contains("3 were checked, 2 have errors", page, StringComparison.Ordinal);
        Assert.Contains("empty file", page, StringComparison.Ordinal);
        Assert.Contains($"data-rule=\"{check.Findings[0].Rule.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains("verdict bad", page, StringComparison.Ordinal);
        Assert.DoesNotContain("good.json", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Chinese, "加数中有由勾稽关系")]
    [InlineData(Language.English, "Among what is added are figures recovered")]
    public void A_sum_with_a_recovered_figure_in_it_is_marked(Language language, string note)
    {
        const string Pointer = "/proactiveDisclosure/administrativeLicensing/decisions";
        var result = new MadeUpCounty(3).RollUp();
        CheckPageEntry[] entries = [new() { File = "T1.json", Inferred = [Pointer] }];
        var page = RollUpPage.Write(result, entries, language);
        // T1 is in the sum of the region alone.
        Assert.Single(Regex.Matches(page, $"data-pointer=\"{Pointer}\">[0-9,]+\\*"));
        Assert.Single(Regex.Matches(page, note));
        Assert.DoesNotContain(note, RollUpPage.Write(result, [], language), StringComparison.Ordinal);
    }

    public static TheoryData<string> Hostile => PageMarkup.Hostile;

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_text_of_a_list_or_file_becomes_markup(string evil)
    {
        var units = UnitList.Of([
            new RollUpUnit
            {
                Code = "P" + evil,
                Name = "县" + evil,
                Perimeter = UnitPerimeter.Parent,
            },
            new RollUpUnit
            {
                Code = "A" + evil,
                Name = "局" + evil,
                Perimeter = UnitPerimeter.Own,
                Note = evil,
                FormerNames = [evil],
            },
            new RollUpUnit
            {
                Code = "B" + evil,
                Name = "乡" + evil,
                Perimeter = UnitPerimeter.Region,
            },
        ]);
        var report = ExampleReports.Clean with
        {
            Year = 2024,
            Agency = new Agency { Name = "局" + evil },
            Title = evil,
        };
        var total = FormCatalog.Default.EditionOf(report).Find("/requests/newlyReceived/total")!;
        var builder = new RollUpBuilder(
            units,
            new RollUpOptions
            {
                Year = 2024,
                PublishedOwn = total.With(report, (Count)77_777),
                PublishedRegion = report,
            }
        );
        builder.Add(evil + "1.json", report);
        builder.Add(evil + "2.json", report with { Year = 2023 });
        builder.Add(evil + "3.json", report with { Agency = new Agency { Name = evil + "不知" } });
        builder.AddUnreadable(evil + "4.json", new LocalizedText(evil, evil));
        var result = builder.Build(TestContext.Current.CancellationToken);
        CheckPageEntry[] entries =
        [
            new()
            {
                File = evil,
                Agency = evil,
                Errors = 1,
            },
            new() { File = evil, Failure = new LocalizedText(evil, evil) },
        ];
        PageMarkup.IsOurs(RollUpPage.Write(result, entries, Language.Chinese));
        PageMarkup.IsOurs(RollUpPage.Write(result, entries, Language.English));
    }

    [Fact]
    public void A_page_asks_for_nothing_from_outside() =>
        Assert.DoesNotMatch(
            "<script|(src|href)=\"(?!data:,|#)|url\\(|@import",
            RollUpPage.Write(new MadeUpCounty(4).Omit("D1").RollUp(), [], Language.Chinese)
        );
}
