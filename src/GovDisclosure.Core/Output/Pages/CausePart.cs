using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Causes;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Output.Pages;

/// <summary>A card for each cause, the gravest first.</summary>
internal sealed class CausePart(PageText page, CheckInput input, CheckResult result, Proposals proposals)
{
    private const int MostFollowing = 20;

    private readonly AnnualReport report = input.Report;
    private readonly FormTablePart tables = new(page, input.Source);
    private readonly RepairPart repairs = new(page, proposals);
    private readonly QuotePart quotes = new(page, result);

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
                    "Nothing wrong was found in what was checked; what was not checked is at the end."
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
        LastYears(findings);
        repairs.Write(findings);
        quotes.Write(findings);
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
        findings.Select(static finding => finding.Waiver).OfType<Waiver>().Distinct().ToList().ForEach(Waived);
        Pair(page.In("怎么办", "What to do"), page.In(Remedy(lead)));
        page.Raw("</dl>\n");
        Following(findings);
        page.Raw("</section>\n");
    }

    // The rows that hold a cell of the relation, the cell itself, and what the proposal would change.
    private void Table(List<Finding> findings)
    {
        var marks = new Dictionary<FormCell, CellMark>();
        foreach (var finding in findings)
        {
            foreach (var operand in finding.Operands.Where(static operand => !operand.IsPrevious))
            {
                // What is on the left of one relation and on the right of another has no side.
                var mark = MarkOf(finding, operand);
                marks[operand.Cell] = !marks.TryGetValue(operand.Cell, out var known) || known == mark ? mark : CellMark.Doubtful;
            }
        }

        foreach (var cell in findings.Select(finding => FormCatalog.Default.FindCell(finding.Pointer, report)).OfType<FormCell>())
        {
            if (!marks.ContainsKey(cell) || findings.TrueForAll(static finding => finding.Operands.Length <= 1))
            {
                marks[cell] = CellMark.Doubtful;
            }
        }

        foreach (var change in proposals.SingledOut(findings))
        {
            marks[change.Cell] = CellMark.Wrong;
        }

        // A label is shown by the row that it is at.
        foreach (var row in findings.Where(static finding => finding.Subject is not null).SelectMany(RowsOf))
        {
            row.Cells.ToList().ForEach(cell => marks.TryAdd(cell, CellMark.None));
        }

        foreach (var table in marks.Keys.Select(static cell => cell.Table).Distinct().Where(table => table.IsPresent(report)).ToList())
        {
            var rows = table.Rows.Where(row => row.Cells.Any(marks.ContainsKey)).ToList();
            var telling = rows.FindAll(row => row.Cells.Any(cell => marks.ContainsKey(cell) && !AddsNothing(cell, marks[cell])));
            tables.Write(
                report,
                table,
                telling,
                cell => marks.GetValueOrDefault(cell),
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

    // The other side of a relation between years is in last year's report.
    private void LastYears(List<Finding> findings)
    {
        var cells = findings
            .SelectMany(static finding => finding.Operands)
            .Where(static operand => operand.IsPrevious)
            .DistinctBy(static operand => operand.Cell)
            .ToList();
        if (cells.Count > 0)
        {
            page.Element(
                "p",
                page.In("上年报告：", "Last year's report: ")
                    + string.Join(
                        page.In("；", "; "),
                        cells.Take(MostFollowing).Select(operand => $"{page.Cell(operand.Cell)} {page.Value(operand.Value)}")
                    )
                    + (cells.Count > MostFollowing ? page.In("……", " …") : "")
            );
        }
    }

    private void Waived(Waiver waiver)
    {
        var until = waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Pair(
            page.In("豁免", "Waiver"),
            page.In($"{waiver.By}，至 {until}：{waiver.Reason}", $"{waiver.By}, until {until}: {waiver.Reason}")
        );
    }

    // A zero on a side of a relation says nothing that a reader would look for; a blank does, and so does the cell itself.
    private bool AddsNothing(FormCell cell, CellMark mark) => mark is CellMark.Left or CellMark.Right && cell.Get(report).Number == 0;

    private static CellMark MarkOf(Finding finding, Operand operand) =>
        operand.Coefficient == 0 || finding.Operands.Any(static other => other.IsPrevious) ? CellMark.Doubtful
        : finding.Quote is not null ? CellMark.OfTable
        : operand.Coefficient > 0 ? CellMark.Left
        : CellMark.Right;

    private IEnumerable<FormRow> RowsOf(Finding finding) =>
        FormCatalog
            .Default.TablesOf(report)
            .SelectMany(static table => table.Rows)
            .Where(row => string.Equals(row.Pointer, finding.Pointer, StringComparison.Ordinal));

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
            { Status: FindingStatus.Waived } => new(
                "豁免期内不必改动；期满后按规则重新核对。",
                "Nothing has to be done while the waiver is in force; after it ends the rule applies again."
            ),
            { Status: FindingStatus.NotAssessable } => new(
                "先补上缺少或未读出的内容，再核对一次。",
                "Fill in what is missing or was not read, and check again."
            ),
            _ when lead.Rule == RuleCatalog.CellBlank => new(
                "对照原始台账补填空白的单元格，没有发生的填 0，再核对一次。",
                "Fill in the blank cells from the records, 0 where there was nothing, and check again."
            ),
            { Rule.Scope: RuleScope.Table } => new(
                "对照原始台账核对标出的数字，改正后再核对一次。",
                "Compare the marked figures with the records, correct them, and check again."
            ),
            { Quote: not null, Operands.IsEmpty: false } => new(
                "对照表格核对标出的文字，两者应一致。",
                "Compare the marked words with the tables; they must agree."
            ),
            { Quote: not null } => new(
                "核对标出的文字，按规则修改后再核对一次。",
                "Look at the marked words, mend them by the rule, and check again."
            ),
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
