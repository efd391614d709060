namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Tells which pieces of a page are links and nothing else.</summary>
internal sealed class HtmlLinks
{
    private int open;
    private bool hasLinked;
    private bool hasOther;

    /// <summary>An anchor that has a name, or nothing in it, is a place in the text and no link.</summary>
    public static bool LeadsOn(HtmlElement element) => element.Children.Length > 0 && element["name"] is null;

    public void Enter(HtmlElement element) => open += Is(element) ? 1 : 0;

    public void Leave(HtmlElement element) => open -= Is(element) ? 1 : 0;

    /// <summary>Adds a text of the piece that is being read.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (!text.IsWhiteSpace())
        {
            hasLinked |= open > 0;
            hasOther |= open == 0;
        }
    }

    /// <summary>Ends the piece.</summary>
    /// <returns>Whether all of it was a link.</returns>
    public bool End()
    {
        var isLink = hasLinked && !hasOther;
        (hasLinked, hasOther) = (false, false);
        return isLink;
    }

    private static bool Is(HtmlElement element) => element.Name is "a" && LeadsOn(element);
}
