using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Diagnostics;

/// <summary>What is in columns that are not the form's.</summary>
internal static partial class Messages
{
    public static Diagnostic CellsOutside(FormTable table, int cells, string text, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Warning,
            $"表中有 {cells} 个单元格不在表式的任何一栏之下（“{Quote(text)}”），未读入报告。请核对表头。",
            $"{cells} cells of the table are under no label of the form ('{Quote(text)}') and are not in the report. Check the header.",
            position,
            table.Pointer
        );

    public static Diagnostic ChangeUnknown(FormCell cell, string label, SourcePosition position) =>
        Make(
            DiagnosticCodes.ColumnUnknown,
            FindingSeverity.Error,
            $"“{Quote(label)}”与表式的“{cell.Column.LabelZh}”含义不同（只指减少，或为百分比），不能由此确定其增减；其下的单元格按空白处理，原文保留为批注。请按表式填写。",
            $"'{Quote(label)}' does not mean the form's {cell.Column.LabelZh}: it speaks of decreases only, or of per cent; the cells under it are blank and keep what is printed as their remarks. State the change as the form has it.",
            position,
            cell.Pointer
        );
}
