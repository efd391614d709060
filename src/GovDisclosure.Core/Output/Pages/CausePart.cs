using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Statements;

namespace GovDisclosure.Output.Pages;

/// <summary>A card for each cause, the gravest first.</summary>
internal sealed class CausePart(PageText page, AnnualReport report, CheckResult result, ImmutableArray<Explanation> explanations)
{
    private const int MostFollowing = 20;
    private const int MostOfSentence = 240;

    /// <summary>How many causes have a card.</summary>
    public const int MostCards = 200;

    public void Write()
    {
        page.Element("h2", page.In($"问题（{result.Causes.Length}）", $"Causes ({result.Causes.Length})"));
        if (result.Causes.IsEmpty)
        {
            page.Element(
                "p",
                page.In(
                    "在核对过的内容中未发现问题；未核对的见页末。",
                    "Nothing wrong was found in what was checked; what was not checked stands at the end."
                )
            );
            return;
        }

        for (var i = 0; i < result.Causes.Length && i < MostCards; i++)
        {
            Write(result.Causes[i], i + 1);
        }

        if (result.Causes.Length > MostCards || result.IsTruncated)
        {
            page.Element(
                "p",
                page.In(
                    $"只列出前 {Math.Min(MostCards, result.Causes.Length)} 个；其余见 JSON 输出。",
                    $"Only the first {Math.Min(MostCards, result.Causes.Length)} are shown; the JSON output has the rest."
                ),
                " class=\"warn\""
            );
        }
    }

    private void Write(FindingCause cause, int number)
    {
        var findings = cause.Findings.Select(place => result.Findings[place]).ToList();
        var lead = findings[0];
        page.Raw(
            $"<section class=\"card {(lead.Status == FindingStatus.Fail ? Style(lead.Severity) : "")}\" id=\"cause-{number}\" data-rule=\"{PageText.Escape(lead.Rule.Id)}\">\n"
        );
        page.Element("h3", $"{Word(lead)} · {page.In(cause.Message)}");
        Table(findings);
        Repair(cause);
        Quotes(findings);
        page.Raw("<dl>");
        Pair(
            page.In("规则", "Rule"),
            string.Join(
                page.In("；", "; "),
                findings.Select(static finding => finding.Rule).Distinct().Select(rule => $"{rule.Id}：{page.In(rule.Statement)}")
            )
        );
        Pair(
            page.In("依据", "Basis"),
            string.Join(page.In("；", "; "), findings.Select(finding => page.In(finding.Rule.Basis)).Distinct(StringComparer.Ordinal))
        );
        Pair(page.In("怎么办", "What to do"), page.In(Remedy(lead)));
        page.Raw("</dl>\n");
        Following(findings);
        page.Raw("</section>\n");
    }

    // The rows that hold a cell of the relation, and the cell itself.
    private void Table(List<Finding> findings)
    {
        var marks = new Dictionary<FormCell, string>();
        foreach (
            var operand in findings
                .SelectMany(static finding => finding.Operands)
                .Where(static operand => !operand.IsPrevious && operand.Coefficient != 0)
        )
        {
            marks.TryAdd(operand.Cell, operand.Coefficient > 0 ? "l" : "r");
        }

        foreach (var cell in findings.Select(finding => FormCatalog.Default.FindCell(finding.Pointer, report)).OfType<FormCell>())
        {
            if (!marks.ContainsKey(cell) || findings.TrueForAll(static finding => finding.Operands.Length <= 1))
            {
                marks[cell] = "w";
            }
        }

        foreach (var table in marks.Keys.Select(static cell => cell.Table).Distinct().Where(table => table.IsPresent(report)).ToList())
        {
            var rows = table.Rows.Where(row => row.Cells.Any(marks.ContainsKey)).ToList();
            var telling = rows.FindAll(row => row.Cells.Any(cell => marks.ContainsKey(cell) && !AddsNothing(cell, marks[cell])));
            new FormTablePart(page).Write(
                report,
                table,
                telling,
                cell => marks.GetValueOrDefault(cell, ""),
                page.In($"{table.LabelZh}：涉及的行", $"{table.LabelEn}: the rows concerned")
            );
            if (rows.Count > telling.Count)
            {
                page.Element(
                    "p",
                    page.In(
                        $"另有 {rows.Count - telling.Count} 行也在其中，数字为 0，未列出。",
                        $"{rows.Count - telling.Count} more rows belong to it; their figures are 0 and not shown."
                    ),
                    " class=\"soft\""
                );
            }
        }
    }

    // A zero on a side of a relation says nothing that a reader would look for; a blank does, and so does the cell itself.
    private bool AddsNothing(FormCell cell, string mark) => mark != "w" && cell.Get(report).Number == 0;

