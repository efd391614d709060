using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

/// <summary>Prints a report as text in a layout, by the declarations of the form, as the readers' counterpart.</summary>
internal sealed class LayoutWriter(Layout layout)
{
    private readonly StringBuilder text = new();
    private int rows;

    public static string Write(AnnualReport report, Layout layout) => new LayoutWriter(layout).Print(report, FormCatalog.Default);

    public static string Write(AnnualReport report, Layout layout, FormCatalog catalog) => new LayoutWriter(layout).Print(report, catalog);

    private string Print(AnnualReport report, FormCatalog catalog)
    {
        Line(report.Title ?? "");
        Line("");
        if (report.Preamble is { } preamble)
        {
            Line(preamble);
        }

        var tables = catalog.TablesOf(report).ToDictionary(table => table.Pointer);
        foreach (var section in catalog.EditionOf(report).Sections)
        {
            Line(layout.FullWidth ? Widen(section.ToString()) : section.ToString());
            if (section.GetText(report) is { } words)
            {
                Line(words);
            }
            else if (tables.TryGetValue(section.Pointer, out var table))
            {
                PrintTable(report, table);
                Line("");
                if (layout.LineBetweenTables is { } line)
                {
                    Line(line);
                    Line("");
                }
            }

            Line("");
        }

        return text.ToString();
    }

    private void PrintTable(AnnualReport report, FormTable table)
    {
        var grid = table.RowsRunAcross ? Across(report, table) : Down(report, table);
        var cells = layout.Cells == CellLayout.Mixed ? (CellLayout)(grid.Count % 3) : layout.Cells;
        foreach (var row in grid)
        {
            PrintRow(row, cells);
        }
    }

    private void PrintRow(List<string> row, CellLayout cells)
    {
        if (cells == CellLayout.TabRow)
        {
            Line(string.Join('\t', row));
        }
        else
        {
            foreach (var cell in row.Where(cell => cells == CellLayout.TabCell || cell.Length > 0))
            {
                Line((cells == CellLayout.TabCell ? "\t" : "") + Split(cell));
                if (layout.BlankAfterEachCell)
                {
                    Line("");
                }
            }
        }

        if (layout.BlankBetweenRows)
        {
            Line("");
        }

        if (layout.PageLine is { } page && ++rows % 7 == 0)
        {
            Line(page);
            Line("");
        }
    }

    private List<List<string>> Down(AnnualReport report, FormTable table)
    {
        var grid = new List<List<string>>();
        var blocks = table.Rows[0].BlockZh.Length > 0 && table.Rows[0].Columns[0].GroupZh is null;
        string? block = null;
        if (!blocks)
        {
            grid.Add([.. table.CornerLabels.Select(Label)]);
            var columns = table.Rows[0].Columns;
            var group = columns.First(column => column.GroupZh is not null).GroupZh!;
            grid.Add([
                "",
                .. columns.Where(column => column.GroupZh is null).SkipLast(1).Select(column => Label(column.LabelZh)),
                Label(group),
                Label(columns[^1].LabelZh),
            ]);
            grid.Add(["", "", .. columns.Where(column => column.GroupZh is not null).Select(column => Label(column.LabelZh)), ""]);
        }

        var groups = new List<string>();
        foreach (var row in table.Rows)
        {
            if (blocks && row.BlockZh != block)
            {
                block = row.BlockZh;
                grid.Add([Label(block)]);
                grid.Add([Label(table.CornerLabels[0]), .. row.Columns.Select(column => Label(column.LabelZh))]);
            }

            var above = blocks ? [] : row.BlockZh.Split('/', StringSplitOptions.RemoveEmptyEntries);
            grid.Add([
                .. above.Select((label, i) => i < groups.Count && groups[i] == label ? "" : Label(label)),
                Label(row.LabelZh),
                .. row.Cells.Select(cell => Figure(report, cell)),
            ]);
            groups = [.. above];
        }

        return grid;
    }

    private List<List<string>> Across(AnnualReport report, FormTable table) =>
        [
            [.. table.Rows.Select(row => row.BlockZh.Length > 0 ? row.BlockZh : row.LabelZh).Distinct().Select(Label)],
            [
                .. table.Rows[0].Columns.Select(column => Label(column.LabelZh)),
                .. table.Rows.Where(row => row.BlockZh.Length > 0).Select(row => Label(row.LabelZh)),
            ],
            [
                .. table.Rows[0].Columns.Select(_ => ""),
                .. table.Rows.Where(row => row.BlockZh.Length > 0).SelectMany(row => row.Columns).Select(column => Label(column.LabelZh)),
            ],
            [.. table.Cells.Select(cell => Figure(report, cell))],
        ];

    private string Figure(AnnualReport report, FormCell cell)
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
        var remark = report.Remarks.TryGetValue(cell.Pointer, out var found) ? $"（{found}）" : "";
        return layout.Padding + (layout.FullWidth ? Widen(figure) : figure) + remark + layout.Padding;
    }

    private string Label(string label)
    {
        var printed = label.Length > 1 && char.IsAsciiDigit(label[0]) && label[1] == '.' ? label[0] + layout.Point + label[2..] : label;
        return layout.FullWidth ? Widen(printed) : printed.Replace('（', '(').Replace('）', ')');
    }

    private string Split(string cell) =>
        layout.SplitLabels && cell.Length > 3 && cell.Any(c => c is >= '\u4E00' and <= '\u9FFF') && !cell.Any(char.IsAsciiDigit)
            ? cell[..(cell.Length / 2)] + layout.NewLine + cell[(cell.Length / 2)..]
            : cell;

    private static string Widen(string value) => string.Concat(value.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private void Line(string line) => text.Append(line.Replace("\n", layout.NewLine, StringComparison.Ordinal)).Append(layout.NewLine);
}
