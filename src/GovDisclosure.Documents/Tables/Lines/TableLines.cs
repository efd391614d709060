using System.Text;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>
/// Divides the lines of tables whose cells only spaces, or nothing at all, hold apart, so that each label and each figure is a piece of its
/// own. Sections that have no such line stay as they are.
/// </summary>
internal sealed class TableLines(LabelIndex index, SourceDocument document, TokenMatches matches, Judgement judgement)
{
    private readonly LabelScanner scanner = new(index);

    /// <summary>Divides the lines.</summary>
    /// <param name="spans">The sections.</param>
    /// <returns>The document with its sections; the document itself where there is nothing to divide.</returns>
    public (SourceDocument Document, List<SectionSpan> Spans) Divide(List<SectionSpan> spans)
    {
        if (!spans.Exists(span => span.Section.HasTable && HasRowOnLine(span)))
        {
            return (document, spans);
        }

        var rewriter = new DocumentRewriter(document);
        var next = 0;
        foreach (var span in spans)
        {
            CopyUpTo(rewriter, ref next, span.Start);
            if (span.Section.HasTable && HasRowOnLine(span))
            {
                Divide(rewriter, span);
                next = span.End;
            }

            CopyUpTo(rewriter, ref next, span.End);
        }

        CopyUpTo(rewriter, ref next, document.Tokens.Length);
        var divided = spans.ConvertAll(span => new SectionSpan(
            Map(rewriter, span.Heading),
            rewriter.IndexOf(span.Start),
            rewriter.IndexOf(span.End),
            span.Repeats is { } first ? Map(rewriter, first) : null
        ));
        return (rewriter.ToDocument(), divided);
    }

    private static void CopyUpTo(DocumentRewriter rewriter, ref int next, int end)
    {
        while (next < end)
        {
            rewriter.Copy(next++);
        }
    }

    // A heading starts on a line that is copied as it is.
    private Heading Map(DocumentRewriter rewriter, Heading heading)
    {
        var (first, last) = (rewriter.IndexOf(heading.First), rewriter.IndexOf(heading.Last + 1) - 1);
        return heading with
        {
            First = first,
            Last = last,
            TextStart = heading.TextStart < 0 ? -1 : rewriter.StartOf(last) + heading.TextStart - document.Tokens[heading.Last].Start,
        };
    }

    // Cheap to tell: a line with more than a figure that ends in a digit, or a long one; where the rows run across, a figure that is
    // several, as the labels over it
    // are run together too.
    private bool HasRowOnLine(SectionSpan span)
    {
        var runsAcross = span.Section.Shapes[0].Table.RowsRunAcross;
        for (var i = span.Start; i < span.End; i++)
        {
            var token = document.Tokens[i];
            if (token.IsCell || token.Length < judgement.ShortestLine || document.IsSetOff(i))
            {
                continue;
            }

            var line = document.Span(token);
            var isPlainFigure = PrintedDigit.Is(line[0]) && !line.ContainsAny(' ', '\u3000');
            if (isPlainFigure && runsAcross && token.Length >= judgement.ShortestRun)
            {
                return true;
            }

            if (
                !isPlainFigure
                && (
                    token.Length >= judgement.LongestLabel
                    || PrintedDigit.Is(line[^1])
                    || line[^1] is '元' or '整' or ']'
                    || EndsInUnit(line)
                )
                && matches[i].Entry is null
            )
            {
                return true;
            }
        }

        return false;
    }

    // 103.5（万元）
    private static bool EndsInUnit(ReadOnlySpan<char> line) =>
        line[^1] is '）' or ')' && line.LastIndexOfAny('（', '(') is var open and > 0 && PrintedUnit.NameOf(line[open..]) is not null;

    private void Divide(DocumentRewriter rewriter, SectionSpan span)
    {
        var shapes = span.Section.Shapes;
        var splitter = new LineSplitter(scanner, judgement);
        var lines = new List<List<LinePiece>>(span.End - span.Start);
        for (var i = span.Start; i < span.End; i++)
        {
            var token = document.Tokens[i];
            lines.Add(
                token.IsCell || token.IsEmpty || document.IsSetOff(i) || PageLines.IsPageNumber(document.Span(token), out _)
                    ? []
                    : [.. splitter.Split(document.Span(token), i, token.Position, shapes)]
            );
        }

        new WrappedLabels(scanner, shapes, judgement).Join(lines, document);
        BrokenRemarks.Mark(lines, document, judgement);
        FiguresAboveLabels.Join(lines, shapes);
        HeaderOrder.Sort(lines, shapes, judgement);
        LeftoverWords.Join(lines, document, judgement);
        for (var i = span.Start; i < span.End; i++)
        {
            var pieces = lines[i - span.Start];
            if (pieces.Count == 0)
            {
                rewriter.Copy(i);
                continue;
            }

            rewriter.StartToken(i);
            var startsRow = document.Tokens[i].StartsRow;
            var isDivided = pieces.Count > 1;
            foreach (var piece in pieces)
            {
                if (!piece.IsDropped)
                {
                    Write(rewriter, piece, startsRow, isDivided);
                    startsRow = false;
                }
            }
        }
    }

    private void Write(DocumentRewriter rewriter, LinePiece piece, bool startsRow, bool isDivided)
    {
        var token = document.Tokens[piece.Token];
        var line = document.Span(token);
        var position = token.Position with { Column = piece.Column };
        if (piece.WholeEntry is not null)
        {
            var text = new StringBuilder().Append(line[piece.Start..piece.End]);
            foreach (var part in piece.Continuations)
            {
                text.Append('\n').Append(document.Span(document.Tokens[part.Token])[part.Start..part.End]);
            }

            rewriter.Add(text.ToString(), position, isCell: true, startsRow);
            return;
        }

        var isLabel = piece.Kind == LinePieceKind.Label;
        var isFigure = piece.Kind == LinePieceKind.Figure;
        var words = piece.WordsBefore is { } above ? document.Span(document.Tokens[above.Token])[above.Start..above.End] : [];
        rewriter.Add(
            words.IsEmpty ? line[piece.Start..piece.End] : string.Concat(words, line[piece.Start..piece.End]),
            position,
            isLabel || (isFigure && isDivided),
            startsRow,
            piece.IsRun,
            piece.HasWords,
            token
        );
    }
}
