using System.Collections.Immutable;
using System.Text;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>Makes a document of a text with tables between pipes: rows that are on lines.</summary>
internal sealed partial class MarkdownWriter(string source, int maxCells, ReadClock clock)
{
    private const int LongestBrokenRow = 4;

    // Rows of merged cells that were collapsed have many widths.
    private const double LeastOfUsualWidth = 0.8;

    private readonly StringBuilder text = new(source.Length);
    private readonly TokenList tokens = new();
    private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
    private readonly List<(int Start, int Length)> lines = [];
    private readonly List<(int Start, int End)> cells = [];

    // The tables so far; an empty one where the places of the cells are not certain.
    private readonly List<SourceTable> grids = [];
    private bool boundary = true;
    private int table;
    private int row;

    // Of the table that is being read: its first token, the width of its rows, and whether a delimiter row says that it is Markdown's.
    private int firstOfTable;
    private int width;
    private bool isDelimited;

    // Where the rows of the table that is being read start, as tokens.
    private readonly List<int> rows = [];

    // Whether a pipe at the start of a row is its edge; where nearly no row opens with one, an empty cell is before it.
    private bool pipesAreEdges = true;

    // Whether || at the end of a row fills the width of a table, since an empty cell is | |.
    private bool endsAreFilled;

    public SourceDocument ToDocument() => new(text.ToString(), tokens.Drain()) { Tables = [.. grids], Images = images.DrainToImmutable() };

    public bool Read()
    {
        FindLines();
        var byRows = SurveyRows();
        var cellPipes = byRows ? CellPipes.Part : FindCellPipes();
        for (var i = 0; i < lines.Count; i++)
        {
            clock.Tick();
            var line = Line(i);
            if (FindEndOfCell(i, cellPipes) is var last and >= 0)
            {
                AddBrokenCell(i, last, cellPipes);
                i = last;
            }
            else if (!MarkdownSyntax.HasPipe(line))
            {
                EndTable();
                AddLine(i, line);
            }
            else if (!byRows)
            {
                AddCellsAsLines(i, line, cellPipes);
            }
            else
            {
                i = AddRow(i);
            }

            if (tokens.Count + images.Count > maxCells)
            {
                return false;
            }
        }

        EndTable();
        return true;
    }

    // Where a delimiter row is and all rows are as wide as it, an empty cell is a place of the table and the columns are certain.
    private void EndTable()
    {
        if (table == grids.Count)
        {
            return;
        }

        MarkUnevenRows();
        var isGrid = isDelimited && width > 0 && tokens.Count - firstOfTable == row * width;
        grids.Add(
            isGrid
                ? new SourceTable(
                    [.. Enumerable.Range(0, row * width).Select(i => new SourceCell(firstOfTable + i, i / width, i % width, 1, 1))],
                    row
                )
                : new SourceTable([], 0)
        );
    }

    // Where all rows are padded to one width, one of another width lacks a cell or has one too many.
    private void MarkUnevenRows()
    {
        var widths = rows.Select((start, i) => (i + 1 < rows.Count ? rows[i + 1] : tokens.Count) - start).ToList();
        var usual = widths.GroupBy(static width => width).MaxBy(static group => group.Count());
        if (usual is null || usual.Count() < rows.Count * LeastOfUsualWidth)
        {
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            for (var token = rows[i]; widths[i] != usual.Key && token < rows[i] + widths[i]; token++)
            {
                tokens[token] = tokens[token] with { IsInUnevenRow = true };
            }
        }
    }

    private ReadOnlySpan<char> Line(int line) => source.AsSpan(lines[line].Start, lines[line].Length);

