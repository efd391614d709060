using System.Text.RegularExpressions;
using GovDisclosure.Documents;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Makes one table of the parts that are on pages that follow one another.</summary>
internal sealed partial class GridJoiner
{
    // In points: how far the sides of two parts may be apart, and their columns.
    private const double SidesApart = 6;
    private const double ColumnsApart = 4;

    private readonly List<PageGrid> parts = [];
    private readonly List<int> pages = [];

    /// <summary>Whether a table at the head of the next page may be the rest of this one: it has the same sides.</summary>
    public bool GoesOnIn(PageGrid grid) =>
        parts[^1] is var last && Math.Abs(last.Left - grid.Left) <= SidesApart && Math.Abs(last.Right - grid.Right) <= SidesApart;

    /// <summary>Adds the part that is on a page.</summary>
    public void Add(PageGrid grid, int page)
    {
        parts.Add(grid);
        pages.Add(page);
    }

    /// <summary>The cells of the whole table.</summary>
    /// <param name="firstLine">The number that its first row gets as a line.</param>
    /// <param name="rows">How many rows it has.</param>
    public List<GridCell> Build(int firstLine, out int rows)
    {
        var columns = Columns();
        var cells = new List<Draft>();
        var row = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            var skipped = row == 0 ? 0 : RepeatedRows(parts[0], part);
            var added = part
                .Cells.Where(cell => cell.Row >= skipped)
                .Select(cell => Place(cell, part, columns, row - skipped, pages[i]))
                .ToList();
            if (row > 0 && added.Count > 0)
            {
                row -= JoinTurn(cells, added, row) ? 1 : 0;
            }

            cells.AddRange(added);
            row += part.RowCount - skipped;
        }

        rows = row;
        return
        [
            .. cells
                .OrderBy(static cell => cell.Row)
                .ThenBy(static cell => cell.Column)
                .Select(cell => new GridCell(cell.Text, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan)
                {
                    Line = firstLine + cell.Row,
                    Page = cell.Page,
                }),
        ];
    }

    private double[] Columns()
    {
        // Two columns of one part stay two, however narrow they are.
        var narrowest = parts.Min(static part => part.Columns.Zip(part.Columns.Skip(1), static (left, right) => right - left).Min());
        var apart = Math.Min(ColumnsApart, narrowest / 2);
        var columns = new List<double>();
        foreach (var place in parts.SelectMany(static part => part.Columns).Order())
        {
            if (columns.Count == 0 || place - columns[^1] > apart)
            {
                columns.Add(place);
            }
        }

        return [.. columns];
    }

    private static Draft Place(PageCell cell, PageGrid part, double[] columns, int rowsAbove, int page)
    {
        var start = IndexOf(columns, part.Columns[cell.Column]);
        var end = IndexOf(columns, part.Columns[cell.Column + cell.ColumnSpan]);
        return new Draft(cell.Text, cell.Row + rowsAbove, start, cell.RowSpan, Math.Max(1, end - start), page);
    }

    private static int IndexOf(double[] columns, double place)
    {
        var index = Array.BinarySearch(columns, place);
        index = index < 0 ? ~index - 1 : index;
        return Math.Max(0, index);
    }

    // The rows at the head of a part that are those at the head of the table: a header is printed on each page again.
    private static int RepeatedRows(PageGrid first, PageGrid part)
    {
        for (var rows = Math.Min(first.RowCount, part.RowCount - 1); rows > 0; rows--)
        {
            var header = HeadOf(first, rows);
            if (header.Count > 1 && header.TrueForAll(static cell => !IsFigure(cell.Text)) && header.SequenceEqual(HeadOf(part, rows)))
            {
                return rows;
            }
        }

        return 0;
    }

    // A row of figures may be as the first one is; a header has none.
    private static bool IsFigure(string text) => text.Length > 0 && text.All(static c => !char.IsLetter(c));

    private static List<(string Text, int Row, int RowSpan)> HeadOf(PageGrid grid, int rows) =>
        grid.Cells.Any(cell => cell.Row < rows && cell.Row + cell.RowSpan > rows)
            ? []
            : [.. grid.Cells.Where(cell => cell.Row < rows).Select(static cell => (cell.Text, cell.Row, cell.RowSpan))];

    // A cell over several rows, or a row, that the turn of the page cuts in two.
    private static bool JoinTurn(List<Draft> above, List<Draft> below, int row)
    {
        if (IsOneRow(above, below, row))
        {
            foreach (var lower in below.Where(cell => cell.Row == row).ToList())
            {
                var upper = above.Find(cell => cell.Row + cell.RowSpan == row && cell.Column == lower.Column)!;
                upper.Text =
                    upper.Text.Length == 0 ? lower.Text
                    : lower.Text.Length == 0 ? upper.Text
                    : upper.Text + "\n" + lower.Text;
                below.Remove(lower);
            }

            below.ForEach(static cell => cell.Row--);
            return true;
        }

        foreach (var lower in below.Where(cell => cell.Row == row).ToList())
        {
            var upper = above.Find(cell =>
                cell.Row + cell.RowSpan == row && cell.Column == lower.Column && cell.ColumnSpan == lower.ColumnSpan
            );
            if (upper is not null && upper.RowSpan + lower.RowSpan > 2 && (upper.Text.Length == 0 || lower.Text.Length == 0))
            {
                upper.Text += lower.Text;
                upper.RowSpan += lower.RowSpan;
                below.Remove(lower);
            }
        }

        return false;
    }

    // The label goes on without a number of its own, and no other cell is printed in both.
    private static bool IsOneRow(List<Draft> above, List<Draft> below, int row)
    {
        var isGoingOn = false;
        foreach (var lower in below.Where(cell => cell.Row == row))
        {
            var upper = above.Find(cell =>
                cell.Row + cell.RowSpan == row && cell.Column == lower.Column && cell.ColumnSpan == lower.ColumnSpan
            );
            if (upper is null || lower.RowSpan > 1)
            {
                return false;
            }

            if (upper.Text.Length > 0 && lower.Text.Length > 0)
            {
                if (!Numbered().IsMatch(upper.Text) || Numbered().IsMatch(lower.Text) || !TextLine.IsWide(lower.Text[0]))
                {
                    return false;
                }

                isGoingOn = true;
            }
        }

        return isGoingOn;
    }

    [GeneratedRegex(
        @"^\s*(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}\s*[.．、])",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Numbered();

    private sealed class Draft(string text, int row, int column, int rowSpan, int columnSpan, int page)
    {
        public string Text { get; set; } = text;

        public int Row { get; set; } = row;

        public int Column => column;

        public int RowSpan { get; set; } = rowSpan;

        public int ColumnSpan => columnSpan;

        public int Page => page;
    }
}
