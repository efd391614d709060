using AngleSharp.Html.Construction;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>A program in a page; it is never run.</summary>
internal sealed class HtmlScript(HtmlPage page, HtmlName name, SourcePosition position)
    : HtmlElement(page, name, position),
        IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}
