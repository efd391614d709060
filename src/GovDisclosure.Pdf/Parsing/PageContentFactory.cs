using GovDisclosure.Pdf.Layout;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GovDisclosure.Pdf.Parsing;

/// <summary>Makes the letters and ruling lines of a page out of its operations. The parser constructs it; what it counts by comes with the
/// options.</summary>
internal sealed class PageContentFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions
) : BasePageFactory<PageContent>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions), IPageFactory<PageContent>
{
    private const int MostContentStreams = 10_000;

    // Before the page is parsed: what is not packed passes no filter that would count it.
    PageContent IPageFactory<PageContent>.Create(
        int number,
        DictionaryToken dictionary,
        PageTreeMembers pageTreeMembers,
        NamedDestinations namedDestinations
    )
    {
        var budget = (ParsingBudget)ParsingOptions.FilterProvider!;
        if (dictionary.TryGet(NameToken.Contents, out var contents))
        {
            CountContent(budget, contents);
        }

        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    private void CountContent(ParsingBudget budget, IToken token)
    {
        var resolved = token is IndirectReferenceToken reference ? PdfScanner.Get(reference.Data)?.Data : token;
        var streams = resolved is ArrayToken array
            ? array
                .Data.Take(MostContentStreams)
                .Select(item => item is IndirectReferenceToken inner ? PdfScanner.Get(inner.Data)?.Data : item)
            : [resolved];
        foreach (var stream in streams.OfType<StreamToken>())
        {
            budget.CountContent(stream.Data.Length);
        }
    }

    protected override PageContent ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations
    )
    {
        var budget = (ParsingBudget)ParsingOptions.FilterProvider!;
        var shown = cropBox.GetVisibleBounds(rotation);
        var content = new PageContent(Math.Abs(shown.Width), Math.Abs(shown.Height));
        return new PageProcessor(
            budget,
            content,
            pageNumber,
            ResourceStore,
            PdfScanner,
            PageContentParser,
            FilterProvider,
            cropBox,
            userSpaceUnit,
            rotation,
            initialMatrix,
            ParsingOptions
        ).Process(pageNumber, operations);
    }
}
