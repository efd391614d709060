using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Tables;

/// <summary>The labels of columns over the rows of a grid, with the grid's columns that each covers.</summary>
internal sealed class GridHeader
{
    private readonly List<(SourceCell Cell, string Label)> labels = [];
    private SourceTable? table;
    private bool isClosed;

    // For each column of the grid the one label over it; made when it is first asked for.
    private string?[]? over;

    /// <summary>A label of a column stands in a table; after a row, or in another table, it starts a new header.</summary>
    public void Add(SourceTable of, in SourceCell cell, string label)
    {
        if (isClosed || !ReferenceEquals(table, of))
        {
            labels.Clear();
            (table, isClosed) = (of, false);
        }

        over = null;
        labels.Add((cell, label));
    }

    /// <summary>Whether anything at all is printed over a cell, in the lines of the labels.</summary>
    /// <param name="of">The table.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="isPrinted">Whether something is printed in a cell with a token.</param>
    public bool Covers(SourceTable of, in SourceCell cell, Predicate<int> isPrinted)
    {
        if (!ReferenceEquals(table, of))
        {
            return false;
        }

        foreach (var (label, _) in labels)
        {
            foreach (ref readonly var other in of.Covering(label.Row))
            {
                if (other.Token >= 0 && other.Overlaps(cell.Column, cell.ColumnEnd) && isPrinted(other.Token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A row was read under these labels.</summary>
    public void Close() => isClosed = true;

    /// <summary>Finds the one label that stands over a cell.</summary>
    /// <returns>The label; null when none does, or more than one.</returns>
    public string? Find(SourceTable of, in SourceCell cell)
    {
        if (!ReferenceEquals(table, of))
        {
            return null;
        }

        if (cell.ColumnSpan > 1)
        {
            return Find(cell.Column, cell.ColumnEnd);
        }

        over ??= FindAll();
        return cell.Column < over.Length ? over[cell.Column] : null;
    }

    private string?[] FindAll()
    {
        var columns = new string?[labels.Max(static label => label.Cell.ColumnEnd)];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = Find(column, column + 1);
        }

        return columns;
    }

    private string? Find(int start, int end)
    {
        string? found = null;
        foreach (var (cell, label) in labels)
        {
            if (!cell.Overlaps(start, end) || string.Equals(found, label, StringComparison.Ordinal))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = label;
        }

        return found;
    }
}
