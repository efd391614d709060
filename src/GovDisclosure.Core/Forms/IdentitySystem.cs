using System.Numerics;
using System.Runtime.InteropServices;

namespace GovDisclosure.Forms;

/// <summary>
/// All relations of a table as one sparse matrix over its counts, in compressed rows: the fast answer to "does everything hold?".
/// What fails, or holds no plain number, goes the exact way of <see cref="Identity.Evaluate(AnnualReport)"/>.
/// </summary>
internal sealed class IdentitySystem
{
    // A magnitude below 2^55 cannot overflow 64 bits in a sum of at most 2^8 cells.
    private const int PlainBits = 55;

    // A count is stored with its sign bit turned over.
    private const ulong SignBit = 1UL << 63;

    private readonly FormTable table;
    private readonly byte[] slots;
    private readonly Relation[] relations;
    private readonly bool[] mayBeNegative;
    private readonly bool anyMayBeNegative;

    public IdentitySystem(FormTable table)
    {
        this.table = table;
        slots = [.. table.Identities.SelectMany(static identity => identity.Left.Concat(identity.Right)).Select(static cell => (byte)cell.Slot)];
        relations = [.. table.Identities.Select(static identity => new Relation(identity.Left.Length, identity.Right.Length))];
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
        Span<Count> counts = stackalloc Count[table.CountCells];
        Span<Amount> amounts = [default, default, default, default];
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
                else if (counts[i].TryGetValue(out var number))
                {
                    bits |= (ulong)Math.Abs(number);
                }
                else
                {
                    return false;
                }
            }
        }
        else
        {
            bits = AllBits(counts);
        }

        return bits >> PlainBits == 0;
    }

    // The union of the bits of all numbers, a vector at a time.
    private static ulong AllBits(ReadOnlySpan<Count> counts)
    {
        ulong bits = 0;
        var words = MemoryMarshal.Cast<Count, ulong>(counts);
        if (words.Length >= Vector<ulong>.Count)
        {
            var sign = new Vector<ulong>(SignBit);
            var union = Vector<ulong>.Zero;
            for (; words.Length >= Vector<ulong>.Count; words = words[Vector<ulong>.Count..])
            {
                union |= new Vector<ulong>(words) ^ sign;
            }

            for (var i = 0; i < Vector<ulong>.Count; i++)
            {
                bits |= union[i];
            }
        }

        foreach (var word in words)
        {
            bits |= word ^ SignBit;
        }

        return bits;
    }

    private bool AllHold(ReadOnlySpan<Count> counts)
    {
        var stored = MemoryMarshal.Cast<Count, long>(counts);
        ReadOnlySpan<byte> next = slots;
        foreach (var (left, right, holds) in relations)
        {
            long difference = 0;
            foreach (var slot in next[..left])
            {
                difference += stored[slot];
            }

            foreach (var slot in next.Slice(left, right))
            {
                difference -= stored[slot];
            }

            if (difference != holds)
            {
                return false;
            }

            next = next[(left + right)..];
        }

        return true;
    }

    /// <summary>A relation as numbers of cells on its sides, and what the difference of the stored words comes to when it holds.</summary>
    private readonly record struct Relation(int Left, int Right, long Holds)
    {
        // A count is stored with its sign bit turned over, which adds 2^63: over an even number of cells that drops out of 64 bits.
        public Relation(int left, int right)
            : this(left, right, (left + right) % 2 == 0 ? 0 : long.MinValue)
        {
        }
    }
}
