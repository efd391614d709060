namespace GovDisclosure.Rules.Text;

/// <summary>Looks for words in Chinese text, where none are set apart by spaces.</summary>
internal static class Words
{
    private const string Boundaries = "，,。；;：:、（）()！？!?“”《》【】";

    public static bool HasAny(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool StartsWithAny(ReadOnlySpan<char> text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A comma between the digits of a number parts nothing.
    public static bool IsBoundary(string text, int index) =>
        Boundaries.Contains(text[index], StringComparison.Ordinal) &&
        !(text[index] is ',' or '，' && index > 0 && char.IsAsciiDigit(text[index - 1]) && IsGroup(text, index + 1));

    private static bool IsGroup(string text, int at) =>
        at + 3 <= text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == text.Length || !char.IsAsciiDigit(text[at + 3]));

    /// <summary>A text without its spaces and line ends, which come from the layout of a page.</summary>
    public static string Packed(string text) => text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(static c => !char.IsWhiteSpace(c))) : text;

    /// <summary>A text without what stands in 《》, which names a document and says nothing of itself.</summary>
    public static string WithoutTitles(string text)
    {
        for (var start = text.IndexOf('《', StringComparison.Ordinal); start >= 0; start = text.IndexOf('《', StringComparison.Ordinal))
        {
            var end = text.IndexOf('》', start);
            text = end < 0 ? text[..start] : string.Concat(text.AsSpan(0, start), text.AsSpan(end + 1));
        }

        return text;
    }

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
