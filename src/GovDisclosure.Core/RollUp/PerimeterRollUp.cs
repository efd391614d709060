using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>A cell in which what was published is not what the reports add up to, or is so only because causes cancel.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Published">The figure that was published.</param>
/// <param name="Sum">What the reports add up to; null where none of them has a number there, which is not 0.</param>
/// <param name="Causes">What accounts for the difference, as far as it is known; empty where it is not.</param>
[JsonConverter(typeof(ResultPartConverter<CellDifference>))]
public sealed record CellDifference(FormCell Cell, decimal Published, decimal? Sum, ImmutableArray<CellCause> Causes) : IJsonPart
{
    // So far apart two figures still have a difference that a number holds.
    private const decimal Most = 1e28m;

    /// <summary>The figure that was published.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther from zero than any sum of reports (10²⁸).</exception>
    public decimal Published
    {
        get;
        init => field = Given.Within(value, Most);
    } = Given.Within(Published, Most, nameof(Published));

    /// <summary>What the reports add up to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther from zero than any sum of reports (10²⁸).</exception>
    public decimal? Sum
    {
        get;
        init => field = value is { } sum ? Given.Within(sum, Most) : null;
    } = Sum is { } known ? Given.Within(known, Most, nameof(Sum)) : null;

    /// <summary>The published figure less the sum; all of it where there is no sum.</summary>
    public decimal Difference => Published - (Sum ?? 0);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>What a cause adds to a cell.</summary>
/// <param name="Kind">The cause.</param>
/// <param name="Unit">The code of the unit, or the name of the file where it is of none; null where several units share it.</param>
/// <param name="File">The file whose figures they are, of several of the unit the one that is meant; null where it is no file's.</param>
/// <param name="Amount">What it adds to the published figure.</param>
[JsonConverter(typeof(ResultPartConverter<CellCause>))]
public sealed record CellCause(CauseKind Kind, string? Unit, string? File, decimal Amount) : IJsonPart
{
    /// <summary>Whether the amount is only what is left over in the cell, and is not proved (<see cref="Cause.IsRest"/>).</summary>
    public bool IsRest { get; init; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}

/// <summary>The roll-up of one perimeter: the sum, and where what was published differs from it. Immutable.</summary>
[JsonConverter(typeof(ResultPartConverter<PerimeterRollUp>))]
public sealed class PerimeterRollUp : IJsonPart
{
    // With the sums of a hundred thousand units still far from the largest number that can be held.
    private const decimal MostComparable = 1e20m;

    private readonly List<UnitFigures> used;

    private PerimeterRollUp(
        List<UnitFigures> used,
        UnitPerimeter perimeter,
        ImmutableArray<string> units,
        ImmutableArray<string> missing,
        ReportSum sum,
        AnnualReport report,
        ImmutableDictionary<FormCell, LocalizedText> notAssessable,
        ImmutableArray<CellDifference> differences,
        Attribution? attribution,
        ImmutableDictionary<FormCell, decimal> repaired
    )
    {
        this.used = used;
        Perimeter = perimeter;
        Units = units;
        Missing = missing;
        Sum = sum;
        Report = report;
        NotAssessable = notAssessable;
        Differences = differences;
        Attribution = attribution;
        Repaired = repaired;
    }

    /// <summary>Which perimeter.</summary>
    public UnitPerimeter Perimeter { get; }

    /// <summary>The codes of the units that are summed, in the order of the list.</summary>
    public ImmutableArray<string> Units { get; }

    /// <summary>The codes of the units of the perimeter whose report is not there, those of which none is expected included; with one,
    /// nothing is certain.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>The sum, with the cells to which a report adds nothing.</summary>
    public ReportSum Sum { get; }

    /// <summary>The sum as a report in the form's own tables: a draft.</summary>
    public AnnualReport Report { get; }

    /// <summary>The sum in the cells in which it would be another if the figures that their own relations refute were repaired, where a
    /// cell can hold it.</summary>
    public ImmutableDictionary<FormCell, decimal> Repaired { get; }

    /// <summary>The cells that cannot be compared, with the reason; where nothing was published to compare with, those that have no sum
    /// because it is beyond what a cell can hold.</summary>
    public ImmutableDictionary<FormCell, LocalizedText> NotAssessable { get; }

    /// <summary>The cells in which a figure was published or summed that nothing could be compared with, in the order of the form: the
    /// other side has none, or one is beyond what can be compared. Cells of another edition, and those in which nobody has a figure, are
    /// not among them; none where nothing was published.</summary>
    public ImmutableArray<FormCell> Uncompared { get; private init; } = [];

    /// <summary>The cells that differ, in the order of the form.</summary>
    public ImmutableArray<CellDifference> Differences { get; }

    /// <summary>Why what was given as published was not compared with: it is of another government or year, or a draft; null where nothing
    /// is wrong with it.</summary>
    public LocalizedText? PublishedProblem { get; private init; }

