using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GovDisclosure.RollUp;

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
[JsonConverter(typeof(ReportSumConverter))]
public sealed class ReportSum
{
    private readonly CellSums sums;

    private ReportSum(FormEdition edition, CellSums sums)
    {
        sums.Sort();
        this.sums = sums;
        Edition = edition;
        Gaps = [.. sums.Gaps];
        Years = [.. sums.Years];
    }

    /// <summary>The edition of the form whose cells are summed.</summary>
    public FormEdition Edition { get; }

    /// <summary>How many reports were added.</summary>
    public int Reports => sums.Reports;

    /// <summary>
    /// The years that the reports are on, ascending; null, which is first, stands for reports that state none. A sum of reports on several
    /// years is hardly ever what was meant, and is for the caller to refuse.
    /// </summary>
    public ImmutableArray<int?> Years { get; }

    /// <summary>The reports that add nothing to a cell, by cell and then by name.</summary>
    public ImmutableArray<SumGap> Gaps { get; }

    /// <summary>The sum of no report.</summary>
    /// <param name="edition">The edition whose cells are summed.</param>
    public static ReportSum Empty(FormEdition edition) => Of(edition, []);

    /// <summary>Adds reports, one after the other; none of them is kept.</summary>
    /// <param name="edition">The edition whose cells are summed.</param>
    /// <param name="reports">The reports, each with the name under which its gaps are listed, such as the code of its unit.</param>
    public static ReportSum Of(FormEdition edition, IEnumerable<(string Name, AnnualReport Report)> reports)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(reports);
        return OfPartly(
            edition,
            reports.Select(static named =>
                (Given.NotNull(named.Name, nameof(reports)), Given.NotNull(named.Report, nameof(reports)), (Func<FormCell, bool>?)null)
            )
        );
    }

    /// <summary>Adds reports of which cells may not have been read, told by whether a cell without a number is blank.</summary>
    internal static ReportSum OfPartly(
        FormEdition edition,
        IEnumerable<(string Name, AnnualReport Report, Func<FormCell, bool>? IsBlank)> reports
    )
    {
        var figures = new EditionFigures(FormCatalog.Default, edition.Tables);
        var sums = new CellSums(figures.Cells);
        foreach (var (name, report, isBlank) in reports)
        {
            figures.AddTo(sums, name, report, isBlank);
        }

        return new ReportSum(edition, sums);
    }

    /// <summary>Adds what reports hold in the cells of the edition.</summary>
    internal static ReportSum OfFigures(
        FormEdition edition,
        int year,
        IEnumerable<(string Name, CellValue[] Values, bool[] HasPlace, bool[]? IsUnread)> reports
    )
    {
        var cells = edition.Cells;
        var sums = new CellSums(cells);
        foreach (var (name, values, hasPlace, isUnread) in reports)
        {
            sums.Begin(year);
            for (var i = 0; i < cells.Length; i++)
            {
                sums.Add(i, name, values[i], hasPlace[i], isUnread?[i] is not true);
            }
        }

        return new ReportSum(edition, sums);
    }

    /// <summary>The sum of all reports of both sums.</summary>
    /// <exception cref="ArgumentException">The other is a sum over another edition's cells.</exception>
    /// <exception cref="OverflowException">Together they are of more reports than can be counted.</exception>
    public ReportSum Merge(ReportSum other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!ReferenceEquals(other.Edition, Edition))
        {
            throw new ArgumentException(
                $"A sum over the edition of {other.Edition} cannot be merged into one over {Edition}.",
                nameof(other)
            );
        }

        var both = new CellSums(Edition.Cells);
        both.Add(sums);
        both.Add(other.sums);
        return new ReportSum(Edition, both);
    }

    /// <summary>How many reports have a number in the cell.</summary>
    /// <param name="cell">A cell of <see cref="Edition"/>.</param>
    public int NumbersIn(FormCell cell) => sums.NumbersIn(Place(cell));

    /// <summary>The sum in a cell.</summary>
    /// <param name="cell">A cell of <see cref="Edition"/>.</param>
    /// <param name="value">
    /// The sum; blank where no report has a number there, not applicable where all that there are print "/".
    /// </param>
    /// <returns>False where the sum is beyond what a cell can hold (64 bits of a count, 28 digits of an amount); the value is then
    /// blank.</returns>
    public bool TryGet(FormCell cell, out CellValue value)
    {
        var place = Place(cell);
        value = default;
        if (sums.NumbersIn(place) == 0)
        {
            value =
                Reports > 0 && Gaps.Count(gap => gap.Cell == cell && gap.Kind == SumGapKind.NotApplicable) == Reports
                    ? CellValue.NotApplicable
                    : CellValue.Blank;
            return true;
        }

        return sums.TryGet(place, out value);
    }

    /// <summary>The cells whose sum is beyond what a cell can hold, in the order of the form.</summary>
    public ImmutableArray<FormCell> Overflows =>
        [.. Edition.Cells.Where((_, place) => sums.NumbersIn(place) > 0 && !sums.TryGet(place, out CellValue _))];

    /// <summary>
    /// The sum as a report: all tables of the edition, each cell with its sum. A cell for which a report had no place, or whose sum is
    /// beyond what a cell can hold, is blank: what would be there is not the whole.
    /// </summary>
    /// <param name="front">The report whose tables are to be replaced, with its agency, year and title.</param>
    public AnnualReport ToReport(AnnualReport front)
    {
        ArgumentNullException.ThrowIfNull(front);
        var partial = Gaps.Where(static gap => gap.Kind == SumGapKind.NoPlace).Select(static gap => gap.Cell).ToHashSet();
        return Edition.Tables.Aggregate(front, (report, table) =>
            table.With(
                table.Without(report),
                [.. table.Cells.Select(cell => partial.Contains(cell) || !TryGet(cell, out var value) ? default : value)]
            )
        );
    }

    /// <summary>The sum in a cell of counts after a change.</summary>
    /// <returns>False where it is beyond what a cell can hold.</returns>
    internal bool TryGetChanged(FormCell cell, Int128 change, out long number) => sums.TryGetChanged(Place(cell), change, out number);

    /// <summary>The exact sum in a cell as text, for partial sums that are stored.</summary>
    internal string Text(FormCell cell) => sums.Text(Place(cell));

    /// <summary>Makes a sum of what was stored.</summary>
    internal static ReportSum Restore(FormEdition edition, CellSums sums) => new(edition, sums);

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
}
