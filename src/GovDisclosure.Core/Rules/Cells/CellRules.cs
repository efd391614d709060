using System.Collections.Immutable;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2001 to GD2006, GD2201 and GD2202: what a cell may hold.</summary>
internal static class CellRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new CellRangeRule(),
        new CellStateRule(
            RuleCatalog.CellBlank,
            CellState.Blank,
            "空白",
            "blank",
            "请补填；没有的填 0",
            "fill in what is missing, 0 where there is nothing"
        ),
        new CellStateRule(
            RuleCatalog.CellNotApplicable,
            CellState.NotApplicable,
            "填为不适用（“/”“—”“无”等）",
            "marked as not applicable (/, —, 无 …)",
            "应填数字，没有的填 0",
            "a number belongs there, 0 where there is nothing"
        ),
        new CellAnnotatedRule(),
        new FeePrecisionRule(),
        new FeeUnitRule(),
        new RulesWithoutPowerRule(),
        new InForceBelowIssuedRule(),
    ];
}
