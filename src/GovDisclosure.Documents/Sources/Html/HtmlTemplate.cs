using AngleSharp.Html.Construction;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>A template in a page.</summary>
internal sealed class HtmlTemplate(HtmlPage page, HtmlName name, SourcePosition position) : HtmlElement(page, name, position), IConstructableTemplateElement
{
    public void PopulateFragment()
    {
        // What is in a template prints nothing.
    }
}
