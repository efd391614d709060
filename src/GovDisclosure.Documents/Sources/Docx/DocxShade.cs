using System.Xml;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>Colours in a Word document.</summary>
internal static class DocxShade
{
    public static bool IsWhite(string? color) => string.Equals(color, "FFFFFF", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a shading is another colour than that of paper.</summary>
    public static bool IsSeen(XmlReader reader) =>
        (reader.GetAttribute("fill", reader.NamespaceURI) is { } fill && fill is not "auto" && !IsWhite(fill))
        || reader.GetAttribute("val", reader.NamespaceURI) is not (null or "clear" or "nil");
}
