using Spectre.Console;

namespace GovDisclosure.Cli.Output;

/// <summary>
/// A table for people, aligned by columns of a terminal. It has no frame: the glyphs of one are of uncertain width among Chinese, and a
/// frame that does not close is worse than none.
/// </summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private const int Gap = 2;
    private const int NarrowestColumn = 10;
    private const int NarrowestText = 14;

    private readonly List<TextCell[]> rows = [];

    public bool IsEmpty => rows.Count == 0;

    /// <summary>The cells row by row, without those that say nothing, each with its column's title; the first of a row has none.</summary>
    public IEnumerable<(string? Title, TextCell Cell)> Cells =>
        rows.SelectMany(row => row.Select((cell, i) => (i == 0 ? null : columns[i].Title, cell)))
            .Where(static cell => cell.cell.Text.Length > 0);

    public void Add(params TextCell[] cells) =>
        rows.Add([
            .. cells.Select(static (cell, i) => cell with { Text = i == 0 ? Texts.PrintableLine(cell.Text) : Texts.Printable(cell.Text) }),
        ]);

    /// <summary>Whether its columns can be beside each other on a page, none so narrow that its texts are shreds.</summary>
    public bool FitsInto(int width)
    {
        var (given, needed) = (Widths(width), Widths(int.MaxValue));
        return given.Sum() + (Gap * (columns.Length - 1)) <= width
            && given.Zip(needed).All(static column => column.First >= Math.Min(column.Second, NarrowestText));
    }

    /// <summary>The table, its texts broken to fit into the width.</summary>
    public Table ToSpectre(int width, Func<Tone, Style> style)
    {
        var widths = Widths(width);
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        for (var i = 0; i < columns.Length; i++)
        {
            table.AddColumn(
                new TableColumn("")
                {
                    Width = widths[i],
                    NoWrap = true,
                    Alignment = columns[i].IsNumber ? Justify.Right : Justify.Left,
                    Padding = new Padding(0, 0, i < columns.Length - 1 ? Gap : 0, 0),
                }
            );
        }

        Add(table, [.. columns.Select(static column => new TextCell(column.Title, Tone.Strong))], widths, style);
        Add(table, [.. widths.Select(static column => new TextCell(new string('-', column), Tone.Faint))], widths, style);
        foreach (var row in rows)
        {
            Add(table, row, widths, style);
        }

        return table;
    }

    private static void Add(Table table, TextCell[] cells, int[] widths, Func<Tone, Style> style) =>
        table.AddRow(cells.Select((cell, i) => new Text(string.Join('\n', LineBreaker.Break(cell.Text, widths[i])), style(cell.Tone))));

    // Columns that may be broken share what the others leave: a narrow one takes what it needs, the wide ones share the rest.
    private int[] Widths(int width)
    {
        var widths = columns.Select((column, i) => rows.Select(row => row[i].Text).Append(column.Title).Max(Widest)).ToArray();
        var left = width - (Gap * (columns.Length - 1)) - widths.Where((_, i) => !columns[i].MayBreak).Sum();
        var open = Enumerable.Range(0, columns.Length).Where(i => columns[i].MayBreak).OrderBy(i => widths[i]).ToList();
        for (var k = 0; k < open.Count; k++)
        {
            var share = Math.Max(left / (open.Count - k), NarrowestColumn);
            widths[open[k]] = Math.Min(widths[open[k]], share);
            left -= widths[open[k]];
        }

        return widths;
    }

    private static int Widest(string text) => text.Split('\n').Max(LineBreaker.Width);
}

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="MayBreak">Whether its texts may be broken into lines.</param>
/// <param name="IsNumber">Whether it holds numbers, which are to the right.</param>
internal sealed record TextColumn(string Title, bool MayBreak = false, bool IsNumber = false);

/// <summary>A cell of a table.</summary>
internal readonly record struct TextCell(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator TextCell(string text) => new(text);
}
