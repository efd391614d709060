using System.Collections.Immutable;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5001 to GD5008: this year against last year.</summary>
internal static class YearRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new CarriedContinuityRule(),
        new YearSumRule(RuleCatalog.StockContinuity, new StockRelation(nameof(DocumentCounts.InForce), nameof(DocumentCounts.Issued), nameof(DocumentCounts.Repealed), IsOfPrevious: false)),
        new YearSumRule(
            RuleCatalog.ItemsContinuity,
            new StockRelation(nameof(ServiceItemCounts.PreviousYearItems), nameof(ServiceItemCounts.Change), null, IsOfPrevious: true),
            new StockRelation(nameof(DocumentDisclosureCounts.TotalDisclosed), nameof(DocumentDisclosureCounts.NewlyDisclosed), null, IsOfPrevious: false)),
        new SpikeRule(),
        new CopiedTablesRule(),
        new CopiedTextRule(),
        new PendingContinuityRule(),
        new FeeUnitShiftRule(),
    ];
}
