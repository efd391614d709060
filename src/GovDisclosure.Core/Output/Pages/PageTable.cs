using System.Globalization;

namespace GovDisclosure.Output.Pages;

/// <summary>A table with heads that a screen reader tells. On a telephone the figures of a row are under its head, so that all of them
/// are seen; a wider table that the screen does not hold scrolls by itself.</summary>
internal static class PageTable
{
    private const int MostInLine = 7;

    /// <summary>Begins a table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="heads">The heads, with whether the column holds numbers.</param>
    public static void Begin(PageText page, string caption, params ReadOnlySpan<(string Text, bool IsNumber)> heads)
    {
        var numbers = 0;
        foreach (var (_, isNumber) in heads)
        {
            numbers += isNumber ? 1 : 0;
        }

        Open(page, caption, numbers);
        page.Element("caption", caption).Raw("<thead><tr>");
        foreach (var (text, isNumber) in heads)
        {
            page.Raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Raw(PageText.Escape(text)).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
    }

    /// <summary>Begins a table of whatever heads. Its looks are classes alone: the private check takes no style of an element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="label">What a screen reader calls it.</param>
    /// <param name="numbers">How many columns hold numbers; with 0, or more than a telephone has room for, the table stays one
    /// there.</param>
    /// <param name="style">Its class; empty for none.</param>
    public static void Open(PageText page, string label, int numbers, string style = "")
    {
        var layout = numbers is > 0 and <= MostInLine ? string.Create(CultureInfo.InvariantCulture, $"stack of{numbers}") : "fit";
        page.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Raw(PageText.Escape(page.Unique(label)))
            .Raw($"\"><table class=\"{layout}{(style.Length > 0 ? " " + style : "")}\">\n");
    }

    /// <summary>Ends it.</summary>
    public static void End(PageText page) => page.Raw("</tbody></table></div>\n");

    /// <summary>Writes a row of texts; the first is its head.</summary>
    /// <param name="page">The page.</param>
    /// <param name="attributes">What the row carries for programs, as markup; empty for nothing.</param>
    /// <param name="texts">The texts.</param>
    public static void Row(PageText page, string attributes, params ReadOnlySpan<string> texts)
    {
        page.Raw($"<tr{attributes}><th scope=\"row\">").Raw(PageText.Escape(texts[0])).Raw("</th>");
        foreach (var text in texts[1..])
        {
            page.Raw("<td>").Raw(PageText.Escape(text)).Raw("</td>");
        }

        page.Raw("</tr>\n");
    }

    /// <summary>Writes a cell with a number.</summary>
    public static void Number(PageText page, string text) => page.Raw("<td class=\"n\">").Raw(PageText.Escape(text)).Raw("</td>");
}
