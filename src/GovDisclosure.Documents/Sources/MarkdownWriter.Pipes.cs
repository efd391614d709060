using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

// A text that has a cell on each line: what its pipes say of empty cells.
internal sealed partial class MarkdownWriter
{
    // One number of so many may lack its pipe, as that of a page or one that is broken over two lines.
    private const int NumbersToOpen = 10;

    private bool pipesOpenRows;

    // 4 | over | over 1 |: nearly each number is closed by a pipe on its line, or by one on the next. Then a pipe that closes nothing is
    // an empty cell. Where figures are without any, it parts them.
    private CellPipes FindCellPipes()
    {
        var (onLine, onNext, open) = (0, 0, 0);
        for (var i = Printed(-1, 1); i >= 0; )
        {
            clock.Tick();
            var next = Printed(i, 1);
            pipesOpenRows |= IsLonePipe(i) && Printed(i, -1) is var before && (before < 0 || !MarkdownSyntax.HasPipe(Line(before)));
            if (IsNumber(i))
            {
                var isClosed = Padding.Trim(Line(i)) is [.., '|'];
                onLine += isClosed ? 1 : 0;
                onNext += !isClosed && IsLonePipe(next) ? 1 : 0;
                open += !isClosed && !IsLonePipe(next) ? 1 : 0;
            }

            i = next;
        }

        return open * NumbersToOpen > onLine + onNext || onLine > 0 == onNext > 0 ? CellPipes.Part
            : onLine > 0 ? CellPipes.CloseOnLine
            : CellPipes.CloseOnNext;
    }

    // Where a pipe closes each cell, numbers on lines that follow one another with none between are in one cell: 6 over 15 |. The end of
    // the source closes the last one. Returns the last line of such a cell; −1 where there is none.
    private int FindEndOfCell(int line, CellPipes pipes)
    {
        var last = line;
        while (pipes != CellPipes.Part && last + 1 < lines.Count && IsNumber(last) && !EndsWithPipe(last) && IsNumber(last + 1))
        {
            last++;
        }

        var next = Printed(last, 1);
        var isCut =
            pipes == CellPipes.CloseOnLine
            && next < 0
            && IsNumber(line)
            && Printed(line, -1) is >= 0 and var before
            && EndsWithPipe(before);
        return isCut || (last > line && (EndsWithPipe(last) || IsLonePipe(next))) ? last : -1;
    }

    private void AddBrokenCell(int first, int last, CellPipes pipes)
    {
        var content = Padding.Trim(source.AsSpan(lines[first].Start, lines[last].Start + lines[last].Length - lines[first].Start));
        var printed = Padding.Trim(content.TrimEnd('|'));
        Add(printed, new SourcePosition(first + 1, 1), isCell: pipes == CellPipes.CloseOnLine, startsRow: false);
        boundary = false;
    }

    private void AddCellsAsLines(int line, ReadOnlySpan<char> content, CellPipes pipes)
    {
        if (MarkdownSyntax.IsDelimiterRow(content))
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
    // row is before words.
    private bool IsEmptyCell(int line, CellPipes pipes) =>
        pipes switch
        {
            CellPipes.CloseOnNext => IsLonePipe(line) && IsLonePipe(Printed(line, -1)),
            CellPipes.CloseOnLine when Printed(line, -1) is var before && (before < 0 || !MarkdownSyntax.HasPipe(Line(before))) => false,
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

    // What pipes do in a text that has a cell on each line.
    private enum CellPipes
    {
        Part = 0,
        CloseOnLine = 1,
        CloseOnNext = 2,
    }
}
