using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using GovDisclosure.Documents;
using GovDisclosure.Pdf.Layout;
using GovDisclosure.Pdf.Parsing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace GovDisclosure.Pdf;

/// <summary>
/// Reads PDF for <see cref="ReportReader"/>: <c>ReadOptions.Default with { Extractors = [PdfExtractor.Default] }</c>. Cells are taken from
/// the ruling lines of the pages, text in reading
/// order around them.
/// </summary>
/// <remarks>
/// In process; nothing is started and nothing fetched, no script of a document is run. What a document says of itself is not trusted:
/// pages, letters, lines and what streams unpack to are
/// counted against the limits of <see cref="ReadOptions"/>: letters and ruling lines of a page against
/// <see cref="ReadOptions.MaxElements"/>, those of all pages against three times as many, what is unpacked against eight times
/// <see cref="ReadOptions.MaxBytes"/>. Immutable and safe to use from several threads.
/// </remarks>
public sealed class PdfExtractor : SourceExtractor
{
    /// <summary>How many pages are read at most, unless set; a report has ten or so.</summary>
    public const int DefaultMaxPages = 1_000;

    private const int MostBytesBeforeHeader = 1024;

    // Objects inside each other: the reader of objects calls itself.
    private const int MostDepth = 64;

    private static readonly SearchValues<byte> BeforeHeader = SearchValues.Create(
        "\0\t\n\f\r "u8.ToArray().Concat<byte>([0xEF, 0xBB, 0xBF]).ToArray()
    );

    /// <summary>The extractor with the usual limit of pages.</summary>
    public static PdfExtractor Default { get; } = new();

    /// <summary>The most pages of a document; 1,000 unless set. One with more is refused.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxPages
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = DefaultMaxPages;

    /// <inheritdoc/>
    public override bool Recognizes(ReadOnlySpan<byte> content)
    {
        // Blank bytes and a byte order mark may be before the header; what is text before it is a text about PDF.
        var start = content[..Math.Min(content.Length, MostBytesBeforeHeader)].IndexOfAnyExcept(BeforeHeader);
        return start >= 0 && content[start..].StartsWith("%PDF-"u8);
    }

    /// <inheritdoc/>
    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "The parser throws whatever a damaged document makes it throw; limits and cancellation are looked at again after it."
    )]
    public override void Extract(ReadOnlyMemory<byte> content, SourceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var budget = new ParsingBudget(builder);
        var pages = new DocumentLayout(builder);
        try
        {
            using var document = PdfDocument.Open(
                content,
                new ParsingOptions
                {
                    UseLenientParsing = true,
                    SkipMissingFonts = true,
                    MaxStackDepth = MostDepth,
                    FilterProvider = budget,
                }
            );
            if (document.NumberOfPages > MaxPages)
            {
                builder.Refuse(PdfMessages.TooManyPages(document.NumberOfPages, MaxPages));
            }

            ReadPages(document, builder, budget, pages);
            if (document.NumberOfPages == 0)
            {
                builder.Refuse(PdfMessages.Damaged());
            }
        }
        catch (PdfDocumentEncryptedException)
        {
            builder.Tick();
            builder.Refuse(PdfMessages.Encrypted());
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            // A limit that was reached is reported as such, whatever the parser made of the exception.
            builder.Tick();
            builder.Refuse(PdfMessages.Damaged());
        }

        pages.Write();
        if (builder.IsEmpty)
        {
            builder.Refuse(pages.ImagePages > 0 ? PdfMessages.Scan(pages.ImagePages) : PdfMessages.NoText());
        }
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "As above: one page that cannot be parsed is told, and the others are read."
    )]
    private static void ReadPages(PdfDocument document, SourceBuilder builder, ParsingBudget budget, DocumentLayout pages)
    {
        document.AddPageFactory<PageContent, PageContentFactory>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            builder.Tick();
            try
            {
                budget.StartPage();
                pages.Add(document.GetPage<PageContent>(number), number);
            }
            catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
            {
                builder.Tick();
                budget.ThrowIfExceeded();
                builder.Tell(PdfMessages.PageNotRead(number));
            }
        }
    }
}
