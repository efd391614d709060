using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Comparison;

/// <summary>Two reports, by which a figure of both is judged: what kind of change it is, and which share it has. Safe to share between
/// threads.</summary>
internal sealed class ComparisonAnalysis(FormCatalog catalog, AnnualReport previous, AnnualReport current, ComparisonOptions options)
{
    public PairingCatalog Pairings { get; } = PairingCatalog.Of(catalog);

    public AnnualReport Previous { get; } = previous;

    public AnnualReport Current { get; } = current;

    public ComparisonOptions Options { get; } = options;

    public bool IsOfTwoYears => Previous.Year is { } before && Current.Year is { } now && before != now;

    /// <summary>The tables of the form, each in the shapes in which the two reports have it.</summary>
    public IEnumerable<TablePairing> Tables => Pairings.Tables.Select(shapes => shapes.Of(Previous, Current));

    public IEnumerable<CellPair> Pairs => Tables.SelectMany(static table => table.Pairs);

    /// <summary>The rules between years; worked out when somebody asks.</summary>
    public CheckResult Continuity =>
        field ??= (Options == ComparisonOptions.Default ? Pairings.YearRules : Options.YearRulesOf(catalog)).Check(
            new CheckInput
            {
                Report = Current,
                Previous = Previous,
                FormerNames = Options.FormerNames,
            }
        );

    /// <summary>The tables that are last year's, figure by figure; worked out when somebody asks.</summary>
    public ImmutableArray<FormTable> CopiedTables =>
        field.IsDefault ? field = IsOfTwoYears ? [.. Tables.Where(IsCopied).Select(static pairing => pairing.Current!)] : [] : field;

    /// <summary>The cells by which last year's figure is stated differently. Only where a rule says so are the cells gone
    /// through.</summary>
    public IEnumerable<CellComparison> Restated =>
        Continuity.Findings.Any(IsOfRestatement)
            ? CellComparer.All(this).Where(static cell => cell.Class == ChangeClass.ProbableRestatement)
            : [];

    public ShareComparison? ShareOf(CellComparison cell)
    {
        if (
            !cell.Pair.HasDelta
            || Pairings.TotalOf(cell.PreviousCells[0]) is not { } totalBefore
            || Pairings.TotalOf(cell.CurrentCells[0]) is not { } totalAfter
            || !string.Equals(totalBefore.Pointer, totalAfter.Pointer, StringComparison.Ordinal)
        )
        {
            return null;
        }

        return
            totalBefore.Get(Previous).Number is { } wholeBefore
            && totalAfter.Get(Current).Number is { } wholeAfter
            && Share(cell.Before, wholeBefore) is { } before
            && Share(cell.After, wholeAfter) is { } after
            ? new ShareComparison(totalAfter, before, after) { TotalBefore = wholeBefore, TotalAfter = wholeAfter }
            : null;
    }

    public ChangeClass ClassOf(CellComparison cell)
    {
        switch (cell.Verdict)
        {
            case ComparisonVerdict.Added or ComparisonVerdict.Removed:
                return cell.Cell.Table.IsPresent(Previous) && cell.Cell.Table.IsPresent(Current)
                    ? ChangeClass.SchemaArtefact
                    : ChangeClass.TablePresence;
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

    // The rules that say what last year's report must have stated in the very words of this year's form.
    private bool IsRestated(CellComparison cell)
    {
        foreach (var finding in Continuity.Findings)
        {
            if (IsOfRestatement(finding) && string.Equals(finding.Pointer, cell.Pointer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfRestatement(Finding finding) =>
        finding.Status != FindingStatus.NotAssessable
        && (finding.Rule == RuleCatalog.CarriedContinuity || finding.Rule == RuleCatalog.ItemsContinuity);

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

    // A negative part and one that is larger than its whole have no share: the figures contradict each other.
    private static decimal? Share(CellValue? part, decimal whole) =>
        part is { Number: >= 0 and { } number } && whole > 0 && number <= whole ? number / whole : null;

    private bool IsCopied(TablePairing pairing) =>
        pairing.Current is { } table
        && pairing.Previous == table
        && table.Cells.All(cell => cell.Get(Previous) == cell.Get(Current))
        && table.Cells.Count(cell => cell.Get(Current).Number is not (null or 0)) >= Options.Policy.Thresholds.CopiedTableFigures;
}
