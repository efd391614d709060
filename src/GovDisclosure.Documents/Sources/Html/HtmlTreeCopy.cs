using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Copies AngleSharp's own tree of a page.</summary>
internal static class HtmlTreeCopy
{
    /// <summary>Makes the tree of a page.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public static HtmlPage Parse(string source, HtmlStyleSheet? sheet, ReadOptions options, ReadClock clock)
    {
        var limits = new HtmlLimits(options, clock);
        using var document = new HtmlParser(
            new HtmlParserOptions
            {
                IsScripting = false,
                IsKeepingSourceReferences = true,
                SkipComments = true,
                SkipScriptText = true,
                OnToken = (_, _) => limits.CountToken(),
            }
        ).ParseDocument(source);
        var page = new HtmlPage(null, limits) { Sheet = sheet };
        if (document.DocumentElement is { } root)
        {
            var copy = CopyOf(page, root);
            page.AddNode(copy);
            Copy(page, root, copy);
        }

        return page;
    }

    private static void Copy(HtmlPage page, IElement root, HtmlElement rootCopy)
    {
        var open = new Stack<(IElement Element, HtmlElement Copy)>();
        open.Push((root, rootCopy));
        while (open.TryPop(out var at))
        {
            foreach (var child in at.Element.ChildNodes)
            {
                if (child is IElement element)
                {
                    var copy = CopyOf(page, element);
                    at.Copy.AddNode(copy);
                    open.Push((element, copy));
                }
                else if (child is IText text)
                {
                    at.Copy.AddNode(new HtmlPiece(page.Write(text.Data), text.Data.Length));
                }
            }
        }
    }

    private static HtmlElement CopyOf(HtmlPage page, IElement element)
    {
        var position = element.SourceReference is { Position: { Line: > 0 } place }
            ? new SourcePosition(place.Line, place.Column)
            : default;
        var copy = new HtmlElement(page, HtmlName.Of(element.LocalName), position);
        foreach (var attribute in element.Attributes)
        {
            copy.SetOwnAttribute(attribute.LocalName, attribute.Value);
        }

        return copy;
    }
}
