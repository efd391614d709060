using AngleSharp.Common;
using AngleSharp.Html.Construction;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>A template in a page, which prints nothing; what is in it is left out.</summary>
internal sealed class HtmlTemplate(HtmlPage page, HtmlName name, SourcePosition position)
    : HtmlElement(page, name, position),
        IConstructableTemplateElement
{
    public override void AddNode(IConstructableNode node)
    {
        // It stays outside of the tree.
    }

    public override void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly)
    {
        // It stays outside of the tree.
    }

    public void PopulateFragment()
    {
        // There is nothing in it.
    }
}
