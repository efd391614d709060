using System.Collections.Immutable;

namespace GovDisclosure.Rules;

/// <summary>All rules. Each family has a file of its own in this folder.</summary>
public static partial class RuleCatalog
{
    /// <summary>The version of the rule set; it changes when a rule is added or demands something else.</summary>
    public const string Version = "2";

    /// <summary>The rules, in the order of their ids.</summary>
    public static ImmutableArray<RuleDescriptor> All => Ordered.Rules;

    /// <summary>Finds a rule by its id.</summary>
    /// <returns>The rule, or null when no rule has the id.</returns>
    public static RuleDescriptor? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Guesses which rule was meant by an id or a name that does not exist.</summary>
    /// <returns>The id of the nearest rule, or null when none is near.</returns>
    public static string? Nearest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RuleIds.Nearest(text, All);
    }

    // Made when first asked for: the descriptors of all files of this class must be there before.
    private static class Ordered
    {
        public static ImmutableArray<RuleDescriptor> Rules { get; } = [.. RuleSet.All.Select(static rule => rule.Descriptor)];
    }
}
