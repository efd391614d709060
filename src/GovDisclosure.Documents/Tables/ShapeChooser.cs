using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>Chooses the shape of a table by the labels that are printed in it, whatever edition the other tables have.</summary>
internal static class ShapeChooser
{
    /// <summary>Chooses a shape.</summary>
    /// <param name="shapes">The shapes, newest first.</param>
    /// <param name="items">The pieces of the section.</param>
    /// <param name="preferred">The edition that decides when the labels do not.</param>
    public static TableShape Choose(ImmutableArray<TableShape> shapes, TableItems items, FormEdition preferred)
    {
        if (shapes is [var only])
        {
            return only;
        }

        TableShape? best = null;
        var bestScore = -1;
        foreach (var shape in shapes)
        {
            var score = Score(shape, items);
            if (score > bestScore || (score == bestScore && shape.Editions.Contains(preferred)))
            {
                (best, bestScore) = (shape, score);
            }
        }

        return best ?? shapes[0];
    }

    // A label that is a row in one shape and a group of rows in another is known by what follows it.
    private static int Score(TableShape shape, TableItems items)
    {
        var score = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Entry is not { IsLabel: true } entry)
            {
                continue;
            }

            if (entry.FindExact(shape) is not { } meaning)
            {
                score += IsShortRow(shape, items.Key(i)) ? (items.FigureFollows(i) ? 2 : 1) : 0;
                continue;
            }

            var hasCells =
                items.FigureFollows(i)
                || (meaning.Row is { } row && (items.CellsFollow(i, row.Columns.Count) || items.CellsFollowInRow(i, row.Columns.Count)));
            score += meaning.Kind switch
            {
                LabelKind.Row => hasCells ? 2 : 1,
                LabelKind.Group => hasCells ? 0 : 1,
                _ => 1,
            };
        }

        return score;
    }

    // The label of a row in one shape may be what agencies print for a longer one in another: 规范性文件 for 行政规范性文件.
    private static bool IsShortRow(TableShape shape, ReadOnlySpan<char> key)
    {
        foreach (var row in shape.RowKeys)
        {
            if (SimilarLabels.IsEndOf(key, row))
            {
                return true;
            }
        }

        return false;
    }
}
