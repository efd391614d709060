namespace GovDisclosure.Rules.Text;

/// <summary>Looks for words in Chinese text, where none are set apart by spaces.</summary>
internal static class Words
{
    private const string Boundaries = "，。；：、（）！？“”《》【】";

    public static bool IsBoundary(char c) => Boundaries.Contains(c, StringComparison.Ordinal);

    /// <summary>A text without its spaces and line ends, which come from the layout of a page.</summary>
    public static string Packed(string text) =>
        text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(static c => !char.IsWhiteSpace(c))) : text;

    /// <summary>A text without what is in 《》, which names a document and says nothing of itself.</summary>
    public static string WithoutTitles(string text)
    {
        for (var start = text.IndexOf('《', StringComparison.Ordinal); start >= 0; start = text.IndexOf('《', StringComparison.Ordinal))
        {
            var end = text.IndexOf('》', start);
            text = end < 0 ? text[..start] : string.Concat(text.AsSpan(0, start), text.AsSpan(end + 1));
        }

        return text;
    }

    /// <summary>Where a word is next in a text; -1 where it is not.</summary>
    public static int Next(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int from) =>
        text[from..].IndexOf(word) is var at and >= 0 ? from + at : -1;

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
