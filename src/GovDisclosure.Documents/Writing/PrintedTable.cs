using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Writing;

/// <summary>A table of a report as the official form prints it, with its merged cells, laid out by the declaration alone.</summary>
/// <remarks>Every row covers the whole width: a cell that reaches down is in each row, marked as going on.</remarks>
internal sealed class PrintedTable
{
    private const int MostColumns = 12;

    private PrintedTable(List<List<PrintedCell>> rows, int headerRows, int labelColumns)
    {
        Rows = [.. WithParts(rows).Select(static row => row.ToImmutableArray())];
        HeaderRows = headerRows;
        LabelColumns = labelColumns;
    }

    public ImmutableArray<ImmutableArray<PrintedCell>> Rows { get; }

    /// <summary>How many rows at the top are labels of all rows below them.</summary>
    public int HeaderRows { get; }

    /// <summary>How many columns on the left hold labels of rows.</summary>
    public int LabelColumns { get; }

    public int Width => Rows[0].Sum(static cell => cell.Columns);

    /// <summary>Whether so many columns share the page that smaller letters are needed for labels of four characters.</summary>
    public bool IsDense => Width > MostColumns;

    public static PrintedTable Of(AnnualReport report, FormTable table)
    {
        if (table.RowsRunAcross)
        {
            return Across(report, table);
        }

        return table.Rows.Any(static row => row.Columns.Any(static column => column.GroupZh is not null))
            ? InGroups(report, table)
            : InBlocks(report, table);
    }

    // A block with a title and a header of its own for the rows of each article.
    private static PrintedTable InBlocks(AnnualReport report, FormTable table)
    {
        var width = table.Rows.Max(static row => row.Columns.Count);
        var rows = new List<List<PrintedCell>>();
        string? block = null;
        foreach (var row in table.Rows)
        {
            if (!string.Equals(row.BlockZh, block, StringComparison.Ordinal))
            {
                block = row.BlockZh;
                rows.Add([new PrintedCell(block, PrintedCellKind.ColumnGroup, width + 1)]);
                rows.Add([
                    new PrintedCell(table.CornerLabels[0], PrintedCellKind.Column),
                    .. row.Columns.Select((column, i) => new PrintedCell(column.LabelZh, PrintedCellKind.Column, SpanOf(row, i, width))),
                ]);
            }

            rows.Add([
                new PrintedCell(row.LabelZh, PrintedCellKind.Row),
                .. row.Cells.Select((cell, i) => Figure(report, cell, SpanOf(row, i, width))),
            ]);
        }

        return new PrintedTable(rows, 0, 1);
    }

    // The last column takes the room that a row with fewer columns leaves.
    private static int SpanOf(FormRow row, int column, int width) => column < row.Columns.Count - 1 ? 1 : width - row.Columns.Count + 1;

    // One header for all rows; groups of rows are beside them.
    private static PrintedTable InGroups(AnnualReport report, FormTable table)
    {
        var labels = table.Rows.Max(static row => Above(row).Length) + 1;
        var columns = table.Rows[0].Columns;
        var (captions, tops, names) = (new List<PrintedCell>(), new List<PrintedCell>(), new List<PrintedCell>());
        captions.Add(new PrintedCell(table.CornerLabels[0], PrintedCellKind.Column, labels, 3));
        captions.Add(new PrintedCell(table.CornerLabels[1], PrintedCellKind.ColumnGroup, columns.Count));
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].GroupZh is not { } group)
            {
                tops.Add(new PrintedCell(columns[i].LabelZh, PrintedCellKind.Column, 1, 2));
                continue;
            }

            if (i == 0 || !string.Equals(columns[i - 1].GroupZh, group, StringComparison.Ordinal))
            {
                tops.Add(
                    new PrintedCell(
                        group,
                        PrintedCellKind.ColumnGroup,
                        columns.Skip(i).TakeWhile(column => string.Equals(column.GroupZh, group, StringComparison.Ordinal)).Count()
                    )
                );
            }

            names.Add(new PrintedCell(columns[i].LabelZh, PrintedCellKind.Column));
        }

        var rows = new List<List<PrintedCell>> { captions, tops, names };
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var above = Above(table.Rows[i]);
            var line = new List<PrintedCell>();
            for (var level = 0; level < above.Length; level++)
            {
                if (i == 0 || !AreInOne(Above(table.Rows[i - 1]), above, level))
                {
                    line.Add(
                        new PrintedCell(
                            above[level],
                            PrintedCellKind.RowGroup,
                            1,
                            table.Rows.Skip(i).TakeWhile(row => AreInOne(Above(row), above, level)).Count()
                        )
                    );
                }
            }

            line.Add(new PrintedCell(table.Rows[i].LabelZh, PrintedCellKind.Row, labels - above.Length));
            line.AddRange(table.Rows[i].Cells.Select(cell => Figure(report, cell, 1)));
            rows.Add(line);
        }

        return new PrintedTable(rows, 3, labels);
    }

    // The rows side by side, under their labels.
    private static PrintedTable Across(AnnualReport report, FormTable table)
    {
        var (tops, middles, names) = (new List<PrintedCell>(), new List<PrintedCell>(), new List<PrintedCell>());
        string? block = null;
        foreach (var row in table.Rows)
        {
            var width = row.Columns.Count;
            if (row.BlockZh.Length == 0)
            {
                tops.Add(new PrintedCell(row.LabelZh, PrintedCellKind.ColumnGroup, width));
                middles.AddRange(row.Columns.Select(static column => new PrintedCell(column.LabelZh, PrintedCellKind.Column, 1, 2)));
                continue;
            }

            if (!string.Equals(row.BlockZh, block, StringComparison.Ordinal))
            {
                block = row.BlockZh;
                tops.Add(
                    new PrintedCell(
                        block,
                        PrintedCellKind.ColumnGroup,
                        table
                            .Rows.Where(other => string.Equals(other.BlockZh, row.BlockZh, StringComparison.Ordinal))
                            .Sum(static other => other.Columns.Count)
                    )
                );
            }

            middles.Add(new PrintedCell(row.LabelZh, PrintedCellKind.ColumnGroup, width));
            names.AddRange(row.Columns.Select(static column => new PrintedCell(column.LabelZh, PrintedCellKind.Column)));
        }

        return new PrintedTable([tops, middles, names, [.. table.Cells.Select(cell => Figure(report, cell, 1))]], 3, 0);
    }

    private static PrintedCell Figure(AnnualReport report, FormCell cell, int columns) =>
        new(PrintedFigure.Of(report, cell), PrintedCellKind.Figure, columns);

    private static string[] Above(FormRow row) => row.BlockZh.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool AreInOne(string[] left, string[] right, int level) =>
        left.Length > level && left.AsSpan(0, level + 1).SequenceEqual(right.AsSpan(0, level + 1));

    // Puts the parts of cells that reach down into the rows that they reach.
    private static List<List<PrintedCell>> WithParts(List<List<PrintedCell>> rows)
    {
        var width = rows[0].Sum(static cell => cell.Columns);
        var down = new (PrintedCell Cell, int Left)[width];
        var whole = new List<List<PrintedCell>>(rows.Count);
        foreach (var row in rows)
        {
            var line = new List<PrintedCell>();
            var next = 0;
            for (var column = 0; column < width; column += line[^1].Columns)
            {
                var (above, left) = down[column];
                var cell = left > 0 ? above with { Text = "", GoesOn = true } : row[next++];
                down[column] = left > 0 ? (above, left - 1) : (cell, cell.Rows - 1);
                line.Add(cell);
            }

            whole.Add(line);
        }

        return whole;
    }
}
