using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>This year's report against last year's. Immutable and safe to share between threads.</summary>
public sealed class ComparisonResult
{
    private CellProbes? probes;
    private CopiedTables? copied;
    private ComparedNarratives? narratives;

    internal ComparisonResult(FormCatalog catalog, AnnualReport previous, AnnualReport current, ComparisonOptions options)
    {
        Pairings = PairingCatalog.Of(catalog);
        Previous = previous;
        Current = current;
        Options = options;
        Changes = CellComparer.Changes(this);
        Texts = TextComparer.Changes(catalog, previous, current);
    }

    /// <summary>Last year's report.</summary>
    public AnnualReport Previous { get; }

    /// <summary>This year's report.</summary>
    public AnnualReport Current { get; }

    /// <summary>What the comparison was told beside the reports.</summary>
    public ComparisonOptions Options { get; }

    /// <summary>
    /// The figures that differ or cannot be compared, in the order of this year's form; those that only last year's report has follow their table.
    /// </summary>
    public ImmutableArray<CellComparison> Changes { get; }

    /// <summary>
    /// Every cell of either report, changed or not, in the same order; cells of two editions that stand for each other are one. Made anew
    /// each time it is walked over.
    /// </summary>
    public IEnumerable<CellComparison> Cells => CellComparer.All(this);

    /// <summary>The title, preamble, narrative sections, remarks and notes that differ.</summary>
    public ImmutableArray<TextChange> Texts { get; }

    /// <summary>
    /// Whether the two years join up: the rules between years, for the same agency on consecutive years; otherwise the rules are listed
    /// as not run.
    /// </summary>
    public CheckResult Continuity => field ??= CheckContinuity();

    /// <summary>
    /// The tables that are last year's, figure by figure, with as many figures that are not zero as GD5005 asks for; none between reports
    /// on one year.
    /// </summary>
    public ImmutableArray<FormTable> CopiedTables => (copied ??= new CopiedTables(this)).Tables;

    /// <summary>
    /// The preamble and the narrative sections that both reports have, changed or not, paragraph by paragraph; a section that only one report
    /// has is among <see cref="Texts"/> alone.
    /// </summary>
    public ImmutableArray<NarrativeComparison> Narratives => (narratives ??= new ComparedNarratives(this)).All;

    /// <summary>The rates of both years, such as the disclosure rate. Made anew each time.</summary>
    public ImmutableArray<IndicatorComparison> Indicators => [.. Indicator.All.Select(indicator => new IndicatorComparison(indicator.Of(Previous), indicator.Of(Current)))];

    /// <summary>Whether the two reports differ in no cell and no text.</summary>
    public bool IsEmpty => Changes.IsEmpty && Texts.IsEmpty;

