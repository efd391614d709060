using System.Collections.Immutable;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5001 to GD5009: this year against last year.</summary>
internal static class YearRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new CarriedContinuityRule(),
        new YearSumRule(
            RuleCatalog.StockContinuity,
            new LocalizedText("清理、修订或自然失效也会造成差异", "A clean-up, revisions or lapsing explain it too"),
            new StockRelation(
                nameof(DocumentCounts.InForce),
                nameof(DocumentCounts.Issued),
                nameof(DocumentCounts.Repealed),
                IsOfPrevious: false
            )
        ),
        new YearSumRule(
            RuleCatalog.ItemsContinuity,
            new LocalizedText(
                "事项调整或公开内容清理也会造成差异",
                "Items that were regrouped, or a clean-up of what is disclosed, explain it too"
            ),
            new StockRelation(nameof(ServiceItemCounts.PreviousYearItems), nameof(ServiceItemCounts.Change), null, IsOfPrevious: true),
            new StockRelation(
                nameof(DocumentDisclosureCounts.TotalDisclosed),
                nameof(DocumentDisclosureCounts.NewlyDisclosed),
                null,
                IsOfPrevious: false
            )
        ),
        new SpikeRule(),
        new CopiedTablesRule(),
        new CopiedTextRule(),
        new PendingContinuityRule(),
        new FeeUnitShiftRule(),
        new ProblemsRepeatedRule(),
    ];
}
