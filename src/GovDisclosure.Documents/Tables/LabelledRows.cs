using GovDisclosure.Documents.Labels;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The rows of a table that are in it under their own label, and what their order says of a label that is not the
/// form's.</summary>
internal sealed class LabelledRows
{
    private readonly bool[] isLabelled;
    private readonly List<(int Item, int Row)> places = [];
    private readonly TableShape shape;
    private readonly bool isInOrder = true;

    public LabelledRows(TableItems items, TableShape shape)
    {
        this.shape = shape;
        isLabelled = new bool[shape.Table.Rows.Length];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Entry?.FindRow(shape) is { IsExact: true, Row: { } found })
            {
                var row = shape.IndexOf(found);
                isLabelled[row] = true;
                isInOrder &= places.Count == 0 || places[^1].Row < row;
                places.Add((i, row));
            }
        }
    }

    public bool Contains(FormRow row) => isLabelled[shape.IndexOf(row)];

    /// <summary>Whether a row may be at an item: after the rows that come before it in the form, and before those that come after
    /// it.</summary>
    /// <remarks>A table that repeats its rows or has them in another order says nothing of a place.</remarks>
    public bool MayStandAt(int item, FormRow row)
    {
        var index = shape.IndexOf(row);
        return !isInOrder || places.TrueForAll(place => place.Item < item ? place.Row < index : place.Row > index);
    }
}
