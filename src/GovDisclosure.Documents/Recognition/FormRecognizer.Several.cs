using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Lines;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <content>A source is cut into its reports first.</content>
internal sealed partial class FormRecognizer
{
    /// <summary>Reads a document; of several reports in it the one that is asked for, else the only complete one, else the first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The limits, and whose report on which year is asked for.</param>
    /// <param name="clock">The limit of time.</param>
    /// <param name="linesAreOfFile">Whether the lines are those of the file.</param>
    /// <param name="diagnostics">What was already reported about the document; null for nothing.</param>
    public ReadResult Recognize(
        SourceDocument document,
        ReadOptions options,
        ReadClock clock,
        bool linesAreOfFile = true,
        DiagnosticList? diagnostics = null
    )
    {
        diagnostics ??= new DiagnosticList(options.MaxDiagnostics);
        document = new FlatLines(index, LetterLines.Join(document, Judgement), Judgement).Divide();
        using var matches = new TokenMatches(document, index, clock);
        var finder = new SectionFinder(index, document, matches);
        var reports = ReportPart.Find(document, finder.Candidates);
        if (reports is [{ Mixed: < 0 }])
        {
            return Recognize(document, matches, finder, options, clock, linesAreOfFile, diagnostics);
        }

        if (options.EveryReport is { } every)
        {
            foreach (var report in reports)
            {
                every.Add(RecognizeOne(document, report, options, clock, linesAreOfFile, diagnostics));
                diagnostics = new DiagnosticList(options.MaxDiagnostics);
            }

            return every[0];
        }

        var titles = reports.ConvertAll(static report => report.Title);
        var chosen = ReportPart.Choose(reports, index.Sections.Length, options);
        if (options.AsksForOne && (chosen.Title is null || !ReportPart.IsAsked(chosen.Title, options)))
        {
            // No title names the one that is asked for; each may tell by its period, its opening or the day of its publication.
            var nobodys = options with { Year = null, Agency = null };
            var own = reports.ConvertAll(report =>
                RecognizeOne(document, report, nobodys, clock, linesAreOfFile, new DiagnosticList(options.MaxDiagnostics))
            );
            chosen = reports[SeveralReports.Choose(own, options, out var isThere)];
            if (!isThere)
            {
                diagnostics.Add(Messages.AskedReportMissing(options, titles));
                options = nobodys;
            }
        }

        if (reports.Count > 1)
        {
            diagnostics.Add(Messages.SeveralReports(titles, chosen.Title, document.Tokens[chosen.First].Position));
        }

        return RecognizeOne(document, chosen, options, clock, linesAreOfFile, diagnostics);
    }

    private ReadResult RecognizeOne(
        SourceDocument source,
        ReportPart part,
        ReadOptions options,
        ReadClock clock,
        bool linesAreOfFile,
        DiagnosticList diagnostics
    )
    {
        if (part.Mixed >= 0)
        {
            diagnostics.Add(Messages.ReportsMixed(source.Span(source.Tokens[part.Mixed]).ToString(), source.Tokens[part.Mixed].Position));
            if (part.Sections == 0)
            {
                return new ReadResult { Diagnostics = diagnostics.ToImmutable() };
            }
        }

        var document = source.Slice(part.First, part.End);
        using var matches = new TokenMatches(document, index, clock);
        return Recognize(document, matches, new SectionFinder(index, document, matches), options, clock, linesAreOfFile, diagnostics);
    }
}
