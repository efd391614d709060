using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// Extracts Markdown and other text with tables between pipes. Where whole rows stand on lines, each is a row of cells; where a line holds
/// one cell, the pipes say nothing about rows and the text is read as lines. Merged cells leave empty ones anywhere or none at all, so
/// that there is no grid: only the order of a row's cells counts.
/// </summary>
internal sealed class MarkdownExtractor : ISourceExtractor<string>
{
    private const int LeastLines = 3;
    private const int LongestBrokenRow = 4;
    private const int MostHeadingMarks = 6;

    // Rows of merged cells that were collapsed have many widths.
    private const double LeastOfUsualWidth = 0.8;

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t");
    private const string ImageMark = "![";

    public static MarkdownExtractor Instance { get; } = new();

    /// <summary>Whether a text has tables between pipes, headings with marks, or pictures.</summary>
    public static bool IsMarkdown(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('|', '#') && !text.Contains(ImageMark, StringComparison.Ordinal))
        {
            return false;
        }

        var (pipes, tabs, headings) = (0, 0, 0);
        foreach (var line in text.EnumerateLines())
        {
            pipes += HasPipe(line) ? 1 : 0;
            tabs += line.Contains('\t') ? 1 : 0;
            headings += WithoutMarks(line).Length < line.Length || FindImage(line) is not null ? 1 : 0;
        }

