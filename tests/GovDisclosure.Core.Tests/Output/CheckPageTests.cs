using System.Text.RegularExpressions;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Output;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output;

public sealed class CheckPageTests
{
    private const string Evil = "<script>alert(1)</script>\u202E\u001B[31m\"'&";

    [Fact]
    public void A_wrong_figure_has_a_card_with_its_cells_marked_and_the_repair() => Check.That(GeneratedErrors.Of(1), static wrong =>
    {
        var (page, result) = Page(wrong.Report, Language.Chinese);
        Assert.Contains("class=\"verdict bad\"", page, StringComparison.Ordinal);
        foreach (var finding in result.Findings.Where(static finding => finding.Status == FindingStatus.Fail && finding.Rule.Id.StartsWith("GD21", StringComparison.Ordinal)))
        {
            foreach (var operand in finding.Operands)
            {
                Assert.Matches($"<td class=\"n [lrw][^\"]*\" data-pointer=\"{Regex.Escape(operand.Cell.Pointer)}\"", page);
            }
        }
    }, 10);

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_cell_of_the_report_stands_in_the_page(Language language) => Check.That(GeneratedReports.WithBlanks, report =>
    {
        var (page, result) = Page(report, language);
        Assert.All(FormCatalog.Default.CellsOf(report), cell => Assert.Contains($"data-pointer=\"{cell.Pointer}\"", page, StringComparison.Ordinal));
        Assert.Contains(HtmlText(CheckSummary.Verdict(result).In(language)), page, StringComparison.Ordinal);
    }, 5);

    [Fact]
    public void No_text_of_a_report_becomes_markup()
    {
        var report = new AnnualReport
        {
            Year = 2023,
            Title = Evil,
            Agency = new Agency { Name = Evil },
            Preamble = Evil,
            Overview = new Overview { Text = Evil + "新收政府信息公开申请3件" },
            Requests = new Requests(),
            ProblemsAndImprovements = new ProblemsAndImprovements { Text = Evil },
            OtherMatters = new OtherMatters { Text = Evil },
        };
        var (page, _) = Page(report, Language.English);
        var index = CheckPage.WriteIndex([new CheckPageEntry { File = Evil, Page = Evil + ".html", Agency = Evil }, new CheckPageEntry { File = Evil, Failure = new LocalizedText(Evil, Evil) }], Language.English);
        foreach (var written in (string[])[page, index])
        {
            Assert.DoesNotContain("<script", written, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', written);
            Assert.DoesNotContain('\u001B', written);
            Assert.DoesNotContain("href=\"<", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_index_has_the_worst_first()
    {
        var index = CheckPage.WriteIndex(
            [
                new CheckPageEntry { File = "good.html", Page = "1.html" },
                new CheckPageEntry { File = "wrong.html", Page = "2.html", Errors = 3 },
                new CheckPageEntry { File = "broken.html", Failure = new LocalizedText("空文件", "empty") },
            ],
            Language.Chinese);
        int[] places = [index.IndexOf("broken.html", StringComparison.Ordinal), index.IndexOf("wrong.html", StringComparison.Ordinal), index.IndexOf("good.html", StringComparison.Ordinal)];
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
    }

    [Fact]
    public void A_page_asks_for_nothing_from_outside()
    {
        var (page, _) = Page(ExampleReports.Clean, Language.Chinese);
        Assert.DoesNotMatch("(src|href)=\"(?!data:,|#)|url\\(|@import", page);
        Assert.True(page.Length < 300_000);
    }

    private static (string Page, CheckResult Result) Page(AnnualReport report, Language language)
    {
        var input = new CheckInput { Report = report };
        var result = ReportChecker.Default.Check(input);
        return (CheckPage.Write(input, result, ReportExplainer.Default.Explain(report), language), result);
    }

    private static string HtmlText(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#x27;", StringComparison.Ordinal);
}
