using System.Collections.Concurrent;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What a table of the form declares, in the order in which it is printed: a slot for each label of a row and for each
/// cell.</summary>
/// <remarks>Immutable; made once for a table.</remarks>
internal sealed class FormOrder
{
    private static readonly ConcurrentDictionary<(FormTable, bool), FormOrder> Known = new();

    private FormOrder(FormSlot[] slots, bool isAcross)
    {
        (Slots, IsAcross) = (slots, isAcross);
        (End, MayJump) = (new int[slots.Length], new bool[slots.Length]);
        for (var j = slots.Length - 1; j >= 0; j--)
        {
            var isLast = j + 1 == slots.Length || !ReferenceEquals(slots[j + 1].Row, slots[j].Row);
            End[j] = isLast ? j + 1 : End[j + 1];
            MayJump[j] = slots[j].Cell is null || (slots[j].Place == 0 && j > 0 && slots[j - 1].Cell is null);
        }
    }

    public FormSlot[] Slots { get; }

    /// <summary>Whether the cells of all rows are side by side, without a label before each row.</summary>
    public bool IsAcross { get; }

    /// <summary>The slot behind the row of a slot.</summary>
    public int[] End { get; }

    /// <summary>Whether all that is left of the row may be absent at once: the row, or all its figures.</summary>
    public bool[] MayJump { get; }

    public static FormOrder Of(FormTable table, bool isAcross) =>
        Known.GetOrAdd((table, isAcross), static key => key.Item2 ? Across(key.Item1) : Down(key.Item1));

    private static FormOrder Down(FormTable table) =>
        new(
            [
                .. table.Rows.SelectMany(static row =>
                    row.Cells.Select((cell, i) => new FormSlot(row, cell, i)).Prepend(new FormSlot(row, null, -1))
                ),
            ],
            isAcross: false
        );

    private static FormOrder Across(FormTable table) =>
        new([.. table.Cells.Select(static (cell, i) => new FormSlot(cell.Row, cell, i))], isAcross: true);
}

/// <summary>A place of the form.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cell">The cell; null for the label of the row.</param>
/// <param name="Place">The cell's place in the row, or in the table where the rows are side by side; −1 for the label.</param>
internal readonly record struct FormSlot(FormRow Row, FormCell? Cell, int Place);
