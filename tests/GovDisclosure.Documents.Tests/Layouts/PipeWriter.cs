using System.Text;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Layouts;

public enum PipeLayout
{
    /// <summary>Leading and trailing pipes, a delimiter row, an empty cell for every place that a merged cell covers.</summary>
    Markdown = 0,

    /// <summary>No leading pipe; empty cells at the end of a row fill the width of the table.</summary>
    Padded = 1,

    /// <summary>Leading and trailing pipes, merged cells collapsed.</summary>
    Collapsed = 2,

    /// <summary>One cell a line, each with a trailing pipe; pipes at the end of a row.</summary>
    CellPerLine = 3,

    /// <summary>One cell a line, pipes on lines of their own.</summary>
    LonePipes = 4,

    /// <summary>As <see cref="Collapsed"/>, long labels broken inside the pipes.</summary>
    Broken = 5,
}

/// <summary>Prints a report as Markdown or as text with pipes, as the readers' counterpart.</summary>
internal static class PipeWriter
{
    public static string Write(AnnualReport report, PipeLayout layout) => Write(report, layout, table => FormGrid.Of(report, table));

    /// <summary>Prints a report whose tables are laid out by the caller.</summary>
    public static string Write(AnnualReport report, PipeLayout layout, Func<FormTable, List<List<PrintedCell>>> grid)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(report.Title).Append("\n\n").Append(report.Preamble).Append("\n\n");
        var tables = FormCatalog.Default.TablesOf(report).ToDictionary(table => table.Pointer);
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections)
        {
            text.Append("## ").Append(section).Append("\n\n");
            if (section.GetText(report) is { } words)
            {
                text.Append(words).Append("\n\n");
            }

            if (tables.TryGetValue(section.Pointer, out var table))
            {
                Table(text, grid(table), layout);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, List<List<PrintedCell>> grid, PipeLayout layout)
    {
        var width = grid.Max(row => row.Sum(cell => cell.Columns));
        var covered = new Dictionary<int, int>();
        for (var i = 0; i < grid.Count; i++)
        {
            var cells = grid[i].ConvertAll(cell => cell.Text.Replace("|", "\\|", StringComparison.Ordinal));
            switch (layout)
            {
                case PipeLayout.Markdown:
                    text.Append("| ").AppendJoin(" | ", Spread(grid[i], cells, covered, i, width)).Append(" |\n");
                    text.Append(i == 0 ? string.Concat(Enumerable.Repeat("|---", width)) + "|\n" : "");
                    break;
                case PipeLayout.Padded:
                    text.AppendJoin(" | ", cells).Append(" |").Append('|', Math.Max(0, width - cells.Count)).Append('\n');
                    break;
                case PipeLayout.Collapsed:
                    text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
                    break;
                case PipeLayout.CellPerLine:
                    text.AppendJoin(" |\n", cells).Append(" | ").Append('|', Math.Max(0, width - cells.Count)).Append('\n');
                    break;
                case PipeLayout.LonePipes:
                    text.AppendJoin("\n|\n", cells).Append("\n|\n");
                    break;
                default:
                    text.Append("| ")
                        .AppendJoin(
                            " | ",
                            cells.Select(
                                (cell, at) =>
                                    grid[i][at].IsFigure || cell.Length < 6 || at < cells.Count - 1 && !grid[i][at + 1].IsFigure
                                        ? cell
                                        : cell[..3] + "\n" + cell[3..]
                            )
                        )
                        .Append(" |\n");
                    break;
            }
        }
    }

    private static List<string> Spread(List<PrintedCell> row, List<string> cells, Dictionary<int, int> covered, int line, int width)
    {
        var places = new List<string>();
        var next = 0;
        // A row with a cell too many reaches beyond the table, and none is lost.
        while (places.Count < width || next < row.Count)
        {
            var at = places.Count;
            if (covered.GetValueOrDefault(at) > line || next == row.Count)
            {
                places.Add("");
                continue;
            }

            for (var i = 0; i < row[next].Columns; i++)
            {
                covered[at + i] = line + row[next].Rows;
                places.Add(i == 0 ? cells[next] : "");
            }

            next++;
        }

        return places;
    }
}
