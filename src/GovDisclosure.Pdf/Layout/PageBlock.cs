namespace GovDisclosure.Pdf.Layout;

/// <summary>A piece of a page in reading order: a line of text, or a table.</summary>
/// <param name="page">The number of the page, from 1.</param>
/// <param name="pageHeight">The height of the page in points.</param>
internal abstract class PageBlock(int page, double pageHeight)
{
    public int Page => page;

    public double PageHeight => pageHeight;
}

/// <summary>A line of text.</summary>
internal sealed class LineBlock(TextLine line, int page, double pageHeight) : PageBlock(page, pageHeight)
{
    public TextLine Line => line;
}

/// <summary>A table, or the part of one that is on a page.</summary>
internal sealed class GridBlock(PageGrid grid, int page, double pageHeight) : PageBlock(page, pageHeight)
{
    public PageGrid Grid => grid;
}
