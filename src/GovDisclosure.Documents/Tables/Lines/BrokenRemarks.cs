using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>
/// Finds the numbers within remarks in brackets that a narrow cell breaks over lines: between （其中 and 件） one is alone on its line and
/// may be none of the row's figures.
/// </summary>
internal static class BrokenRemarks
{
    /// <summary>Gives the figures under an open bracket the words before them.</summary>
    public static void Mark(List<List<LinePiece>> lines, SourceDocument document, Judgement judgement)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            foreach (var piece in lines[line])
            {
                if (
                    piece is { Kind: LinePieceKind.Text, IsDropped: false, WholeEntry: null }
                    && piece.End - piece.Start <= judgement.LongestPart
                    && StartsWithBracket(document, piece)
                    && Depth(document, piece) is var depth and > 0
                )
                {
                    Mark(lines, document, line, piece, depth, judgement);
                }
            }
        }
    }

    private static void Mark(
        List<List<LinePiece>> lines,
        SourceDocument document,
        int start,
        LinePiece open,
        int depth,
        Judgement judgement
    )
    {
        for (var line = start + 1; line < lines.Count && line <= start + judgement.LinesOfRemark && depth > 0; line++)
        {
            var pieces = lines[line];
            for (var i = 0; i < pieces.Count; i++)
            {
                if (Math.Abs(pieces[i].Column - open.Column) > judgement.MostColumnsApart)
                {
                    continue;
                }

                var own = Depth(document, pieces[i]);
                depth += own;
                if (pieces[i].Kind == LinePieceKind.Figure && own == 0 && !HasBracket(document, pieces[i]))
                {
                    pieces[i] = pieces[i] with { HasWords = true, WordsBefore = open };
                }
            }
        }
    }

    // What opens behind a number is the remark of that number's cell, which has its figure.
    private static bool StartsWithBracket(SourceDocument document, LinePiece piece) =>
        document.Span(document.Tokens[piece.Token])[piece.Start] is '（' or '(';

    private static bool HasBracket(SourceDocument document, LinePiece piece) =>
        document.Span(document.Tokens[piece.Token])[piece.Start..piece.End].ContainsAny('（', '(');

    private static int Depth(SourceDocument document, LinePiece piece)
    {
        var depth = 0;
        foreach (var c in document.Span(document.Tokens[piece.Token])[piece.Start..piece.End])
        {
            depth +=
                c is '（' or '(' ? 1
                : c is '）' or ')' ? -1
                : 0;
        }

        return depth;
    }
}