    private void FindLines()
    {
        var start = 0;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            lines.Add((start, line.Length));
            start += line.Length;
            start += start + 1 < source.Length && source[start] == '\r' && source[start + 1] == '\n' ? 2 : 1;
        }
    }

    // Notes what the pipes of this source mean. Returns whether a row is on a line.
    private bool SurveyRows()
    {
        var (rows, single, delimited) = (0, 0, 0);
        var (all, open, isPadded, isBareInside) = (0, 0, false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            clock.Tick();
            var line = Line(i);
            if (!MarkdownSyntax.HasPipe(line))
            {
                continue;
            }

            Split(lines[i].Start, lines[i].Start + lines[i].Length);
            if (MarkdownSyntax.IsDelimiterRow(line))
            {
                delimited = cells.Count;
                continue;
            }

            all++;
            open += StartsWithPipe(i) ? 1 : 0;
            var filledEnd = cells.FindLastIndex(IsFilled);
            isPadded |= cells.FindIndex(cell => !IsBare(cell) && !IsFilled(cell)) is >= 0 and var padded && padded < filledEnd;
            isBareInside |= cells.FindIndex(IsBare) is >= 0 and var bare && bare < filledEnd;

            // A row of a blank form holds but its label.
            var filled = 0;
            foreach (var cell in cells)
            {
                filled += IsFilled(cell) ? 1 : 0;
            }

            var isRow = filled > 1 || (delimited > 1 && cells.Count == delimited);
            rows += isRow ? 1 : 0;
            single += filled == 1 && !isRow ? 1 : 0;
        }

        endsAreFilled = isPadded && !isBareInside && delimited == 0;
        pipesAreEdges = all - open < all * LeastOfUsualWidth;
        return rows > 0 && rows * 2 >= single;
    }

    private static bool IsBare((int Start, int End) cell) => cell.Start == cell.End;

    private bool IsFilled((int Start, int End) cell) => Padding.Trim(source, cell.Start, cell.End) is var (first, last) && first < last;

    private int AddRow(int line)
    {
        if (MarkdownSyntax.IsDelimiterRow(Line(line)))
        {
            Split(lines[line].Start, lines[line].Start + lines[line].Length);
            isDelimited |= row == 1 && cells.Count == width;
            boundary = true;
            return line;
        }

        var last = FindEndOfRow(line);
        if (table == grids.Count)
        {
            table++;
            (row, width, firstOfTable, isDelimited) = (0, 0, tokens.Count, false);
            rows.Clear();
        }

        row++;
        rows.Add(tokens.Count);
        Split(lines[line].Start, lines[last].Start + lines[last].Length);
        var filling = endsAreFilled ? cells.FindLastIndex(static cell => !IsBare(cell)) + 1 : cells.Count;
        width = row == 1 || cells.Count == width ? cells.Count : 0;
        for (var i = 0; i < cells.Count && tokens.Count <= maxCells; i++)
        {
            var (start, end) = cells[i];
            var (first, _) = Padding.Trim(source, start, end);
            var position = new SourcePosition(line + 1, (first < end ? first : start) - lines[line].Start + 1, table, row, i + 1);
            Add(MarkdownMarks.Strip(Padding.Trim(source.AsSpan(start, end - start))), position, isCell: true, startsRow: i == 0);
            tokens[tokens.Count - 1] = tokens[tokens.Count - 1] with { IsFilling = i >= filling };
        }

        boundary = true;
        return last;
    }

    // A row that starts with a pipe and does not end with one goes on, if it soon ends.
    private int FindEndOfRow(int line)
    {
        if (!StartsWithPipe(line) || EndsWithPipe(line))
        {
            return line;
        }

        for (
            var i = line + 1;
            i < lines.Count && i < line + LongestBrokenRow && !StartsWithPipe(i) && Padding.Trim(Line(i)).Length > 0;
            i++
        )
        {
            if (EndsWithPipe(i))
            {
                return i;
            }
        }

        return line;
    }

    private bool StartsWithPipe(int line) => Padding.Trim(Line(line)) is ['|', ..];

    private bool EndsWithPipe(int line) => Padding.Trim(Line(line)) is [.., '|'];

    // The cells between pipes; what is before a pipe at the edge and after the last one is none.
    private void Split(int start, int end)
    {
        cells.Clear();
        (start, end) = Padding.Trim(source, start, end);
        var (piece, from) = (start, start);
        while (piece <= end)
        {
            var next = source.AsSpan(from, end - from).IndexOf('|');
            var i = next < 0 ? end : from + next;
            from = i + 1;
            if (i < end && MarkdownSyntax.IsEscaped(source.AsSpan(start, i - start + 1), i - start))
            {
                continue;
            }

            if (!(piece == i && ((i == start && pipesAreEdges) || i == end)))
            {
                cells.Add((piece, i));
            }

            piece = i + 1;
        }
    }
}
