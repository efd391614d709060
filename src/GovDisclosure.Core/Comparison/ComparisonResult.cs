using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>This year's report against last year's. Immutable and safe to share between threads.</summary>
[JsonConverter(typeof(ResultConverter<ComparisonResult>))]
public sealed class ComparisonResult : IJsonResult
{
    private CellProbes? probes;

    internal ComparisonResult(FormCatalog catalog, AnnualReport previous, AnnualReport current, ComparisonOptions options)
    {
        Analysis = new ComparisonAnalysis(catalog, previous, current, options);
        Changes = CellComparer.Changes(Analysis);
        Texts = TextComparer.Changes(catalog, previous, current);
    }

    /// <summary>Last year's report.</summary>
    public AnnualReport Previous => Analysis.Previous;

    /// <summary>This year's report.</summary>
    public AnnualReport Current => Analysis.Current;

    /// <summary>What the comparison was given beside the reports.</summary>
    public ComparisonOptions Options => Analysis.Options;

    /// <summary>
    /// The figures that differ or cannot be compared, in the order of this year's form; those that only last year's report has follow their
    /// table.
    /// </summary>
    public ImmutableArray<CellComparison> Changes { get; }

    /// <summary>
    /// Every cell of either report, changed or not, in the same order; cells of two editions that stand for each other are one. Made anew
    /// each time it is walked over.
    /// </summary>
    public IEnumerable<CellComparison> Cells => CellComparer.All(Analysis);

    /// <summary>The title, preamble, narrative sections, remarks and notes that differ.</summary>
    public ImmutableArray<TextChange> Texts { get; }

    /// <summary>
    /// What differs beside figures and texts: the agency, the year, the day of publication, the edition of the form, and amounts that are
    /// equal and
    /// printed in another way. Worked out when somebody asks.
    /// </summary>
    public ImmutableArray<ParticularChange> Particulars => field.IsDefault ? field = ParticularComparer.Changes(Analysis) : field;

    /// <summary>On which ground the two reports are taken for one agency's, or for those of two.</summary>
    public AgencyMatch AgencyMatch => field ??= AgencyMatch.Of(Previous, Current, Options.FormerNames);

    /// <summary>
    /// What must be known first: that the reports are not on two years in a row, in this order, or not of one agency. Worked out when
    /// somebody asks.
    /// </summary>
    public ImmutableArray<ComparisonWarning> Warnings => field.IsDefault ? field = ComparisonWarnings.Of(this) : field;

    /// <summary>
    /// The figures by which last year's is probably stated differently this year, whether they themselves changed or not: 上年结转 that is not
    /// last year's 结转下年度. Their class is <see cref="ChangeClass.ProbableRestatement"/>.
    /// </summary>
    public ImmutableArray<CellComparison> Restated => field.IsDefault ? field = [.. Analysis.Restated] : field;

    /// <summary>
    /// What became of the findings from last year's report to this year's, each checked by itself; null unless
    /// <see cref="ComparisonOptions.Checker"/> says how to check.
    /// </summary>
    public FindingsDifference? Findings =>
        Options.Checker is { } checker ? field ??= FindingsDifference.Between(checker.Check(Previous), checker.Check(Current)) : null;

    /// <summary>
    /// Whether the two years join up: the rules between years, for the same agency on consecutive years; otherwise the rules are listed
    /// as not run.
    /// </summary>
    public CheckResult Continuity => Analysis.Continuity;

    /// <summary>
    /// The tables that are last year's, figure by figure, with as many figures that are not zero as GD5005 asks for; none between reports
    /// on one year.
    /// </summary>
    public ImmutableArray<FormTable> CopiedTables => Analysis.CopiedTables;

    /// <summary>
    /// The preamble and the narrative sections that both reports have, changed or not, paragraph by paragraph; a section that only one
    /// report
    /// has is among <see cref="Texts"/> alone.
    /// </summary>
    public ImmutableArray<NarrativeComparison> Narratives =>
        field.IsDefault
            ? field = [
                .. TextComparer
                    .Narratives(Pairings.Forms, Previous, Current)
                    .Select(static text => new NarrativeComparison(text.Pointer, TextComparison.Of(text.Before, text.After))),
            ]
            : field;

    /// <summary>The rates of both years, such as the disclosure rate. Made anew each time.</summary>
    public ImmutableArray<IndicatorComparison> Indicators =>
        [
            .. Indicator.All.Select(indicator => new IndicatorComparison(
                indicator.Of(Previous, Pairings.Forms),
                indicator.Of(Current, Pairings.Forms)
            )),
        ];

    /// <summary>
    /// The texts of <see cref="Narratives"/> that were taken over from last year, word by word or with nothing changed but the year or
    /// numbers; none
    /// between reports on one year.
    /// </summary>
    public ImmutableArray<NarrativeComparison> CopiedTexts =>
        IsOfTwoYears ? [.. Narratives.Where(static narrative => narrative.Text.Copy != TextCopy.None)] : [];

    /// <summary>Whether the two reports differ in nothing: then, and only then, the patch that <see cref="ReportPatch"/> writes is
    /// empty.</summary>
    public bool IsEmpty => Changes.IsEmpty && Texts.IsEmpty && Particulars.IsEmpty;

    /// <summary>
    /// Compares a cell that is selected through the records, such as
    /// <c>result[r => r.Requests!.Outcomes.Refused.StateSecret.NaturalPersons]</c>.
    /// </summary>
    /// <param name="cell">
    /// Selects one cell of a report that has every table, each in this year's shape, or else in last year's. It is no report of an agency:
    /// the
    /// selector may not look at the figures.
    /// </param>
    /// <exception cref="ArgumentException">It selects no cell, or one that neither report has.</exception>
    [SuppressMessage(
        "Design",
        "CA1043:Use Integral Or String Argument For Indexers",
        Justification = "The selector is the name of the cell."
    )]
    public CellComparison this[Func<AnnualReport, CellValue> cell]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(cell);
            return Find((probes ??= new CellProbes(this)).Find(cell))
                ?? throw new ArgumentException("Neither report has the cell.", nameof(cell));
        }
    }

    /// <summary>Compares a cell by its JSON Pointer.</summary>
    /// <returns>The cell of both reports, or null when neither has one of that pointer.</returns>
    public CellComparison? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        CellPair? found = null;
        foreach (var pair in Analysis.Pairs)
        {
            if (string.Equals(pair.Cell.Pointer, pointer, StringComparison.Ordinal))
            {
                return CellComparer.Compare(Analysis, pair);
            }

            found ??= pair.Previous is [var previous] && string.Equals(previous.Pointer, pointer, StringComparison.Ordinal) ? pair : null;
        }

        return found is null ? null : CellComparer.Compare(Analysis, found);
    }

    /// <summary>
    /// The figures that a filter lets through, in order. One that restates last year's figure counts as changed even where it is itself the
    /// same.
    /// </summary>
    public IEnumerable<CellComparison> Where(ComparisonFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return (filter.ChangedOnly && Restated.All(static cell => cell.IsChange) ? Changes : Cells).Where(filter.Takes);
    }

    internal ComparisonAnalysis Analysis { get; }

    internal PairingCatalog Pairings => Analysis.Pairings;

    internal bool IsOfTwoYears => Analysis.IsOfTwoYears;

    /// <summary>Writes the comparison as <see cref="ComparisonResultJson"/> does; <c>ComparisonSchema</c> is the schema.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer) => ComparisonResultJson.Write(writer, this);

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, result) => result.WriteTo(writer));
}