    /// <summary>
    /// Compares a cell that is selected through the records, such as
    /// <c>result[r => r.Requests!.Outcomes.Refused.StateSecret.NaturalPersons]</c>.
    /// </summary>
    /// <param name="cell">
    /// Selects one cell of a report that has every table, each in this year's shape, or else in last year's. It is no report of an agency: the
    /// selector may not look at the figures.
    /// </param>
    /// <exception cref="ArgumentException">It selects no cell, or one that neither report has.</exception>
    [SuppressMessage("Design", "CA1043:Use Integral Or String Argument For Indexers", Justification = "The selector is the name of the cell.")]
    public CellComparison this[Func<AnnualReport, CellValue> cell]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(cell);
            return Find((probes ??= new CellProbes(this)).Find(cell)) ?? throw new ArgumentException("Neither report has the cell.", nameof(cell));
        }
    }

    /// <summary>Compares a cell by its JSON Pointer.</summary>
    /// <returns>The cell of both reports, or null when neither has one of that pointer.</returns>
    public CellComparison? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        CellPair? found = null;
        foreach (var pair in Pairs)
        {
            if (string.Equals(pair.Cell.Pointer, pointer, StringComparison.Ordinal))
            {
                return CellComparer.Compare(this, pair);
            }

            found ??= pair.Previous is [var previous] && string.Equals(previous.Pointer, pointer, StringComparison.Ordinal) ? pair : null;
        }

        return found is null ? null : CellComparer.Compare(this, found);
    }

    /// <summary>The figures that a filter lets through, in order.</summary>
    public IEnumerable<CellComparison> Where(ComparisonFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return (filter.ChangedOnly ? Changes : Cells).Where(filter.Takes);
    }

    internal PairingCatalog Pairings { get; }

    internal IEnumerable<CellPair> Pairs => Pairings.Tables.SelectMany(shapes => shapes.Of(Previous, Current).Pairs);

    internal ShareComparison? ShareOf(CellComparison cell)
    {
        if (!cell.Pair.HasDelta ||
            Pairings.TotalOf(cell.PreviousCells[0]) is not { } totalBefore ||
            Pairings.TotalOf(cell.CurrentCells[0]) is not { } totalAfter ||
            !string.Equals(totalBefore.Pointer, totalAfter.Pointer, StringComparison.Ordinal))
        {
            return null;
        }

        return Share(cell.Before, totalBefore.Get(Previous)) is { } before && Share(cell.After, totalAfter.Get(Current)) is { } after
            ? new ShareComparison(totalAfter, before, after)
            : null;
    }

    internal ChangeClass ClassOf(CellComparison cell)
    {
        switch (cell.Verdict)
        {
            case ComparisonVerdict.Added or ComparisonVerdict.Removed:
                return cell.Cell.Table.IsPresent(Previous) && cell.Cell.Table.IsPresent(Current) ? ChangeClass.SchemaArtefact : ChangeClass.TablePresence;
            case ComparisonVerdict.NotComparable:
                return ChangeClass.SchemaArtefact;
        }

        return IsRestated(cell) ? ChangeClass.ProbableRestatement
            : !cell.Differs ? (CopiedTables.Contains(cell.Cell.Table) ? ChangeClass.CopiedForward : ChangeClass.None)
            : cell.DiffersInState ? ChangeClass.StateChange
            : cell.DiffersInUnit ? ChangeClass.UnitChange
            : FollowsItsParts(cell) ? ChangeClass.DerivedOnly
            : ChangeClass.RealFigure;
    }

    private CheckResult CheckContinuity()
    {
        if (Options == ComparisonOptions.Default)
        {
            return new ReportChecker(Pairings.Forms).CheckYears(Current, Previous);
        }

        var rules = RuleCatalog.All.Where(static rule => rule.Scope == RuleScope.Years).Select(static rule => rule.Id);
        return new ReportChecker(Options.Policy).Only(rules).Check(new CheckInput { Report = Current, Previous = Previous, FormerNames = Options.FormerNames });
    }

    // The rules that say what last year's report must have stated in the very words of this year's form.
    private bool IsRestated(CellComparison cell)
    {
        foreach (var finding in Continuity.Findings)
        {
            if (finding.Status != FindingStatus.NotAssessable &&
                (finding.Rule == RuleCatalog.CarriedContinuity || finding.Rule == RuleCatalog.ItemsContinuity) &&
                string.Equals(finding.Pointer, cell.Pointer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowsItsParts(CellComparison cell)
    {
        if (cell.Pair.Single is null)
        {
            return false;
        }

        var before = Pairings.RelationsOf(cell.PreviousCells[0]);
        var after = Pairings.RelationsOf(cell.CurrentCells[0]);
        foreach (var relation in after)
        {
            var earlier = before.FirstOrDefault(other => other.Rule == relation.Rule && other.IsPerColumn == relation.IsPerColumn);
            if (earlier is not null && earlier.Evaluate(Previous).Holds && relation.Evaluate(Current).Holds)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? Share(CellValue? part, CellValue total)
    {
        if (part is not { Number: { } number } || total.Number is not { } whole || whole == 0)
        {
            return null;
        }

        try
        {
            return number / whole;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
