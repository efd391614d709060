namespace GovDisclosure.Forms;

/// <summary>
/// All relations of a table as one sparse matrix over its counts, in compressed rows: the fast answer to "does everything hold?".
/// What fails, or holds no plain number, goes the exact way of <see cref="Identity.Evaluate(AnnualReport)"/>.
/// </summary>
internal sealed class IdentitySystem
{
    // A magnitude below 2^55 cannot overflow 64 bits in a sum of at most 2^8 cells.
    private const int PlainBits = 55;

    private readonly FormTable table;
    private readonly byte[] slots;
    private readonly (int LeftEnd, int RightEnd)[] ends;
    private readonly bool[] mayBeNegative;
    private readonly bool anyMayBeNegative;

    public IdentitySystem(FormTable table)
    {
        this.table = table;
        slots = [.. table.Identities.SelectMany(static identity => identity.Left.Concat(identity.Right)).Select(static cell => (byte)cell.Slot)];
        ends = new (int, int)[table.Identities.Length];
        var end = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            var leftEnd = end + table.Identities[i].Left.Length;
            end = leftEnd + table.Identities[i].Right.Length;
            ends[i] = (leftEnd, end);
        }

        mayBeNegative = new bool[table.CountCells];
        foreach (var cell in table.Cells.Where(static cell => cell.Kind == CellKind.Delta))
        {
            mayBeNegative[cell.Slot] = anyMayBeNegative = true;
        }
    }

    /// <summary>
    /// Whether every count and amount is a plain number that is in range, and every relation holds. Allocates nothing. A false says only
    /// that something needs a closer look.
    /// </summary>
    public bool IsClean(AnnualReport report)
    {
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        Span<Amount> amounts = [default, default];
        counts = counts[..table.CountCells];
        amounts = amounts[..table.AmountCells];
        table.Load(report, counts, amounts);
        foreach (var amount in amounts)
        {
            if (!amount.TryGetValue(out var number) || number < 0)
            {
                return false;
            }
        }

        return ArePlain(counts) && AllHold(counts);
    }

    private bool ArePlain(ReadOnlySpan<Count> counts)
    {
        ulong bits = 0;
        if (anyMayBeNegative)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                if (!mayBeNegative[i])
                {
                    bits |= (ulong)counts[i].Raw;
                }
                else if (!counts[i].IsNumber)
                {
                    return false;
                }
            }
        }
        else
        {
            foreach (var count in counts)
            {
                bits |= (ulong)count.Raw;
            }
        }

        return bits >> PlainBits == 0;
    }

    private bool AllHold(ReadOnlySpan<Count> counts)
    {
        var next = 0;
        foreach (var (leftEnd, rightEnd) in ends)
        {
            long difference = 0;
            for (; next < leftEnd; next++)
            {
                difference += counts[slots[next]].Raw;
            }

            for (; next < rightEnd; next++)
            {
                difference -= counts[slots[next]].Raw;
            }

            if (difference != 0)
            {
                return false;
            }
        }

        return true;
    }
}
