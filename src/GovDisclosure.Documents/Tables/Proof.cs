using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>A row, or a whole table, of which several readings are possible.</summary>
/// <param name="Cells">Its cells, in the order of the form.</param>
/// <param name="Readings">The marks of the cells in each reading.</param>
/// <param name="Why">What speaks against reading it as it stands.</param>
internal sealed record OpenRow(IReadOnlyList<FormCell> Cells, List<int[]> Readings, Doubt Why)
{
    /// <summary>The mark of its label; −1 for none.</summary>
    public int Label { get; init; } = -1;

    /// <summary>All marks after its label.</summary>
    public int[] Marks { get; init; } = [];

    /// <summary>Whether empty ones that no other row has are beside them, any of which may be a cell.</summary>
    public bool IsPaddedAlone { get; init; }
}

/// <summary>The relations of the form as the judge between readings. Zeros prove nothing; then again all readings give the same
/// figures.</summary>
internal sealed class Proof(FormTable table, TableMarks marks)
{
    private readonly Count[] known = new Count[table.Cells.Length];
    private readonly Count[] tried = new Count[table.Cells.Length];
    private readonly RelationSystem relations = table.Relations;

    /// <summary>Takes a cell that was read.</summary>
    public void Know(FormCell cell, int mark) => known[cell.Index] = cell.IsAmount ? Count.Blank : marks.Number(mark);

    /// <summary>How a reading agrees with the relations within the row: 1 they hold and say something, -1 one fails, 0 they say
    /// nothing.</summary>
    public int Own(IReadOnlyList<FormCell> cells, int[] reading)
    {
        if (!HasOwn(cells))
        {
            return 0;
        }

        Try(cells, reading);
        return Judge(cells) switch
        {
            { Broken: > 0 } => -1,
            { Kept: > 0 } => 1,
            _ => 0,
        };
    }

    /// <summary>How many relations within a row hold and say something, and how many fail.</summary>
    public SumsOfRow Sums(IReadOnlyList<FormCell> cells, ReadOnlySpan<long> numbers)
    {
        for (var k = 0; k < numbers.Length; k++)
        {
            tried[cells[k].Index] = cells[k].IsAmount ? Count.Blank : Count.FromInt64(numbers[k]);
        }

        return Judge(cells);
    }

    private SumsOfRow Judge(IReadOnlyList<FormCell> cells)
    {
        var found = default(SumsOfRow);
        foreach (var cell in cells)
        {
            foreach (var identity in relations.RowsEndingAt(cell))
            {
                if (identity.Evaluate(tried) is { IsAssessable: true } sums)
                {
                    found =
                        !sums.Holds ? found with { Broken = found.Broken + 1 }
                        : sums.Left != 0 ? found.WithKept(IsTelling(identity))
                        : found;
                }
            }
        }

        return found;
    }

    private bool IsTelling(Identity identity) => HasFigures(identity.Left) || HasFigures(identity.Right);