        return (pipes >= LeastLines && pipes > tabs) || (headings > 0 && tabs == 0);
    }

    public SourceDocument? Extract(string source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        var writer = new Writer(source, options.MaxCells, clock);
        if (writer.Read())
        {
            return writer.ToDocument();
        }

        diagnostics.Add(Messages.TooManyCells(options.MaxCells));
        return null;
    }

    // A backslash before a pipe makes it text.
    private static bool HasPipe(ReadOnlySpan<char> line)
    {
        for (var i = line.IndexOf('|'); i >= 0; )
        {
            if (i == 0 || !IsEscaped(line, i))
            {
                return true;
            }

            var next = line[(i + 1)..].IndexOf('|');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }

    // Two backslashes are one backslash and escape nothing.
    private static bool IsEscaped(ReadOnlySpan<char> line, int at)
    {
        var first = at;
        while (first > 0 && line[first - 1] == '\\')
        {
            first--;
        }

        return (at - first) % 2 == 1;
    }

    // |---|:---:|
    private static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        !line.ContainsAnyExcept(DelimiterRow)
        && (
            line.Contains("---", StringComparison.Ordinal)
            || line.Contains(":-", StringComparison.Ordinal)
            || line.Contains("-:", StringComparison.Ordinal)
        );

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> line)
    {
        var text = Padding.Trim(line);
        var marks = text.IndexOfAnyExcept('#');
        return marks is > 0 and <= MostHeadingMarks && Padding.Is(text[marks]) ? Padding.Trim(text[marks..]) : line;
    }

    // ![what stands for the picture](where it is), and the link around it, where it is one.
    private static Image? FindImage(ReadOnlySpan<char> line)
    {
        for (var start = line.IndexOf(ImageMark, StringComparison.Ordinal); start >= 0; )
        {
            var text = start + ImageMark.Length;
            if (IsEscaped(line, start))
            {
                var next = line[text..].IndexOf(ImageMark, StringComparison.Ordinal);
                start = next < 0 ? -1 : text + next;
                continue;
            }

            if (
                line[text..].IndexOf("](", StringComparison.Ordinal) is var length and >= 0
                && MarkdownMarks.EndOfAddress(line, text + length + 2) is var end and >= 0
            )
            {
                return new Image(start, text, length, end).WithLink(line);
            }

            return null;
        }

        return null;
    }

    private readonly record struct Image(int Start, int Text, int Length, int End)
    {
        private const int LongestLink = 512;

        // [![what stands for the picture](where it is)](where the link leads)
        public Image WithLink(ReadOnlySpan<char> line)
        {
            if (
                Start == 0
                || line[Start - 1] != '['
                || IsEscaped(line, Start - 1)
                || !line[End..].StartsWith("](", StringComparison.Ordinal)
            )
            {
                return this;
            }

            var link = line[(End + 2)..];
            return link[..Math.Min(link.Length, LongestLink)].IndexOf(')') is var length and >= 0
                ? this with
                {
                    Start = Start - 1,
                    End = End + 2 + length + 1,
                }
                : this;
        }
    }

    // What pipes do in a text that has a cell on each line.
    private enum CellPipes
    {
        Part = 0,
        CloseOnLine = 1,
        CloseOnNext = 2,
    }

    private sealed class Writer(string source, int maxCells, ReadClock clock)
    {
        private readonly StringBuilder text = new(source.Length);
        private readonly TokenList tokens = new();
        private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
        private readonly List<(int Start, int Length)> lines = [];
        private readonly List<(int Start, int End)> cells = [];

        // The tables so far; an empty one where the places of the cells are not certain.
        private readonly List<SourceTable> grids = [];
        private bool boundary = true;
        private bool pipesOpenRows;
        private int table;
        private int row;

        // Of the table that is being read: its first token, the width of its rows, and whether a delimiter row says that it is Markdown's.
        private int firstOfTable;
        private int width;
        private bool isDelimited;

        // Where the rows of the table that is being read start, as tokens.
        private readonly List<int> rows = [];

        public SourceDocument ToDocument() =>
            new(text.ToString(), tokens.Drain()) { Tables = [.. grids], Images = images.DrainToImmutable() };

        public bool Read()
        {
            FindLines();
            var byRows = RowsStandOnLines();
            var cellPipes = byRows ? CellPipes.Part : FindCellPipes();
            for (var i = 0; i < lines.Count; i++)
            {
                clock.Tick();
                var line = Line(i);
                if (!HasPipe(line))
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

        // Where a delimiter row stands and all rows are as wide as it, an empty cell is a place of the table and the columns are certain.
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

        private bool RowsStandOnLines()
        {
            var (rows, single, delimited) = (0, 0, 0);
            for (var i = 0; i < lines.Count; i++)
            {
                clock.Tick();
                var line = Line(i);
                if (!HasPipe(line))
                {
                    continue;
                }

                Split(lines[i].Start, lines[i].Start + lines[i].Length);
                if (IsDelimiterRow(line))
                {
                    delimited = cells.Count;
                    continue;
                }

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

            return rows > 0 && rows * 2 >= single;
        }

        // 4 | over | over 1 |: each number is closed by a pipe on its line, or by one on the next. Then a pipe that closes nothing is an
        // empty
        // cell. Where figures stand without any, it parts them.
        private CellPipes FindCellPipes()
        {
            var (onLine, onNext, open) = (0, 0, 0);
            for (var i = Printed(-1, 1); i >= 0; )
            {
                clock.Tick();
                var next = Printed(i, 1);
                pipesOpenRows |= IsLonePipe(i) && Printed(i, -1) is var before && (before < 0 || !HasPipe(Line(before)));
                if (IsNumber(i))
                {
                    var isClosed = Padding.Trim(Line(i)) is [.., '|'];
                    onLine += isClosed ? 1 : 0;
                    onNext += !isClosed && IsLonePipe(next) ? 1 : 0;
                    open += !isClosed && !IsLonePipe(next) ? 1 : 0;
                }

                i = next;
            }

            return open > 0 || onLine > 0 == onNext > 0 ? CellPipes.Part
                : onLine > 0 ? CellPipes.CloseOnLine
                : CellPipes.CloseOnNext;
        }

        private bool IsFilled((int Start, int End) cell) => Padding.Trim(source, cell.Start, cell.End) is var (first, last) && first < last;

        private int AddRow(int line)
        {
            if (IsDelimiterRow(Line(line)))
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
            width = row == 1 || cells.Count == width ? cells.Count : 0;
            for (var i = 0; i < cells.Count && tokens.Count <= maxCells; i++)
            {
                var (start, end) = cells[i];
                var (first, _) = Padding.Trim(source, start, end);
                var position = new SourcePosition(line + 1, (first < end ? first : start) - lines[line].Start + 1, table, row, i + 1);
                Add(MarkdownMarks.Strip(Padding.Trim(source.AsSpan(start, end - start))), position, isCell: true, startsRow: i == 0);
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

        // The cells between pipes; what is before a leading pipe and after the last one is none.
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
                if (i < end && IsEscaped(source.AsSpan(start, i - start + 1), i - start))
                {
                    continue;
                }

                if (!(piece == i && (i == start || i == end)))
                {
                    cells.Add((piece, i));
                }

                piece = i + 1;
            }
        }

        private void AddCellsAsLines(int line, ReadOnlySpan<char> content, CellPipes pipes)
        {
            if (IsDelimiterRow(content))
            {
                return;
            }

            var (start, length) = lines[line];
            if (IsEmptyCell(line, pipes))
            {
                Add("", new SourcePosition(line + 1, 1), isCell: true, startsRow: false);
                boundary = false;
                return;
            }

            Split(start, start + length);
            foreach (var cell in cells)
            {
                if (IsFilled(cell))
                {
                    var (first, last) = Padding.Trim(source, cell.Start, cell.End);
                    var printed = source.AsSpan(first, last - first);
                    var isCell = pipes == CellPipes.CloseOnLine && FigureText.Is(printed);
                    Add(MarkdownMarks.Strip(printed), new SourcePosition(line + 1, first - start + 1), isCell, startsRow: false);
                }
            }

            boundary = false;
        }

        // A pipe that closes nothing; one behind a line without any closes that. Behind it others may fill the row up, and one that opens a
        // row stands before words.
        private bool IsEmptyCell(int line, CellPipes pipes) =>
            pipes switch
            {
                CellPipes.CloseOnNext => IsLonePipe(line) && IsLonePipe(Printed(line, -1)),
                CellPipes.CloseOnLine when Printed(line, -1) is var before && (before < 0 || !HasPipe(Line(before))) => false,
                CellPipes.CloseOnLine when pipesOpenRows && IsLonePipe(line) => Printed(line, 1) is var next and >= 0
                    && (IsLonePipe(next) || IsNumber(next)),
                CellPipes.CloseOnLine => Padding.Trim(Line(line)) is ['|', .. var rest]
                    && (rest.IsEmpty || (Padding.Is(rest[0]) && Padding.Trim(rest).Trim('|').IsEmpty)),
                _ => false,
            };

        private bool IsLonePipe(int line) => line >= 0 && Padding.Trim(Line(line)) is ['|'];

        private bool IsNumber(int line)
        {
            var content = Padding.Trim(Padding.Trim(Line(line)).TrimEnd('|'));
            return content.ContainsAnyInRange('0', '9') && FigureText.Is(content);
        }

        // The next printed line, or the one before; −1 where there is none.
        private int Printed(int line, int step)
        {
            do
            {
                line += step;
            } while (line >= 0 && line < lines.Count && Padding.Trim(Line(line)).IsEmpty);
            return line < lines.Count ? line : -1;
        }

        private void AddLine(int line, ReadOnlySpan<char> content)
        {
            var printed = MarkdownMarks.WithoutEmphasis(Padding.Trim(WithoutMarks(content)));
            if (printed.IsEmpty)
            {
                boundary = true;
                return;
            }

            var column = content.IndexOf(printed, StringComparison.Ordinal) + 1;
            text.Append(TextMarks.Before(content, column - 1));
            // A picture parts what is before it from what is after it.
            boundary = !Add(printed, new SourcePosition(line + 1, column), isCell: false, startsRow: boundary);
        }

        // &nbsp; is a character, and no sign of Markdown whatever it stands for.
        private void AppendDecoded(ReadOnlySpan<char> content)
        {
            if (content.Contains('&'))
            {
                text.Append(WebUtility.HtmlDecode(content.ToString()));
            }
            else
            {
                text.Append(content);
            }
        }

        // A backslash before a sign of Markdown makes it text.
        private void AppendUnescaped(ReadOnlySpan<char> content)
        {
            while (content.IndexOf('\\') is var at and >= 0)
            {
                AppendDecoded(content[..at]);
                if (at + 1 == content.Length)
                {
                    text.Append('\\');
                    return;
                }

                var isEscape = char.IsAscii(content[at + 1]) && (char.IsPunctuation(content[at + 1]) || char.IsSymbol(content[at + 1]));
                text.Append(isEscape ? "" : "\\").Append(content[at + 1]);
                content = content[(at + 2)..];
            }

            AppendDecoded(content);
        }

        // Whether anything is printed but pictures.
        private bool Add(ReadOnlySpan<char> content, SourcePosition position, bool isCell, bool startsRow)
        {
            var start = text.Length;
            var column = position.Column - (content.Length - content.TrimStart().Length);
            var rest = content;
            while (FindImage(rest) is { } image && tokens.Count + images.Count <= maxCells)
            {
                AppendUnescaped(rest[..image.Start]);
                images.Add(
                    new SourceImage(
                        tokens.Count,
                        Padding.Trim(rest.Slice(image.Text, image.Length)).ToString(),
                        position with
                        {
                            Column = Math.Max(column + image.Start, 1),
                        }
                    )
                );
                column += image.End;
                rest = rest[image.End..];
            }

            AppendUnescaped(rest);
            if (isCell && content.Contains('<'))
            {
                foreach (var mark in MarkdownMarks.LineBreaks)
                {
                    text.Replace(mark, "\n", start, text.Length - start);
                }
            }

            var (first, last) = Padding.Trim(text, start, text.Length);
            if (first == last && !isCell)
            {
                text.Length = start;
                return false;
            }

            tokens.Add(new SourceToken(start, text.Length - start, first, last - first, position, isCell, startsRow));
            text.Append(isCell ? '\t' : '\n');
            return true;
        }
    }
}
