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
/// For nodes that are not its own the parser does not put what a table holds outside of its cells to where the standard wants it. Such a
/// page is parsed once more, into AngleSharp's
/// own tree, and that is copied; by then the limits have seen all that the parser makes of it. What is in a template prints nothing and is
/// left out.
/// </remarks>
internal sealed class HtmlTreeBuilder : IDomConstructionElementFactory<HtmlPage, HtmlElement>
{
    // The parser takes this letter for the end of the source.
    private const char EndOfFile = '\uFFFF';
    private const char Replacement = '\uFFFD';

    private readonly HtmlLimits limits;
    private SourcePosition position;
    private HtmlName? tag;
    private readonly List<(int Start, int End)> hidden = [];
    private int offset;
    private int templates;
    private int drawings;
    private string? literal;
    private HtmlStyleSheet? sheet;

    private HtmlTreeBuilder(ReadOptions options, ReadClock clock) => limits = new HtmlLimits(options, clock);

    /// <summary>Makes the tree of a page.</summary>
    /// <exception cref="SourceLimitException">The page is beyond a limit.</exception>
    public static HtmlPage Build(string source, ReadOptions options, ReadClock clock)
    {
        var builder = new HtmlTreeBuilder(options, clock) { sheet = HtmlStyleSheet.Of(source) };
        // The source of strings takes ten times as long over an attribute of many letters, such as a picture inside the page.
        using var letters = new ReadOnlyMemoryTextSource(source.Replace(EndOfFile, Replacement));
        using var text = new TextSource(letters);
        var parser = new HtmlParser(builder.ParserOptions, BrowsingContext.New(new Configuration([builder])));
        var page = parser.ParseDocument<HtmlPage, HtmlElement>(text, builder.Pass);
        page.Builder?.Dispose();
        page = page.IsMisplaced ? HtmlTreeCopy.Parse(builder.WithoutTemplates(source), builder.sheet, options, clock) : page;
        page.Sheet = builder.sheet is null ? null : HtmlStyleSheet.Of(page);
        return page;
    }

    public HtmlPage CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source, limits) { Sheet = sheet };

    public HtmlElement Create(
        HtmlPage document,
        StringOrMemory localName,
        StringOrMemory prefix = default,
        NodeFlags flags = NodeFlags.None
    ) => Create(document, tag is not null && localName == tag.Text ? tag : HtmlName.Of(localName));

    public HtmlElement CreateNoScript(HtmlPage document, bool scripting) => Create(document, TagNames.NoScript);

    public HtmlElement CreateUnknown(HtmlPage document, StringOrMemory tagName) => Create(document, tagName);

    public IConstructableNode CreateDocumentType(
        HtmlPage document,
        StringOrMemory name,
        StringOrMemory publicIdentifier,
        StringOrMemory systemIdentifier
    ) => new HtmlPiece(0, 0);

    public IConstructableMathElement CreateMath(HtmlPage document, StringOrMemory name = default) =>
        Create(document, HtmlName.OfMath(name));

    public IConstructableSvgElement CreateSvg(HtmlPage document, StringOrMemory name = default) => Create(document, HtmlName.OfSvg(name));

    public IConstructableMetaElement CreateMeta(HtmlPage document) => Create(document, TagNames.Meta);

    public IConstructableScriptElement CreateScript(HtmlPage document, bool parserInserted, bool started)
    {
        limits.CountElement();
        return new HtmlScript(document, HtmlName.Of(TagNames.Script), position);
    }

    public IConstructableFrameElement CreateFrame(HtmlPage document) => Create(document, TagNames.Frame);

    public IConstructableTemplateElement CreateTemplate(HtmlPage document)
    {
        limits.CountElement();
        templates = 1;
        hidden.Add((offset, -1));
        return new HtmlTemplate(document, HtmlName.Of(TagNames.Template), position);
    }

    public IConstructableFormElement CreateForm(HtmlPage document) => Create(document, TagNames.Form);

    private HtmlElement Create(HtmlPage document, HtmlName name)
    {
        limits.CountElement();
        return new HtmlElement(document, name, position);
    }

    private HtmlParserOptions ParserOptions =>
        new()
        {
            IsScripting = false,
            SkipComments = true,
            SkipScriptText = true,
            ShouldEmitAttribute = TakesAttribute,
        };

    private TokenConsumptionResult Pass(ref StructHtmlToken token, TokenConsumer next)
    {
        limits.CountToken();
        if (!IsInTemplate(ref token))
        {
            tag = token.Type == HtmlTokenType.StartTag ? HtmlName.Of(token.Name) : null;
            (position, offset) = (new SourcePosition(token.Position.Line, token.Position.Column), token.Position.Position - 1);
            next(ref token);
        }

        return TokenConsumptionResult.Continue;
    }

    // The parser is to see which text it must not look for tags in.
    private bool IsInTemplate(ref StructHtmlToken token)
    {
        if (templates == 0)
        {
            return false;
        }

        if (literal is not null)
        {
            literal = token.Type == HtmlTokenType.EndTag && token.Name == literal ? null : literal;
            return false;
        }

        if (!token.IsTag)
        {
            return true;
        }

        var (name, isStart) = (token.Name.ToString(), token.Type == HtmlTokenType.StartTag);
        if (name is "svg" or "math")
        {
            drawings = Math.Max(
                0,
                drawings
                    + (
                        !isStart ? -1
                        : token.IsSelfClosing ? 0
                        : 1
                    )
            );
        }
        else if (isStart && drawings == 0 && HtmlNames.IsLiteral(name))
        {
            literal = name;
            return false;
        }
        else if (name == TagNames.Template)
        {
            templates += isStart ? 1 : -1;
            if (templates == 0)
            {
                drawings = 0;
                hidden[^1] = hidden[^1] with { End = token.Position.Position - 1 };
            }
        }

        return templates > 0;
    }

    // What the limits have not seen is not parsed, but is in a comment; lines stay where they are. The tag alone has more letters than
    // a comment needs.
    private string WithoutTemplates(string source) =>
        hidden.Count == 0 ? source : string.Create(source.Length, (source, hidden), static (letters, state) =>
            {
                state.source.CopyTo(letters);
                foreach (var (start, end) in state.hidden)
                {
                    var template = letters[start..(end < 0 ? letters.Length : end)];
                    foreach (ref var c in template)
                    {
                        c = c is '\n' or '\r' ? c : ' ';
                    }

                    "<!--".CopyTo(template);
                    "-->".CopyTo(template[^3..]);
                }
            });

    // What the walk asks for, and what the parser itself decides by.
    private bool TakesAttribute(ref StructHtmlToken token, ReadOnlyMemory<char> attributeName)
    {
        limits.CountAttribute();
        return (sheet is not null && (attributeName.Span is "class" or "id" or "media" || sheet.AsksForAttribute(attributeName.Span)))
            || attributeName.Span
                is "colspan"
                    or "rowspan"
                    or "style"
                    or "hidden"
                    or "alt"
                    or "name"
                    or "content"
                    or "type"
                    or "value"
                    or "prompt"
                    or "encoding"
                    or "color"
                    or "face"
                    or "size"
                    or "bgcolor"
                    or "background"
                    or "open";
    }
}
