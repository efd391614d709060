namespace GovDisclosure.Comparison.Narrative;

/// <summary>Gives equal texts equal numbers, so that comparing costs no more than comparing numbers.</summary>
internal sealed class TokenIds
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public TokenIds() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Of(ReadOnlySpan<char> text)
    {
        if (!lookup.TryGetValue(text, out var id))
        {
            id = ids.Count;
            lookup[text] = id;
        }

        return id;
    }

    public int[] Of(string text, List<TextToken> tokens)
    {
        var numbers = new int[tokens.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Of(tokens[i].In(text));
        }

        return numbers;
    }
}
