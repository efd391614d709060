using GovDisclosure.Documents;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Puts the pages of a document together: what belongs to the pages is left out and reported, tables and paragraphs go on over the
/// turn of a page.</summary>
internal sealed class DocumentLayout(SourceBuilder builder)
{
    private readonly List<List<PageBlock>> pages = [];
    private long letters;
    private long cells;

    /// <summary>How many pages show pictures and no text.</summary>
    public int ImagePages { get; private set; }

    /// <summary>Adds a page.</summary>
    public void Add(PageContent page, int number)
    {
        var blocks = PageLayout.Of(page, number, builder);
        letters += page.Letters.Count;
        if (letters > builder.Options.MaxBytes)
        {
            builder.Refuse(PdfMessages.TooManyLetters(builder.Options.MaxBytes));
        }

        cells += blocks.Sum(static block => block is GridBlock grid ? grid.Grid.Places : 1L);
        if (cells > builder.Options.MaxCells)
        {
            builder.Refuse(PdfMessages.TooManyCellsInAll(builder.Options.MaxCells));
        }

        if (page.InvisibleLetters > 0)
        {
            builder.Tell(PdfMessages.InvisibleText(number, page.InvisibleLetters));
        }

        if (page.TurnedLetters > 0)
        {
            builder.Tell(PdfMessages.TurnedText(number, page.TurnedLetters));
        }

        if (blocks.Count == 0 && page.Images > 0)
        {
            ImagePages++;
            builder.Tell(PdfMessages.PageWithoutText(number));
        }

        pages.Add(blocks);
    }

    /// <summary>Hands all pages over.</summary>
    public void Write()
    {
        var left = PageFurniture.Remove(pages);
        if (left.Count > 0)
        {
            builder.Tell(PdfMessages.PageLines(left));
        }

        var writer = new BlockWriter(builder);
        foreach (var block in pages.SelectMany(static page => page))
        {
            builder.Tick();
            writer.Add(block);
        }

        writer.End();
    }
}
