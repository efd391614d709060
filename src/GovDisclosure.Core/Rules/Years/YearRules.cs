using System.Collections.Immutable;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5001 to GD5008: this year against last year.</summary>
internal static class YearRules
{
    public static ImmutableArray<Rule> All { get; } = [new CarriedContinuityRule()];
}
