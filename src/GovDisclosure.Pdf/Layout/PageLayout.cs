using GovDisclosure.Documents;

namespace GovDisclosure.Pdf.Layout;

/// <summary>Puts what is on one page into reading order: the lines of text, and the tables with the letters in their cells.</summary>
internal static class PageLayout
{
    private const double UsualSize = 10.5;

    /// <summary>The lines and tables of a page, from above to below.</summary>
    public static List<PageBlock> Of(PageContent page, int number, SourceBuilder builder)
    {
        page.SetUpright();
        var grids = new GridFinder(builder, MedianSize(page.Letters)).Find(page);
        var body = new List<Letter>();
        foreach (var letter in page.Letters)
        {
            builder.Tick();
            if (FindCell(grids, letter) is { } cell)
            {
                cell.Letters.Add(letter);
            }
            else
            {
                body.Add(letter);
            }
        }

        // What rules nothing that is printed is a drawing.
        grids.RemoveAll(static grid => !grid.Cells.Any(static cell => cell.Letters.Exists(static letter => !letter.IsSpace)));
        foreach (var cell in grids.SelectMany(static grid => grid.Cells))
        {
            builder.Tick();
            cell.SetText();
        }

        grids.ForEach(static grid => grid.DropOpen());

        return InOrder(LineBuilder.Build(body, isCell: false), grids, number, page.Height);
    }

    private static PageCell? FindCell(List<PageGrid> grids, in Letter letter)
    {
        foreach (var grid in grids)
        {
            if (grid.At(letter.MiddleX, letter.MiddleY) is { } cell)
            {
                return cell;
            }
        }

        return null;
    }

    private static List<PageBlock> InOrder(List<TextLine> lines, List<PageGrid> grids, int number, double height)
    {
        var blocks = new List<PageBlock>();
        var between = new List<TextLine>();
        var next = 0;
        foreach (var line in lines)
        {
            while (next < grids.Count && grids[next].Top >= line.Base + (line.Size / 2))
            {
                Flush(grids[next++]);
            }

            between.Add(line);
        }

        while (next < grids.Count)
        {
            Flush(grids[next++]);
        }

        Flush(null);
        return blocks;

        void Flush(PageGrid? grid)
        {
            blocks.AddRange(UnruledRows.Join([.. TextColumns.InOrder(between)]).Select(line => new LineBlock(line, number, height)));
            between.Clear();
            if (grid is not null)
            {
                blocks.Add(new GridBlock(grid, number, height));
            }
        }
    }

    private static double MedianSize(List<Letter> letters)
    {
        if (letters.Count == 0)
        {
            return UsualSize;
        }

        var sizes = letters.ConvertAll(static letter => letter.Size);
        sizes.Sort();
        return sizes[sizes.Count / 2];
    }
}
