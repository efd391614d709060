using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>A cell of a printed table with what it spans.</summary>
internal sealed record PrintedCell(string Text, int Columns = 1, int Rows = 1, bool IsFigure = false)
{
    /// <summary>The cell of the form whose figure this is; null of a label.</summary>
    public FormCell? Cell { get; init; }

    /// <summary>What a page has in place of the text, where it is more than text.</summary>
    public string? Html { get; init; }

    /// <summary>The runs that a Word document has in place of the text, where they are more than text.</summary>
    public string? Runs { get; init; }

    /// <summary>Whether it belongs to no row and no column, as the number of a page.</summary>
    public bool IsLoose { get; init; }
}

/// <summary>Lays a table of a report out as the official form prints it, with merged cells, by the declarations alone.</summary>
internal static class FormGrid
{
    public static List<List<PrintedCell>> Of(AnnualReport report, FormTable table) =>
        table.RowsRunAcross ? Across(report, table)
        : table.Rows[0].BlockZh.Length > 0 && table.Rows[0].Columns[0].GroupZh is null ? InBlocks(report, table)
        : InGroups(report, table);

    public static string Figure(AnnualReport report, FormCell cell)
    {
        var value = cell.Get(report);
        var figure =
            value.State == CellState.NotApplicable
                ? "/"
                : value.ToString()
                    + (
                        value.Unit switch
                        {
                            MonetaryUnit.Yuan => "元",
                            MonetaryUnit.TenThousandYuan => "万元",
                            _ => "",
                        }
                    );
        return figure + (report.Remarks.TryGetValue(cell.Pointer, out var remark) ? $"（{remark}）" : "");
    }

    private static List<List<PrintedCell>> InBlocks(AnnualReport report, FormTable table)
    {
        var width = table.Rows.Max(row => row.Columns.Count);
        var grid = new List<List<PrintedCell>>();
        string? block = null;
        foreach (var row in table.Rows)
        {
            if (row.BlockZh != block)
            {
                block = row.BlockZh;
                grid.Add([new PrintedCell(block, width + 1)]);
                grid.Add([
                    new PrintedCell(table.CornerLabels[0]),
                    .. row.Columns.Select((column, i) => new PrintedCell(column.LabelZh, Width(row, i, width))),
                ]);
            }

            grid.Add([
                new PrintedCell(row.LabelZh),
                .. row.Cells.Select(
                    (cell, i) => new PrintedCell(Figure(report, cell), Width(row, i, width), IsFigure: true) { Cell = cell }
                ),
            ]);
        }

        return grid;
    }

    private static int Width(FormRow row, int column, int width) => column < row.Columns.Count - 1 ? 1 : width - row.Columns.Count + 1;

    private static List<List<PrintedCell>> InGroups(AnnualReport report, FormTable table)
    {
        var labels = table.Rows.Max(row => Above(row).Length) + 1;
        var columns = table.Rows[0].Columns;
        var group = columns.First(column => column.GroupZh is not null).GroupZh!;
        var grid = new List<List<PrintedCell>>
        {
            new() { new(table.CornerLabels[0], labels, 3), new(table.CornerLabels[1], columns.Count) },
            new(),
            new(),
        };
        foreach (var column in columns)
        {
            if (column.GroupZh is null)
            {
                grid[1].Add(new PrintedCell(column.LabelZh, 1, 2));
                continue;
            }

            if (grid[2].Count == 0)
            {
                grid[1].Add(new PrintedCell(group, columns.Count(other => other.GroupZh == group)));
            }

            grid[2].Add(new PrintedCell(column.LabelZh));
        }

        for (var i = 0; i < table.Rows.Length; i++)
        {
            var above = Above(table.Rows[i]);
            var line = new List<PrintedCell>();
            for (var level = 0; level < above.Length; level++)
            {
                if (i == 0 || !IsSame(Above(table.Rows[i - 1]), above, level))
                {
                    var rows = table.Rows.Skip(i).TakeWhile(row => IsSame(Above(row), above, level)).Count();
                    line.Add(new PrintedCell(above[level], 1, rows));
                }
            }

            line.Add(new PrintedCell(table.Rows[i].LabelZh, labels - above.Length));
            line.AddRange(table.Rows[i].Cells.Select(cell => new PrintedCell(Figure(report, cell), IsFigure: true) { Cell = cell }));
            grid.Add(line);
        }

        return grid;
    }

    private static List<List<PrintedCell>> Across(AnnualReport report, FormTable table)
    {
        var width = table.Rows[0].Columns.Count;
        var grid = new List<List<PrintedCell>> { new(), new(), new() };
        foreach (var row in table.Rows)
        {
            if (row.BlockZh.Length == 0)
            {
                grid[0].Add(new PrintedCell(row.LabelZh, width));
                grid[1].AddRange(row.Columns.Select(column => new PrintedCell(column.LabelZh, 1, 2)));
                continue;
            }

            if (grid[0].TrueForAll(cell => cell.Text != row.BlockZh))
            {
                grid[0].Add(new PrintedCell(row.BlockZh, table.Rows.Count(other => other.BlockZh == row.BlockZh) * width));
            }

            grid[1].Add(new PrintedCell(row.LabelZh, width));
            grid[2].AddRange(row.Columns.Select(column => new PrintedCell(column.LabelZh)));
        }

        grid.Add([.. table.Cells.Select(cell => new PrintedCell(Figure(report, cell), IsFigure: true) { Cell = cell })]);
        return grid;
    }

    private static string[] Above(FormRow row) => row.BlockZh.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSame(string[] left, string[] right, int level) =>
        left.Length > level && left.AsSpan(0, level + 1).SequenceEqual(right.AsSpan(0, level + 1));
}
