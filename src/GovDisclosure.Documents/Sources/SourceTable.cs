using System.Collections.Immutable;

namespace GovDisclosure.Documents.Sources;

/// <summary>A table of a source with its grid: spans are resolved, so that every cell says which rows and columns it covers.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class SourceTable
{
    private readonly ImmutableArray<SourceCell> cells;
    private readonly int[] firstOfRow;
    private readonly SourceCell[][] covering;

    /// <summary>Makes a table.</summary>
    /// <param name="cells">The cells in reading order; a row's cells in the order of its columns.</param>
    /// <param name="rows">How many rows there are; no cell covers more.</param>
    public SourceTable(ImmutableArray<SourceCell> cells, int rows)
    {
        this.cells = cells;
        firstOfRow = new int[rows + 1];
        var counts = new int[rows];
        foreach (var cell in cells)
        {
            firstOfRow[cell.Row + 1]++;
            for (var row = cell.Row; row < cell.RowEnd; row++)
            {
                counts[row]++;
            }
        }

        covering = Array.ConvertAll(counts, static count => new SourceCell[count]);
        for (var row = 0; row < rows; row++)
        {
            firstOfRow[row + 1] += firstOfRow[row];
            counts[row] = 0;
        }

        foreach (var cell in cells)
        {
            for (var row = cell.Row; row < cell.RowEnd; row++)
            {
                Insert(covering[row].AsSpan(0, ++counts[row]), cell);
            }
        }
    }

    // What reaches down from the rows above comes first in reading order, wherever it is: few cells move.
    private static void Insert(Span<SourceCell> row, in SourceCell cell)
    {
        var at = row.Length - 1;
        for (; at > 0 && row[at - 1].Column > cell.Column; at--)
        {
            row[at] = row[at - 1];
        }

        row[at] = cell;
    }

    public int RowCount => covering.Length;

    public ReadOnlySpan<SourceCell> Cells => cells.AsSpan();

    /// <summary>The cells that cover a row, in the order of their columns; those from the rows above among them.</summary>
    public ReadOnlySpan<SourceCell> Covering(int row) => covering[row];

    /// <summary>The cell that is at a place of a row, as the source has it.</summary>
    public SourceCell At(int row, int place) => cells[firstOfRow[row] + place];
}

/// <summary>A cell of a table.</summary>
/// <param name="Token">The token with its text; -1 for a cell that holds tables or paragraphs, which are pieces of their own.</param>
/// <param name="Row">The first row that it covers.</param>
/// <param name="Column">The first column that it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
internal readonly record struct SourceCell(int Token, int Row, int Column, int RowSpan, int ColumnSpan)
{
    public int RowEnd => Row + RowSpan;

    public int ColumnEnd => Column + ColumnSpan;

    public bool Overlaps(int start, int end) => Column < end && start < ColumnEnd;

    public bool HasRowsOf(in SourceCell other) => Row == other.Row && RowSpan == other.RowSpan;
}
