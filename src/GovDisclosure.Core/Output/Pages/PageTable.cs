namespace GovDisclosure.Output.Pages;

/// <summary>A table that scrolls by itself where the screen is narrower, with heads that a screen reader tells.</summary>
internal static class PageTable
{
    /// <summary>Begins a table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="caption">What the table shows.</param>
    /// <param name="heads">The heads, with whether the column holds numbers.</param>
    public static void Begin(PageText page, string caption, params ReadOnlySpan<(string Text, bool IsNumber)> heads)
    {
        page.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Raw(PageText.Escape(caption)).Raw("\"><table>\n");
        page.Element("caption", caption).Raw("<thead><tr>");
        foreach (var (text, isNumber) in heads)
        {
            page.Raw(isNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Raw(PageText.Escape(text)).Raw("</th>");
        }

        page.Raw("</tr></thead>\n<tbody>\n");
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
