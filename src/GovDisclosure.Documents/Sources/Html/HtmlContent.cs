using AngleSharp.Dom;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Tells tables with figures from tables that only lay a page out, cell by cell.</summary>
internal static class HtmlContent
{
    // A cell with so much text in several lines holds paragraphs and is no figure or label.
    private const int LongText = 200;
    private const int LinesOfText = 2;

    /// <summary>Whether a table has no more than one cell, and so is but a frame.</summary>
    public static bool IsFrame(IElement table)
    {
        var cells = 0;
        foreach (var child in table.ChildNodes)
        {
            if (child is IElement part && CountCells(part, ref cells))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a cell holds tables or paragraphs, which are read as pieces of their own.</summary>
    public static bool HoldsPieces(IElement cell) => !IsOneLine(cell) && HoldsLines(cell);

    // Most cells hold a text, or a text in a span, and need no walk.
    private static bool IsOneLine(IElement cell)
    {
        var children = cell.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement element && (element.LocalName == "br" || HtmlNames.IsBlock(element) || element.FirstElementChild is not null))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsLines(IElement cell)
    {
        var (length, lines) = (0, 0);
        var open = new Stack<INode>();
        open.Push(cell);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case IText text:
                    length += CountCharacters(text.Data);
                    break;
                case IElement element when ReferenceEquals(element, cell) || !HtmlNames.IsSkipped(element):
                    if (element.LocalName == "table" && !IsFrame(element))
                    {
                        return true;
                    }

                    lines += HtmlNames.IsBlock(element) || element.LocalName == "br" ? 1 : 0;
                    foreach (var child in element.ChildNodes)
                    {
                        open.Push(child);
                    }

                    break;
                default:
                    break;
            }
        }

        // The cell itself is one.
        return length > LongText && lines > LinesOfText;
    }

    private static bool CountCells(IElement part, ref int cells)
    {
        if (HtmlNames.IsSection(part) || part.LocalName == "tr")
        {
            foreach (var child in part.ChildNodes)
            {
                if (child is IElement inner && CountCells(inner, ref cells))
                {
                    return true;
                }
            }
        }

        return HtmlNames.IsCell(part) && ++cells > 1;
    }

    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += HtmlText.IsSpace(c) ? 0 : 1;
        }

        return count;
    }
}
