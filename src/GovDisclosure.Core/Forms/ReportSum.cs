using System.Collections.Immutable;
using System.Numerics;

namespace GovDisclosure.Forms;

/// <summary>
/// The sum of many reports, cell by cell: numbers add, exactly; a cell printed as not applicable (/) or left blank adds nothing and is
/// listed; so is a cell for which a report of another edition has no place.
/// </summary>
/// <remarks>
/// <para>Sums are a monoid: any order and any grouping of the same reports gives the same sum, so parts may be added on several machines
/// and merged. The memory is that of the cells, and of the gaps.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class ReportSum
{
    private const int Decimals = 28;

    private readonly FormCatalog catalog;
    private readonly Int128[] counts;
    private readonly BigInteger[] amounts;
    private readonly int[] numbers;

    private ReportSum(FormCatalog catalog, FormEdition edition, Int128[] counts, BigInteger[] amounts, int[] numbers, int reports, ImmutableArray<SumGap> gaps)
    {
        this.catalog = catalog;
        Edition = edition;
        this.counts = counts;
        this.amounts = amounts;
        this.numbers = numbers;
        Reports = reports;
        Gaps = gaps;
    }

    /// <summary>The edition of the form whose cells are summed.</summary>
    public FormEdition Edition { get; }

    /// <summary>How many reports were added.</summary>
    public int Reports { get; }

    /// <summary>The reports that add nothing to a cell, by cell and then by name.</summary>
    public ImmutableArray<SumGap> Gaps { get; }

    /// <summary>The sum of no report.</summary>
    /// <param name="edition">The edition whose cells are summed.</param>
    public static ReportSum Empty(FormEdition edition) => Of(edition, []);

    /// <summary>Adds reports.</summary>
    /// <param name="edition">The edition whose cells are summed.</param>
    /// <param name="reports">The reports, each with the name under which its gaps are listed, such as the code of its unit.</param>
    public static ReportSum Of(FormEdition edition, IEnumerable<(string Name, AnnualReport Report)> reports)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(reports);
        return Of(new EditionFigures(FormCatalog.Default, edition), FormCatalog.Default, reports);
    }

    internal static ReportSum Of(EditionFigures figures, FormCatalog catalog, IEnumerable<(string Name, AnnualReport Report)> reports)
    {
        var cells = figures.Edition.Cells;
        var adding = new Adding(figures.Edition);
        var values = new CellValue[cells.Length];
        var hasPlace = new bool[cells.Length];
        foreach (var (name, report) in reports)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(reports));
            ArgumentNullException.ThrowIfNull(report, nameof(reports));
            figures.Read(report, values, hasPlace);
            adding.Add(name, values, hasPlace);
        }

        return adding.Build(catalog);
    }

    /// <summary>Adds what one report holds in the cells of the edition.</summary>
    internal static ReportSum OfFigures(FormCatalog catalog, FormEdition edition, IEnumerable<(string Name, CellValue[] Values, bool[] HasPlace)> reports)
    {
        var adding = new Adding(edition);
        foreach (var (name, values, hasPlace) in reports)
        {
            adding.Add(name, values, hasPlace);
        }

        return adding.Build(catalog);
    }

    /// <summary>The sum of all reports of both sums.</summary>
    /// <exception cref="ArgumentException">The other is a sum over another edition's cells.</exception>
    public ReportSum Merge(ReportSum other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(other.Edition, Edition))
        {
            throw new ArgumentException($"A sum over the edition of {other.Edition} cannot be merged into one over {Edition}.", nameof(other));
        }

        return new ReportSum(
            catalog,
            Edition,
            [.. counts.Zip(other.counts, static (one, two) => one + two)],
            [.. amounts.Zip(other.amounts, static (one, two) => one + two)],
            [.. numbers.Zip(other.numbers, static (one, two) => one + two)],
            Reports + other.Reports,
            Sorted(Gaps.Concat(other.Gaps)));
    }

    /// <summary>How many reports have a number in the cell.</summary>
    /// <param name="cell">A cell of <see cref="Edition"/>.</param>
    public int NumbersIn(FormCell cell) => numbers[Place(cell)];

    /// <summary>The sum in a cell.</summary>
    /// <param name="cell">A cell of <see cref="Edition"/>.</param>
    /// <param name="value">
    /// The sum; blank where no report has a number there, not applicable where all that there are print "/".
    /// </param>
    /// <returns>False where the sum is beyond what a cell can hold (64 bits of a count, 28 digits of an amount); the value is then blank.</returns>
    public bool TryGet(FormCell cell, out CellValue value)
    {
        var place = Place(cell);
        value = default;
        if (numbers[place] == 0)
        {
            value = Reports > 0 && Gaps.Count(gap => gap.Cell == cell && gap.Kind == SumGapKind.NotApplicable) == Reports ? CellValue.NotApplicable : CellValue.Blank;
            return true;
        }

        if (!cell.IsAmount)
        {
            var isCount = counts[place] >= Count.MinValue && counts[place] <= Count.MaxValue;
            value = isCount ? (CellValue)Count.FromInt64((long)counts[place]) : default;
            return isCount;
        }

        if (ToDecimal(amounts[place]) is not { } sum)
        {
            return false;
        }

        value = Amount.FromDecimal(sum);
        return true;
    }

    /// <summary>The cells whose sum is beyond what a cell can hold, in the order of the form.</summary>
    public ImmutableArray<FormCell> Overflows => [.. Edition.Cells.Where(cell => !TryGet(cell, out _))];

    /// <summary>
    /// The sum as a report: all tables of the edition, each cell with its sum. A cell for which a report had no place, or whose sum is
    /// beyond what a cell can hold, is blank: what would stand there is not the whole.
    /// </summary>
    /// <param name="front">The report whose tables are to be replaced, with its agency, year and title.</param>
    public AnnualReport ToReport(AnnualReport front)
    {
        ArgumentNullException.ThrowIfNull(front);
        var partial = Gaps.Where(static gap => gap.Kind == SumGapKind.NoPlace).Select(static gap => gap.Cell).ToHashSet();
        return Edition.Tables.Aggregate(front, (report, table) => table.With(table.Without(report), [.. table.Cells.Select(cell => partial.Contains(cell) || !TryGet(cell, out var value) ? default : value)]));
    }

    /// <summary>The exact number in a cell as text, whatever its size; for partial sums that are stored.</summary>
    internal string Text(FormCell cell) => cell.IsAmount ? amounts[Place(cell)].ToString(System.Globalization.CultureInfo.InvariantCulture) : counts[Place(cell)].ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static decimal? ToDecimal(BigInteger scaled)
    {
        var decimals = Decimals;
        while (decimals > 0 && BigInteger.Remainder(scaled, 10).IsZero)
        {
            scaled /= 10;
            decimals--;
        }

        const int Bits = 96;
        if (BigInteger.Abs(scaled).GetBitLength() > Bits)
        {
            return null;
        }

        var magnitude = (UInt128)BigInteger.Abs(scaled);
        return new decimal((int)(uint)(magnitude & uint.MaxValue), (int)(uint)((magnitude >> 32) & uint.MaxValue), (int)(uint)((magnitude >> 64) & uint.MaxValue), scaled.Sign < 0, (byte)decimals);
    }

    private static BigInteger Scaled(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        BigInteger magnitude = ((UInt128)(uint)bits[2] << 64) | ((UInt128)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        var scaled = magnitude * BigInteger.Pow(10, Decimals - scale);
        return bits[3] < 0 ? -scaled : scaled;
    }

    private static ImmutableArray<SumGap> Sorted(IEnumerable<SumGap> gaps) =>
        [.. gaps.OrderBy(static gap => gap.Cell.Table.Pointer, StringComparer.Ordinal).ThenBy(static gap => gap.Cell.Index).ThenBy(static gap => gap.Addend, StringComparer.Ordinal)];

    private int Place(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var start = 0;
        foreach (var table in Edition.Tables)
        {
            if (ReferenceEquals(table, cell.Table))
            {
                return start + cell.Index;
            }

            start += table.Cells.Length;
        }

        throw new ArgumentException($"{cell.Pointer} is no cell of the edition of {Edition}.", nameof(cell));
    }

    private sealed class Adding(FormEdition edition)
    {
        private readonly Int128[] counts = new Int128[edition.Cells.Length];
        private readonly BigInteger[] amounts = new BigInteger[edition.Cells.Length];
        private readonly int[] numbers = new int[edition.Cells.Length];
        private readonly ImmutableArray<SumGap>.Builder gaps = ImmutableArray.CreateBuilder<SumGap>();
        private int reports;

        public void Add(string name, ReadOnlySpan<CellValue> values, ReadOnlySpan<bool> hasPlace)
        {
            var cells = edition.Cells;
            reports++;
            for (var i = 0; i < cells.Length; i++)
            {
                if (values[i].Number is not { } number)
                {
                    gaps.Add(new SumGap(cells[i], name, !hasPlace[i] ? SumGapKind.NoPlace : values[i].IsNotApplicable ? SumGapKind.NotApplicable : SumGapKind.Blank));
                }
                else
                {
                    numbers[i]++;
                    if (cells[i].IsAmount)
                    {
                        amounts[i] += Scaled(number);
                    }
                    else
                    {
                        counts[i] += (Int128)number;
                    }
                }
            }
        }

        public ReportSum Build(FormCatalog catalog) => new(catalog, edition, counts, amounts, numbers, reports, Sorted(gaps));
    }
}
