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
    public void A_wrong_figure_has_a_card_with_its_cells_marked_and_the_repair() =>
        Check.That(
            GeneratedErrors.Of(1),
            static wrong =>
            {
                var (page, result) = Page(wrong.Report, Language.Chinese);
                Assert.Contains("class=\"verdict bad\"", page, StringComparison.Ordinal);
                foreach (
                    var finding in result.Findings.Where(static finding =>
                        finding.Status == FindingStatus.Fail && finding.Rule.Id.StartsWith("GD21", StringComparison.Ordinal)
                    )
                )
                {
                    foreach (var operand in finding.Operands)
                    {
                        Assert.Matches($"<td class=\"n [lrw][^\"]*\" data-pointer=\"{Regex.Escape(operand.Cell.Pointer)}\"", page);
                    }
                }
            },
            10
        );

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Every_cell_of_the_report_stands_in_the_page(Language language) =>
        Check.That(
            GeneratedReports.WithBlanks,
            report =>
            {
                var (page, result) = Page(report, language);
                Assert.All(FormCatalog.Default.CellsOf(report), cell =>
                    Assert.Contains($"data-pointer=\"{cell.Pointer}\"", page, StringComparison.Ordinal)
                );
                Assert.Contains(HtmlText(CheckSummary.Verdict(result).In(language)), page, StringComparison.Ordinal);
            },
            5
        );

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
        var index = CheckPage.WriteIndex(
            [
                new CheckPageEntry
                {
                    File = Evil,
                    Page = Evil + ".html",
                    Agency = Evil,
                },
                new CheckPageEntry { File = Evil, Failure = new LocalizedText(Evil, Evil) },
            ],
            Language.English
        );
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
                new CheckPageEntry
                {
                    File = "wrong.html",
                    Page = "2.html",
                    Errors = 3,
                },
                new CheckPageEntry { File = "broken.html", Failure = new LocalizedText("空文件", "empty") },
            ],
            Language.Chinese
        );
        int[] places =
        [
            index.IndexOf("broken.html", StringComparison.Ordinal),
            index.IndexOf("wrong.html", StringComparison.Ordinal),
            index.IndexOf("good.html", StringComparison.Ordinal),
        ];
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

    [Fact]
    public void The_figure_is_marked_where_it_was_read_and_its_sentence_leads_to_the_card()
    {
        // The digits of the figure stand in the year before.
        var report = Received(3) with
        {
            Year = 2021,
            Overview = new Overview { Text = "第一段。\n2021年，本机关共收到政府信息公开申请21件。" },
        };
        var page = System.Net.WebUtility.HtmlDecode(Page(report, Language.Chinese).Page);
        Assert.Matches("<blockquote>2021年，[^<]*申请<mark>21", page);
        Assert.Matches("第一段。\n<a href=\"#cause-[0-9]+\"><mark>2021年，本机关共收到政府信息公开申请21件", page);
        Assert.All(Regex.Matches(page, "href=\"#([^\"]+)\"").Select(static match => match.Groups[1].Value), id =>
            Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_long_sentence_is_cut_around_its_figure()
    {
        var text = new string('文', 50_000) + "，本机关共收到政府信息公开申请21件，" + new string('字', 50_000) + "。";
        Assert.True(
            Page(Received(3) with { Overview = new Overview { Text = text } }, Language.Chinese).Page.Length < text.Length + 100_000
        );
    }

    [Fact]
    public void Title_notes_and_remarks_belong_to_the_whole_report()
    {
        var report = Received(3);
        report = report with
        {
            Title = "题目" + Evil,
            Notes = report.Notes.With("/requests", "附注" + Evil),
            Remarks = report.Remarks.With(Total.Pointer, "备注" + Evil),
        };
        var page = Page(report, Language.Chinese).Page;
        Assert.All((string[])["题目", "附注", "备注"], text => Assert.Contains(text + "&lt;script", page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    private static FormCell Total => Reports.Edition2021.Find("/requests/newlyReceived/total")!;

    private static AnnualReport Received(int number) => Total.With(Reports.Zero(Reports.Edition2021), (Count)number);

    private static (string Page, CheckResult Result) Page(AnnualReport report, Language language)
    {
        var input = new CheckInput { Report = report };
        var result = ReportChecker.Default.Check(input);
        return (CheckPage.Write(input, result, ReportExplainer.Default.Explain(report), language), result);
    }

    private static string HtmlText(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#x27;", StringComparison.Ordinal);
}
