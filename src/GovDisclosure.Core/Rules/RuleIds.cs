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

    // The number of letters to insert, to drop, to change or to swap with their neighbour.
    private static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
