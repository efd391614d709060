using System.Collections.Immutable;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Output;
using GovDisclosure.Reading;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Rules.RollUp;

namespace GovDisclosure.Cli.Commands;

/// <summary>One run of <c>rollup</c>.</summary>
internal sealed class RollUpRun(Session session, ReportSource source, ReportChecker checker, RollUpInputs inputs, RollUpSettings settings)
{
    // Errors of a report that the page names.
    private const int MostNamed = 5;

    public async Task<int> DoAsync(string path, bool mayReplace, CancellationToken cancellationToken)
    {
        if (inputs.Previous is { } absent && !Directory.Exists(absent))
        {
            return Refused(RollUpTexts.NoFolder(absent));
        }

        if (
            settings.IsAlikeAsked
            && (
                inputs.Units is null || new InputFiles(null, inputs.Words).All().Any(static file => file.Name == ReportSource.StandardInput)
            )
        )
        {
            return Refused(RollUpTexts.AlikeNeedsFiles(inputs.Units is null));
        }

        if (settings.Year is not { } year)
        {
            return Refused(RollUpTexts.NeedsYear);
        }

        if (inputs.Units is null)
        {
            return inputs.Published.Length > 0
                ? Refused(RollUpTexts.NeedsUnits)
                : await AddUpAsync(year, OutputFolder.Open(path, mayReplace, inputs.All), cancellationToken).ConfigureAwait(false);
        }

        return
            await UnitListFile.ReadAsync(session, inputs.Units, cancellationToken).ConfigureAwait(false) is { } units
            && await PublishedReports.ReadAsync(session, source, inputs.Published, cancellationToken).ConfigureAwait(false) is { } parents
            ? await RollUpAsync(
                    units,
                    new RollUpOptions
                    {
                        Year = year,
                        PublishedOwn = parents.Own,
                        PublishedRegion = parents.Region,
                        Deadline = settings.Deadline,
                        Deadlines = DeadlinesOf(checker.Policy),
                        BlanksBlock = settings.BlanksBlock,
                    },
                    OutputFolder.Open(path, mayReplace, inputs.All),
                    cancellationToken
                )
                .ConfigureAwait(false)
            : ExitCodes.Unreadable;
    }

    // The policy's own days; those of the Regulation, which stand behind them, are the default's.
    private static ImmutableArray<PublicationDeadline> DeadlinesOf(CheckPolicy policy) =>
        [.. policy.Deadlines.Except(PublicationDeadline.Legal)];

    private int Refused(LocalizedText why)
    {
        session.Error(why);
        return ExitCodes.Unreadable;
    }

    private async Task<int> RollUpAsync(UnitList units, RollUpOptions options, OutputFolder output, CancellationToken cancellationToken)
    {
        var previous = await PreviousAsync(cancellationToken).ConfigureAwait(false);
        var findings = new FindingLines();
        var entries = new List<CheckPageEntry>();
        var builder = new RollUpBuilder(units, options);
        var alike = await AlikeAsync(cancellationToken).ConfigureAwait(false);
        var (files, stream, isLacking) = (new InputFiles(session, inputs.Words), new ReportStream(session, source, jobs: null), false);
        await foreach (
            var (loaded, result) in stream
                .ReadAsync(files, (loaded, token) => Check(loaded, previous, alike, token), cancellationToken)
                .ConfigureAwait(false)
        )
        {
            if (!inputs.IsNew(session, loaded.File, loaded.Number))
            {
                continue;
            }

            isLacking |= loaded is { StoredSum: not null, IsNamed: true };
            Add(loaded, result, builder, findings, entries);
        }

        var rollUp = builder.Build(cancellationToken);
        foreach (var perimeter in (PerimeterRollUp[])[rollUp.Own, rollUp.Region])
        {
            if (perimeter.PublishedProblem is { } problem)
            {
                session.Error(FileTexts.InFile(inputs.PublishedFileOf(perimeter.Perimeter), problem));
            }
        }

        findings.Add(rollUp);
        await new RollUpFiles(session, output).WriteAsync(rollUp, findings, entries, cancellationToken).ConfigureAwait(false);
        var said =
            RollUpText.Of(rollUp, findings, session.Language)
            + (inputs.Previous is null ? "" : RollUpText.Previous(previous, session.Language))
            + RollUpText.Alike(findings.Alike, settings.IsAlikeAsked, session.Language);
        await SayAsync(said, cancellationToken).ConfigureAwait(false);
        return isLacking || stream.IsLacking || files.IsLacking ? ExitCodes.Unreadable
            : RollUpSummary.IsClean(rollUp) && findings is { Wrong: [], Partly: [] } ? ExitCodes.Done
            : ExitCodes.Errors;
    }

