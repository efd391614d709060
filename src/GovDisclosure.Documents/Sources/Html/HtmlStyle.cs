namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What the style of an element says of its text.</summary>
internal static class HtmlStyle
{
    /// <summary>Whether the text is hidden or struck out.</summary>
    public static bool TakesBack(ReadOnlySpan<char> style) =>
        Value(style, "display").StartsWith("none", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "visibility").StartsWith("hidden", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "mso-hide").StartsWith("all", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "text-decoration").Contains("line-through", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "text-decoration-line").Contains("line-through", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text stands above or below the line.</summary>
    public static bool Raises(ReadOnlySpan<char> style) => Value(style, "vertical-align") is var value &&
        (value.StartsWith("super", StringComparison.OrdinalIgnoreCase) || value.StartsWith("sub", StringComparison.OrdinalIgnoreCase));

    // Of several declarations of one property the last one counts.
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> style, string property)
    {
        var value = ReadOnlySpan<char>.Empty;
        if (!style.Contains(property, StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            if (declaration.IndexOf(':') is var colon and > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                value = declaration[(colon + 1)..].Trim();
            }
        }

        return value;
    }
}
