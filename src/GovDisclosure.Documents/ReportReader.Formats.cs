using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Csv;
using GovDisclosure.Documents.Sources.Html;
using GovDisclosure.Documents.Sources.Packages;
using GovDisclosure.Documents.Sources.Wrapped;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

// From bytes to the extractor of their format, and through what a source is wrapped in.
public static partial class ReportReader
{
    private static ReadResult ReadBytes(ReadOnlyMemory<byte> source, ReadOptions options, CancellationToken cancellationToken = default)
    {
        var content = source.Span;
        if (content.IsEmpty)
        {
            return Refuse(Messages.EmptySource());
        }

        if (options.AssumeJson)
        {
            return ReadJson(source, options, cancellationToken);
        }

        foreach (var extractor in options.Extractors)
        {
            if (extractor.Recognizes(content))
            {
                return Read(source, new AddedExtractor(extractor), options, cancellationToken, linesAreOfFile: false);
            }
        }

        return ForeignFormats.Find(content) is { } foreign
            ? Refuse(foreign.Message)
            : FormatDetector.Detect(content) switch
            {
                SourceFormat.Json => ReadJson(source, options, cancellationToken),
                SourceFormat.Mime => ReadWrapped(source, MimeArchive.Pages, options, cancellationToken)
                    ?? Refuse(Messages.DamagedDocument("单个文件的网页（MHTML）", "a web page in one file (MHTML)")),
                SourceFormat.Html => ReadEncoded(content, isPage: true, options, cancellationToken),
                SourceFormat.Package => ReadPackage(source, options, cancellationToken),
                SourceFormat.Pdf => Refuse(Messages.PdfNotRead()),
                _ => ReadEncoded(content, isPage: false, options, cancellationToken),
            };
    }

    // What is no report of the contract may be the answer of a portal's interface, with the page in a string.
    private static ReadResult ReadJson(ReadOnlyMemory<byte> source, ReadOptions options, CancellationToken cancellationToken)
    {
        var result = JsonSource.Read(source.Span, options);
        return
            result.Report is null
            && ReadWrapped(
                source,
                static (json, clock) => PortalJson.Texts(json, clock, FormRecognizer.Default.Index.HeadingNamed),
                options with
                {
                    AssumeJson = false,
                },
                cancellationToken
            )
                is { Report: not null } wrapped
            ? wrapped
            : result;
    }

    private static ReadResult ReadPackage(ReadOnlyMemory<byte> source, ReadOptions options, CancellationToken cancellationToken)
    {
        var extractor = new PackageExtractor();
        var result = Read(source, extractor, options, cancellationToken, linesAreOfFile: false);
        if (extractor.Wrapped is not { } document)
        {
            return result;
        }

        // An archive inside the archive is not looked into.
        return FormatDetector.Detect(document.Content.Span) == SourceFormat.Package && !PackageExtractor.IsOffice(document.Content)
            ? result
            : ReadBytes(document.Content, options with { IsWrapped = true }, cancellationToken);
    }

    private static ReadResult ReadEncoded(
        ReadOnlySpan<byte> content,
        bool isPage,
        ReadOptions options,
        CancellationToken cancellationToken,
        PageFacts? facts = null
    )
    {
        var sent = options.Charset is { } charset ? Charset.Find(charset) : null;
        return sent is null && options.Charset is { } unknown ? Refuse(Messages.UnknownCharset(unknown))
            : (isPage ? HtmlDecoder.Decode(content, sent) : TextDecoder.Decode(content, sent)) is not { } decoded
                ? Refuse(
                    sent is null || TextDecoder.HasMark(content) ? Messages.UnknownEncoding() : Messages.NotInCharset(options.Charset!)
                )
            : isPage ? Read(decoded.Text, HtmlExtractor.Instance, options, cancellationToken, isDamaged: decoded.IsDamaged, facts: facts)
            : ReadDecoded(decoded.Text, options, cancellationToken, decoded.IsDamaged, facts);
    }

    private static ReadResult ReadDecoded(
        string text,
        ReadOptions options,
        CancellationToken cancellationToken,
        bool isDamaged = false,
        PageFacts? facts = null
    )
    {
        if (options.AssumeJson || !CsvRows.MayBe(text))
        {
            return ReadOne(text, options, isDamaged, cancellationToken, facts: facts);
        }

        var clock = new ReadClock(options, TimeProvider.System, cancellationToken);
        try
        {
            return CsvRows.Find(text, options, clock, FormRecognizer.Default.Index.HeadingNamed) is { } table
                ? ReadRows(table, options with { IsWrapped = true }, clock, isDamaged, cancellationToken)
                : ReadOne(text, options, isDamaged, cancellationToken, facts: facts);
        }
        catch (SourceLimitException limit)
        {
            return Refuse(limit.Diagnostic);
        }
    }

    private static ReadResult ReadOne(
        string text,
        ReadOptions options,
        bool isDamaged,
        CancellationToken cancellationToken,
        ReadClock? clock = null,
        PageFacts? facts = null
    )
    {
        switch (options.AssumeJson && text.Length > 0 ? SourceFormat.Json : FormatDetector.DetectText(text))
        {
            case SourceFormat.Json:
                return JsonSource.Read(text, options);
            case SourceFormat.Html:
                return Read(text, HtmlExtractor.Instance, options, cancellationToken, true, isDamaged, clock, facts);
            case SourceFormat.Markdown:
                return Read(LineEnds.Unify(text), MarkdownExtractor.Instance, options, cancellationToken, true, isDamaged, clock, facts);
            default:
                return Read(LineEnds.Unify(text), PlainTextExtractor.Instance, options, cancellationToken, true, isDamaged, clock, facts);
        }
    }

    private static ReadResult Read<TSource>(
        TSource source,
        ISourceExtractor<TSource> extractor,
        ReadOptions options,
        CancellationToken cancellationToken,
        bool linesAreOfFile = true,
        bool isDamaged = false,
        ReadClock? clock = null,
        PageFacts? facts = null
    )
    {
        clock ??= new ReadClock(options, TimeProvider.System, cancellationToken);
        var diagnostics = new DiagnosticList(options.MaxDiagnostics);
        if (isDamaged && source is string damaged)
        {
            LineEnds.TellReplaced(damaged, diagnostics);
        }

        try
        {
            var document = extractor.Extract(source, options, clock, diagnostics);
            if (document is null)
            {
                return new ReadResult { Diagnostics = diagnostics.ToImmutable() };
            }

            if (document.IsBlank)
            {
                return Refuse(source is string page && HasScript(page) ? Messages.ReportByScript() : Messages.EmptySource());
            }

            var result = FormRecognizer.Default.Recognize(
                facts is not null ? document.Stating(facts) : document,
                options,
                clock,
                linesAreOfFile && !options.IsWrapped,
                diagnostics
            );
            return result is not { Report: null, Diagnostics: [{ Code: DiagnosticCodes.FormNotFound }] } || extractor is not HtmlExtractor
                    ? result
                : source is string waiting && HasScript(waiting) && PageLines.WaitsForScript(document.Text)
                    ? Refuse(Messages.ReportByScript())
                : TitleReader.StatesReport(document) ? Refuse(Messages.ReportElsewhere())
                : result;
        }
        catch (SourceLimitException limit)
        {
            return Refuse(limit.Diagnostic);
        }
    }

    private static bool HasScript(string page) => page.Contains("<script", StringComparison.OrdinalIgnoreCase);

    private static ReadResult Refuse(Diagnostic diagnostic) => new() { Diagnostics = [diagnostic] };
}
