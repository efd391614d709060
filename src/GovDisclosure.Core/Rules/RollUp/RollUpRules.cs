using System.Collections.Immutable;

namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6001 to GD6004: a report against those of the bodies under it, and against those of other agencies.</summary>
internal static class RollUpRules
{
    public static ImmutableArray<Rule> All { get; } =
    [new ParentSumRule(), new ChildMissingRule(), new ChildrenMixedRule(), new CopiedBetweenAgenciesRule()];
}
