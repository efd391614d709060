using System.Collections.Immutable;

namespace GovDisclosure.Rules.Arithmetic;

/// <summary>GD2101 to GD2104: the relations that the form prints.</summary>
internal static class ArithmeticRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new IdentityRule(RuleCatalog.RequestsBalance),
        new IdentityRule(RuleCatalog.OutcomesTotal),
        new IdentityRule(RuleCatalog.ApplicantsTotal),
        new IdentityRule(RuleCatalog.CasesTotal),
    ];
}
