using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Tables.Thresholds;

namespace GovDisclosure.Documents.Tables.Lines;

/// <summary>
/// Puts the labels of columns that a layout has broken over lines in the order in which they are side by side, and not in that of the
/// lines
/// that they start on.
/// </summary>
internal static class HeaderOrder
{
    public static void Sort(List<List<LinePiece>> lines, ImmutableArray<TableShape> shapes, Judgement judgement)
    {
        for (var first = 0; first < lines.Count; first++)
        {
            var last = first;
            while (last < lines.Count && !lines[last].Exists(static piece => piece.Kind == LinePieceKind.Figure))
            {
                last++;
            }

            Sort(lines, first, last, shapes, judgement.AtEdge);
            first = last;
        }
    }

    private static void Sort(List<List<LinePiece>> lines, int first, int end, ImmutableArray<TableShape> shapes, int atEdge)
    {
        var places = new List<(int Line, int Index)>();
        var isBroken = false;

        // Where every line starts at the edge, nothing shows what is beside what: the order is that of the lines.
        var isLaidOut = false;
        for (var line = first; line < end; line++)
        {
            isLaidOut |= lines[line] is [{ Column: var column }, ..] && column > atEdge;
            for (var i = 0; i < lines[line].Count; i++)
            {
                var piece = lines[line][i];
                if (!piece.IsDropped && (piece.WholeEntry ?? piece.Entry) is { } entry && IsColumn(entry, shapes))
                {
                    places.Add((line, i));
                    isBroken |= piece.Continuations.Count > 0;
                }
            }
        }

        if (!isBroken || !isLaidOut)
        {
            return;
        }

        var sorted = places.Select(place => lines[place.Line][place.Index]).OrderBy(static piece => piece.Column).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            lines[places[i].Line][places[i].Index] = sorted[i];
        }
    }

    private static bool IsColumn(LabelEntry entry, ImmutableArray<TableShape> shapes)
    {
        foreach (var shape in shapes)
        {
            if (entry.FindOther(shape)?.Kind == LabelKind.Column)
            {
                return true;
            }
        }

        return false;
    }
}
