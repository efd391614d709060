namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Tells tables with figures from tables that only lay a page out, cell by cell.</summary>
internal static class HtmlContent
{
    // A cell with so much text in several lines holds paragraphs and is no figure or label.
    private const int LongText = 200;
    private const int LinesOfText = 2;

    /// <summary>Whether a table has no more than one cell, and so is but a frame.</summary>
    public static bool IsFrame(HtmlElement table)
    {
        var cells = 0;
        foreach (var child in table.Children)
        {
            if (child is HtmlElement part && CountCells(part, ref cells))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a cell holds tables or paragraphs, which are read as pieces of their own.</summary>
    public static bool HoldsPieces(HtmlPage page, HtmlElement cell) => !IsOneLine(cell) && HoldsLines(page, cell);

    // Most cells hold a text, or a text in a span, and need no walk.
    private static bool IsOneLine(HtmlElement cell)
    {
        foreach (var child in cell.Children)
        {
            if (child is HtmlElement element && (element.BreaksLine || element.HasElements))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsLines(HtmlPage page, HtmlElement cell)
    {
        var (length, lines) = (0, 0);
        var open = new Stack<HtmlElement>();
        open.Push(cell);
        while (open.TryPop(out var element))
        {
            if (element.Is(HtmlRole.Table) && !IsFrame(element))
            {
                return true;
            }

            lines += element.BreaksLine ? 1 : 0;
            foreach (var child in element.Children)
            {
                if (child is HtmlPiece piece)
                {
                    length += CountCharacters(page.TextOf(piece));
                }
                else if (child is HtmlElement { IsSkipped: false } inner)
                {
                    open.Push(inner);
                }
            }
        }

        // The cell itself is one.
        return length > LongText && lines > LinesOfText;
    }

    private static bool CountCells(HtmlElement part, ref int cells)
    {
        if (part.Is(HtmlRole.Section | HtmlRole.Row))
        {
            foreach (var child in part.Children)
            {
                if (child is HtmlElement inner && CountCells(inner, ref cells))
                {
                    return true;
                }
            }
        }

        return part.Is(HtmlRole.Cell) && ++cells > 1;
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
