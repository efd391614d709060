using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>A piece of text in a page; its letters are in <see cref="HtmlPage"/>.</summary>
internal sealed class HtmlPiece(int start, int length) : HtmlNode
{
    public int Start => start;

    public int Length { get; set; } = length;

    public override StringOrMemory NodeName => "#text";

    public override NodeFlags Flags => NodeFlags.None;

    public override IConstructableNodeList ChildNodes => throw HasNoChildren();

    public override void RemoveChild(IConstructableNode childNode) => throw HasNoChildren();

    public override void RemoveNode(int idx, IConstructableNode childNode) => throw HasNoChildren();

    public override void InsertNode(int idx, IConstructableNode childNode) => throw HasNoChildren();

    public override void AddNode(IConstructableNode node) => throw HasNoChildren();

    public override void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => throw HasNoChildren();

    public override void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => throw HasNoChildren();

    private static InvalidOperationException HasNoChildren() => new("A piece of text has no children.");
}
