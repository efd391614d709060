using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using GovDisclosure.Documents.Recognition;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Watches the parser of one page and stops it at the limits, before a hostile page can take time or memory.</summary>
internal sealed class HtmlLimits(ReadOptions options)
{
    private const int AttributesToElements = 5;

    // Names whose end tags are left out as a rule; the parser closes them by itself.
    private static readonly HashSet<string> NotCounted = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "option", "optgroup",
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "image", "input", "keygen", "link", "meta",
        "param", "source", "track", "wbr",
    };

    private readonly List<string> open = [];
    private int tags;
    private int elements;
    private long attributes;

    /// <summary>Parser options that throw <see cref="SourceLimitException"/> at a limit.</summary>
    public HtmlParserOptions ParserOptions => new()
    {
        IsScripting = false,
        IsKeepingSourceReferences = true,
        SkipComments = true,
        OnToken = (token, _) => Read(token),
        OnCreated = (_, _) => CountElement(),
    };

    private void CountElement()
    {
        if (++elements > options.MaxElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }

    private void Read(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            Start(token.AsTag());
        }
        else if (token.Type == HtmlTokenType.EndTag && open.LastIndexOf(token.Name) is var at and >= 0)
        {
            open.RemoveRange(at, open.Count - at);
        }
    }

    private void Start(HtmlTagToken tag)
    {
        attributes += tag.Attributes.Count;
        if (++tags > options.MaxElements || attributes > (long)options.MaxElements * AttributesToElements)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }

        if (tag.IsSelfClosing || NotCounted.Contains(tag.Name))
        {
            return;
        }

        open.Add(tag.Name);
        if (open.Count > options.MaxDepth)
        {
            throw new SourceLimitException(Messages.TooDeep(options.MaxDepth));
        }
    }
}
