namespace GovDisclosure.Documents.Sources.Html;

/// <summary>What the field of a form shows.</summary>
internal static class HtmlField
{
    // Types that show no text, or not the one of their value; a type that HTML does not know is text.
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "checkbox",
        "radio",
        "button",
        "submit",
        "reset",
        "image",
        "file",
        "range",
        "color",
        "password",
        "date",
        "month",
        "week",
        "time",
        "datetime-local",
    };

    /// <summary>Whether a field shows something that no reader reads, such as a mark in a box.</summary>
    public static bool IsUnread(HtmlElement field) => field["type"] is { } type && Unread.Contains(type.Trim());

    /// <summary>The text that an input shows; that of a text area is in it.</summary>
    public static string TextOf(HtmlElement field) =>
        field.Name == "textarea" || (field["type"] is { } type && type.AsSpan().Trim().Equals("hidden", StringComparison.OrdinalIgnoreCase))
            ? ""
            : field["value"] ?? "";
}
