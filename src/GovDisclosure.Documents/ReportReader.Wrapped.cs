using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Wrapped;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <content>Sources that hold others: the answer of a portal's interface, a saved page with its frames.</content>
public static partial class ReportReader
{
    // Of several texts each one that is a report, else what was reported of the first one; null where there is none.
    private static ReadResult? ReadWrapped(
        ReadOnlyMemory<byte> source,
        Func<ReadOnlyMemory<byte>, ReadClock, WrappedSources> find,
        ReadOptions options,
        CancellationToken cancellationToken
    )
    {
        var clock = new ReadClock(options, TimeProvider.System, cancellationToken);
        WrappedSources wrapped;
        try
        {
            wrapped = find(source, clock);
        }
        catch (SourceLimitException limit)
        {
            return Refuse(limit.Diagnostic);
        }

        // Of whom and on which year each is, it says itself, where one of them is asked for.
        var own = options.EveryReport is null ? options with { Year = null, Agency = null } : options;
        var (every, pieces, failed) = ReadEach(wrapped.Found, own, clock, cancellationToken);
        every = every.Count <= 1 ? ReadWhole(wrapped, own, every, cancellationToken) ?? every : every;
        AddPieces(every, pieces, own, cancellationToken);
        if (every.Count == 0)
        {
            return failed;
        }

        if (wrapped.LeftOut > 0)
        {
            var told = Messages.TextsLeftOut(wrapped.Found.Count, wrapped.LeftOut);
            every = every.ConvertAll(one => one with { Result = one.Result.With(told) });
        }

        every = [.. every.OrderBy(static one => one.Source.Place)];
        if (options.EveryReport is { } all)
        {
            all.AddRange(every.Select(static one => one.Result));
            return all[0];
        }

        // A text that holds its report more than once tells that itself.
        return every is [{ IsWhole: false } only]
            ? ReadWrapped(only.Source, options, cancellationToken)
            : SeveralReports.Take(every.ConvertAll(static one => one.Result), options, i =>
                ReadWrapped(every[i].Source, options, cancellationToken)
            );
    }

    // The reports, each once; the texts beside them that read as parts of one; and what keeps others from being read.
    private static (List<WrappedReport> Every, List<WrappedReport> Pieces, ReadResult? Failed) ReadEach(
        List<WrappedSource> found,
        ReadOptions options,
        ReadClock clock,
        CancellationToken cancellationToken
    )
    {
        var (every, pieces) = (new List<WrappedReport>(), new List<WrappedReport>());
        ReadResult? failed = null;
        for (var i = 0; i < found.Count; i++)
        {
            var ofText = new List<ReadResult>();
            var first = ReadWrapped(found[i], options with { EveryReport = ofText }, cancellationToken);
            foreach (var result in ofText.Count > 0 ? ofText : [first])
            {
                if (result.Report is null)
                {
                    continue;
                }

                // A page holds its report as text too, and its beginning as a summary.
                var isOther = every.TrueForAll(other => IsOther(result.Report, other.Result.Report!));
                (isOther ? every : pieces).Add(new WrappedReport(result, found[i], ofText.Count <= 1));
            }

            // What keeps an attached document from being read says more than that the letter beside it is no report.
            failed = failed is null || (IsNoReport(failed) && !IsNoReport(first)) ? first : failed;
            if (clock.IsOver && i + 1 < found.Count)
            {
                var told = Messages.RowsNotRead(found.Count - i - 1, options.MaxTime);
                every = every.ConvertAll(one => one with { Result = one.Result.With(told) });
                failed = failed.With(told);
                break;
            }
        }

        return (every, pieces, failed);
    }

    // One report whose parts are texts of their own; null where all of them together say no more than one of them.
    private static List<WrappedReport>? ReadWhole(
        WrappedSources wrapped,
        ReadOptions options,
        List<WrappedReport> every,
        CancellationToken cancellationToken
    )
    {
        var sections = every.Count == 0 ? 0 : SeveralReports.CountSections(every[0].Result);
        if (sections >= SeveralReports.Sections || wrapped.Whole?.Invoke() is not { } whole)
        {
            return null;
        }

        var ofWhole = new List<ReadResult>();
        var first = ReadWrapped(whole, options with { EveryReport = ofWhole }, cancellationToken);
        var joined = ofWhole.Count > 0 ? ofWhole : [first];
        if (joined.Sum(SeveralReports.CountSections) <= sections)
        {
            return null;
        }

        var read = joined
            .Where(static result => result.Report is not null)
            .Select(result => new WrappedReport(result, whole, ofWhole.Count <= 1))
            .ToList();
        if (wrapped.PartsLeftOut > 0)
        {
            read[0] = read[0] with { Result = read[0].Result.With(Messages.PartsLeftOut(wrapped.PartsLeftOut)) };
        }

        return read;
    }

    // A part that says it is of the same report, and goes on where that ends, is put to it; one that says nothing stands alone.
    private static void AddPieces(
        List<WrappedReport> every,
        List<WrappedReport> pieces,
        ReadOptions options,
        CancellationToken cancellationToken
    )
    {
        foreach (var piece in pieces.OrderBy(static piece => piece.Source.Place))
        {
            var at = every.FindIndex(other =>
                piece.Result.Report!.Title is { } title
                && string.Equals(title, other.Result.Report!.Title, StringComparison.Ordinal)
                && string.Equals(piece.Source.Charset, other.Source.Charset, StringComparison.Ordinal)
                && SeveralReports.GoesOn(other.Result, piece.Result)
            );
            if (at >= 0)
            {
                var source = every[at].Source with
                {
                    Content = (byte[])[.. every[at].Source.Content.Span, (byte)'\n', .. piece.Source.Content.Span],
                };
                var whole = SeveralReports.ReadTogether(every[at].Result, piece.Result, options, own =>
                    ReadWrapped(source, own, cancellationToken)
                );
                every[at] = whole is null ? every[at] : new WrappedReport(whole, source, IsWhole: true);
            }
            else if (piece.Result.Report!.Title is null && every.TrueForAll(other => !SeveralReports.Holds(other.Result, piece.Result)))
            {
                every.Add(piece);
            }
        }
    }

    private static ReadResult ReadWrapped(WrappedSource source, ReadOptions options, CancellationToken cancellationToken)
    {
        options = options with { Charset = Charset.Find(source.Charset) is null ? null : source.Charset, IsWrapped = true };
        var content = source.Content.Span;
        return FormatDetector.Detect(content) switch
        {
            SourceFormat.Html => ReadEncoded(content, isPage: true, options, cancellationToken, source.Facts),

            // What is attached to a mail; a mail inside the mail was looked into already.
            SourceFormat.Package or SourceFormat.Pdf => ReadBytes(source.Content, options, cancellationToken),
            _ => ForeignFormats.Find(content) is { } foreign
                ? Refuse(foreign.Message)
                : ReadEncoded(content, isPage: false, options, cancellationToken, source.Facts),
        };
    }

    private static bool IsNoReport(ReadResult result) =>
        result is { Report: null, Diagnostics: [{ Code: DiagnosticCodes.FormNotFound }, ..] };

    private static bool IsOther(AnnualReport report, AnnualReport other) =>
        report.Title is not null
        && (report.Year != other.Year || !string.Equals(report.Agency.Name, other.Agency.Name, StringComparison.Ordinal));

    private sealed record WrappedReport(ReadResult Result, WrappedSource Source, bool IsWhole);
}
