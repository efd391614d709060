using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Makes the tree of one page with AngleSharp's parser, of nodes that hold what the walk over them needs.</summary>
/// <remarks>
/// For nodes that are not its own the parser does not put what a table holds outside of its cells to where the standard wants it, and cannot make templates, drawings and
/// formulas: a page with any of these is parsed into AngleSharp's own tree, and that is copied.
/// </remarks>
internal sealed class HtmlTreeBuilder : IDomConstructionElementFactory<HtmlPage, HtmlElement>
{
    private readonly HtmlLimits limits;
    private SourcePosition position;
    private HtmlPage? page;
    private HtmlName? tag;

    private HtmlTreeBuilder(ReadOptions options) => limits = new HtmlLimits(options);

    /// <summary>Makes the tree of a page.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public static HtmlPage Build(string source, ReadOptions options)
    {
        var builder = new HtmlTreeBuilder(options);
        using var text = new TextSource(source);
        var parser = new HtmlParser(builder.ParserOptions, BrowsingContext.New(new Configuration([builder])));
        var page = parser.ParseDocument<HtmlPage, HtmlElement>(text, builder.Pass);
        page.Builder?.Dispose();
        return page.IsBeyondBuilder ? HtmlTreeCopy.Parse(source, options) : page;
    }

    public HtmlPage CreateDocument(TextSource source, IBrowsingContext? context = null) => page = new HtmlPage(source);

    public HtmlElement Create(HtmlPage document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        limits.CountElement();
        return new HtmlElement(document, tag is not null && localName == tag.Text ? tag : HtmlName.Of(localName), position);
    }

    public HtmlElement CreateNoScript(HtmlPage document, bool scripting) => Create(document, TagNames.NoScript);

    public HtmlElement CreateUnknown(HtmlPage document, StringOrMemory tagName) => Create(document, tagName);

    public IConstructableNode CreateDocumentType(HtmlPage document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new HtmlRun(0, 0);

    public IConstructableMathElement CreateMath(HtmlPage document, StringOrMemory name = default) => CreateBeyond(document, TagNames.Math);

    public IConstructableSvgElement CreateSvg(HtmlPage document, StringOrMemory name = default) => CreateBeyond(document, TagNames.Svg);

    public IConstructableMetaElement CreateMeta(HtmlPage document) => Create(document, TagNames.Meta);

    public IConstructableScriptElement CreateScript(HtmlPage document, bool parserInserted, bool started)
    {
        limits.CountElement();
        return new HtmlScript(document, HtmlName.Of(TagNames.Script), position);
    }

    public IConstructableFrameElement CreateFrame(HtmlPage document) => Create(document, TagNames.Frame);

    public IConstructableTemplateElement CreateTemplate(HtmlPage document)
    {
        document.IsBeyondBuilder = true;
        return new HtmlTemplate(document, HtmlName.Of(TagNames.Template), position);
    }

    public IConstructableFormElement CreateForm(HtmlPage document) => Create(document, TagNames.Form);

    private HtmlElement CreateBeyond(HtmlPage document, string name)
    {
        document.IsBeyondBuilder = true;
        return Create(document, name);
    }

    private HtmlParserOptions ParserOptions => new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipScriptText = true,
        ShouldEmitAttribute = TakesAttribute,
    };

    private TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.IsTag)
        {
            tag = HtmlName.Of(token.Name);
            limits.CountTag(token.Type == HtmlTokenType.StartTag, tag, token.IsSelfClosing);
        }

        position = new SourcePosition(token.Position.Line, token.Position.Column);
        next(ref token);
        return page!.IsBeyondBuilder ? TokenConsumptionResult.Stop : TokenConsumptionResult.Continue;
    }

    // What the walk asks for, and what the parser itself decides by.
    private bool TakesAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> attributeName)
    {
        limits.CountAttribute();
        return attributeName.Span is "colspan" or "rowspan" or "style" or "hidden" or "alt" or "name" or "content" or "type" or "prompt";
    }
}
