namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Tells text of a cell that nobody sees since what is behind it has the same colour.</summary>
/// <param name="page">The page.</param>
/// <param name="clock">The limit of time.</param>
internal sealed class HtmlPaint(HtmlPage page, ReadClock clock)
{
    // The cells of a row have the same around them.
    private HtmlElement? lastRow;
    private bool lastHasBackground;

    /// <summary>Whether nobody sees the text of a cell, where the cell itself says of which colour it is, and what is behind.</summary>
    public bool IsUnseen(HtmlElement cell) =>
        (cell.Is(HtmlRole.White) || HasBackground(cell)) && IsPaintedOver(cell, cell, out var isOfCell) && isOfCell;

    /// <summary>Whether nobody sees the text of an element in a cell.</summary>
    public bool IsUnseen(HtmlElement element, HtmlElement cell)
    {
        var (isWhite, hasBackground) = (element.Is(HtmlRole.White), HasBackground(element));
        return (isWhite || hasBackground)
            && (
                IsPaintedOver(element, cell, out var isOfCell)
                    ? isOfCell || HoldsOtherText(cell)
                    : isWhite && !hasBackground && HoldsOtherText(cell)
            );
    }

    // Whether an element, or one around it, has a background that is not that of paper.
    private bool HasBackground(HtmlElement element)
    {
        for (var outer = element; outer is not null; outer = outer.Parent as HtmlElement)
        {
            if (outer.Is(HtmlRole.Row))
            {
                if (!ReferenceEquals(outer, lastRow))
                {
                    (lastRow, lastHasBackground) = (outer, IsAround(outer));
                }

                return lastHasBackground;
            }

            if (IsColoured(outer))
            {
                return true;
            }
        }

        return false;
    }

    // A cell that is white as a whole may have a colour behind it that a style sheet elsewhere gives it.
    private bool HoldsOtherText(HtmlElement within)
    {
        var open = new Stack<HtmlElement>();
        open.Push(within);
        while (open.TryPop(out var element))
        {
            page.Sheet?.Apply(element, clock);
            if (!ReferenceEquals(element, within) && element.Is(HtmlRole.White | HtmlRole.Skipped))
            {
                continue;
            }

            foreach (var child in element.Children)
            {
                if (child is HtmlElement inner)
                {
                    open.Push(inner);
                }
                else if (child is HtmlPiece piece && !page.TextOf(piece).IsWhiteSpace())
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Whether the text of an element of a cell has the colour of what is behind it: the cell, or what is in it, says of which colour the
    // text is, since what is further out may be told otherwise by a sheet that is not at hand. Of the cell, where it says too what is
    // behind it.
    private bool IsPaintedOver(HtmlElement element, HtmlElement cell, out bool isOfCell)
    {
        var (text, background, isInCell) = ((ShownColor?)null, (ShownColor?)null, true);
        isOfCell = false;
        for (
            var outer = element;
            outer is not null && (isInCell || (text is not null && background is null));
            outer = outer.Parent as HtmlElement
        )
        {
            var declared = HtmlStyle.DeclaredIn(page.Sheet?.StyleOf(outer, clock) ?? outer["style"] ?? "");
            if (background is null && (declared.HasPicture || outer["background"] is not null))
            {
                return false;
            }

            text ??= isInCell ? declared.Text ?? ColorOf(outer, "color") : null;
            background ??= (declared.Background ?? ColorOf(outer, "bgcolor")) is { IsClear: false } seen ? seen : null;
            isOfCell |= isInCell && background is not null;
            isInCell &= !ReferenceEquals(outer, cell);
        }

        return text is { } own && background is { } behind && own.IsLike(behind);
    }

    private bool IsAround(HtmlElement element)
    {
        for (var outer = element; outer is not null; outer = outer.Parent as HtmlElement)
        {
            if (IsColoured(outer))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsColoured(HtmlElement element) => element.Is(HtmlRole.Coloured) || page.Sheet?.HasBackground(element, clock) == true;

    private static ShownColor? ColorOf(HtmlElement element, string attribute) =>
        element[attribute] is { } value ? HtmlColor.Parse(value) : null;
}
