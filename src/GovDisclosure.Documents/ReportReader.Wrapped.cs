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

        var found = wrapped.Found;

        // Of whom and on which year each is, it says itself, where one of them is asked for.
        var own = options.EveryReport is null ? options with { Year = null, Agency = null } : options;
        var every = new List<(ReadResult Result, WrappedSource Source, bool IsWhole)>();
        ReadResult? failed = null;
        for (var i = 0; i < found.Count; i++)
        {
            var ofText = new List<ReadResult>();
            var first = ReadWrapped(found[i], own with { EveryReport = ofText }, cancellationToken);
            foreach (var result in ofText.Count > 0 ? ofText : [first])
            {
                // A page holds its report as text too, and its beginning as a summary.
                if (result.Report is not null && every.TrueForAll(other => IsOther(result.Report, other.Result.Report!)))
                {
                    every.Add((result, found[i], ofText.Count <= 1));
                }
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

        var sections = every.Count == 0 ? 0 : SeveralReports.CountSections(every[0].Result);
        if (every.Count <= 1 && sections < SeveralReports.Sections && wrapped.Whole?.Invoke() is { } whole)
        {
            // One report whose parts are texts of their own.
            var ofWhole = new List<ReadResult>();
            var first = ReadWrapped(whole, own with { EveryReport = ofWhole }, cancellationToken);
            var joined = ofWhole.Count > 0 ? ofWhole : [first];
            if (joined.Sum(SeveralReports.CountSections) > sections)
            {
                every = [.. joined.Where(static result => result.Report is not null).Select(result => (result, whole, ofWhole.Count <= 1))];
                if (wrapped.PartsLeftOut > 0)
                {
                    every[0] = every[0] with { Result = every[0].Result.With(Messages.PartsLeftOut(wrapped.PartsLeftOut)) };
                }
            }
        }

        if (every.Count == 0)
        {
            return failed;
        }

        if (wrapped.LeftOut > 0)
        {
            var told = Messages.TextsLeftOut(found.Count, wrapped.LeftOut);
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
}
