using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>How a draft is printed as text.</summary>
internal enum TextLayout
{
    /// <summary>A row on each line, tabs between the cells.</summary>
    TabRow = 0,

    /// <summary>A row on each line, spaces between the cells; an empty cell leaves nothing.</summary>
    SpaceRow = 1,

    /// <summary>A cell on each line, after a tab.</summary>
    TabCell = 2,

    /// <summary>A cell on each line; an empty cell leaves nothing.</summary>
    PlainCell = 3,

    /// <summary>Cells at their place on the line.</summary>
    Paper = 4,

    /// <summary>Cells at their place on the line, in narrow columns that break the labels.</summary>
    NarrowPaper = 5,

    /// <summary>All labels of a table before all its figures.</summary>
    LabelsFirst = 6,
}

/// <summary>Prints a draft as text.</summary>
internal static class DraftText
{
    private const int Narrow = 14;

    public static string Write(Draft draft, TextLayout layout)
    {
        var text = new StringBuilder();
        text.Append(draft.Report.Title).Append("\n\n").Append(draft.Report.Preamble).Append('\n');
        foreach (var section in FormCatalog.Default.EditionOf(draft.Report).Sections)
        {
            text.Append('\n').Append(section).Append('\n');
            if (section.GetText(draft.Report) is { } words)
            {
                text.Append(words).Append('\n');
            }

            if (draft.Tables.Find(table => table.Form.Pointer == section.Pointer) is { } table)
            {
                Table(text, table, layout);
            }
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, DraftTable table, TextLayout layout)
    {
        if (layout is TextLayout.Paper or TextLayout.NarrowPaper)
        {
            Paper(text, GridPlaces.Of(table.Rows), layout == TextLayout.NarrowPaper ? Narrow : int.MaxValue);
            return;
        }

        if (layout == TextLayout.LabelsFirst && !table.Form.RowsRunAcross)
        {
            LabelsFirst(text, table.Rows);
            return;
        }

        foreach (var row in GridPlaces.Of(table.Rows))
        {
            var cells = row.ConvertAll(static place => place.GoesOn ? "" : place.Cell.Text);
            switch (layout)
            {
                case TextLayout.TabCell:
                    foreach (var (cell, _, goesOn) in row)
                    {
                        text.Append(cell.IsLoose ? "" : "\t").Append(goesOn ? "" : cell.Text).Append('\n');
                    }

                    text.Append('\n');
                    break;
                case TextLayout.PlainCell:
                    cells.FindAll(static cell => cell.Length > 0).ForEach(cell => text.Append(cell).Append('\n'));
                    text.Append('\n');
                    break;
                case TextLayout.SpaceRow:
                    text.AppendJoin("     ", cells.FindAll(static cell => cell.Length > 0)).Append('\n');
                    break;
                default:
                    text.AppendJoin('\t', cells).Append('\n');
                    break;
            }
        }
    }

    private static void LabelsFirst(StringBuilder text, List<List<PrintedCell>> rows)
    {
        var labels = rows.SelectMany(static row => row).Where(static cell => cell is { IsFigure: false, Text.Length: > 0 });
        foreach (var label in labels)
        {
            text.Append(label.Text).Append('\n');
        }

        var lines = rows.Select(static row => row.FindAll(static cell => cell.IsFigure));
        foreach (var figures in lines.Where(static figures => figures.Count > 0))
        {
            text.AppendJoin('\t', figures.Select(static figure => figure.Text)).Append('\n');
        }
    }

    // As programs that take the text out of a page keep it: every cell in its columns, those over several in the middle of them.
    private static void Paper(StringBuilder text, List<List<PlacedCell>> rows, int narrow)
    {
        var starts = Starts(rows, narrow);
        var (lines, top) = (new List<StringBuilder>(), 0);
        foreach (var row in rows)
        {
            var height = 1;
            foreach (var (cell, column, goesOn) in row)
            {
                if (goesOn)
                {
                    continue;
                }

                var (left, room) = (starts[column], starts[column + cell.Columns] - starts[column] - 2);
                var broken = Broken(cell.Text, room);
                height = cell.Rows == 1 ? Math.Max(height, broken.Count) : height;
                for (var i = 0; i < broken.Count; i++)
                {
                    Put(lines, top + i, left + (cell.Columns > 1 ? (room - Width(broken[i])) / 2 : 0), broken[i]);
                }
            }

            top += height;
        }

        lines.ForEach(line => text.Append(line.ToString().TrimEnd()).Append('\n'));
    }

    private static int[] Starts(List<List<PlacedCell>> rows, int narrow)
    {
        var widths = new int[rows.SelectMany(static row => row).Max(static place => place.Column + place.Cell.Columns)];
        foreach (var (cell, column, _) in rows.SelectMany(static row => row).OrderBy(static place => place.Cell.Columns))
        {
            var wanted = Math.Min(Width(cell.Text), cell.Cell is null ? narrow : int.MaxValue) + 2;
            var room = widths.AsSpan(column, cell.Columns).ToArray().Sum();
            widths[column + cell.Columns - 1] += Math.Max(0, wanted - room);
        }

        var starts = new int[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
        {
            starts[i + 1] = starts[i] + widths[i];
        }

        return starts;
    }

    private static List<string> Broken(string text, int room)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var c in text)
        {
            if (line.Length > 0 && Width(line.ToString()) + Width(c) > room)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(c);
        }

        return line.Length == 0 && lines.Count == 0 ? [] : [.. lines, line.ToString()];
    }

    private static void Put(List<StringBuilder> lines, int number, int left, string text)
    {
        while (lines.Count <= number)
        {
            lines.Add(new StringBuilder());
        }

        var line = lines[number];
        line.Append(' ', Math.Max(line.Length > 0 ? 1 : 0, left - Width(line.ToString()))).Append(text);
    }

    private static int Width(string text) => text.Sum(Width);

    // Chinese characters take two places of the others.
    private static int Width(char c) => c > '\u2E80' ? 2 : 1;
}
