namespace GovDisclosure.RollUp;

/// <summary>Whether a name that is not in the list is a unit's with a slip: with more or less around it, or one character other.</summary>
internal static class NearName
{
    // 永坪县 and 永安县 are two counties, and their bureaus two units: a slip is looked for behind the place.
    private const int PlaceLength = 3;

    // A shorter name is in too many others.
    private const int ShortestPart = 4;

    /// <summary>Whether two names are nearly one.</summary>
    /// <param name="one">What distinguishes the one, as <see cref="Rules.AgencyMatch.Key"/> has it.</param>
    /// <param name="other">What distinguishes the other.</param>
    public static bool Is(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return (shorter.Length >= ShortestPart && longer.Contains(shorter, StringComparison.Ordinal)) || IsOneSlip(shorter, longer);
    }

    // One character changed, left out or too many.
    private static bool IsOneSlip(string shorter, string longer)
    {
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var start = shorter.AsSpan().CommonPrefixLength(longer);
        var rest = shorter.Length == longer.Length ? start + 1 : start;
        return start >= PlaceLength && rest <= shorter.Length && shorter.AsSpan(rest).SequenceEqual(longer.AsSpan(start + 1));
    }
}