    private void Repair(FindingCause cause)
    {
        foreach (
            var explanation in explanations.Where(explanation =>
                cause.Kind == CauseKind.Relations && FormPath.Covers(explanation.Table.Pointer, cause.Pointer)
            )
        )
        {
            if ((explanation.Favoured ?? explanation.Candidates.FirstOrDefault()) is not { } best)
            {
                page.Element(
                    "p",
                    page.In("没有找到三处以内的修改能使勾稽关系全部成立。", "No change of up to three cells makes all relations hold.")
                );
                continue;
            }

            page.Element("p", page.In(Proposal(explanation)));
            page.Raw("<ul>\n");
            foreach (var change in best.Changes)
            {
                var from = change.From is { } number ? PageText.Number(number, "0.####") : page.In("空白", "blank");
                page.Element("li", $"{page.Cell(change.Cell)}: {from} → {PageText.Number(change.To, "0.####")}");
            }

            page.Raw("</ul>\n");
        }
    }

    private static LocalizedText Proposal(Explanation explanation) =>
        explanation switch
        {
            { Kind: ExplanationKind.Unique } => new(
                "建议（使勾稽关系成立的唯一最小修改，请对照原始台账）：",
                "Proposal (the only smallest change that makes the relations hold; compare with the records):"
            ),
            { Favoured: not null } => new(
                "建议（文中数字或上年报告佐证的修改，仅凭勾稽关系还有别的改法，请对照原始台账）：",
                "Proposal (borne out by the text or last year's report; by the relations alone there are others; compare with the records):"
            ),
            { IsTruncated: true } => new(
                "可能的修改（限定时间内未查清有无别的改法，请对照原始台账）：",
                "A possible change (the time limit came before it was known whether there are others; compare with the records):"
            ),
            _ => new(
                $"可能的修改（{explanation.Count} 种同样小的修改之一，请对照原始台账）：",
                $"A possible change (one of {explanation.Count} of the same size; compare with the records):"
            ),
        };

    private void Quotes(List<Finding> findings)
    {
        foreach (var quote in findings.Select(static finding => finding.Quote).OfType<TextQuote>().Distinct().Take(MostFollowing))
        {
            Quote(quote);
        }
    }

    // The figure is marked where the statement was read, not where the same digits stand first; of a long sentence what stands around it is
    // shown.
    private void Quote(TextQuote quote)
    {
        var figure = result.Statements.FirstOrDefault(statement =>
            statement.Verdict == StatementVerdict.Differs && statement.Quote == quote
        );
        var start = figure is null ? 0 : Math.Clamp(figure.Offset - quote.Offset, 0, quote.Length);
        var end = figure is null ? 0 : Math.Clamp(start + figure.Length, start, quote.Length);
        var from = quote.Length <= MostOfSentence ? 0 : Boundary(quote.Text, Math.Max(0, start - (MostOfSentence / 2)));
        var to =
            quote.Length <= MostOfSentence
                ? quote.Length
                : Boundary(quote.Text, Math.Min(quote.Length, Math.Max(end, from + MostOfSentence)));
        page.Raw("<blockquote>").Raw(from > 0 ? "…" : "").Raw(PageText.Escape(quote.Text[from..Math.Max(from, start)]));
        if (end > start)
        {
            page.Raw("<mark>").Raw(PageText.Escape(quote.Text[start..end])).Raw("</mark>");
        }

        page.Raw(PageText.Escape(quote.Text[Math.Max(from, end)..Math.Max(to, end)]))
            .Raw(to < quote.Length ? "…" : "")
            .Raw("</blockquote>\n");
    }

    // Never between the halves of a character.
    private static int Boundary(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private void Following(List<Finding> findings)
    {
        if (findings.Count < 2)
        {
            return;
        }

        page.Raw("<details><summary>")
            .Raw(PageText.Escape(page.In($"由此而来的 {findings.Count} 条", $"{findings.Count} findings of this cause")))
            .Raw("</summary>\n<ul>\n");
        foreach (var finding in findings.Take(MostFollowing))
        {
            page.Element("li", $"{finding.Rule.Id} {page.In(finding.Message)}");
        }

        if (findings.Count > MostFollowing)
        {
            page.Element("li", page.In($"另有 {findings.Count - MostFollowing} 条", $"and {findings.Count - MostFollowing} more"));
        }

        page.Raw("</ul></details>\n");
    }

    private void Pair(string name, string text) => page.Element("dt", name).Element("dd", text);

    private string Word(Finding finding) =>
        finding.Status switch
        {
            FindingStatus.NotAssessable => page.In("无法核对", "Not assessable"),
            FindingStatus.Waived => page.In("已豁免", "Waived"),
            _ => finding.Severity switch
            {
                FindingSeverity.Error => page.In("错误", "Error"),
                FindingSeverity.Warning => page.In("警告", "Warning"),
                _ => page.In("提示", "Note"),
            },
        };

    private static LocalizedText Remedy(Finding lead) =>
        lead switch
        {
            { Status: FindingStatus.NotAssessable } => new(
                "先补上缺少或未读出的内容，再核对一次。",
                "Fill in what is missing or was not read, and check again."
            ),
            { Rule.Scope: RuleScope.Table } => new(
                "对照原始台账核对标出的数字，改正后再核对一次。",
                "Compare the marked figures with the records, correct them, and check again."
            ),
            { Quote: not null } => new("对照表格核对标出的文字，两者应一致。", "Compare the sentence with the tables; they must agree."),
            { Rule.Scope: RuleScope.Years } => new(
                "与上年报告核对；确有原因的，在报告中说明。",
                "Compare with last year's report; where there is a reason, state it in the report."
            ),
            _ => new("按规则修改后再核对一次。", "Mend it by the rule, and check again."),
        };

    private static string Style(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "",
        };
}
