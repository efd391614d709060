using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Watches the parser of one page and stops it at the limits, before a hostile page can take time or memory.</summary>
/// <remarks>
/// It counts what the parser makes and not what the page says: the copies of tags that are closed out of order are elements too, and a tag
/// that closes nothing, as the end of a span
/// around a paragraph, ends no nesting.
/// </remarks>
internal sealed class HtmlLimits(ReadOptions options, ReadClock clock)
{
    private const int AttributesToElements = 5;

    private int elements;
    private long attributes;

    /// <summary>Counts a tag, a run of text or anything else that the parser reads.</summary>
    /// <exception cref="SourceLimitException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public void CountToken() => clock.Tick();

    /// <summary>Counts an element, one that the parser adds too.</summary>
    /// <exception cref="SourceLimitException">There are too many.</exception>
    public void CountElement()
    {
        if (++elements > options.MaxElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }

    /// <summary>Counts an attribute.</summary>
    /// <exception cref="SourceLimitException">There are too many.</exception>
    public void CountAttribute()
    {
        if (++attributes > (long)options.MaxElements * AttributesToElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }

    /// <summary>Looks at the nesting of an element that is put into another one.</summary>
    /// <exception cref="SourceLimitException">It is too deep.</exception>
    public void CheckDepth(int depth)
    {
        if (depth > options.MaxDepth)
        {
            throw new SourceLimitException(Messages.TooDeep(options.MaxDepth));
        }
    }
}