    private bool HasFigures(ImmutableArray<FormCell> cells)
    {
        var figures = 0;
        foreach (var cell in cells)
        {
            figures += tried[cell.Index] is { IsNumber: true, Number: not 0 } ? 1 : 0;
            if (figures > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many relations within rows hold and say something.</summary>
    public int CountKept(IReadOnlyList<FormCell> cells, int[] reading)
    {
        Try(cells, reading);
        return Judge(cells).Kept;
    }

    /// <summary>Whether a reading is the only one of several that keeps the sums of its row.</summary>
    public bool IsOnly(IReadOnlyList<FormCell> cells, int[] reading, List<int[]> all) =>
        Own(cells, reading) > 0 && all.TrueForAll(other => Own(cells, other) < 1 || Same(other, reading));

    /// <summary>Whether a relation within a row adds up several figures: that a total equals one of them the number of a page may
    /// do.</summary>
    public bool IsTelling(IReadOnlyList<FormCell> cells, int[] reading)
    {
        Try(cells, reading);
        return Judge(cells).Telling > 0;
    }

    /// <summary>Whether a row has a sum of its own.</summary>
    public bool HasOwn(IReadOnlyList<FormCell> cells) => !relations.RowsEndingAt(cells[^1]).IsEmpty;

    /// <summary>
    /// Whether a row looks as if it had lost a cell before its total, so that the empty one at its end fills the number up: its last figure
    /// is no less than the others
    /// together.
    /// </summary>
    public bool IsShifted(IReadOnlyList<FormCell> cells, ReadOnlySpan<int> reading)
    {
        if (marks.Printed(reading[^1]).Length > 0 || !HasOwn(cells))
        {
            return false;
        }

        var last = reading.Length - 1;
        while (last > 0 && marks.Printed(reading[last]).Length == 0)
        {
            last--;
        }

        var others = 0L;
        for (var k = 0; k < last; k++)
        {
            others += marks.Number(reading[k]);
        }

        return last > 1 && others > 0 && marks.Number(reading[last]) >= others;
    }

    /// <summary>The one reading that the relations leave; null where they leave none, several with other figures, or one that nothing
    /// vouches for.</summary>
    public int[]? Decide(OpenRow row)
    {
        var kept = row.Readings.FindAll(reading => Own(row.Cells, reading) > 0);
        if (kept.Exists(reading => !Same(reading, kept[0])))
        {
            kept.RemoveAll(reading => InColumns(row.Cells, reading) < 0);
        }

        return
            kept is [var only, ..]
            && kept.TrueForAll(reading => Same(reading, only))
            && (LeavesOneOut(row.Marks, only) || IsVouched(row, only))
            ? only
            : null;
    }

    // Where no columns can vouch for it, a reading leaves out no more than one figure.
    private bool IsVouched(OpenRow row, int[] reading) =>
        relations.HasColumns
            ? InColumns(row.Cells, reading) > 0
            : row.Marks.Count(mark => !marks.IsEmpty(mark) && Array.IndexOf(reading, mark) < 0) <= marks.Judgement.MostLeftOut;

    /// <summary>Whether several rows together keep all sums of columns that can be known with them, and one is behind each figure that
    /// is not zero.</summary>
    public bool AllStand(List<(OpenRow Row, int[] Reading)> rows)
    {
        var before = (Count[])known.Clone();
        foreach (var (row, reading) in rows)
        {
            Try(row.Cells, reading);
            foreach (var cell in row.Cells)
            {
                known[cell.Index] = tried[cell.Index];
            }
        }

        var stand = rows.TrueForAll(row => InColumns(row.Row.Cells, row.Reading) > 0);
        before.CopyTo(known, 0);
        return stand;
    }

    /// <summary>What each number of a row must be for the sums of its column to hold, as far as all other cells of the column were
    /// read.</summary>
    public List<long>[] WantedByColumns(IReadOnlyList<FormCell> cells, ReadOnlySpan<long?> numbers)
    {
        var all = (Count[])known.Clone();
        var wanted = new List<long>[cells.Count];
        for (var k = 0; k < wanted.Length; k++)
        {
            var (cell, own) = (cells[k], numbers[k] ?? 0);
            (wanted[k], all[cell.Index]) = ([], Count.FromInt64(own));
            foreach (var identity in relations.ColumnsThrough(cell))
            {
                if (identity.Evaluate(all) is { IsAssessable: true } sums)
                {
                    var missing = (long)(identity.Left.Contains(cell) ? sums.Right - sums.Left : sums.Left - sums.Right);
                    wanted[k].Add(own + missing);
                }
            }
        }

        return wanted;
    }

    /// <summary>Whether every relation of the table holds in what was read.</summary>
    public bool AllHold() => relations.AllHold(known);

    /// <summary>Whether no relation is broken by rows beside those that were read.</summary>
    public bool NoneBroken(IReadOnlyList<(FormRow Row, int[] Marks)> rows)
    {
        var all = (Count[])known.Clone();
        foreach (var (row, reading) in rows)
        {
            for (var i = 0; i < reading.Length; i++)
            {
                all[row.Cells[i].Index] = marks.IsNumber(reading[i]) ? marks.Number(reading[i]) : Count.Blank;
            }
        }

        return relations.Identities.All(identity =>
            identity.Evaluate(all) is { IsAssessable: false } or { Holds: true }
            || !rows.Any(row => identity.Left.Concat(identity.Right).Any(cell => ReferenceEquals(cell.Row, row.Row)))
        );
    }

    /// <summary>Whether two readings give the same figures.</summary>
    public bool Same(int[] left, int[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (!marks.SamePrint(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void Try(IReadOnlyList<FormCell> cells, int[] reading)
    {
        for (var k = 0; k < reading.Length; k++)
        {
            tried[cells[k].Index] = cells[k].IsAmount ? Count.Blank : marks.Number(reading[k]);
        }
    }

    // Of a row with one mark too many a reading that leaves out an empty one, or a bare number where a page has turned, has the row's own
    // sum for it.
    private bool LeavesOneOut(int[] all, int[] reading)
    {
        if (all.Length != reading.Length + 1)
        {
            return false;
        }

        var left = Array.Find(all, mark => Array.IndexOf(reading, mark) < 0);
        return marks.IsEmpty(left)
            || (Array.Exists(all, marks.IsDoubtful) && (marks.Items.IsBareNumber(left) || marks.Items.IsPageInDoubt(left)));
    }

    // How a reading agrees with the columns whose other cells are known: -1 one fails, 1 one that holds is behind each figure that is not
    // zero, 0 some figures have none.
    private int InColumns(IReadOnlyList<FormCell> cells, int[] reading)
    {
        if (!relations.HasColumns)
        {
            return 1;
        }

        Try(cells, reading);
        var all = (Count[])known.Clone();
        foreach (var cell in cells)
        {
            all[cell.Index] = tried[cell.Index];
        }

        var verdict = 1;
        foreach (var cell in cells)
        {
            var isVouched = false;
            foreach (var identity in relations.ColumnsThrough(cell))
            {
                var sums = identity.Evaluate(all);
                if (sums.IsAssessable)
                {
                    if (!sums.Holds)
                    {
                        return -1;
                    }

                    isVouched = true;
                }
            }

            if (!isVouched && all[cell.Index] != Count.FromInt64(0))
            {
                verdict = 0;
            }
        }

        return verdict;
    }
}

/// <summary>How a row agrees with its sums.</summary>
/// <param name="Kept">How many hold and say something.</param>
/// <param name="Broken">How many fail.</param>
internal readonly record struct SumsOfRow(int Kept, int Broken)
{
    /// <summary>How many of those that hold add up several figures: one that equals another says little.</summary>
    public int Telling { get; init; }

    public SumsOfRow WithKept(bool isTelling) => this with { Kept = Kept + 1, Telling = Telling + (isTelling ? 1 : 0) };

    /// <summary>Whether some hold, and none fails.</summary>
    public bool Keep => Kept > 0 && Broken == 0;

    /// <summary>Whether more hold than of another reading, and fewer fail.</summary>
    public bool IsBetterThan(in SumsOfRow other) => Kept > other.Kept && Broken < other.Broken;
}
