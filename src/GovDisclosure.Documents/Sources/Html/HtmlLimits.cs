using GovDisclosure.Documents.Recognition;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Watches the parser of one page and stops it at the limits, before a hostile page can take time or memory.</summary>
internal sealed class HtmlLimits(ReadOptions options)
{
    private const int AttributesToElements = 5;

    private readonly List<string> open = [];
    private int tags;
    private int elements;
    private long attributes;

    /// <summary>Counts a tag.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public void CountTag(bool isStart, HtmlName name, bool isSelfClosing)
    {
        if (isStart)
        {
            Start(name, isSelfClosing);
        }
        else if (open.LastIndexOf(name.Text) is var at and >= 0)
        {
            open.RemoveRange(at, open.Count - at);
        }
    }

    /// <summary>Counts an element, one that the parser adds too.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public void CountElement()
    {
        if (++elements > options.MaxElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }

    /// <summary>Counts an attribute.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public void CountAttribute()
    {
        if (++attributes > (long)options.MaxElements * AttributesToElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }

    private void Start(HtmlName name, bool isSelfClosing)
    {
        if (++tags > options.MaxElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }

        if (isSelfClosing || name.ClosesItself)
        {
            return;
        }

        open.Add(name.Text);
        if (open.Count > options.MaxDepth)
        {
            throw new SourceLimitException(Messages.TooDeep(options.MaxDepth));
        }
    }
}
