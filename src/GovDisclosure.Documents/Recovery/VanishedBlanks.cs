using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Recovery;

/// <summary>Finds what a run may be where the source prints nothing for blank cells: fewer figures than cells.</summary>
internal static class VanishedBlanks
{
    // A longer run has so many divisions that hardly anything decides between them.
    private const int MostDigits = 12;

    /// <summary>Finds the divisions that leave one cell blank at least, and not all. A blank cell's figure ends where it starts.</summary>
    /// <param name="run">A run with no relation between its cells.</param>
    /// <returns>The divisions; null when it is too long, or has amounts, of which there are too many.</returns>
    public static List<RunSplit>? Of(FigureRun run)
    {
        if (run.Text.Length > MostDigits || run.Cells.Any(static cell => cell.IsAmount))
        {
            return null;
        }

        var splits = new List<RunSplit>();
        Divide(run, new int[run.Cells.Length], 0, 0, splits);
        return splits;
    }

    private static void Divide(FigureRun run, int[] ends, int cell, int start, List<RunSplit> splits)
    {
        if (cell == ends.Length)
        {
            if (start == run.Text.Length && HasBlank(ends))
            {
                // No relation asks for the numbers.
                splits.Add(new RunSplit([.. ends], new long[ends.Length]));
            }

            return;
        }

        ends[cell] = start;
        Divide(run, ends, cell + 1, start, splits);
        var isSigned = start < run.Text.Length && run.Text[start] is ('+' or '-') && run.Cells[cell].Kind == CellKind.Delta;
        var first = isSigned ? start + 1 : start;
        for (var end = first; end < run.Text.Length && char.IsAsciiDigit(run.Text[end]) && (end == first || run.Text[first] != '0'); end++)
        {
            ends[cell] = end + 1;
            Divide(run, ends, cell + 1, end + 1, splits);
        }
    }

    private static bool HasBlank(int[] ends)
    {
        var start = 0;
        foreach (var end in ends)
        {
            if (end == start)
            {
                return true;
            }

            start = end;
        }

        return false;
    }
}
