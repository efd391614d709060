using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Finds the figures of a few cells that make every relation hold, in exact integers that the cells can hold.</summary>
/// <remarks>
/// The sets given must be smallest: no solution leaves a cell as it is. Coefficients are 1 and −1 and cells at most three, so 128 bits hold
/// whatever elimination makes of differences of 64-bit figures.
/// </remarks>
internal sealed class RelationSolver
{
    private const int Width = ReportExplainer.MaxChanges + 1;

    private readonly RelationSystem relations;
    private readonly Int128[] differences;
    private readonly Int128[] least;
    private readonly Int128[] most;
    private readonly long[] printed;
    private readonly int[] placeOf;
    private readonly Int128[] system;

    public RelationSolver(RelationSystem relations, Int128[] differences, ReadOnlySpan<Count> counts)
    {
        this.relations = relations;
        this.differences = differences;
        printed = new long[counts.Length];
        least = new Int128[counts.Length];
        most = new Int128[counts.Length];
        placeOf = new int[differences.Length];
        system = new Int128[ReportExplainer.MaxChanges * relations.MaxWeight * Width];
        foreach (var cell in relations.Table.Cells)
        {
            if (!cell.IsAmount && counts[cell.Slot].TryGetValue(out var number))
            {
                // The least and the most that the figure can change by.
                printed[cell.Slot] = number;
                least[cell.Slot] = (cell.Kind == CellKind.Delta ? Count.MinValue : 0) - (Int128)number;
                most[cell.Slot] = Count.MaxValue - (Int128)number;
            }
        }
    }

    /// <summary>Solves for a set of cells.</summary>
    /// <param name="slots">The cells, at most three.</param>
    /// <param name="figures">Takes the new figures where there is one solution.</param>
    public Solutions Solve(ReadOnlySpan<int> slots, Span<long> figures)
    {
        var rows = Load(slots);
        Span<int> pivots = stackalloc int[ReportExplainer.MaxChanges];
        var rank = Eliminate(rows, slots.Length, pivots);
        for (var row = rank; row < rows; row++)
        {
            if (At(row, slots.Length) != 0)
            {
                return Solutions.None;
            }
        }

        Span<Int128> changes = stackalloc Int128[ReportExplainer.MaxChanges];
        var solutions =
            rank == slots.Length ? Determined(slots, pivots, changes)
            : rank == 1 ? OnePlane(slots, changes)
            : OneLine(slots, pivots, changes);
        if (solutions == Solutions.One)
        {
            for (var i = 0; i < slots.Length; i++)
            {
                figures[i] = (long)(printed[slots[i]] + changes[i]);
            }
        }

        return solutions;
    }

    private ref Int128 At(int row, int column) => ref system[(row * Width) + column];

    // The relations of the cells, one a row: coefficients, and what the changes must add up to.
    private int Load(ReadOnlySpan<int> slots)
    {
        var rows = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            foreach (var (relation, coefficient) in relations.Columns[slots[i]])
            {
                var row = 0;
                while (row < rows && placeOf[row] != relation)
                {
                    row++;
                }

                if (row == rows)
                {
                    placeOf[rows++] = relation;
                    system.AsSpan(row * Width, Width).Clear();
                    At(row, slots.Length) = -differences[relation];
                }

                At(row, i) = coefficient;
            }
        }

