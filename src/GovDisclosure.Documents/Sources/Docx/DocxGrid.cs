using System.Globalization;
using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>Lays the cells of one table out in its grid, as Word does: a cell says how many columns it spans, and whether it goes on from
/// the row above.</summary>
/// <param name="number">The number of the table in the document, from 1.</param>
/// <param name="widest">The most columns that a cell spans.</param>
internal sealed class DocxGrid(int number, int widest)
{
    private readonly List<SourceCell> cells = [];

    // For each column the cell of the rows above that may go on there.
    private readonly List<int> above = [];

    // The same before the row that is being read, for one that is taken back.
    private readonly List<int> aboveRow = [];
    private int firstOfRow;
    private int column;
    private bool isInRow;

    public int Number => number;

    /// <summary>The row, from 1; 0 before the first one.</summary>
    public int Row { get; private set; }

    /// <summary>The place of the last cell among those that start in its row, from 1.</summary>
    public int Place => cells.Count - firstOfRow;

    public int Count => cells.Count;

    /// <summary>How many places the cells cover.</summary>
    public long Area { get; private set; }

    public void StartRow()
    {
        Row++;
        firstOfRow = cells.Count;
        column = 0;
        isInRow = true;
        aboveRow.Clear();
        aboveRow.AddRange(above);
    }

    public void EndRow() => isInRow = false;

    /// <summary>Takes the row back, which is not shown.</summary>
    public void RemoveRow()
    {
        cells.RemoveRange(firstOfRow, cells.Count - firstOfRow);
        above.Clear();
        above.AddRange(aboveRow);
        Row--;
        foreach (var upper in above)
        {
            if (upper >= 0 && cells[upper].RowEnd > Row)
            {
                cells[upper] = cells[upper] with { RowSpan = Row - cells[upper].Row };
            }
        }
    }

    /// <summary>Leaves columns before the first cell of a row free.</summary>
    public void Skip(string? columns) => column += Math.Min(SpanOf(columns, 0), (2 * widest) - column);

    /// <summary>Places a cell in the row.</summary>
    /// <param name="span">How many columns it spans, as written.</param>
    /// <param name="goesOn">Whether it goes on from the row above.</param>
    /// <param name="goesOnFromLeft">Whether it goes on from the cell before it.</param>
    /// <returns>The index of the cell, and whether it is a new one.</returns>
    /// <exception cref="SourceLimitException">The table has too many columns.</exception>
    public (int Cell, bool IsNew) Add(string? span, bool goesOn, bool goesOnFromLeft)
    {
        if (!isInRow)
        {
            // A cell outside of rows, as no sound document has one.
            StartRow();
        }

        var width = SpanOf(span, 1);
        if (column + width > 2 * widest)
        {
            throw new SourceLimitException(Messages.TooManyColumns(widest));
        }

        while (above.Count < column + width)
        {
            above.Add(-1);
        }

        Area += width;
        if (goesOnFromLeft && GoOnFromLeft(width) is var left and >= 0)
        {
            return (left, IsNew: false);
        }

        var upper = above[column];
        var isNew = !goesOn || upper < 0 || cells[upper].Column != column || cells[upper].RowEnd != Row - 1;
        if (isNew)
        {
            upper = cells.Count;
            cells.Add(new SourceCell(-1, Row - 1, column, 1, width));
        }
        else
        {
            cells[upper] = cells[upper] with { RowSpan = cells[upper].RowSpan + 1 };
        }

        Cover(upper, width);
        return (upper, isNew);
    }

    // The cell before this one, made wider; -1 where there is none that it may be a part of.
    private int GoOnFromLeft(int width)
    {
        var left = column == 0 ? -1 : above[column - 1];
        if (left < 0 || cells[left].RowEnd != Row)
        {
            return -1;
        }

        if (cells[left].Row == Row - 1)
        {
            cells[left] = cells[left] with { ColumnSpan = column + width - cells[left].Column };
        }
        else if (cells[left].ColumnEnd < column + width)
        {
            // It started above, and not so wide.
            return -1;
        }

        Cover(left, width);
        return left;
    }

    private void Cover(int cell, int width)
    {
        for (var i = 0; i < width; i++, column++)
        {
            above[column] = cell;
        }
    }

    public void SetToken(int cell, int token) => cells[cell] = cells[cell] with { Token = token };

    public SourceTable Build() => new([.. cells], Row);

    private int SpanOf(string? text, int least) =>
        text is null ? least
        : int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, least, widest)
        : text.AsSpan().Trim().ContainsAnyExceptInRange('0', '9') ? least
        : widest;
}
