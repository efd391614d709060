namespace GovDisclosure.Rules;

/// <summary>Whose an id is, and which rule was meant by an id or name that does not exist.</summary>
internal static class RuleIds
{
    /// <summary>Whether an id is one of those that the catalogue keeps for itself, in whatever case.</summary>
    public static bool IsOfCatalogue(string id) => id.StartsWith("GD", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id that is nearest to a text; null when none is near.</summary>
    public static string? Nearest(string text, IEnumerable<RuleDescriptor> rules)
    {
        const int Far = 3;
        if (text.Length > 64)
        {
            return null;
        }

        var wanted = text.Trim().ToUpperInvariant();
        var (distance, rule) = rules
            .Select(rule =>
                (
                    Distance: Math.Min(Distance(wanted, rule.Id.ToUpperInvariant()), Distance(wanted, rule.Name.ToUpperInvariant())),
                    Rule: rule
                )
            )
            .MinBy(static candidate => candidate.Distance);
        return rule is not null && distance < Far ? rule.Id : null;
    }

    // The number of letters to insert, to drop or to change.
    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
