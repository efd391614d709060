using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>Gives the words that are left over behind the last figure of a row to its cell: in 3 万 the figure alone would be
/// another.</summary>
internal static class LeftoverWords
{
    /// <summary>Joins the words of all lines to their figures.</summary>
    public static void Join(List<List<LinePiece>> lines, SourceDocument document, Judgement judgement)
    {
        var parts = new HashSet<LinePiece>(ReferenceEqualityComparer.Instance);
        foreach (var pieces in lines)
        {
            foreach (var piece in pieces)
            {
                parts.UnionWith(piece.Continuations);
            }
        }

        foreach (var pieces in lines)
        {
            if (pieces.Count > 1)
            {
                Join(pieces, document.Span(document.Tokens[pieces[^1].Token]), parts, judgement.LongestLabel);
            }
        }
    }

    private static void Join(List<LinePiece> pieces, ReadOnlySpan<char> line, HashSet<LinePiece> parts, int longest)
    {
        var figure = pieces.FindLastIndex(static piece => piece.Kind == LinePieceKind.Figure);
        if (
            figure < 0
            || figure == pieces.Count - 1
            || pieces[figure].IsRun
            || pieces[figure].IsDropped
            || !AreWords(pieces, figure + 1, parts)
        )
        {
            return;
        }

        var words = line[pieces[figure].End..pieces[^1].End];

        // What is longer, or holds a sentence, is a note beside the table and is kept as one.
        if (words.Length > longest || words.IndexOfAny("。；;！？") >= 0)
        {
            return;
        }

        // Only in a row: a sentence has its words before its first figure.
        for (var i = 0; i < figure; i++)
        {
            if (pieces[i] is { Kind: LinePieceKind.Text, IsDropped: false, WholeEntry: null })
            {
                return;
            }
        }

        pieces[figure] = pieces[figure] with { End = pieces[^1].End, HasWords = true };
        pieces.RemoveRange(figure + 1, pieces.Count - figure - 1);
    }

    // A piece that says nothing as a label, as what is left of 万元, says something beside a figure.
    private static bool AreWords(List<LinePiece> pieces, int first, HashSet<LinePiece> parts)
    {
        for (var i = first; i < pieces.Count; i++)
        {
            if (
                pieces[i] is not { Kind: LinePieceKind.Text, WholeEntry: null }
                || pieces[i].Start < pieces[i - 1].End
                || pieces[i].Token != pieces[first - 1].Token
                || parts.Contains(pieces[i])
            )
            {
                return false;
            }
        }

        return true;
    }
}
