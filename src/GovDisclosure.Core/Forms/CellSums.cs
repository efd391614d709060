using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace GovDisclosure.Forms;

/// <summary>The exact sums of cells while reports are added to them, and the reports that add nothing. For one thread.</summary>
internal sealed class CellSums
{
    // A decimal has 28 decimals at most; four more, so that an amount in yuan is exact in tens of thousands.
    private const int Decimals = 32;
    private const int YuanDecimals = 4;
    private const int Bits = 96;

    // More than any sum of so many reports as can be counted has.
    private const int MostDigits = 100;

    private readonly ImmutableArray<FormCell> cells;
    private readonly Int128[] counts;
    private readonly BigInteger[] amounts;
    private readonly int[] numbers;
    private readonly bool[] hasUnit;
    private readonly List<SumGap> gaps = [];
    private readonly SortedSet<int?> years = [];

    public CellSums(ImmutableArray<FormCell> cells)
    {
        this.cells = cells;
        counts = new Int128[cells.Length];
        amounts = new BigInteger[cells.Length];
        numbers = new int[cells.Length];
        hasUnit = new bool[cells.Length];
    }

    public int Reports { get; private set; }

    public IReadOnlyList<SumGap> Gaps => gaps;

    public int NumbersIn(int place) => numbers[place];

    /// <summary>The years of the reports, ascending; null, which is first, for those that state none.</summary>
    public IEnumerable<int?> Years => years;

    /// <summary>One more report is about to be added.</summary>
    public void Begin(int? year)
    {
        Reports = checked(Reports + 1);
        years.Add(year);
    }

    public void Add(int place, string name, Count count)
    {
        if (count.TryGetValue(out var number))
        {
            counts[place] = checked(counts[place] + number);
            numbers[place]++;
        }
        else
        {
            AddGap(place, name, count.IsNotApplicable ? SumGapKind.NotApplicable : SumGapKind.Blank);
        }
    }

    public void Add(int place, string name, Amount amount)
    {
        if (amount.TryGetValue(out var number))
        {
            amounts[place] += ScaledNumbers.Of(number, amount.Unit == MonetaryUnit.Yuan ? Decimals - YuanDecimals : Decimals);
            hasUnit[place] |= amount.Unit is not null;
            numbers[place]++;
        }
        else
        {
            AddGap(place, name, amount.IsNotApplicable ? SumGapKind.NotApplicable : SumGapKind.Blank);
        }
    }

    /// <summary>Adds a cell that may have no place in its report, or may not have been read.</summary>
    public void Add(int place, string name, CellValue value, bool hasPlace, bool isRead)
    {
        if (!hasPlace || !isRead)
        {
            AddGap(place, name, hasPlace ? SumGapKind.NotRead : SumGapKind.NoPlace);
        }
        else if (cells[place].IsAmount)
        {
            Add(place, name, value.ToAmount());
        }
        else
        {
            Add(place, name, value.ToCount());
        }
    }

    public void AddGap(int place, string name, SumGapKind kind) => gaps.Add(new SumGap(cells[place], name, kind));

    /// <summary>Adds all that was added to others over the same cells.</summary>
    public void Add(CellSums other)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            counts[i] = checked(counts[i] + other.counts[i]);
            amounts[i] += other.amounts[i];
            numbers[i] = checked(numbers[i] + other.numbers[i]);
            hasUnit[i] |= other.hasUnit[i];
        }

        Reports = checked(Reports + other.Reports);
        gaps.AddRange(other.gaps);
        years.UnionWith(other.years);
    }

    /// <summary>The gaps in one order, whatever the order of the reports was.</summary>
    public void Sort() =>
        gaps.Sort(
            static (one, two) =>
                string.CompareOrdinal(one.Cell.Table.Pointer, two.Cell.Table.Pointer) is var table and not 0 ? table
                : one.Cell.Index.CompareTo(two.Cell.Index) is var cell and not 0 ? cell
                : string.CompareOrdinal(one.Addend, two.Addend) is var name and not 0 ? name
                : one.Kind.CompareTo(two.Kind)
        );

    /// <summary>The sum in a cell in which a report has a number.</summary>
    /// <returns>False where it is beyond what the cell can hold.</returns>
    public bool TryGet(int place, out CellValue value)
    {
        value = default;
        if (!cells[place].IsAmount)
        {
            var isCount = TryGetChanged(place, Int128.Zero, out var number);
            value = isCount ? (CellValue)Count.FromInt64(number) : default;
            return isCount;
        }

        if (ToDecimal(amounts[place]) is not { } sum)
        {
            return false;
        }

        value = hasUnit[place] ? Amount.FromDecimal(sum, MonetaryUnit.TenThousandYuan) : Amount.FromDecimal(sum);
        return true;
    }

    /// <summary>The sum in a cell of counts after a change.</summary>
    /// <returns>False where it is beyond what the cell can hold.</returns>
    public bool TryGetChanged(int place, Int128 change, out long number)
    {
        var sum = checked(counts[place] + change);
        var isCount = sum >= Count.MinValue && sum <= Count.MaxValue;
        number = isCount ? (long)sum : 0;
        return isCount;
    }

    /// <summary>The exact sum as text, for partial sums that are stored: of an amount, in units of the smallest decimal.</summary>
    public string Text(int place) =>
        cells[place].IsAmount
            ? amounts[place].ToString(CultureInfo.InvariantCulture) + (hasUnit[place] ? "u" : "")
            : counts[place].ToString(CultureInfo.InvariantCulture);

    /// <summary>Takes a sum that was stored.</summary>
    /// <returns>False where the text is none, or so many reports cannot come to it: no sum of sums can then go beyond what is held
    /// here.</returns>
    public bool TrySet(int place, string text, int reports)
    {
        numbers[place] = reports;
        if (text.Length > MostDigits)
        {
            return false;
        }

        if (!cells[place].IsAmount)
        {
            return Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out counts[place])
                && counts[place] <= (Int128)Count.MaxValue * reports
                && counts[place] >= (Int128)Count.MinValue * reports;
        }

        hasUnit[place] = text.EndsWith('u');
        return BigInteger.TryParse(
                text.AsSpan(0, text.Length - (hasUnit[place] ? 1 : 0)),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out amounts[place]
            )
            && BigInteger.Abs(amounts[place]) <= ScaledNumbers.Of(decimal.MaxValue, Decimals) * reports;
    }

    public void Restore(int reports, IEnumerable<int?> of)
    {
        Reports = reports;
        years.UnionWith(of);
    }

    private static decimal? ToDecimal(BigInteger scaled)
    {
        var decimals = Decimals;
        while (decimals > 0 && (scaled.IsZero || BigInteger.Remainder(scaled, 10).IsZero))
        {
            scaled /= 10;
            decimals--;
        }

        if (decimals > ScaledNumbers.MostDecimals || BigInteger.Abs(scaled).GetBitLength() > Bits)
        {
            return null;
        }

        var magnitude = (UInt128)BigInteger.Abs(scaled);
        return new decimal(
            (int)(uint)(magnitude & uint.MaxValue),
            (int)(uint)((magnitude >> 32) & uint.MaxValue),
            (int)(uint)((magnitude >> 64) & uint.MaxValue),
            scaled.Sign < 0,
            (byte)decimals
        );
    }
}
