using System.Collections.Immutable;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>
/// Extracts the lines of a plain text. A tab marks cells: a line that only starts with one is a single cell, any other line with tabs is
/// a row of cells. A line without a tab may be a paragraph, a cell, or the rest of the cell above; that is for the recogniser to say.
/// </summary>
internal sealed class PlainTextExtractor : ISourceExtractor<string>
{
    public static PlainTextExtractor Instance { get; } = new();

    public SourceDocument? Extract(string source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        var lines = new Lines(source, options.MaxCells, clock);
        if (lines.Read())
        {
            return new SourceDocument(source, lines.Tokens) { HasLines = true };
        }

        diagnostics.Add(Messages.TooManyCells(options.MaxCells));
        return null;
    }

    private ref struct Lines(string source, int maxTokens, ReadClock clock)
    {
        private readonly ReadOnlySpan<char> text = source;
        private readonly TokenList tokens = new();

        private readonly PageTurns turns = new();
        private bool boundary = true;
        private bool isTurned;
        private int line;

        public readonly ImmutableArray<SourceToken> Tokens => tokens.Drain();

        public bool Read()
        {
            var start = 0;
            while (true)
            {
                line++;
                clock.Tick();
                var length = text[start..].IndexOfAny('\n', '\r');
                var end = length < 0 ? text.Length : start + length;
                ReadLine(start, end);
                if (tokens.Count > maxTokens)
                {
                    return false;
                }

                if (end == text.Length)
                {
                    turns.Mark(tokens, text);
                    return true;
                }

                start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            }
        }

        private void ReadLine(int start, int end)
        {
            var tab = text[start..end].IndexOf('\t');
            if (tab >= 0)
            {
                ReadCells(start, start + tab, end);
                return;
            }

            var (first, last) = Padding.Trim(text, start, end);
            var turn = text[start..end].IndexOf('\f');
            if (first == last)
            {
                if (turn >= 0)
                {
                    turns.Add(tokens, text);
                }

                // A blank line besides the form feed is a boundary all the same.
                isTurned = turn >= 0 && (isTurned || !boundary);
                boundary = true;
                return;
            }

            if (turn >= 0 && start + turn < first)
            {
                turns.Add(tokens, text);
            }

            // A page may turn inside a row: before a figure the form feed is no boundary.
            boundary &= !(isTurned && FigureText.Is(text[first..last]));
            Add(start, start, end, first, last, isCell: false);
            if (text[last..end].Contains('\f'))
            {
                turns.Add(tokens, text);
            }
        }

        private void ReadCells(int start, int tab, int end)
        {
            var piece = start;
            if (Padding.Trim(text, start, tab) is var (first, last) && first == last && text[(tab + 1)..end].IndexOf('\t') < 0)
            {
                // A leading tab marks a single cell; what is before it is no cell.
                piece = tab + 1;
            }
            else
            {
                boundary = true;
            }

            var isRow = boundary && piece == start;
            while (piece <= end && tokens.Count <= maxTokens)
            {
                var next = text[piece..end].IndexOf('\t');
                var stop = next < 0 ? end : piece + next;
                (first, last) = Padding.Trim(text, piece, stop);
                Add(start, piece, stop, first, last, isCell: true);
                piece = stop + 1;
            }

            boundary = isRow;
        }

        private void Add(int lineStart, int start, int end, int first, int last, bool isCell)
        {
            var column = (first == last ? start : first) - lineStart + 1;
            tokens.Add(new SourceToken(start, end - start, first, last - first, new SourcePosition(line, column), isCell, boundary));
            boundary = false;
            isTurned = false;
        }
    }
}
