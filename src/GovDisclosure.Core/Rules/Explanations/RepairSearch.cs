using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Searches all smallest sets of changes that make every relation of a table hold.</summary>
/// <remarks>
/// <para>A set of cells can do so only if each violated relation has a cell in it, and each relation that holds has none or at least two:
/// one alone would break it. A relation for which that is not so yet is open, and one of its cells must be added; so the search goes from
/// relation to relation and never looks at the great many sets that leave one open.</para>
/// <para>Each set is met once: the cells of an open relation are tried in turn, and one that was tried is left out of what follows.</para>
/// </remarks>
internal sealed class RepairSearch
{
    private readonly RelationSystem system;
    private readonly Int128[] differences;
    private readonly SearchLimit limit;
    private readonly RelationSolver solver;
    private readonly int[] touched;
    private readonly bool[] isLeftOut;
    private readonly int[] chosen = new int[ReportExplainer.MaxChanges];
    private readonly int[][] tried = new int[ReportExplainer.MaxChanges][];
    private readonly int[] allCells;
    private readonly List<FoundSet> found = [];
    private int size;
    private int depth;
    private int open;
    private int undetermined;

    public RepairSearch(RelationSystem system, ReadOnlySpan<Count> counts, SearchLimit limit)
    {
        this.system = system;
        this.limit = limit;
        differences = new Int128[system.Rows.Length];
        for (var row = 0; row < differences.Length; row++)
        {
            differences[row] = system.Identities[row].EvaluateSlots(counts).Difference;
            open += differences[row] != 0 ? 1 : 0;
        }

        solver = new RelationSolver(system, differences, counts);
        touched = new int[differences.Length];
        isLeftOut = new bool[system.Columns.Length];
        allCells = [.. Enumerable.Range(0, isLeftOut.Length)];
        foreach (ref var cells in tried.AsSpan())
        {
            cells = new int[isLeftOut.Length];
        }

        // A cell without a number can be given none; what no relation holds changes nothing.
        for (var slot = 0; slot < isLeftOut.Length; slot++)
        {
            isLeftOut[slot] = system.Columns[slot].Length == 0 || !counts[slot].IsNumber;
        }
    }

    public SearchResult Run()
    {
        limit.LookNow();
        for (size = 1; size <= ReportExplainer.MaxChanges; size++)
        {
            Extend();
            if (found.Count + undetermined > 0 || limit.IsReached)
            {
                return new SearchResult(found.Count + undetermined > 0 ? size : 0, found, undetermined, limit.IsReached);
            }
        }

        return new SearchResult(0, found, undetermined, IsTruncated: false);
    }

    private void Extend()
    {
        if (!limit.Step() || open > (size - depth) * system.MaxWeight)
        {
            return;
        }

        if (depth == size)
        {
            Solve();
            return;
        }

        var cells = open > 0 ? system.Rows[SmallestOpenRow()] : allCells;
        var triedHere = tried[depth];
        var count = 0;
        foreach (var slot in cells)
        {
            if (isLeftOut[slot])
            {
                continue;
            }

            isLeftOut[slot] = true;
            triedHere[count++] = slot;
            Choose(slot);
            Extend();
            Unchoose();
        }

        foreach (var slot in triedHere.AsSpan(0, count))
        {
            isLeftOut[slot] = false;
        }
    }

    private void Choose(int slot)
    {
        chosen[depth++] = slot;
        foreach (var (row, _) in system.Columns[slot])
        {
            open -= IsOpen(row) ? 1 : 0;
            touched[row]++;
            open += IsOpen(row) ? 1 : 0;
        }
    }

    private void Unchoose()
    {
        foreach (var (row, _) in system.Columns[chosen[--depth]])
        {
            open -= IsOpen(row) ? 1 : 0;
            touched[row]--;
            open += IsOpen(row) ? 1 : 0;
        }
    }

    private bool IsOpen(int row) => touched[row] == (differences[row] != 0 ? 0 : 1);

    private int SmallestOpenRow()
    {
        var smallest = -1;
        for (var row = 0; row < touched.Length; row++)
        {
            if (IsOpen(row) && (smallest < 0 || system.Rows[row].Length < system.Rows[smallest].Length))
            {
                smallest = row;
            }
        }

        return smallest;
    }

    private void Solve()
    {
        Span<int> slots = stackalloc int[ReportExplainer.MaxChanges];
        Span<long> figures = stackalloc long[ReportExplainer.MaxChanges];
        slots = slots[..size];
        chosen.AsSpan(0, size).CopyTo(slots);
        slots.Sort();
        switch (solver.Solve(slots, figures))
        {
            case Solutions.One:
                found.Add(new FoundSet(size, Change(slots, figures, 0), Change(slots, figures, 1), Change(slots, figures, 2)));
                break;
            case Solutions.Many:
                undetermined++;
                break;
        }
    }

    private static FoundChange Change(ReadOnlySpan<int> slots, ReadOnlySpan<long> figures, int index) =>
        index < slots.Length ? new FoundChange(slots[index], figures[index]) : default;
}
