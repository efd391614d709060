namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Colours of a style.</summary>
internal static class HtmlColor
{
    /// <summary>Whether a colour is that of paper.</summary>
    public static bool IsWhite(ReadOnlySpan<char> value) =>
        Is(value, "white")
        || Is(value, "#fff")
        || Is(value, "#ffffff")
        || Is(value, "ffffff")
        || Is(value, "#fefefe")
        || (value.StartsWith("hsl", StringComparison.OrdinalIgnoreCase) && value.Contains("100%)", StringComparison.Ordinal))
        || (value.StartsWith("rgb", StringComparison.OrdinalIgnoreCase) && IsWhiteParts(value[(value.IndexOf('(') + 1)..]));

    /// <summary>Whether nothing is seen of a colour.</summary>
    public static bool IsClear(ReadOnlySpan<char> value) =>
        Is(value, "transparent")
        || (value is ['#', _, _, _, '0'])
        || (value is ['#', _, _, _, _, _, _, '0', '0'])
        || (
            value.StartsWith("rgba(", StringComparison.OrdinalIgnoreCase)
            && value.LastIndexOfAny(',', '/') is var last
            && last > 0
            && HtmlLength.InPixels(value[(last + 1)..].Trim()) is 0
        );

    /// <summary>Whether a background leaves the paper as it is.</summary>
    public static bool IsNone(ReadOnlySpan<char> value) =>
        value.IsEmpty
        || Is(value, "none")
        || Is(value, "inherit")
        || Is(value, "initial")
        || Is(value, "unset")
        || IsWhite(value)
        || IsClear(value)
        || (
            value.IndexOf(' ') is var space and > 0 && IsNone(value[..space]) && !value.Contains("url", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsWhiteParts(ReadOnlySpan<char> parts)
    {
        var white = 0;
        foreach (var range in parts.SplitAny(",) /"))
        {
            var part = parts[range].Trim();
            white += white < 3 && part is "255" or "100%" ? 1 : 0;
        }

        return white >= 3;
    }

    private static bool Is(ReadOnlySpan<char> value, string other) => value.Equals(other, StringComparison.OrdinalIgnoreCase);
}
