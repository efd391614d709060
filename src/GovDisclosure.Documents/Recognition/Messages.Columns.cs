using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>What stands in columns that are not the form's.</summary>
internal static partial class Messages
{
    public static Diagnostic CellsOutside(FormTable table, int cells, string text, SourcePosition position) => Make(
        DiagnosticCodes.ColumnUnknown,
        Severity.Warning,
        $"表中有 {cells} 个单元格不在表式的任何一栏之下（“{Quote(text)}”），未读入报告。请核对表头。",
        $"{cells} cells of the table stand under no label of the form ('{Quote(text)}') and are not in the report. Check the header.",
        position,
        table.Pointer);
}
