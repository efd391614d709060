using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace GovDisclosure.Forms;

/// <summary>
/// All printed relations of a table (勾稽关系) as one sparse matrix over its cells, by relations and by cells: what checking a report,
/// explaining and repairing it, dividing figures that are printed without anything between them, and reading a damaged table go by.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class RelationSystem
{
    // A magnitude below 2^55 cannot overflow 64 bits in a sum of at most 2^8 cells.
    private const int PlainBits = 55;

    // A count is stored with its sign bit turned over.
    private const ulong SignBit = 1UL << 63;

    private readonly byte[] slots;
    private readonly Relation[] relations;
    private readonly bool[] mayBeNegative;
    private readonly bool anyMayBeNegative;
    private readonly ImmutableArray<Identity>[] rowsEndingAt;
    private readonly ImmutableArray<Identity>[] columnsThrough;

    internal RelationSystem(FormTable table, ImmutableArray<Identity> identities)
    {
        Table = table;
        Identities = identities;
        HasColumns = identities.Any(static identity => identity.IsPerColumn);
        Rows = [.. identities.Select(static identity => identity.Left.Concat(identity.Right).Select(static cell => cell.Slot).ToArray())];
        Columns = ColumnsOf(table, identities);
        MaxWeight = Columns.Max(static column => (int?)column.Length) ?? 0;
        slots = [.. Rows.SelectMany(static row => row).Select(static slot => (byte)slot)];
        relations = [.. identities.Select(static identity => new Relation(identity.Left.Length, identity.Right.Length))];
        rowsEndingAt = ByCell(table, identities, static identity => identity.IsPerColumn ? [] : [identity.Anchor.Row.Cells[^1]]);
        columnsThrough = ByCell(table, identities, static identity => identity.IsPerColumn ? identity.Left.Concat(identity.Right) : []);
        mayBeNegative = new bool[table.CountCells];
        foreach (var cell in table.Cells.Where(static cell => cell.Kind == CellKind.Delta))
        {
            mayBeNegative[cell.Slot] = anyMayBeNegative = true;
        }
    }

    /// <summary>The table.</summary>
    public FormTable Table { get; }

    /// <summary>The relations, in the order of the form.</summary>
    public ImmutableArray<Identity> Identities { get; }

    /// <summary>Whether some relation is about a column, its cells standing in different rows.</summary>
    public bool HasColumns { get; }

    /// <summary>The slots of the cells of each relation.</summary>
    internal int[][] Rows { get; }

    /// <summary>The relations that each count is in, by its slot.</summary>
    internal RelationEntry[][] Columns { get; }

    /// <summary>The most relations that a cell is in.</summary>
    internal int MaxWeight { get; }

    /// <summary>The relations about a row that can be judged once all its cells up to this one, its last, are known.</summary>
    /// <param name="cell">A cell of the table.</param>
    /// <returns>The relations; none when the cell is not the last of its row.</returns>
    /// <exception cref="ArgumentException">The cell is of another table.</exception>
    public ImmutableArray<Identity> RowsEndingAt(FormCell cell) => rowsEndingAt[IndexOf(cell)];

    /// <summary>The relations about a column that a cell is in.</summary>
    /// <param name="cell">A cell of the table.</param>
    /// <exception cref="ArgumentException">The cell is of another table.</exception>
    public ImmutableArray<Identity> ColumnsThrough(FormCell cell) => columnsThrough[IndexOf(cell)];

    /// <summary>Whether every relation can be assessed and holds. Allocates nothing.</summary>
    /// <param name="counts">The counts, in the order of <see cref="FormTable.Cells"/>; what is in the place of an amount is not looked
    /// at.</param>
    /// <exception cref="ArgumentException">There are fewer values than the table has cells.</exception>
    public bool AllHold(ReadOnlySpan<Count> counts)
    {
        foreach (var identity in Identities)
        {
            if (!identity.Evaluate(counts).Holds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The system without some of its relations.</summary>
    internal RelationSystem Without(ImmutableArray<Identity> identities) =>
        identities.IsEmpty ? this : new RelationSystem(Table, Identities.RemoveRange(identities));

    /// <summary>
    /// Whether every count and amount is a plain number that is in range, and every relation holds. Allocates nothing. A false says only
    /// that something needs a closer look.
    /// </summary>
    internal bool IsClean(AnnualReport report)
    {
        Span<Count> counts = stackalloc Count[Table.CountCells];
        Span<Amount> amounts = [default, default, default, default];
        amounts = amounts[..Table.AmountCells];
        Table.Load(report, counts, amounts);
        foreach (var amount in amounts)
        {
            if (!amount.TryGetValue(out var number) || number < 0)
            {
                return false;
            }
        }

        return ArePlain(counts) && AllHoldInSlots(counts);
    }

    private int IndexOf(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return ReferenceEquals(cell.Table, Table)
            ? cell.Index
            : throw new ArgumentException($"{cell.Pointer} is no cell of {Table.Pointer} in this shape.", nameof(cell));
    }

    private static ImmutableArray<Identity>[] ByCell(
        FormTable table,
        ImmutableArray<Identity> identities,
        Func<Identity, IEnumerable<FormCell>> cellsOf
    )
    {
        var found = new ImmutableArray<Identity>[table.Cells.Length];
        Array.Fill(found, []);
        foreach (var identity in identities)
        {
            foreach (var cell in cellsOf(identity))
            {
                found[cell.Index] = found[cell.Index].Add(identity);
            }
        }

        return found;
    }

    private static RelationEntry[][] ColumnsOf(FormTable table, ImmutableArray<Identity> identities)
    {
        var columns = new List<RelationEntry>[table.CountCells];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = [];
        }

        for (var row = 0; row < identities.Length; row++)
        {
            Add(identities[row].Left, row, 1);
            Add(identities[row].Right, row, -1);
        }

        return [.. columns.Select(static column => column.ToArray())];

        void Add(ImmutableArray<FormCell> cells, int row, int coefficient)
        {
            foreach (var cell in cells)
            {
                columns[cell.Slot].Add(new RelationEntry(row, coefficient));
            }
        }
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

    private bool AllHoldInSlots(ReadOnlySpan<Count> counts)
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
            : this(left, right, (left + right) % 2 == 0 ? 0 : long.MinValue) { }
    }
}

/// <summary>A cell's part in a relation: 1 on the left side, −1 on the right.</summary>
internal readonly record struct RelationEntry(int Row, int Coefficient);
