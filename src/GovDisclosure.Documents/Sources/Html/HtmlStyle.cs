using System.Buffers;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What the style of an element says of its text.</summary>
internal static class HtmlStyle
{
    // Most styles tell colours, sizes and borders, and nothing of this.
    private static readonly SearchValues<string> Telling = SearchValues.Create(
        ["display", "visibility", "mso-hide", "text-decoration", "vertical-align", "opacity", "font-size:0", "font-size: 0"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Blocks = ["block", "flex", "grid", "table", "list-item", "flow-root"];

    /// <summary>What an element is by its style: skipped where its text is hidden or struck out, raised, or a block.</summary>
    public static HtmlRole RoleOf(ReadOnlySpan<char> style)
    {
        if (!style.ContainsAny(Telling))
        {
            return HtmlRole.Inline;
        }

        return (TakesBack(style) ? HtmlRole.Skipped : HtmlRole.Inline) |
            (Raises(style) ? HtmlRole.Raised : HtmlRole.Inline) |
            (StandsApart(style) ? HtmlRole.Block : HtmlRole.Inline);
    }

    private static bool TakesBack(ReadOnlySpan<char> style) =>
        Value(style, "display").StartsWith("none", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "visibility").StartsWith("hidden", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "mso-hide").StartsWith("all", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "text-decoration").Contains("line-through", StringComparison.OrdinalIgnoreCase) ||
        Value(style, "text-decoration-line").Contains("line-through", StringComparison.OrdinalIgnoreCase) ||
        IsZero(Value(style, "opacity")) ||
        IsZero(Value(style, "font-size"));

    private static bool Raises(ReadOnlySpan<char> style) => Value(style, "vertical-align") is var value &&
        (value.StartsWith("super", StringComparison.OrdinalIgnoreCase) || value.StartsWith("sub", StringComparison.OrdinalIgnoreCase));

    private static bool StandsApart(ReadOnlySpan<char> style)
    {
        var display = Value(style, "display");
        foreach (var block in Blocks)
        {
            if (display.StartsWith(block, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // 0, 0.0, 0px
    private static bool IsZero(ReadOnlySpan<char> value) => value is ['0', ..] && value.TrimStart("0.") is ([] or [not (>= '1' and <= '9'), ..]);

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
