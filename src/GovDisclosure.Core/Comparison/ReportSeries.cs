using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>The reports of one agency over the years. Immutable and safe to share between threads.</summary>
[JsonConverter(typeof(ResultConverter<ReportSeries>))]
public sealed class ReportSeries : IJsonResult
{
    /// <summary>The most reports that a series may have.</summary>
    public const int MaxReports = 200;

    // For each table of the form, how it is set against that of the year before, year by year: a trend of each cell asks for it.
    private readonly FrozenDictionary<string, ImmutableArray<TablePairing>> pairings;

    private ReportSeries(ImmutableArray<AnnualReport> reports, ComparisonOptions options)
    {
        Reports = reports;
        Years = [.. reports.Select(static report => report.Year!.Value)];
        Pairs = [.. reports.Zip(reports.Skip(1), (before, after) => ReportComparison.Compare(before, after, options))];
        Gaps =
        [
            .. Years
                .Zip(Years.Skip(1), static (before, after) => Enumerable.Range(before + 1, after - before - 1))
                .SelectMany(static years => years),
        ];
        Breaks = [.. Pairs.SelectMany(BreaksOf)];
        pairings = Pairs[0]
            .Pairings.Tables.ToFrozenDictionary(
                static shapes => shapes.Table.Pointer,
                shapes => Pairs.Select(pair => shapes.Of(pair.Previous, pair.Current)).ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>The reports, oldest first.</summary>
    public ImmutableArray<AnnualReport> Reports { get; }

    /// <summary>The years of the reports, oldest first.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>The years between the first and the last of which there is no report.</summary>
    public ImmutableArray<int> Gaps { get; }

    /// <summary>The tables of which the form changed from one report to the next.</summary>
    public ImmutableArray<EditionBreak> Breaks { get; }

    /// <summary>
    /// Each report against the one before it in the series; their <see cref="ComparisonResult.Continuity"/> says whether the two years join
    /// up, and over a gap that it could not be assessed.
    /// </summary>
    public ImmutableArray<ComparisonResult> Pairs { get; }

    /// <summary>Makes a series.</summary>
    /// <param name="reports">Two or more reports, each on another year, in any order.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two or more than <see cref="MaxReports"/>, a year is not known, occurs twice, or is not between 1 and 9999, or
    /// they are of several agencies.
    /// </exception>
    public static ReportSeries Of(params IEnumerable<AnnualReport> reports) => Of(reports, ComparisonOptions.Default);

    /// <summary>Makes a series, with what is known around it.</summary>
    /// <param name="reports">Two or more reports, each on another year, in any order.</param>
    /// <param name="options">Earlier names of the agency, and the policy of the rules between years.</param>
    /// <exception cref="ArgumentException">
    /// There are fewer than two or more than <see cref="MaxReports"/>, a year is not known, occurs twice, or is not between 1 and 9999.
    /// </exception>
    public static ReportSeries Of(IEnumerable<AnnualReport> reports, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var all = Given.AllOf(Given.Items(reports).Take(MaxReports + 1), nameof(reports)).ToList();
        if (all.Count is < 2 or > MaxReports)
        {
            throw new ArgumentException($"A series has at least two reports and at most {MaxReports}.", nameof(reports));
        }

        if (all.Exists(static report => report.Year is not (>= 1 and <= 9999)))
        {
            throw new ArgumentException("The year of a report in a series must be known, and be between 1 and 9999.", nameof(reports));
        }

        if (all.DistinctBy(static report => report.Year).Count() < all.Count)
        {
            throw new ArgumentException("Two reports of a series are on the same year.", nameof(reports));
        }

        var former = options.FormerNames.Select(AgencyMatch.Key).ToHashSet(StringComparer.Ordinal);
        var names = all.Select(static report => report.Agency.Name)
            .OfType<string>()
            .DistinctBy(AgencyMatch.Key, StringComparer.Ordinal)
            .Where(name => !former.Contains(AgencyMatch.Key(name)))
            .ToList();
        if (names.Count > 1)
        {
            throw new ArgumentException(
                $"A series is of one agency; these reports are of {string.Join(", ", names)}. A former name of the agency is stated by {nameof(ComparisonOptions)}.{nameof(ComparisonOptions.FormerNames)}.",
                nameof(reports)
            );
        }

        return new ReportSeries([.. all.OrderBy(static report => report.Year)], options);
    }

    /// <summary>The figure of a cell over the years, followed through the editions of the form.</summary>
    /// <param name="pointer">The JSON Pointer of the cell in the form of any of the years.</param>
    /// <returns>A point for each report; empty when no report has the cell.</returns>
    public ImmutableArray<SeriesPoint> Trend(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        var start = Reports.Length - 1;
        FormCell? cell = null;
        while (start >= 0 && (cell = CellOf(Reports[start], pointer)) is null)
        {
            start--;
        }

        return cell is null ? [] : Trend(start, cell);
    }

    /// <summary>The figure of a cell over the years, followed through the editions of the form.</summary>
    /// <param name="cell">Selects the cell in the last year's form, such as <c>r => r.Requests!.NewlyReceived.Total</c>.</param>
    /// <exception cref="ArgumentException">It selects no cell of the last report or the one before it.</exception>
    public ImmutableArray<SeriesPoint> Trend(Func<AnnualReport, CellValue> cell) => Trend(Pairs[^1][cell].Pointer);

    /// <summary>An indicator over the years, one value for each report.</summary>
    public ImmutableArray<IndicatorValue> Trend(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return [.. Reports.Select(report => indicator.Of(report, Forms))];
    }

    private FormCatalog Forms => Pairs[0].Pairings.Forms;

    private ImmutableArray<SeriesPoint> Trend(int start, FormCell cell)
    {
        var cells = new ImmutableArray<FormCell>[Reports.Length];
        var verdicts = new ComparisonVerdict?[Reports.Length];
        Array.Fill(cells, []);
        cells[start] = [cell];
        for (var i = start; i > 0; i--)
        {
            (cells[i - 1], verdicts[i]) = Follow(
                i - 1,
                cells[i],
                static (pairing, side) => pairing.OfCurrent(side),
                static pair => pair.Previous
            );
        }

        for (var i = start; i + 1 < cells.Length; i++)
        {
            (cells[i + 1], verdicts[i + 1]) = Follow(
                i,
                cells[i],
                static (pairing, side) => pairing.OfPrevious(side),
                static pair => pair.Current
            );
        }

        var points = ImmutableArray.CreateBuilder<SeriesPoint>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            CellValue? value = cells[i].IsEmpty ? null : CellComparer.ValueOf(cells[i], Reports[i]);
            var before = i == 0 ? null : points[i - 1].Value;
            var hasDelta = verdicts[i] is ComparisonVerdict.Comparable or ComparisonVerdict.Approximate && value?.Unit == before?.Unit;
            points.Add(
                new SeriesPoint(Years[i], cells[i], value, verdicts[i], hasDelta ? Difference(value?.Number, before?.Number) : null)
            );
        }

        return points.MoveToImmutable();
    }

    // Several cells are one figure: they are followed together where the form takes them together, else one by one.
    private (ImmutableArray<FormCell> Cells, ComparisonVerdict? Verdict) Follow(
        int pair,
        ImmutableArray<FormCell> cells,
        Func<TablePairing, ReadOnlySpan<FormCell>, CellPair?> find,
        Func<CellPair, ImmutableArray<FormCell>> to
    )
    {
        if (cells.IsEmpty)
        {
            return ([], null);
        }

        var pairing = pairings[cells[0].Table.Pointer][pair];
        if (pairing.Previous == pairing.Current)
        {
            return (cells, ComparisonVerdict.Comparable);
        }

        if (find(pairing, cells.AsSpan()) is { } whole)
        {
            return (to(whole), whole.Verdict);
        }

        var others = cells.Select(cell => find(pairing, [cell])).ToList();
        return others.TrueForAll(other => other is not null && to(other).Length == 1)
            ? ([.. others.Select(other => to(other!)[0])], others.Max(static other => other!.Verdict))
            : ([], null);
    }

    private FormCell? CellOf(AnnualReport report, string pointer) =>
        Forms.TablesOf(report).Select(table => table.Find(pointer)).FirstOrDefault(static cell => cell is not null);

    private static decimal? Difference(decimal? now, decimal? before)
    {
        try
        {
            return now - before;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<EditionBreak> BreaksOf(ComparisonResult pair) =>
        pair
            .Pairings.Tables.Select(shapes => shapes.Of(pair.Previous, pair.Current))
            .Where(static pairing => pairing.Previous is not null && pairing.Current is not null && pairing.Previous != pairing.Current)
            .Select(pairing => new EditionBreak(pair.Previous.Year!.Value, pair.Current.Year!.Value, pairing.Previous!, pairing.Current!));

    /// <summary>Writes the series as <see cref="ReportSeriesJson"/> does; <c>ComparisonSchema</c> is the schema of its
    /// comparisons.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => ReportSeriesJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}
