using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>What a printed label means in one shape of a table.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Kind">What the label names.</param>
/// <param name="Pointer">The JSON Pointer of what it names; of the first cell for a column, of the table for what spans columns.</param>
/// <param name="Label">The label as the form prints it.</param>
/// <param name="IsExact">Whether the key is that of the whole label and not of a part that stands for it.</param>
/// <param name="Row">The row; null for anything else.</param>
internal sealed record LabelMeaning(TableShape Shape, LabelKind Kind, string Pointer, string Label, bool IsExact, FormRow? Row = null);

/// <summary>What a label names.</summary>
internal enum LabelKind
{
    Row = 0,
    Group = 1,
    Column = 2,
    ColumnGroup = 3,
    Corner = 4,
}
