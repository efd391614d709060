using System.Globalization;
using System.Xml;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>What is behind a text of a Word document: nothing that is told, a colour, or a pattern of two.</summary>
/// <param name="Color">The colour; null where none is told, or a pattern.</param>
/// <param name="IsPattern">Whether a pattern is behind it.</param>
internal readonly record struct DocxShade(ShownColor? Color, bool IsPattern = false)
{
    private const int Digits = 6;

    private static readonly Dictionary<string, int> Highlights = new(StringComparer.Ordinal)
    {
        ["black"] = 0x000000,
        ["blue"] = 0x0000FF,
        ["cyan"] = 0x00FFFF,
        ["green"] = 0x00FF00,
        ["magenta"] = 0xFF00FF,
        ["red"] = 0xFF0000,
        ["yellow"] = 0xFFFF00,
        ["white"] = 0xFFFFFF,
        ["darkBlue"] = 0x000080,
        ["darkCyan"] = 0x008080,
        ["darkGreen"] = 0x008000,
        ["darkMagenta"] = 0x800080,
        ["darkRed"] = 0x800000,
        ["darkYellow"] = 0x808000,
        ["darkGray"] = 0x808080,
        ["lightGray"] = 0xC0C0C0,
    };

    /// <summary>Whether anything is told.</summary>
    public bool IsTold => Color is not null || IsPattern;

    /// <summary>A colour by its six digits; null for any other text, as that which Word chooses itself.</summary>
    public static ShownColor? ColorOf(string? text) =>
        text is { Length: Digits } && int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var parts)
            ? Of(parts)
            : null;

    /// <summary>The shading that an element tells.</summary>
    public static DocxShade Of(XmlReader reader) =>
        reader.GetAttribute("val", reader.NamespaceURI) switch
        {
            null or "clear" or "nil" => new DocxShade(ColorOf(reader.GetAttribute("fill", reader.NamespaceURI))),
            "solid" when ColorOf(reader.GetAttribute("color", reader.NamespaceURI)) is { } color => new DocxShade(color),
            _ => new DocxShade(null, IsPattern: true),
        };

    /// <summary>The mark of a pen.</summary>
    public static DocxShade OfHighlight(string? name) =>
        name is not null && Highlights.TryGetValue(name, out var parts) ? new DocxShade(Of(parts)) : default;

    private static ShownColor Of(int parts) => new(parts >> 16, (parts >> 8) & ShownColor.Most, parts & ShownColor.Most);
}
