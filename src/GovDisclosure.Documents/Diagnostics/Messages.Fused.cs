using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <content>What is said of figures that are printed with nothing between them.</content>
internal static partial class Messages
{
    public static Diagnostic FiguresRecovered(FormTable table, int cells, SourcePosition position) =>
        Make(
            DiagnosticCodes.FiguresRecovered,
            FindingSeverity.Info,
            $"表中有 {cells} 个单元格的数据连在一起印出，{(table.Identities.Length > 0 ? "已依表式的勾稽关系唯一地拆分" : "印出的数字只有一种拆法，已照此拆分")}，并标为推断。请对照原件核对。",
            $"The figures of {cells} cells of the table are printed with nothing between them; {(table.Identities.Length > 0 ? "the form's relations allow" : "the digits allow")} one division only, which was taken and marked as inferred. Compare with the original.",
            position,
            table.Pointer
        );

    public static Diagnostic RelationsBroken(FormTable table, SourcePosition position) =>
        Make(
            DiagnosticCodes.RelationsBroken,
            FindingSeverity.Warning,
            $"连在一起印出的数据无论怎样拆分都不满足表中各行之间的勾稽关系（原报告可能有误）；只拆分了自身拆法唯一的行。请对照原件核对。",
            $"However the figures with nothing between them are divided, the relations between the rows do not hold (the report itself may be wrong); only rows whose own division is unique were divided. Compare with the original.",
            position,
            table.Pointer
        );

    public static Diagnostic FiguresAmbiguous(
        FormNode node,
        string text,
        int cells,
        int candidates,
        bool mayLackCells,
        SourcePosition position
    ) =>
        Make(
            DiagnosticCodes.FiguresAmbiguous,
            FindingSeverity.Error,
            $"“{Quote(text)}”应为 {cells} 个数据，有 {candidates} 种拆法{(mayLackCells ? "（含有空白单元格未留痕迹的）" : "")}，勾稽关系不能确定其一；单元格按空白处理。请查阅原件。",
            $"'{Quote(text)}' holds {cells} figures and can be divided in {candidates} ways{(mayLackCells ? " (those with blank cells that left no trace among them)" : "")}, between which the form's relations do not decide; the cells are blank. See the original.",
            position,
            node.Pointer
        );

    public static Diagnostic FiguresContradictory(FormNode node, string text, int cells, SourcePosition position) =>
        Make(
            DiagnosticCodes.FiguresContradictory,
            FindingSeverity.Error,
            $"“{Quote(text)}”应为 {cells} 个数据，但没有一种拆法满足勾稽关系（原报告可能有误）；单元格按空白处理。请查阅原件。",
            $"'{Quote(text)}' should hold {cells} figures, but no division keeps the form's relations (the report itself may be wrong); the cells are blank. See the original.",
            position,
            node.Pointer
        );

    public static Diagnostic BlanksVanished(FormNode node, string text, int cells, SourcePosition position) =>
        Make(
            DiagnosticCodes.BlanksVanished,
            FindingSeverity.Error,
            $"“{Quote(text)}”应为 {cells} 个数据，但空白单元格未留痕迹或数据被截断，无法确定各数据属于哪一格；单元格按空白处理。请查阅原件。",
            $"'{Quote(text)}' should hold {cells} figures, but blank cells have left no trace or the text is cut short, so that it is not certain which cells the figures are of; the cells are blank. See the original.",
            position,
            node.Pointer
        );

    public static Diagnostic FiguresTooMany(FormNode node, string text, int cells, SourcePosition position) =>
        Make(
            DiagnosticCodes.FiguresTooMany,
            FindingSeverity.Error,
            $"“{Quote(text)}”应为 {cells} 个数据，拆法过多，未能逐一查验；单元格按空白处理。请查阅原件。",
            $"'{Quote(text)}' should hold {cells} figures, and there are too many divisions to look at; the cells are blank. See the original.",
            position,
            node.Pointer
        );
}