    /// <summary>How many of the compared cells a summed report leaves blank: there the sum is of the others.</summary>
    public int BlankCells =>
        IsCompared
            ? Sum
                .Gaps.Where(gap => gap.Kind == SumGapKind.Blank && !NotAssessable.ContainsKey(gap.Cell))
                .DistinctBy(static gap => gap.Cell)
                .Count()
            : 0;

    /// <summary>What causes the differences; null where nothing was published to compare with.</summary>
    public Attribution? Attribution { get; private set; }

    /// <summary>Whether something was published to compare with.</summary>
    public bool IsCompared => Attribution is not null;

    /// <summary>How many cells were compared: 0 where nothing was published, and where no cell can be compared.</summary>
    public int ComparedCells => IsCompared ? Sum.Edition.Cells.Length - NotAssessable.Count : 0;

    /// <summary>Whether something was compared, every report of the perimeter is there, and the differences have exactly one smallest
    /// explanation, or there are none. Where nothing was compared nothing is certain.</summary>
    public bool IsCertain => Attribution is { IsCertain: true };

    /// <summary>
    /// What stays unexplained in all cells that can be compared: 0 where the sum and the amounts of the causes come to exactly what was
    /// published,
    /// as addition alone shows.
    /// </summary>
    public decimal Residue =>
        Differences.Sum(static difference => Math.Abs(difference.Difference - difference.Causes.Sum(static cause => cause.Amount)));

    /// <summary>What each summed report adds to a cell, in the order of the list; a cell without a number adds nothing and is left
    /// out.</summary>
    /// <param name="cell">A cell of the sum's edition.</param>
    public IEnumerable<(string Unit, decimal Amount)> Addends(FormCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var place = Sum.Edition.Cells.IndexOf(cell);
        return used.Where(file => place >= 0 && file.Values[place].IsNumber)
            .Select(file => (file.Unit!.Code, file.Values[place].Number!.Value));
    }

    internal static PerimeterRollUp Of(
        UnitFolder folder,
        UnitPerimeter perimeter,
        (PublishedFigures? Figures, LocalizedText? Problem) given,
        RollUpOptions options,
        CancellationToken cancellationToken
    )
    {
        var published = given.Figures;
        var members = folder.Units.In(perimeter).ToList();
        var used = members.Select(unit => folder.Used.GetValueOrDefault(unit.Code)).OfType<UnitFigures>().ToList();
        // Whether a report is expected says who must report, and not what belongs in the sum: the figures of any member can have been
        // counted.
        var missing = members
            .Where(unit => unit.IsThereAtEndOf(options.Year) && !folder.Used.ContainsKey(unit.Code))
            .Select(static unit => unit.Code)
            .ToImmutableArray();
        var sum = ReportSum.OfFigures(
            folder.Edition,
            options.Year,
            used.Select(static file => (file.Unit!.Code, file.Values, file.HasPlace, file.IsUnread))
        );
        var report = sum.ToReport(Front(folder, perimeter));
        var repaired = Repairs(folder, used, sum);
        ImmutableArray<string> codes = [.. used.Select(static file => file.Unit!.Code)];
        var notAssessable = NotAssessableIn(folder, sum, published, options);
        if (published is null)
        {
            return new PerimeterRollUp(used, perimeter, codes, missing, sum, report, notAssessable, [], null, repaired)
            {
                PublishedProblem = given.Problem,
            };
        }

        var cells = folder.Edition.Cells;
        var assessable = Enumerable.Range(0, cells.Length).Where(place => !notAssessable.ContainsKey(cells[place])).ToImmutableArray();
        var (gap, printed) = (new decimal[cells.Length], new decimal[cells.Length]);
        foreach (var place in assessable)
        {
            printed[place] = published.Values[place].Number!.Value;
            gap[place] = printed[place] - (Number(sum, cells[place]) ?? 0);
        }

        var attribution = Attributing.Find(
            new AttributionInput(folder, perimeter, used, missing, assessable, gap, printed) { Doubt = Doubts.Of(folder, members, codes) },
            cancellationToken
        );
        var differences =
            from place in assessable
            let causes = attribution.CausesAt(cells[place])
            where gap[place] != 0 || !causes.IsEmpty
            select new CellDifference(cells[place], printed[place], Number(sum, cells[place]), causes);
        return new PerimeterRollUp(used, perimeter, codes, missing, sum, report, notAssessable, [.. differences], attribution, repaired)
        {
            Uncompared = UncomparedOf(sum, published, notAssessable),
        };
    }

    private static ImmutableArray<FormCell> UncomparedOf(
        ReportSum sum,
        PublishedFigures published,
        ImmutableDictionary<FormCell, LocalizedText> notAssessable
    )
    {
        var ofOtherEditions = sum.Gaps.Where(static gap => gap.Kind == SumGapKind.NoPlace).Select(static gap => gap.Cell).ToHashSet();
        var overflows = sum.Overflows.ToHashSet();
        return
        [
            .. sum
                .Edition.Cells.Index()
                .Where(cell =>
                    notAssessable.ContainsKey(cell.Item)
                    && !ofOtherEditions.Contains(cell.Item)
                    && !overflows.Contains(cell.Item)
                    && (published.Values[cell.Index].Number is not null || Number(sum, cell.Item) is not null)
                )
                .Select(static cell => cell.Item),
        ];
    }

