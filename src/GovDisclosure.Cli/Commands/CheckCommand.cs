using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Cli.Output.Checks;
using GovDisclosure.Output.Sarif;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Rules.RollUp;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>check</c>: checks reports by the rules.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Ndjson = "ndjson";
    private const string Sarif = "sarif";
    private const string Markdown = "markdown";
    private const string Html = "html";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var files = CommonOptions.File<string[]>("INPUT", InputTexts.FilesHelp, language);
        files.Arity = ArgumentArity.OneOrMore;
        var previous = Previous(language);
        var format = CommonOptions.Output(HelpTexts.CheckOutputHelp, language, Text, Json, Ndjson, Sarif, Markdown, Html);
        var policy = new Option<string?>("--policy") { Description = HelpTexts.PolicyHelp.In(language), HelpName = "FILE" };
        var baseline = new Option<string?>("--baseline") { Description = HelpTexts.BaselineHelp.In(language), HelpName = "FILE" };
        var proposal = new Option<string?>("--propose") { Description = HelpTexts.ProposeHelp.In(language), HelpName = "FILE" };
        var verbose = new Option<bool>("--verbose") { Description = CheckWords.VerboseHelp.In(language) };
        var alike = new Option<bool>("--alike") { Description = HelpTexts.AlikeHelp.In(language) };
        var submitted = Submitted(language);
        var facts = new FactOptions(language, HelpTexts.YearsHelp, hasPrevious: true);
        var failOn = FailOn.Option(language);
        var tolerant = CommonOptions.Tolerant(language);
        var output = CommonOptions.Out(language);
        var jobs = CommonOptions.Jobs(language);
        var command = new Command("check", HelpTexts.CheckHelp.In(language))
        {
            files,
            previous,
            policy,
            format,
            failOn,
            baseline,
            proposal,
            alike,
            submitted,
            verbose,
            jobs,
            tolerant,
            output,
        };
        facts.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(baseline) is not null && result.GetValue(format) != Sarif)
            {
                result.AddError(FileTexts.BaselineNeedsSarif.In(language));
            }
        });
        command.SetAction(
            async (parsed, token) =>
                await new Run(
                    session,
                    await PolicyFile.CheckerAsync(parsed.GetValue(policy), token).ConfigureAwait(false),
                    await BaselineFile.ReadAsync(parsed.GetValue(baseline), token).ConfigureAwait(false),
                    new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
                    facts.In(parsed).FormerNames,
                    Day(parsed.GetValue(submitted)),
                    parsed.GetRequiredValue(format),
                    new FailOn(parsed.GetRequiredValue(failOn)),
                    parsed.GetValue(alike),
                    parsed.GetValue(verbose),
                    parsed.GetValue(jobs),
                    [parsed.GetValue(policy), parsed.GetValue(baseline)]
                )
                    .RunAsync(
                        new InputFiles(session, parsed.GetRequiredValue(files)),
                        new InputFiles(session, parsed.GetValue(previous) ?? []),
                        parsed.GetValue(output),
                        parsed.GetValue(proposal),
                        token
                    )
                    .ConfigureAwait(false)
        );
        return command;
    }

    private static Option<string[]> Previous(Language language) =>
        new("--previous")
        {
            Description = HelpTexts.PreviousHelp.In(language),
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };

    private static Option<string?> Submitted(Language language)
    {
        var option = new Option<string?>("--submitted") { Description = CheckWords.SubmittedHelp.In(language), HelpName = "DATE" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Day(token.Value) is null)
            {
                result.AddError(CheckWords.NoDay(token.Value).In(language));
            }
        });
        return option;
    }

    private static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private sealed class Run(
        Session session,
        ReportChecker checker,
        SarifBaseline? baseline,
        ReportSource source,
        IReadOnlyList<string> formerNames,
        DateOnly? submittedOn,
        string format,
        FailOn failOn,
        bool isAlikeAsked,
        bool isVerbose,
        int? jobs,
        IReadOnlyList<string?> otherInputs
    )
    {
        private readonly CheckTotals totals = new();

        public async Task<int> RunAsync(
            InputFiles inputs,
            InputFiles previousFiles,
            string? path,
            string? proposalPath,
            CancellationToken cancellationToken
        )
        {
            string?[] others = [.. previousFiles.Words, .. otherInputs];
            var arePages = format == Html && !inputs.IsOne;
            if (arePages && path is (null or "-"))
            {
                session.Error(FileTexts.PagesNeedFolder);
                return ExitCodes.Unreadable;
            }

            var pages = arePages ? OutputFolder.Open(path!, mayReplace: false, [.. inputs.Words, .. others]) : null;
            path = arePages ? null : path;

            using var proposal = ProposalFile.Open(
                session,
                proposalPath,
                proposalPath is null ? [] : [.. inputs.All().Select(static file => file.Name)],
                [path, .. inputs.Words, .. others]
            );
            using var output = OutputTarget.Open(session.Host, path, [.. inputs.Words, .. others]);
            using var written = Written(output, pages, inputs);
            var stream = new ReportStream(session, source, jobs);
            var previousReports = await stream.ReadPreviousAsync(previousFiles, cancellationToken).ConfigureAwait(false);
            previousReports.ForEach(session.SayRemarks);
            var previous = new PreviousReports(previousReports, isPair: inputs.IsOne, formerNames);
            CheckedReport? last = null;
            await foreach (
                var (report, rendered) in CheckedAsync(stream, inputs, previous, written, cancellationToken).ConfigureAwait(false)
            )
            {
                totals.Add(report, failOn, checker.Policy);
                last = report;
                await written.AddAsync(report, rendered, cancellationToken).ConfigureAwait(false);
            }

            totals.PassedOver = stream.PassedOver;
            await written.EndAsync(totals, cancellationToken).ConfigureAwait(false);
            await output.CommitAsync(cancellationToken).ConfigureAwait(false);
            if (format != Text && (inputs.IsMany || last?.Loaded.Line is not null))
            {
                session.Note(totals.Message);
            }

            if (proposal is not null && last is not null)
            {
                await proposal.WriteAsync(last, cancellationToken).ConfigureAwait(false);
            }

            SayUnused(previous);
            return totals.Unreadable > 0 || stream.IsLacking || inputs.IsLacking || previousFiles.IsLacking ? ExitCodes.Unreadable
                : totals.IsFailed ? ExitCodes.Errors
                : ExitCodes.Done;
        }

        private CheckOutput Written(OutputTarget output, OutputFolder? pages, InputFiles inputs) =>
            format switch
            {
                Json => new JsonCheckOutput(output),
                Ndjson => new NdjsonCheckOutput(output),
                Sarif => new SarifCheckOutput(output, session.Language, baseline),
                Markdown => new MarkdownCheckOutput(output, session.Language),
                Html => new HtmlCheckOutput(session.Host, output, pages, session.Language),
                _ => new TextCheckOutput(output, session.Language, inputs.IsMany, isVerbose),
            };

        private async IAsyncEnumerable<(CheckedReport Report, ReadOnlyMemory<byte> Rendered)> CheckedAsync(
            ReportStream stream,
            InputFiles inputs,
            PreviousReports previous,
            CheckOutput written,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            // What can be read once only is kept whole.
            if (isAlikeAsked && inputs.All().Any(static file => file.Name == ReportSource.StandardInput))
            {
                List<LoadedReport> all = [];
                await foreach (var (loaded, _) in EachAsync(stream, inputs, static (_, _) => 0).ConfigureAwait(false))
                {
                    all.Add(loaded);
                }

                var kept = new AlikeReports(all.Select(AlikeInputs.SketchOf).OfType<NarrativeSketch>());
                foreach (var loaded in all)
                {
                    yield return Rendered(Check(loaded, previous, kept, cancellationToken));
                }

                yield break;
            }

            var alike = isAlikeAsked
                ? await AlikeInputs
                    .ReadAsync(session, silent =>
                        EachAsync(new ReportStream(silent, source, jobs), new InputFiles(silent, inputs.Words), static (loaded, _) =>
                            AlikeInputs.SketchOf(loaded)
                        )
                    )
                    .ConfigureAwait(false)
                : null;
            await foreach (
                var (_, result) in EachAsync(stream, inputs, (loaded, token) => Rendered(Check(loaded, previous, alike, token)))
                    .ConfigureAwait(false)
            )
            {
                yield return result;
            }

            IAsyncEnumerable<(LoadedReport Loaded, T Result)> EachAsync<T>(
                ReportStream reading,
                InputFiles files,
                Func<LoadedReport, CancellationToken, T> work
            ) => reading.ReadOneEachAsync(files, report => previous.Find(report)?.Report, work, cancellationToken);

            (CheckedReport Report, ReadOnlyMemory<byte> Bytes) Rendered(CheckedReport report) => (report, written.Render(report));
        }

        private CheckedReport Check(LoadedReport loaded, PreviousReports previous, AlikeReports? alike, CancellationToken cancellationToken)
        {
            if (loaded.Report is not { } report)
            {
                return new CheckedReport(loaded, null, null, []);
            }

            var before = previous.Find(report);
            var input = new CheckInput
            {
                Report = report,
                Previous = before?.Report,
                FormerNames = [.. formerNames],
                Source = loaded.Reading,
                Alike = alike,
                SubmittedOn = submittedOn,
            };
            var result = checker.Check(input, cancellationToken);
            ImmutableArray<Explanation> explanations = result.Findings.IsEmpty
                ? []
                : ReportExplainer.Default.Explain(input, ExplanationOptions.Default with { Policy = checker.Policy }, cancellationToken);

            // What a search came to that the user has ended is of no use.
            cancellationToken.ThrowIfCancellationRequested();
            return new CheckedReport(loaded, before, result, explanations);
        }

        private void SayUnused(PreviousReports previous)
        {
            foreach (
                var waiver in checker.Policy.Waivers.Where(waiver =>
                    (waiver.Agency is not null || waiver.Year is not null) && !totals.Waived.Contains(waiver)
                )
            )
            {
                session.Note(CheckTexts.ForeignWaiver(waiver));
            }

            foreach (var loaded in previous.Unused)
            {
                session.Note(FileTexts.PreviousUnused(loaded.File, loaded.Report!));
            }

            foreach (var loaded in previous.Repeated)
            {
                session.Note(FileTexts.PreviousRepeated(loaded.File, loaded.Report!));
            }

            foreach (var loaded in previous.Unknown)
            {
                session.Note(FileTexts.PreviousUnknown(loaded.File));
            }
        }
    }
}

/// <summary>A report that was to be checked.</summary>
/// <param name="Loaded">The file.</param>
/// <param name="Previous">Last year's report that it was checked against; null when there is none.</param>
/// <param name="Result">What was found; null when the file cannot be read.</param>
/// <param name="Explanations">What most likely went wrong in each table whose relations do not hold.</param>
internal sealed record CheckedReport(
    LoadedReport Loaded,
    LoadedReport? Previous,
    CheckResult? Result,
    ImmutableArray<Explanation> Explanations
)
{
    /// <summary>Writes it as JSON.</summary>
    public void WriteTo(Utf8JsonWriter writer) =>
        CheckedReportJson.Write(
            writer,
            Loaded.File,
            Previous?.File,
            Result is { } result ? (result, Explanations) : null,
            Loaded.Failure,
            Loaded.Reading.Diagnostics
        );
}
