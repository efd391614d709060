using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>An element of a page with what the walk over the page needs of it, and no more.</summary>
internal class HtmlElement(HtmlPage page, HtmlName name, SourcePosition position)
    : HtmlNode,
        IConstructableMetaElement,
        IConstructableFormElement,
        IConstructableFrameElement,
        IConstructableMathElement,
        IConstructableSvgElement,
        IConstructableNodeList,
        IConstructableNamedNodeMap
{
    private HtmlNode[] children = [];
    private int first;
    private List<KeyValuePair<string, string>>? attributes;

    // What its attributes make of it, and its style among them.
    private HtmlRole own;
    private HtmlRole style;

    /// <summary>How many elements it is in, when it was put where it is.</summary>
    public int Depth { get; private set; } = 1;

    /// <summary>Whether it is what one of the roles says.</summary>
    public bool Is(HtmlRole role) => ((name.Role | own | style) & role) != 0;

    /// <summary>Whether it prints nothing of a report, is hidden, or was struck out.</summary>
    public bool IsSkipped => Is(HtmlRole.Skipped);

    /// <summary>Whether its attributes hide it or strike it out.</summary>
    public bool IsHidden => ((own | style) & HtmlRole.Skipped) != 0;

    /// <summary>Whether what follows its start is in a new line.</summary>
    public bool BreaksLine => Is(HtmlRole.Block | HtmlRole.LineBreak);

    public bool HasElements
    {
        get
        {
            foreach (var child in Children)
            {
                if (child is HtmlElement)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public string Name => name.Text;

    /// <summary>Where its tag is; no line where it has none.</summary>
    public SourcePosition Position => position;

    public int Length { get; private set; }

    public ReadOnlySpan<HtmlNode> Children => children.AsSpan(first, Length);

    public string? this[string attribute]
    {
        get
        {
            if (attributes is not null)
            {
                foreach (var (key, value) in attributes)
                {
                    if (string.Equals(key, attribute, StringComparison.Ordinal))
                    {
                        return value;
                    }
                }
            }

            return null;
        }
    }

    protected override IConstructableNode? Page => ReferenceEquals(page.Root, this) ? page : null;

    public override StringOrMemory NodeName => name.Text;

    public override NodeFlags Flags => name.Flags;

    public override IConstructableNodeList ChildNodes => this;

    public StringOrMemory NamespaceUri => NamespaceNames.HtmlUri;

    public StringOrMemory LocalName => name.Text;

    public StringOrMemory Prefix => StringOrMemory.Empty;

    public IConstructableNamedNodeMap Attributes => this;

    ISourceReference? IConstructableElement.SourceReference { get; set; }

    IConstructableNode IConstructableNodeList.this[int index] => children[first + index];

    int IConstructableNamedNodeMap.Length => attributes?.Count ?? 0;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => null;

    public override void AddNode(IConstructableNode node) => Insert(Length, (HtmlNode)node);

    public override void InsertNode(int idx, IConstructableNode childNode) => Insert(idx, (HtmlNode)childNode);

    public override void RemoveChild(IConstructableNode childNode)
    {
        var index = Children.LastIndexOf((HtmlNode)childNode);
        if (index >= 0)
        {
            RemoveNode(index, childNode);
        }
    }

    public override void RemoveNode(int idx, IConstructableNode childNode)
    {
        if (idx == 0)
        {
            // Children are moved one by one, from the first on.
            first++;
        }
        else
        {
            Array.Copy(children, first + idx + 1, children, first + idx, Length - idx - 1);
        }

        Length--;
        ((HtmlNode)childNode).Parent = null;
    }

    public override void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        var start = page.Write(text.Memory.Span);
        if (Length > 0 && Children[^1] is HtmlPiece piece && piece.Start + piece.Length == start)
        {
            piece.Length += text.Length;
            return;
        }

        Insert(Length, new HtmlPiece(start, text.Length));
    }

    public override void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) =>
        Insert(idx, new HtmlPiece(page.Write(text.Memory.Span), text.Length));

    public void SetAttributes(StructAttributes tagAttributes)
    {
        for (var i = 0; i < tagAttributes.Count; i++)
        {
            SetOwnAttribute(tagAttributes[i].Name, tagAttributes[i].Value);
        }
    }

    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (name.Memory.Span is "class" or "id" && page.Sheet?.AsksFor(value.Memory.Span) != true)
        {
            // No rule asks for it.
            return;
        }

        var attribute = new KeyValuePair<string, string>(name.ToString(), value.ToString());
        (attributes ??= []).Add(attribute);
        switch (attribute.Key)
        {
            case "hidden":
                own |= HtmlRole.Skipped;
                break;
            case "style":
                style = HtmlStyle.RoleOf(attribute.Value);
                break;
            case "size" when Name is "font" && attribute.Value is "1" or "2" or ['-', ..]:
                own |= HtmlRole.Mark;
                break;
            case "color" when HtmlColor.IsWhite(attribute.Value):
                own |= HtmlRole.White;
                break;
            case "bgcolor" or "background" when !HtmlColor.IsNone(attribute.Value):
                own |= HtmlRole.Coloured;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the role that the style sheets of the page and its own style make of it.</summary>
    public void Restyle(HtmlRole role) => style = role;

    public StringOrMemory GetAttribute(StringOrMemory @namespace, StringOrMemory name) =>
        this[name.ToString()] is { } value ? value : StringOrMemory.Empty;

    public bool HasAttribute(StringOrMemory name) => this[name.ToString()] is not null;

    public void SetupElement()
    {
        // Nothing depends on the attributes before the walk.
    }

    public void Handle()
    {
        // A page says nothing to the reader that it would have to do.
    }

    public void AddComment(ref StructHtmlToken token)
    {
        // Comments print nothing.
    }

    public IConstructableNode ShallowCopy()
    {
        page.Limits.CountElement();
        return new HtmlElement(page, name, default)
        {
            attributes = attributes,
            own = own,
            style = style,
        };
    }

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is HtmlElement other && (other.attributes ?? []).SequenceEqual(this.attributes ?? []);

    void IConstructableNodeList.Clear() => Length = 0;

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => children.Skip(first).Take(Length).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => children.Skip(first).Take(Length).GetEnumerator();

    private void Insert(int index, HtmlNode node)
    {
        if (node is HtmlElement element)
        {
            element.Depth = Depth + 1;
            page.Limits.CheckDepth(element.Depth);
        }

        if (first + Length == children.Length)
        {
            var more = new HtmlNode[Math.Max(2, Length * 2)];
            Children.CopyTo(more);
            (children, first) = (more, 0);
        }

        Array.Copy(children, first + index, children, first + index + 1, Length - index);
        children[first + index] = node;
        Length++;
        node.Parent = this;
    }

    /// <summary>The place of the element, or of the nearest around it that the page itself has; a reader of HTML adds others.</summary>
    public SourcePosition PrintedPosition
    {
        get
        {
            for (HtmlNode? at = this; at is HtmlElement outer; at = at.Parent)
            {
                if (outer.Position.Line > 0)
                {
                    return outer.Position;
                }
            }

            return new SourcePosition(1);
        }
    }
}
