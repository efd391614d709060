namespace GovDisclosure.Documents.Recovery;

/// <summary>Finds what a run may be where the source prints nothing for blank cells: fewer figures than cells.</summary>
internal static class VanishedBlanks
{
    // A longer run, or a row of more cells, has so many divisions that hardly anything decides between them.
    private const int MostDigits = 12;
    private const int MostCells = 6;

    /// <summary>Finds the divisions that leave one cell blank at least, and not all. A blank cell's figure ends where it starts.</summary>
    /// <param name="run">A run with no relation between its cells.</param>
    /// <returns>The divisions; null when there are too many.</returns>
    public static List<RunSplit>? Of(FigureRun run)
    {
        if (run.Text.Length > MostDigits || run.Cells.Length > MostCells)
        {
            return null;
        }

        var splits = new List<RunSplit>();
        for (var printed = 1; printed < (1 << run.Cells.Length) - 1; printed++)
        {
            var mask = printed;
            var cells = Enumerable.Range(0, run.Cells.Length).Where(cell => (mask & (1 << cell)) != 0).ToArray();
            if (RunSplitter.Split(run with { Cells = [.. cells.Select(cell => run.Cells[cell])] }, []) is not { } found)
            {
                return null;
            }

            splits.AddRange(found.Select(split => Spread(split, cells, run.Cells.Length)));
        }

        return splits;
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
