using GovDisclosure.Documents;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GovDisclosure.Pdf.Parsing;

/// <summary>
/// Unpacks the streams of one document and counts what they unpack to, so that none can take the memory or the time of the process. The
/// parser hands it on to every page: it counts the
/// letters and lines of a page too.
/// </summary>
internal sealed class ParsingBudget : IFilterProvider
{
    // Fonts and pictures are unpacked beside the text; a stream that a page shows again is unpacked again.
    private const int UnpackedToPacked = 8;

    // The content of a page, which is parsed as a whole before anything of it can be counted; a page of text has some ten thousand bytes.
    private const int BytesToContent = 4;

    private const int MostForms = 5_000;

    // So many full pages: a report of a hundred pages has a third of it.
    private const int MostPagesFull = 3;

    private readonly SourceBuilder builder;
    private readonly IFilterProvider inner = DefaultFilterProvider.Instance;
    private readonly Dictionary<IFilter, IFilter> counting = [];
    private long unpacked;
    private int elements;
    private long elementsOfAll;
    private int forms;
    private int formsOfAll;
    private long content;

    public ParsingBudget(SourceBuilder builder)
    {
        this.builder = builder;
        MostUnpacked = (long)builder.Options.MaxBytes * UnpackedToPacked;
    }

    public long MostUnpacked { get; }

    public void StartPage() => (elements, forms, content) = (0, 0, 0);

    /// <summary>Counts a letter, a line, a form or a state of the page.</summary>
    public void CountElement()
    {
        builder.Tick();
        if (++elements > builder.Options.MaxElements)
        {
            builder.Refuse(PdfMessages.TooManyElements(builder.Options.MaxElements));
        }

        if (++elementsOfAll > (long)builder.Options.MaxElements * MostPagesFull)
        {
            builder.Refuse(PdfMessages.TooManyElementsInAll((long)builder.Options.MaxElements * MostPagesFull));
        }
    }

    /// <summary>Counts a form, a page inside the page: one that shows others shows theirs too, and all are parsed anew.</summary>
    public void CountForm()
    {
        CountElement();
        if (++forms > MostForms || ++formsOfAll > MostForms * MostPagesFull)
        {
            builder.Refuse(PdfMessages.TooManyForms(MostForms, MostForms * MostPagesFull));
        }
    }

    /// <summary>Counts bytes of what a page, or a form on it, draws.</summary>
    public void CountContent(int bytes)
    {
        content += bytes;
        if (content > builder.Options.MaxBytes / BytesToContent)
        {
            builder.Refuse(PdfMessages.ContentTooLong(builder.Options.MaxBytes / BytesToContent));
        }
    }

    /// <summary>Counts bytes that a stream unpacked to.</summary>
    public void CountUnpacked(int bytes)
    {
        unpacked += bytes;
        builder.Tick();
        ThrowIfExceeded();
    }

    public void ThrowIfExceeded()
    {
        if (unpacked > MostUnpacked)
        {
            builder.Refuse(PdfMessages.UnpacksTooFar(MostUnpacked));
        }
    }

    /// <summary>How many bytes may still be unpacked.</summary>
    public int Rest => (int)Math.Clamp(MostUnpacked - unpacked, 0, int.MaxValue);

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Counted(inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Counted(inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Counted(inner.GetAllFilters());

    private List<IFilter> Counted(IReadOnlyList<IFilter> filters)
    {
        var counted = new List<IFilter>(filters.Count);
        foreach (var filter in filters)
        {
            if (!counting.TryGetValue(filter, out var own))
            {
                own = counting[filter] = new CountedFilter(filter, this);
            }

            counted.Add(own);
        }

        return counted;
    }
}
