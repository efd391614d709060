using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>A node of a page, as AngleSharp's tree builder makes it: an element or a run of text.</summary>
internal abstract class HtmlNode : IConstructableNode
{
    public HtmlNode? Parent { get; set; }

    /// <summary>The page of its root element; null elsewhere.</summary>
    protected virtual IConstructableNode? Page => null;

    public abstract StringOrMemory NodeName { get; }

    public abstract NodeFlags Flags { get; }

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent ?? Page;
        set => Parent = value as HtmlNode;
    }

    public abstract IConstructableNodeList ChildNodes { get; }

    public void RemoveFromParent() => Parent?.RemoveChild(this);

    public abstract void RemoveChild(IConstructableNode childNode);

    public abstract void RemoveNode(int idx, IConstructableNode childNode);

    public abstract void InsertNode(int idx, IConstructableNode childNode);

    public abstract void AddNode(IConstructableNode node);

    public abstract void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly);

    public abstract void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly);
}
