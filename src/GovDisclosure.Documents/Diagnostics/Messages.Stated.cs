using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using TextQuote = GovDisclosure.Statements.TextQuote;

namespace GovDisclosure.Documents.Diagnostics;

/// <content>What the report's text and last year's report say about figures that are printed with nothing between them.</content>
internal static partial class Messages
{
    private const int LongestSentence = 200;

    public static Diagnostic FiguresStated(
        FormNode node,
        string text,
        IReadOnlyList<string> figures,
        int candidates,
        StatedEvidence evidence,
        SourcePosition position
    ) =>
        Make(
            DiagnosticCodes.FiguresStated,
            FindingSeverity.Info,
            $"“{Quote(text)}”应为 {figures.Count} 个数据，有 {candidates} 种拆法（含有空白单元格未留痕迹的），其中只有“{string.Join('、', figures)}”与{Zh(evidence)}相符；已照此拆分，并标为推断。请对照原件核对。",
            $"'{Quote(text)}' holds {figures.Count} figures and can be divided in {candidates} ways (those with blank cells that left no trace among them), of which only '{string.Join(", ", figures)}' agrees with {En(evidence)}; it was taken and marked as inferred. Compare with the original.",
            position,
            node.Pointer
        );

    public static Diagnostic FiguresUndecided(
        FormNode node,
        string text,
        int cells,
        int candidates,
        StatedEvidence evidence,
        SourcePosition position
    ) =>
        Make(
            DiagnosticCodes.FiguresAmbiguous,
            FindingSeverity.Error,
            $"“{Quote(text)}”应为 {cells} 个数据，有 {candidates} 种拆法（含有空白单元格未留痕迹的），{LeftZh(evidence)}；单元格按空白处理。{HintZh(evidence)}请查阅原件。",
            $"'{Quote(text)}' holds {cells} figures and can be divided in {candidates} ways (those with blank cells that left no trace among them), {LeftEn(evidence)}; the cells are blank. {HintEn(evidence)}See the original.",
            position,
            node.Pointer
        );

    private static FormattableString LeftZh(StatedEvidence evidence) =>
        evidence.Findings.IsEmpty ? $"表式没有可以确定其一的勾稽关系，文字和上年报告也未说明"
        : evidence.Left == 0 ? $"没有一种与{Zh(evidence)}全部相符"
        : (FormattableString)$"与{Zh(evidence)}相符的有 {evidence.Left} 种，不能确定其一";

    private static FormattableString LeftEn(StatedEvidence evidence) =>
        evidence.Findings.IsEmpty ? $"between which neither the form's relations nor the text nor last year's report decide"
        : evidence.Left == 0 ? $"none of which agrees with {En(evidence)}"
        : (FormattableString)$"of which {evidence.Left} agree with {En(evidence)}";

    private static string HintZh(StatedEvidence evidence) =>
        evidence.WhyNoPrevious is { } why ? $"所给的上年报告不能作为依据：{why.Zh}。"
        : evidence.HasPrevious ? ""
        : "提供上年报告（--previous）或可确定。";

    private static string HintEn(StatedEvidence evidence) =>
        evidence.WhyNoPrevious is { } why ? $"The given report of last year says nothing here: {why.En}. "
        : evidence.HasPrevious ? ""
        : "Last year's report (--previous) may decide. ";

    private static string Zh(StatedEvidence evidence) =>
        string.Join(
            "和",
            evidence.Findings.Select(static finding =>
                finding.Quote is { } quote
                    ? $"报告文字“{Sentence(quote)}”{(finding.Position is { } at ? string.Create(CultureInfo.InvariantCulture, $"（第 {at.Line} 行）") : "")}"
                    : $"上年报告（{string.Join('、', finding.Operands.Where(static operand => operand.IsPrevious).Select(static operand => $"“{operand.Cell.LabelZh}” {operand.Value}"))}）"
            )
        );

    private static string En(StatedEvidence evidence) =>
        string.Join(
            " and ",
            evidence.Findings.Select(static finding =>
                finding.Quote is { } quote
                    ? $"the report's text '{Sentence(quote)}'{(finding.Position is { } at ? $" ({at})" : "")}"
                    : $"last year's report ({string.Join(", ", finding.Operands.Where(static operand => operand.IsPrevious).Select(static operand => $"{operand.Cell.LabelEn} {operand.Value}"))})"
            )
        );

    private static string Sentence(TextQuote quote) =>
        quote.Text.Length <= LongestSentence ? quote.Text : string.Concat(quote.Text.AsSpan(0, LongestSentence), "…");
}
