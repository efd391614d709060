using System.Collections.Frozen;
using AngleSharp.Dom;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What elements are for: those that print nothing of the report, those that start a new line, and all others, which run on.</summary>
internal static class HtmlNames
{
    // Menus, forms and programs print no part of a report, and neither does what an older browser would show; what is struck out is taken back.
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        StringComparer.Ordinal,
        "head", "script", "style", "noscript", "template", "nav", "footer", "aside", "select", "datalist", "textarea", "iframe", "object", "applet", "audio", "video", "canvas", "svg", "math", "xml", "title", "del", "s", "strike");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    public static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    /// <summary>Whether the mark of a note, or what else stands above or below the line, is in the element.</summary>
    public static bool IsRaised(IElement element) => element.LocalName is "sup" or "sub";

    public static bool IsSection(IElement element) => element.LocalName is "tbody" or "thead" or "tfoot";

    public static bool IsSkipped(IElement element) =>
        Skipped.Contains(element.LocalName) || element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && HidesText(style));

    private static bool HidesText(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        var rest = style.AsSpan(at + "display".Length).TrimStart();
        return rest is [':', ..] && rest[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
