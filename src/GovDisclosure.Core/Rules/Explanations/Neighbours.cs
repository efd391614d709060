using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Which counts of a table are beside each other in the form: slots of cells, −1 where there is none.</summary>
internal sealed class Neighbours
{
    public Neighbours(FormTable table)
    {
        Cells = new FormCell[table.CountCells];
        Left = None(table);
        Right = None(table);
        Above = None(table);
        Below = None(table);
        foreach (var cell in table.Cells.Where(static cell => !cell.IsAmount))
        {
            Cells[cell.Slot] = cell;
        }

        foreach (var row in table.Rows)
        {
            foreach (var (one, other) in row.Cells.Zip(row.Cells.Skip(1)))
            {
                Join(one, other, Left, Right);
            }
        }

        foreach (var (row, next) in table.Rows.Zip(table.Rows.Skip(1)))
        {
            foreach (var cell in row.Cells)
            {
                if (next.Cells.FirstOrDefault(below => below.Column == cell.Column) is { } below)
                {
                    Join(cell, below, Above, Below);
                }
            }
        }
    }

    /// <summary>The cell of each slot.</summary>
    public FormCell[] Cells { get; }

    /// <summary>The cell before, in the same row.</summary>
    public int[] Left { get; }

    /// <summary>The cell after, in the same row.</summary>
    public int[] Right { get; }

    /// <summary>The cell of the same column in the row before.</summary>
    public int[] Above { get; }

    /// <summary>The cell of the same column in the row after.</summary>
    public int[] Below { get; }

    private static int[] None(FormTable table) => [.. Enumerable.Repeat(-1, table.CountCells)];

    private static void Join(FormCell one, FormCell other, int[] before, int[] after)
    {
        if (!one.IsAmount && !other.IsAmount)
        {
            after[one.Slot] = other.Slot;
            before[other.Slot] = one.Slot;
        }
    }
}
