using System.Numerics;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>Finds what a run may be where the source prints nothing for blank cells: fewer figures than cells.</summary>
internal static class VanishedBlanks
{
    /// <summary>Finds the divisions that leave some cells blank, and not all. A blank cell's figure ends where it starts.</summary>
    /// <param name="run">A run.</param>
    /// <param name="relations">
    /// The relations between its cells. A blank cell adds nothing to a sum, as a zero that was left out; a total that was left out says
    /// nothing about its parts.
    /// </param>
    /// <param name="mostBlanks">How many cells are left blank at most.</param>
    /// <returns>The divisions; null when there are too many.</returns>
    public static List<RunSplit>? Of(FigureRun run, List<LinearRelation> relations, int mostBlanks)
    {
        if (run.Text.Length > Judgement.LongestWithBlanks || run.Cells.Length > Judgement.MostCellsWithBlanks)
        {
            return null;
        }

        var splits = new List<RunSplit>();
        var all = (1 << run.Cells.Length) - 1;
        for (var blanks = 1; blanks < all; blanks++)
        {
            if (BitOperations.PopCount((uint)blanks) > mostBlanks)
            {
                continue;
            }

            var mask = blanks;
            var printed = Enumerable.Range(0, run.Cells.Length).Where(cell => (mask & (1 << cell)) == 0).ToArray();
            if (
                RunSplitter.Split(run with { Cells = [.. printed.Select(cell => run.Cells[cell])] }, Without(run, relations, printed))
                    is not { } found
                || splits.Count + found.Count > Judgement.MostSplits
            )
            {
                return null;
            }

            splits.AddRange(found.Select(split => Spread(split, printed, run.Cells.Length)));
        }

        return splits;
    }

    private static List<LinearRelation> Without(FigureRun run, List<LinearRelation> relations, int[] printed)
    {
        var left = new List<LinearRelation>();
        foreach (var relation in relations)
        {
            var terms = Array.FindAll(relation.Terms, term => Array.IndexOf(printed, term.Cell) >= 0);
            if (
                terms.Length > 0
                && Array.TrueForAll(relation.Terms, term =>
                    run.Cells[term.Cell].Kind != CellKind.Total || Array.IndexOf(printed, term.Cell) >= 0
                )
            )
            {
                left.Add(relation with { Terms = Array.ConvertAll(terms, term => term with { Cell = Array.IndexOf(printed, term.Cell) }) });
            }
        }

        return left;
    }

    private static RunSplit Spread(RunSplit split, int[] printed, int count)
    {
        var (ends, values) = (new int[count], new long[count]);
        var next = 0;
        for (var cell = 0; cell < count; cell++)
        {
            ends[cell] = next == 0 ? 0 : split.Ends[next - 1];
            if (next < printed.Length && printed[next] == cell)
            {
                (ends[cell], values[cell]) = (split.Ends[next], split.Values[next]);
                next++;
            }
        }

        return new RunSplit(ends, values);
    }
}
