using System.Globalization;
using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Lays the cells of one table out in its grid, as the HTML standard does.</summary>
/// <param name="number">The number of the table in the document, from 1.</param>
/// <param name="widest">The most columns that a cell spans.</param>
internal sealed class HtmlGrid(int number, int widest)
{
    private const int MostRows = 65_534;

    private readonly List<SourceCell> cells = [];

    // For each column the row from which on it is free.
    private readonly List<int> free = [];
    private int firstOfSection;
    private int row = -1;
    private int column;
    private int place;

    public int Number => number;

    /// <summary>The row, from 1.</summary>
    public int Row => row + 1;

    /// <summary>The place of the last cell in its row, from 1.</summary>
    public int Place => place;

    /// <summary>How many places the finished part of the grid covers.</summary>
    public long Area { get; private set; }

    public void StartRow()
    {
        row++;
        column = 0;
        place = 0;
    }

    /// <summary>Places a cell in the row.</summary>
    /// <returns>The index of the cell.</returns>
    /// <exception cref="SourceLimitException">The table has too many columns.</exception>
    public int Add(HtmlElement cell)
    {
        if (row < 0)
        {
            StartRow();
        }

        while (column < free.Count && free[column] > row)
        {
            column++;
        }

        var width = Span(cell, "colspan", widest);
        var height = cell["rowspan"] is "0" ? MostRows : Span(cell, "rowspan", MostRows);
        if (column + width > 2 * widest)
        {
            throw new SourceLimitException(Messages.TooManyColumns(widest));
        }

        cells.Add(new SourceCell(-1, row, column, height, width));
        for (var i = 0; i < width; i++, column++)
        {
            if (column == free.Count)
            {
                free.Add(0);
            }

            free[column] = Math.Max(free[column], row + height);
        }

        place++;
        return cells.Count - 1;
    }

    public void SetToken(int cell, int token) => cells[cell] = cells[cell] with { Token = token };

    /// <summary>Ends a group of rows: no cell reaches beyond it.</summary>
    public void EndSection()
    {
        for (; firstOfSection < cells.Count; firstOfSection++)
        {
            var cell = cells[firstOfSection];
            cells[firstOfSection] = cell with { RowSpan = Math.Min(cell.RowSpan, row + 1 - cell.Row) };
            Area += (long)cells[firstOfSection].RowSpan * cell.ColumnSpan;
        }

        free.Clear();
    }

    public SourceTable Build() => new([.. cells], row + 1);

    private static int Span(HtmlElement cell, string name, int most)
    {
        if (cell[name] is not { } text)
        {
            return 1;
        }

        var digits = text.AsSpan().Trim();
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        digits = length < 0 ? digits : digits[..length];
        return digits.IsEmpty ? 1
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, most)
            : most;
    }
}
