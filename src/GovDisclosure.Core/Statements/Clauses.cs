namespace GovDisclosure.Statements;

/// <summary>Cuts a sentence into clauses, at every punctuation but the enumeration comma.</summary>
internal static class Clauses
{
    private const string Bounds = "，；：。（）！？";

    /// <summary>Finds the next clause from a place on.</summary>
    public static bool TryNext(ReadOnlySpan<char> letters, ref int place, out (int Start, int End) clause)
    {
        while (place < letters.Length && Bounds.Contains(letters[place], StringComparison.Ordinal))
        {
            place++;
        }

        var start = place;
        while (place < letters.Length && !Bounds.Contains(letters[place], StringComparison.Ordinal))
        {
            place++;
        }

        clause = (start, place);
        return place > start;
    }
}
