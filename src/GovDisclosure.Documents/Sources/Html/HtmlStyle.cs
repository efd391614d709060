using System.Buffers;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What the style of an element says of its text.</summary>
internal static class HtmlStyle
{
    // Most styles tell colours, sizes and borders, and nothing of this.
    private static readonly SearchValues<string> Telling = SearchValues.Create(
        [
            "display",
            "visibility",
            "content-visibility",
            "mso-hide",
            "mso-text-raise",
            "text-decoration",
            "vertical-align",
            "opacity",
            "scale(0",
            "overflow",
            "text-fill-color",
            "font:0",
            "font: 0",
            "hsl",
            "position:",
            "position :",
            "clip",
            "text-indent:-",
            "text-indent: -",
            "font-size:0",
            "font-size: 0",
            "font-size:1p",
            "font-size: 1p",
            "font-size:.",
            "font-size: .",
            "small",
            "#fff",
            "#fe",
            "#fd",
            "#fc",
            "#fb",
            "white",
            "transparent",
            "rgb(25",
            "rgb(100%",
            "rgba(",
            "background",
            HtmlVariables.Use,
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether declarations may say anything of how a text is shown, but for colours that are not near that of paper.</summary>
    public static bool Tells(ReadOnlySpan<char> style) => style.ContainsAny(Telling);

    /// <summary>Whether declarations may say of which colour text is, whichever that is.</summary>
    public static bool TellsColour(ReadOnlySpan<char> style) => style.Contains("color", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an element is by its style: skipped where its text is not shown or struck out, raised, small, a block.</summary>
    public static HtmlRole RoleOf(ReadOnlySpan<char> style) => Tells(style) ? DeclaredIn(style).Role : HtmlRole.Inline;

    /// <summary>What a style declares.</summary>
    public static HtmlDeclared DeclaredIn(ReadOnlySpan<char> style)
    {
        var declared = default(HtmlDeclared);
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            if (declaration.IndexOf(':') is var colon and > 0)
            {
                declared.Set(declaration[..colon].Trim(), declaration[(colon + 1)..].Trim());
            }
        }

        return declared;
    }
}
