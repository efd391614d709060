using System.Collections.Immutable;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Labels;

/// <summary>A label of a table without the numeral that it starts with.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Stem">The key without the unit that the form prints in the label.</param>
/// <param name="Meaning">What it means.</param>
internal sealed record PlainLabel(string Key, string Stem, LabelMeaning Meaning)
{
    /// <summary>The labels of a table's rows, columns and groups of rows; of those that are alike, the first.</summary>
    public static ImmutableArray<PlainLabel> AllOf(TableShape shape)
    {
        var labels = new List<PlainLabel>();
        foreach (var row in shape.Table.Rows)
        {
            Add(labels, new LabelMeaning(shape, LabelKind.Row, row.Pointer, row.LabelZh, false, row));
            foreach (var cell in row.Cells)
            {
                Add(labels, new LabelMeaning(shape, LabelKind.Column, cell.Pointer, cell.Column.LabelZh, false));
            }

            if (row.Parent is FormGroup { LabelZh.Length: > 0 } group and not FormTable)
            {
                Add(labels, new LabelMeaning(shape, LabelKind.Group, group.Pointer, group.LabelZh, false));
            }
        }

        return [.. labels];
    }

    private static void Add(List<PlainLabel> labels, LabelMeaning meaning)
    {
        var key = LabelKey.Of(meaning.Label);
        if (LabelKey.StartsWithEnumeration(meaning.Label))
        {
            key = LabelKey.WithoutNumeral(key).ToString();
        }

        if (!labels.Exists(other => string.Equals(other.Key, key, StringComparison.Ordinal) && other.Meaning.Kind == meaning.Kind))
        {
            labels.Add(new PlainLabel(key, PrintedUnit.Find(key) is { IsIntroduced: true, Stem: var stem } ? key[..stem] : key, meaning));
        }
    }
}
