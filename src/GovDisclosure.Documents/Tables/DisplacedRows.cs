using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows that have as many marks as cells, but not one for each: a number that is no cell's stands beside a lost one, a figure is cut in
/// two, or the row begins one place too far. A wrong figure breaks the sum of its row and that of one column; such a row breaks those of
/// many columns, and all of them hold once it is put right. Which figure was lost the sums tell too, but not that it was: the row stays
/// blank.
/// </summary>
internal sealed class DisplacedRows(TableMarks marks, Proof proof)
{
    /// <summary>Leaves those of the rows that were read, once all is read.</summary>
    public void Leave(Ledger ledger)
    {
        for (var i = ledger.Read.Count - 1; i >= 0; i--)
        {
            var row = ledger.Read[i];
            if (Find(row.Cells, row.Marks) is { } rival)
            {
                ledger.Leave(row, new RowLeft(row.Cells, Doubt.LooksShifted, row.Label, row.Marks, [row.Marks, rival]));
            }
        }
    }

    // The first reading of a row's marks that keeps the sums of all columns; null where none does, or the row as it was read.
    private int[]? Find(IReadOnlyList<FormCell> cells, int[] row)
    {
        if (proof.Own(cells, row) >= 0)
        {
            return null;
        }

        var numbers = Array.ConvertAll(row, mark => (long?)marks.Number(mark));
        var wanted = proof.WantedByColumns(cells, numbers);
        if (Broken(wanted, numbers) < marks.Judgement.LeastColumns)
        {
            return null;
        }

        for (var left = 0; left < row.Length; left++)
        {
            var joined = Joined(cells, row, numbers, left);
            for (var blank = 0; blank < row.Length; blank++)
            {
                // One is left out, or goes on with the one before it, and another cell was lost.
                if (
                    (blank != left && IsBetter(wanted, numbers, Rivals.Shifted(numbers, left, blank, null)))
                    || (joined is not null && IsBetter(wanted, numbers, Rivals.Shifted(joined, left, blank, null)))
                )
                {
                    return Rivals.Shifted(row, left, blank, TableMarks.None);
                }
            }
        }

        return null;
    }

    // All columns whose other cells are known hold, and several of them do not without it.
    private bool IsBetter(List<long>[] wanted, long?[] numbers, long?[] other)
    {
        if (Broken(wanted, other) > 0)
        {
            return false;
        }

        var mended = 0;
        for (var at = 0; at < other.Length; at++)
        {
            mended += other[at] is not null && wanted[at].Exists(number => number != numbers[at]) ? 1 : 0;
        }

        return mended >= marks.Judgement.LeastColumns;
    }

    private static int Broken(List<long>[] wanted, long?[] numbers)
    {
        var broken = 0;
        for (var at = 0; at < numbers.Length; at++)
        {
            broken += numbers[at] is { } own && wanted[at].Exists(number => number != own) ? 1 : 0;
        }

        return broken;
    }

    // The numbers of a row in which one goes on with the one before it; null where those make none.
    private long?[]? Joined(IReadOnlyList<FormCell> cells, int[] row, long?[] numbers, int second)
    {
        if (
            second == 0
            || marks.IsEmpty(row[second])
            || marks.IsEmpty(row[second - 1])
            || Rivals.NumberOf(marks.Printed(row[second - 1]) + marks.Printed(row[second]), cells[second]) is not { } whole
        )
        {
            return null;
        }

        var joined = (long?[])numbers.Clone();
        joined[second - 1] = whole;
        return joined;
    }
}