        return rows;
    }

    // Gauss and Jordan without fractions; the pivots end up positive, one a row from the first on.
    private int Eliminate(int rows, int columns, Span<int> pivots)
    {
        var rank = 0;
        for (var column = 0; column < columns && rank < rows; column++)
        {
            var pivot = rank;
            while (pivot < rows && At(pivot, column) == 0)
            {
                pivot++;
            }

            if (pivot == rows)
            {
                continue;
            }

            var sign = At(pivot, column) < 0 ? -1 : 1;
            for (var i = 0; i <= columns; i++)
            {
                (At(rank, i), At(pivot, i)) = (sign * At(pivot, i), pivot == rank ? sign * At(pivot, i) : At(rank, i));
            }

            for (var row = 0; row < rows; row++)
            {
                var factor = At(row, column);
                if (row == rank || factor == 0)
                {
                    continue;
                }

                for (var i = 0; i <= columns; i++)
                {
                    At(row, i) = (At(row, i) * At(rank, column)) - (factor * At(rank, i));
                }
            }

            pivots[rank++] = column;
        }

        return rank;
    }

    private Solutions Determined(ReadOnlySpan<int> slots, ReadOnlySpan<int> pivots, Span<Int128> changes)
    {
        for (var row = 0; row < slots.Length; row++)
        {
            var (change, rest) = Int128.DivRem(At(row, slots.Length), At(row, pivots[row]));
            if (rest != 0 || !IsInRange(slots[pivots[row]], change))
            {
                return Solutions.None;
            }

            changes[pivots[row]] = change;
        }

        return Solutions.One;
    }

    // All columns are alike but for their sign: one equation, whose unknowns have coefficients 1 and −1.
    private Solutions OnePlane(ReadOnlySpan<int> slots, Span<Int128> changes)
    {
        Int128 lowest = 0;
        Int128 highest = 0;
        for (var i = 0; i < slots.Length; i++)
        {
            lowest += At(0, i) > 0 ? least[slots[i]] : -most[slots[i]];
            highest += At(0, i) > 0 ? most[slots[i]] : -least[slots[i]];
        }

        var sum = At(0, slots.Length);
        if (sum != lowest && sum != highest)
        {
            return sum > lowest && sum < highest ? Solutions.Many : Solutions.None;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            changes[i] = At(0, i) > 0 == (sum == lowest) ? least[slots[i]] : most[slots[i]];
        }

        return Solutions.One;
    }

    // One unknown is free; the others follow from it: p·x + f·t = b.
    private Solutions OneLine(ReadOnlySpan<int> slots, ReadOnlySpan<int> pivots, Span<Int128> changes)
    {
        var free = 0;
        while (pivots[..(slots.Length - 1)].Contains(free))
        {
            free++;
        }

        var (low, high) = (least[slots[free]], most[slots[free]]);
        Int128 period = 1;
        for (var row = 0; row < slots.Length - 1; row++)
        {
            var (pivot, slot, sum) = (At(row, pivots[row]), slots[pivots[row]], At(row, slots.Length));
            period *= pivot;
            if (At(row, free) is var factor && factor != 0)
            {
                var (one, other) = (sum - (pivot * least[slot]), sum - (pivot * most[slot]));
                low = Int128.Max(low, factor > 0 ? CeilingOf(other, factor) : CeilingOf(-one, -factor));
                high = Int128.Min(high, factor > 0 ? FloorOf(one, factor) : FloorOf(-other, -factor));
            }
        }

        // Whether all are integers depends on the free one's rest alone.
        var solutions = 0;
        Span<Int128> tried = stackalloc Int128[ReportExplainer.MaxChanges];
        for (var t = low; t <= high && t < low + (2 * period) && solutions < 2; t++)
        {
            if (Follow(slots, pivots, free, t, tried))
            {
                solutions++;
                tried.CopyTo(changes);
            }
        }

        return (Solutions)solutions;
    }

    private bool Follow(ReadOnlySpan<int> slots, ReadOnlySpan<int> pivots, int free, Int128 t, Span<Int128> changes)
    {
        changes[free] = t;
        for (var row = 0; row < slots.Length - 1; row++)
        {
            var (change, rest) = Int128.DivRem(At(row, slots.Length) - (At(row, free) * t), At(row, pivots[row]));
            if (rest != 0 || !IsInRange(slots[pivots[row]], change))
            {
                return false;
            }

            changes[pivots[row]] = change;
        }

        return true;
    }

    private bool IsInRange(int slot, Int128 change) => change >= least[slot] && change <= most[slot];

    private static Int128 FloorOf(Int128 number, Int128 divisor)
    {
        var (quotient, rest) = Int128.DivRem(number, divisor);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static Int128 CeilingOf(Int128 number, Int128 divisor) => -FloorOf(-number, divisor);
}
