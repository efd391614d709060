using System.Collections.Frozen;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What elements are for: those that print nothing of the report, those that start a new line, and all others, which run
/// on.</summary>
internal static class HtmlNames
{
    // Menus, forms and programs print no part of a report, and neither does what an older browser would show; what is struck out is taken
    // back.
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(
        StringComparer.Ordinal,
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "aside",
        "select",
        "datalist",
        "iframe",
        "object",
        "applet",
        "audio",
        "video",
        "canvas",
        "svg",
        "math",
        "xml",
        "title",
        "del",
        "s",
        "strike",
        "rp"
    );

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.Ordinal,
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul"
    );

    /// <summary>Whether what looks like a tag in an element is text.</summary>
    public static bool IsLiteral(string name) =>
        name is "script" or "style" or "title" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";

    public static HtmlRole RoleOf(string name) =>
        (Skipped.Contains(name) ? HtmlRole.Skipped : HtmlRole.Inline)
        | (Blocks.Contains(name) ? HtmlRole.Block : HtmlRole.Inline)
        | name switch
        {
            "td" or "th" => HtmlRole.Cell,
            ['h', >= '1' and <= '6'] => HtmlRole.Heading,
            "sup" or "sub" => HtmlRole.Raised,
            "rt" or "rtc" => HtmlRole.Annotation,
            "details" => HtmlRole.Folded,
            "a" or "small" => HtmlRole.Mark,
            "tbody" or "thead" or "tfoot" => HtmlRole.Section,
            "table" => HtmlRole.Table,
            "tr" => HtmlRole.Row,
            "br" => HtmlRole.LineBreak,
            "img" => HtmlRole.Image | HtmlRole.Unread,
            "select" or "iframe" or "object" or "applet" or "audio" or "video" or "canvas" or "svg" or "math" or "embed" => HtmlRole.Unread,
            "input" or "textarea" => HtmlRole.Field,
            "pre" => HtmlRole.Preformatted,
            _ => HtmlRole.Inline,
        };
}
