using System.Net;
using System.Text.RegularExpressions;
using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Statements;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Output.Pages;

/// <summary>What the cards of a check's page show, and how cells are marked in them and in the whole report.</summary>
public sealed class CheckCardsTests
{
    private static readonly AnnualReport Zero = Reports.Zero(Reports.Edition2021);

    private static FormCell Cell(string pointer) => Reports.Edition2021.Find(pointer)!;

    [Fact]
    public void The_figure_that_the_only_repair_changes_is_marked_and_the_right_totals_are_not()
    {
        var wrong = Cell("/requests/outcomes/granted/naturalPersons");
        var page = Page(wrong.With(Zero, (Count)7));
        var cells = Cells(page, wrong.Pointer);
        Assert.Equal(2, cells.Count);
        Assert.All(cells, static cell => Assert.EndsWith(">疑有误</span>", cell, StringComparison.Ordinal));
        var whole = page[page.IndexOf("报告全文", StringComparison.Ordinal)..];
        Assert.DoesNotContain("请核对</span>", whole, StringComparison.Ordinal);
        Assert.Contains("7 → 0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_relation_has_its_proposal_with_the_reason()
    {
        var report = Cell("/reviewAndLitigation/reconsideration/total").With(Zero, (Count)170);
        var page = Page(report);
        Assert.Contains("是合计数，可能未随分项更新", page, StringComparison.Ordinal);
        Assert.Contains("170 → 0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_figure_of_a_sentence_that_differs_is_marked()
    {
        var report = Zero with { Overview = new Overview { Text = "本机关共收到政府信息公开申请21件，予以公开13件。" } };
        var quote = Regex.Match(Page(report), "<blockquote>(.*?)</blockquote>").Value;
        Assert.Matches("<mark>21件?</mark>.*<mark>13件?</mark>", quote);
    }

    [Fact]
    public void Words_that_a_finding_is_about_are_marked()
    {
        var examples = RuleCatalog
            .All.Select(static rule => rule.Failing?.Input)
            .OfType<CheckInput>()
            .Where(static input => ReportChecker.Default.Check(input).Findings.Any(static finding => finding.Quote is not null))
            .ToList();
        Assert.True(examples.Count > 10);
        Assert.All(examples, static input =>
            Assert.All(
                Regex.Matches(Page(input), "<blockquote>.*?</blockquote>", RegexOptions.Singleline).Select(static match => match.Value),
                static quote => Assert.Contains("<mark>", quote, StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void A_blank_cell_stands_in_its_card_and_leads_to_it()
    {
        var blank = Cell("/requests/outcomes/granted/naturalPersons");
        var cells = Cells(Page(blank.With(Zero, CellValue.Blank)), blank.Pointer);
        Assert.Equal(2, cells.Count);
        Assert.All(cells, static cell => Assert.Contains("请核对", cell, StringComparison.Ordinal));
        Assert.Contains("href=\"#cause-", cells[1], StringComparison.Ordinal);
        Assert.Contains("补填空白的单元格", Page(blank.With(Zero, CellValue.Blank)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_was_not_read_is_not_called_blank_and_an_inferred_figure_is_told()
    {
        var (unread, inferred) = (Cell("/requests/outcomes/granted/naturalPersons"), Cell("/requests/outcomes/granted/total"));
        var report = unread.With(Zero, CellValue.Blank);
        var source = new ReadResult
        {
            Report = report,
            Provenance = new Provenance([
                new CellSource
                {
                    Pointer = inferred.Pointer,
                    Position = new SourcePosition(1, 1),
                    RawText = "0",
                    IsInferred = true,
                },
                new CellSource
                {
                    Pointer = unread.Pointer,
                    Position = new SourcePosition(1, 1),
                    RawText = "1O",
                },
            ]),
            Diagnostics =
            [
                new Diagnostic
                {
                    Code = "GD9109",
                    Severity = FindingSeverity.Warning,
                    Message = new LocalizedText("不是数字", "no figure"),
                    Pointer = unread.Pointer,
                },
            ],
        };
        var page = Page(new CheckInput { Report = report, Source = source });
        Assert.All(Cells(page, unread.Pointer), static cell => Assert.Contains("未读出：1O", cell, StringComparison.Ordinal));
        Assert.All(Cells(page, inferred.Pointer), static cell => Assert.Contains("0*", cell, StringComparison.Ordinal));
        Assert.Contains("* 由勾稽关系", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_the_table_that_the_words_contradict_is_no_side_of_a_relation()
    {
        var report = Zero with { Overview = new Overview { Text = "本机关共收到政府信息公开申请21件。" } };
        Assert.EndsWith(">表中</span>", Cells(Page(report), "/requests/newlyReceived/total")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_were_not_compared_are_listed_with_the_reason_and_rules_without_anything_to_compare()
    {
        var report = Zero with
        {
            Overview = new Overview { Text = "2019年，全市共收到政府信息公开申请21件。" },
            Year = 2023,
        };
        var input = new CheckInput { Report = report };
        var result = ReportChecker.Default.Check(input, TestContext.Current.CancellationToken);
        var open = result.Statements.Count(static statement =>
            statement is { IsDerived: false, Verdict: not (StatementVerdict.Agrees or StatementVerdict.Differs) }
        );
        Assert.True(open > 0);
        var page = Page(input);
        Assert.Contains($"未与表格比较的数字 {open} 个", page, StringComparison.Ordinal);
        Assert.Contains("文中未提及，无从核对：" + result.NothingStated[0], page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_not_the_forms_is_shown_at_its_row()
    {
        var row = Cell("/requests/outcomes/granted/naturalPersons").Row;
        var source = new ReadResult
        {
            Report = Zero,
            Outline = new SourceOutline([new OutlineEntry(OutlineKind.RowLabel, "全部给予公开", default, row.Pointer)]),
        };
        var page = Page(new CheckInput { Report = Zero, Source = source });
        var card = Regex.Match(page, "data-rule=\"GD1004\".*?</section>", RegexOptions.Singleline).Value;
        Assert.Contains(row.Cells[0].Pointer, card, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_wrong_figure_of_a_long_sentence_is_shown()
    {
        var text =
            "本机关共收到政府信息公开申请21件，" + string.Concat(Enumerable.Repeat("各单位按要求做好有关工作，", 30)) + "予以公开13件。";
        var page = Page(Zero with { Overview = new Overview { Text = text } });
        var quote = Regex.Match(page, "<blockquote>(.*?)</blockquote>").Value;
        Assert.Matches("<mark>21件?</mark>.*….*<mark>13件?</mark>", quote);
        Assert.True(quote.Length < text.Length);
    }

    [Fact]
    public void A_cell_on_both_sides_of_relations_has_no_side()
    {
        var (total, part) = (Cell("/requests/outcomes/total/total"), Cell("/requests/outcomes/granted/total"));
        var report = part.With(total.With(Zero, (Count)50), (Count)20);
        var input = new CheckInput { Report = Cell("/requests/newlyReceived/total").With(report, (Count)9) };
        var result = ReportChecker.Default.Check(input, TestContext.Current.CancellationToken);
        var sides = result
            .Findings.Where(static finding => IsBroken(finding))
            .SelectMany(static finding => finding.Operands)
            .Where(operand => operand.Cell == part)
            .Select(static operand => operand.Coefficient)
            .Distinct();
        Assert.Equal(2, sides.Count());
        Assert.DoesNotContain(Cells(Page(input), part.Pointer), static cell =>
            cell.Contains("左边", StringComparison.Ordinal) || cell.Contains("右边", StringComparison.Ordinal)
        );

        static bool IsBroken(Finding finding) => finding.Rule.Formula is not null && finding.Status == FindingStatus.Fail;
    }

    [Fact]
    public void The_figure_of_last_years_report_stands_on_the_card()
    {
        var previous = Cell("/requests/carriedForward/total").With(Zero with { Year = 2022 }, (Count)168);
        var page = Page(new CheckInput { Report = Zero with { Year = 2023 }, Previous = previous });
        Assert.Matches("上年报告：[^<]*168", page);
    }

    [Fact]
    public void A_waived_finding_says_who_answers_for_it_and_asks_for_nothing()
    {
        var waiver = new Waiver
        {
            Rule = "GD2104",
            Pointer = "/reviewAndLitigation",
            Reason = "系统升级，数据待补",
            By = "公开科",
            Until = new DateOnly(2099, 12, 31),
        };
        var input = new CheckInput { Report = Cell("/reviewAndLitigation/reconsideration/total").With(Zero, (Count)170) };
        var rule = Assert
            .Single(ReportChecker.Default.Check(input, TestContext.Current.CancellationToken).Findings, static finding =>
                finding.Pointer.StartsWith("/reviewAndLitigation", StringComparison.Ordinal) && finding.Rule.Formula is not null
            )
            .Rule;
        var checker = new ReportChecker(CheckPolicy.Default with { Waivers = [waiver with { Rule = rule.Id }] });
        var result = checker.Check(input, TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(CheckPage.Write(input, result, [], Language.Chinese));
        Assert.Contains("公开科，至 2099-12-31：系统升级，数据待补", page, StringComparison.Ordinal);
        Assert.Contains("豁免期内不必改动", page, StringComparison.Ordinal);
    }

    private static List<string> Cells(string page, string pointer) =>
        [
            .. Regex
                .Matches(page, $"<td[^>]*data-pointer=\"{Regex.Escape(pointer)}\">(.*?)</td>")
                .Select(static match => match.Groups[1].Value),
        ];

    private static string Page(AnnualReport report) => Page(new CheckInput { Report = report });

    private static string Page(CheckInput input)
    {
        var result = ReportChecker.Default.Check(input);
        var page = CheckPage.Write(input, result, ReportExplainer.Default.Explain(input.Report), Language.Chinese);
        return WebUtility.HtmlDecode(page);
    }
}
