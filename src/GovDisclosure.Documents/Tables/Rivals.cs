using GovDisclosure.Documents.Cells;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// What the marks of a row that breaks its sums may be besides what their order says: one figure broken over two lines, two printed in one,
/// or a number that is no cell's, while a blank has left no mark or an empty mark is no cell. Of each the relations say whether it keeps
/// the sums that the order breaks.
/// </summary>
internal sealed class Rivals(TableMarks marks, Proof proof)
{
    /// <summary>Whether a row that ends with an empty mark keeps its sum where one of its figures is divided in two, and the empty mark is
    /// no cell.</summary>
    public bool HoldDivided(IReadOnlyList<FormCell> cells, int[] row)
    {
        if (!proof.HasOwn(cells))
        {
            return false;
        }

        for (var at = 0; at + 1 < row.Length; at++)
        {
            foreach (var (left, right) in Divisions(row[at], cells[at], cells[at + 1]))
            {
                if (Sums(cells, [.. Numbers(row[..at]), left, right, .. Numbers(row[(at + 1)..^1])]).Keep)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The two numbers that the digits of a figure are.
    private IEnumerable<(long Left, long Right)> Divisions(int mark, FormCell cell, FormCell next)
    {
        var printed = marks.Printed(mark);
        for (var digits = 1; digits < printed.Length; digits++)
        {
            // No figure opens with a zero: 404 is not 4 and 04.
            if (
                (printed[digits] != '0' || digits + 1 == printed.Length)
                && NumberOf(printed.AsSpan(0, digits), cell) is { } left
                && NumberOf(printed.AsSpan(digits), next) is { } right
            )
            {
                yield return (left, right);
            }
        }
    }

    /// <summary>Whether a row breaks its sums, and keeps them where a number beside it goes on with one of its figures.</summary>
    public bool HoldJoined(IReadOnlyList<FormCell> cells, int[] row, int number)
    {
        if (proof.Own(cells, row) >= 0)
        {
            return false;
        }

        for (var at = 0; at < row.Length; at++)
        {
            if (
                Joined(row[at], number, cells[at]) is { } whole
                && Sums(cells, [.. Numbers(row[..at]), whole, .. Numbers(row[(at + 1)..])]).Keep
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mark of a row that goes on with the figure on the line before it, where the row keeps more sums so, a blank of it
    /// having left no mark; −1 for none.</summary>
    public int FindBroken(IReadOnlyList<FormCell> cells, int[] row)
    {
        if (proof.Own(cells, row) >= 0)
        {
            return -1;
        }

        var kept = Sums(cells, Numbers(row));
        for (var at = 0; at + 1 < row.Length; at++)
        {
            if (!AreOnLinesOfTheirOwn(row[at], row[at + 1]) || Joined(row[at], row[at + 1], cells[at]) is not { } whole)
            {
                continue;
            }

            long[] others = [.. Numbers(row[..at]), whole, .. Numbers(row[(at + 2)..])];
            for (var blank = 0; blank < row.Length; blank++)
            {
                if (Sums(cells, [.. others[..blank], 0, .. others[blank..]]).IsBetterThan(kept))
                {
                    return row[at + 1];
                }
            }
        }

        return -1;
    }

    /// <summary>What a row that breaks its sums is where one of its numbers is no cell's and a blank elsewhere has left no mark, and more
    /// sums are kept so.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="row">Their marks.</param>
    /// <param name="leastBroken">So many sums it must break: any total may be printed wrong.</param>
    public int[]? FindShifted(IReadOnlyList<FormCell> cells, int[] row, int leastBroken)
    {
        if (proof.Own(cells, row) >= 0)
        {
            return null;
        }

        var numbers = Numbers(row);
        var own = Sums(cells, numbers);
        if (own.Broken < leastBroken)
        {
            return null;
        }

        for (var left = 0; left < row.Length; left++)
        {
            for (var blank = 0; blank < row.Length; blank++)
            {
                if (
                    blank != left
                    && Sums(cells, Shifted(numbers, left, blank, 0)) is var sums
                    && sums.IsBetterThan(own)
                    && (leastBroken < marks.Judgement.LeastBroken || sums.Telling > own.Telling)
                )
                {
                    return Shifted(row, left, blank, TableMarks.None);
                }
            }

            if (leastBroken >= marks.Judgement.LeastBroken && FindDivided(cells, row, numbers, left, own) is { } divided)
            {
                return divided;
            }
        }

        return null;
    }

    // 751436 for 751 and 436, with another mark left out: all sums are kept so.
    private int[]? FindDivided(IReadOnlyList<FormCell> cells, int[] row, long[] numbers, int left, in SumsOfRow own)
    {
        var others = Without(row, left);
        for (var at = 0; at < others.Length; at++)
        {
            foreach (var (first, second) in Divisions(others[at], cells[at], cells[at + 1]))
            {
                var divided = Without(numbers, left);
                divided = [.. divided[..at], first, second, .. divided[(at + 1)..]];
                if (Sums(cells, divided) is { Broken: 0 } sums && sums.Kept > own.Kept && sums.Telling > own.Telling)
                {
                    return [.. others[..at], others[at], others[at], .. others[(at + 1)..]];
                }
            }
        }

        return null;
    }

    private static T[] Without<T>(T[] row, int left) => [.. row[..left], .. row[(left + 1)..]];

    /// <summary>A row of which one is left out, with a blank at another place.</summary>
    public static T[] Shifted<T>(T[] row, int left, int blank, T none)
    {
        var shifted = new T[row.Length];
        var from = 0;
        for (var at = 0; at < shifted.Length; at++)
        {
            if (at == blank)
            {
                shifted[at] = none;
                continue;
            }

            from += from == left ? 1 : 0;
            shifted[at] = row[from++];
        }

        return shifted;
    }

    /// <summary>The number that a cell with a text has; null where it has none.</summary>
    public static long? NumberOf(ReadOnlySpan<char> text, FormCell cell) =>
        CellTextParser.Parse(text, cell).Value.ToCount().TryGetValue(out var number) ? number : null;

    private bool AreOnLinesOfTheirOwn(int left, int right) =>
        marks.Items.IsBareNumber(left)
        && marks.Items.IsBareNumber(right)
        && marks.Items.Position(left).Line != marks.Items.Position(right).Line;

    private long? Joined(int left, int right, FormCell cell) =>
        marks.Number(left) != 0 ? NumberOf(marks.Printed(left) + marks.Items.CellText(right).ToString(), cell) : null;

    private long[] Numbers(int[] row) => Array.ConvertAll(row, marks.Number);

    private SumsOfRow Sums(IReadOnlyList<FormCell> cells, long[] numbers) => proof.Sums(cells, numbers);
}
