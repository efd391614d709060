namespace GovDisclosure.Pdf.Layout;

/// <summary>A ruled table on a page.</summary>
/// <param name="columns">The places of the lines down, from the left; one more than there are columns.</param>
/// <param name="rows">The heights of the lines across, from above; one more than there are rows.</param>
/// <param name="cells">The cells by rows and columns.</param>
internal sealed class PageGrid(double[] columns, double[] rows, List<PageCell> cells)
{
    private readonly PageCell?[] places = Cover(columns.Length - 1, rows.Length - 1, cells);

    public double[] Columns => columns;

    /// <summary>How many places its cells cover.</summary>
    public long Places => places.Length;

    public int RowCount => rows.Length - 1;

    public IReadOnlyList<PageCell> Cells => cells;

    public double Left => columns[0];

    public double Right => columns[^1];

    public double Top => rows[0];

    public double Bottom => rows[^1];

    /// <summary>Takes away the places that are no cells: nothing closes them on the right, where other rows are closed, and nothing is
    /// in them. Their row ended before.</summary>
    public void DropOpen() => cells.RemoveAll(static cell => cell.IsOpen && cell.Text.Length == 0);

    /// <summary>The cell that a letter is in; null where it is outside.</summary>
    public PageCell? At(double x, double y)
    {
        if (x < Left || x > Right || y > Top || y < Bottom)
        {
            return null;
        }

        var column = Array.BinarySearch(columns, x);
        column = Math.Clamp(column < 0 ? ~column - 1 : column, 0, columns.Length - 2);
        var row = Array.BinarySearch(rows, y, Descending);
        row = Math.Clamp(row < 0 ? ~row - 1 : row, 0, rows.Length - 2);
        return places[(row * (columns.Length - 1)) + column];
    }

    private static readonly Comparer<double> Descending = Comparer<double>.Create(static (left, right) => right.CompareTo(left));

    private static PageCell?[] Cover(int columns, int rows, IReadOnlyList<PageCell> cells)
    {
        var places = new PageCell?[columns * rows];
        foreach (var cell in cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                places.AsSpan((row * columns) + cell.Column, cell.ColumnSpan).Fill(cell);
            }
        }

        return places;
    }
}

/// <summary>A cell of a ruled table with the letters in it.</summary>
internal sealed class PageCell(int row, int column, int rowSpan, int columnSpan)
{
    public int Row => row;

    public int Column => column;

    public int RowSpan => rowSpan;

    public int ColumnSpan => columnSpan;

    /// <summary>Whether no line closes it at the end of its row, as lines close other rows.</summary>
    public bool IsOpen { get; init; }

    public List<Letter> Letters { get; } = [];

    /// <summary>What is printed in it, line by line.</summary>
    public string Text { get; private set; } = "";

    public void SetText() => Text = string.Join('\n', LineBuilder.Build(Letters, isCell: true).Select(static line => line.Text));
}