    private void Add(LoadedReport loaded, CheckResult? result, RollUpBuilder builder, FindingLines findings, List<CheckPageEntry> entries)
    {
        var file = inputs.NameOf(loaded);
        if (loaded.StoredSum is not null)
        {
            builder.AddStoredSum(file);
            if (loaded.IsNamed)
            {
                session.Error(FileTexts.InFile(loaded.File, RollUpTexts.StoredSumWithUnits));
            }
        }
        else if (loaded.Report is { } report)
        {
            builder.Add(file, loaded.Reading);
            if (result is not null)
            {
                findings.Add(file, result);
                entries.Add(EntryOf(file, report, result, loaded.Reading.Provenance));
            }
        }
        else
        {
            // A file of a folder may be anything; it is reported, and the others are done.
            var failure = loaded.Failure ?? DiagnosticText.WhyUnreadable(loaded.Reading.Diagnostics);
            builder.AddUnreadable(file, failure);
            entries.Add(new CheckPageEntry { File = file, Failure = failure });
        }
    }

    // Without a list it is not known who must report and in which sum: what is there is added up, sums that were stored included, and that
    // is said.
    private async Task<int> AddUpAsync(int year, OutputFolder output, CancellationToken cancellationToken)
    {
        var added = new AddedReports(year);
        var (files, stream, isLacking) = (new InputFiles(session, inputs.Words), new ReportStream(session, source, jobs: null), false);
        await foreach (var (loaded, _) in stream.ReadAsync(files, static (_, _) => true, cancellationToken).ConfigureAwait(false))
        {
            if (!inputs.IsNew(session, loaded.File, loaded.Number))
            {
                continue;
            }

            var name = inputs.NameOf(loaded);
            if (loaded.StoredSum is not { } stored)
            {
                added.Add(name, loaded.Reading);
            }
            else if (added.Add(name, stored, loaded.IsNamed) is { } problem)
            {
                session.Error(FileTexts.InFile(loaded.File, problem));
                isLacking = true;
            }
        }

        added.End();
        await new RollUpFiles(session, output).WriteAsync(added.Sum, added.Report, cancellationToken).ConfigureAwait(false);
        await SayAsync(added.Text(session.Language), cancellationToken).ConfigureAwait(false);
        return added.Sum.Reports == 0 || isLacking || stream.IsLacking || files.IsLacking ? ExitCodes.Unreadable
            : added.Sum.Overflows.IsEmpty && !added.IsOpen ? ExitCodes.Done
            : ExitCodes.Errors;
    }

    // The page names the first errors of each report; findings.ndjson has all.
    private static CheckPageEntry EntryOf(string name, AnnualReport report, CheckResult result, Provenance provenance) =>
        CheckPageEntry.Of(name, page: null, report, result) with
        {
            Findings =
            [
                .. result
                    .Findings.Where(static finding => finding is { Severity: FindingSeverity.Error, Status: FindingStatus.Fail })
                    .Take(MostNamed),
            ],
            Inferred = [.. provenance.Cells.Where(static cell => cell.IsInferred).Select(static cell => cell.Pointer)],
        };

    private async Task SayAsync(string said, CancellationToken cancellationToken)
    {
        using var text = OutputTarget.Open(session.Host, path: null);
        await text.WriteAsync(Encoding.UTF8.GetBytes(said), cancellationToken).ConfigureAwait(false);
        await text.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    // Checked on the core that read it; null where it could not be read, and for the draft of a sum, which is no report.
    private CheckResult? Check(LoadedReport loaded, PreviousReports previous, AlikeReports? alike, CancellationToken cancellationToken)
    {
        if (loaded.Report is not { } report || RollUpDraft.IsDraft(report))
        {
            return null;
        }

        return checker.Check(
            new CheckInput
            {
                Report = report,
                Previous = previous.Find(report)?.Report,
                Source = loaded.Reading,
                Alike = alike,
            },
            cancellationToken
        );
    }

    private async Task<AlikeReports?> AlikeAsync(CancellationToken cancellationToken) =>
        settings.IsAlikeAsked
            ? await AlikeInputs
                .ReadAsync(session, silent =>
                    new ReportStream(silent, source, jobs: null).ReadAsync(
                        new InputFiles(silent, inputs.Words),
                        static (loaded, _) => AlikeInputs.SketchOf(loaded),
                        cancellationToken
                    )
                )
                .ConfigureAwait(false)
            : null;

    private async Task<PreviousReports> PreviousAsync(CancellationToken cancellationToken)
    {
        var all = new List<LoadedReport>();
        if (inputs.Previous is { } folder)
        {
            var stream = new ReportStream(session, source, jobs: null);
            await foreach (
                var (loaded, _) in stream
                    .ReadAsync(new InputFiles(session, [folder]), static (_, _) => true, cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                all.Add(loaded);
            }
        }

        return new PreviousReports(all, isPair: false, []);
    }
}