    /// <summary>The same, with a reason why nothing is certain.</summary>
    internal PerimeterRollUp Doubted(LocalizedText doubt)
    {
        var doubted = (PerimeterRollUp)MemberwiseClone();
        doubted.Attribution = Attribution?.Doubted(doubt);
        return doubted;
    }

    private static decimal? Number(ReportSum sum, FormCell cell) => sum.TryGet(cell, out var value) ? value.Number : null;

    private static AnnualReport Front(UnitFolder folder, UnitPerimeter perimeter)
    {
        var year = folder.Options.Year;
        var name = folder.Units.Parent?.Name;
        return new AnnualReport
        {
            Year = year,
            Agency = new Agency
            {
                Name = name,
                Kind = folder.Units.Parent?.Kind,
                Level = folder.Units.Parent?.Level,
            },
            Title = RollUpDraft.Title(name, year, RollUpWords.Text(perimeter).Zh),
        };
    }

    private static ImmutableDictionary<FormCell, LocalizedText> NotAssessableIn(
        UnitFolder folder,
        ReportSum sum,
        PublishedFigures? published,
        RollUpOptions options
    )
    {
        var reasons = ImmutableDictionary.CreateBuilder<FormCell, LocalizedText>();
        if (published is not null)
        {
            AddNotComparable(reasons, folder, sum, published, options);
        }

        // Last: that there is no sum at all counts for more than that it would be compared with nothing.
        foreach (var cell in sum.Overflows)
        {
            reasons[cell] = new LocalizedText("各单位之和超出可表示的范围", "the sum is beyond what a cell can hold");
        }

        return reasons.ToImmutable();
    }

    private static void AddNotComparable(
        ImmutableDictionary<FormCell, LocalizedText>.Builder reasons,
        UnitFolder folder,
        ReportSum sum,
        PublishedFigures published,
        RollUpOptions options
    )
    {
        var cells = sum.Edition.Cells;
        for (var place = 0; place < cells.Length; place++)
        {
            if (published.Values[place].Number is null)
            {
                reasons[cells[place]] = new LocalizedText("公布的报告在此没有数字", "the published report has no number here");
            }
            else if (Number(sum, cells[place]) is null)
            {
                reasons[cells[place]] = new LocalizedText(
                    string.Create(CultureInfo.InvariantCulture, $"公布 {published.Values[place].Number}，各单位在此都没有数字"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{published.Values[place].Number} was published, and no unit has a number here"
                    )
                );
            }
            else if (IsTooLarge(folder, published, place))
            {
                // Causes are added up in each cell: what is near the end of the numbers would go beyond it.
                reasons[cells[place]] = new LocalizedText("数字过大，无法核对", "a figure is too large to be compared");
            }
        }

        foreach (
            var gaps in sum
                .Gaps.Where(gap =>
                    gap.Kind == SumGapKind.NoPlace || (options.BlanksBlock && gap.Kind is SumGapKind.Blank or SumGapKind.NotRead)
                )
                .GroupBy(static gap => gap.Cell)
        )
        {
            var names = string.Join(", ", gaps.Select(static gap => gap.Addend));
            reasons[gaps.Key] =
                gaps.First().Kind == SumGapKind.NoPlace
                    ? new LocalizedText(
                        $"{names} 的报告是 {OtherEdition(folder, gaps)} 版式，没有此项",
                        $"edition {OtherEdition(folder, gaps)} of {names}"
                    )
                    : new LocalizedText($"{names} 此项空白或没有读出", $"{names} left the cell blank, or it was not read");
        }
    }

    private static bool IsTooLarge(UnitFolder folder, PublishedFigures published, int place) =>
        Math.Abs(published.Values[place].Number ?? 0) > MostComparable
        || folder.Files.Any(file => Math.Abs(file.Values[place].Number ?? 0) > MostComparable);

    private static string OtherEdition(UnitFolder folder, IEnumerable<SumGap> gaps) =>
        string.Join(", ", gaps.Select(gap => folder.Used[gap.Addend].Edition).Distinct(StringComparer.Ordinal));

    private static ImmutableDictionary<FormCell, decimal> Repairs(UnitFolder folder, List<UnitFigures> used, ReportSum sum)
    {
        var repaired = ImmutableDictionary.CreateBuilder<FormCell, decimal>();
        foreach (var repairs in used.SelectMany(static file => file.Repairs).GroupBy(static repair => repair.Place))
        {
            // Exactly, from the sum as it is and not as a cell can hold it: a repair may bring it back, and what is still beyond has none.
            var cell = folder.Edition.Cells[repairs.Key];
            var change = repairs.Aggregate(Int128.Zero, static (sum, repair) => sum + repair.To - repair.From);
            if (sum.TryGetChanged(cell, change, out var number))
            {
                repaired[cell] = number;
            }
        }

        return repaired.ToImmutable();
    }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpJson.Write(writer, this);
}
