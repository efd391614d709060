using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Sections;

/// <summary>
/// The bare numbers of pages in a text without form feeds: lines of their own in the narrative, where no cell can be, that count up. What
/// they leave out between
/// two of them is inside a table, where such a line looks like a cell.
/// </summary>
internal sealed class PageNumbers
{
    // One number on a line may be anything.
    private const int LeastPages = 2;

    private readonly SourceDocument document;
    private readonly List<SectionSpan> tables;
    private readonly List<(int Token, int Number)> pages = [];

    /// <summary>Finds the numbers.</summary>
    /// <param name="document">The document.</param>
    /// <param name="spans">Its sections.</param>
    public PageNumbers(SourceDocument document, List<SectionSpan> spans)
    {
        this.document = document;
        tables = spans.FindAll(static span => span.Section.HasTable);
        var next = 0;
        foreach (var span in tables)
        {
            Add(next, span.Start);
            next = span.End;
        }

        Add(next, spans[^1].End);
        for (var i = 1; i < pages.Count; i++)
        {
            if (pages[i].Number <= pages[i - 1].Number)
            {
                pages.Clear();
            }
        }
    }

    /// <summary>Whether a token of a table may be the number of a page that is nowhere in the narrative.</summary>
    public bool MayBe(int token) => pages.Count >= LeastPages && NumberOf(token) is >= 0 and var number && IsLeftOut(token, number);

    /// <summary>Whether a token of a table is the number of a page: it is left out in the narrative, and those before and after it are in
    /// their places.</summary>
    public bool Is(int token) =>
        MayBe(token) && IsCounted(0, token, NumberOf(token) - 1) && IsCounted(token + 1, document.Tokens.Length, NumberOf(token) + 1);

    /// <summary>Whether the number of a token that may be a page's is on another line that is no cell.</summary>
    /// <param name="token">The token.</param>
    /// <param name="isCell">Whether another token was read as a cell, or waits for being so.</param>
    public bool IsElsewhere(int token, Predicate<int> isCell)
    {
        var number = NumberOf(token);
        foreach (var span in tables)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (i != token && NumberOf(i) == number && IsLeftOut(i, number) && !isCell(i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (NumberOf(i) is >= 0 and var number)
            {
                pages.Add((i, number));
            }
        }
    }

    private bool IsCounted(int start, int end, int number)
    {
        for (var i = start; i < end; i++)
        {
            if (NumberOf(i) == number && (IsLeftOut(i, number) || pages.Exists(page => page.Token == i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLeftOut(int token, int number)
    {
        var before = 0;
        foreach (var page in pages)
        {
            if (page.Token > token)
            {
                return number > before && number < page.Number;
            }

            before = page.Number;
        }

        return false;
    }

    private int NumberOf(int token) => BareNumber.Of(document.Tokens[token], document.Text);
}
