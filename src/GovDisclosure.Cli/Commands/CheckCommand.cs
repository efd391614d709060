using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Output;
using GovDisclosure.Output.Sarif;
using GovDisclosure.Reading;
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
        var previous = new Option<string[]>("--previous")
        {
            Description = Texts.PreviousHelp.In(language),
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = CommonOptions.Output(Texts.CheckOutputHelp, language, Text, Json, Ndjson, Sarif, Markdown, Html);
        var policy = new Option<string?>("--policy") { Description = Texts.PolicyHelp.In(language), HelpName = "FILE" };
        var baseline = new Option<string?>("--baseline") { Description = Texts.BaselineHelp.In(language), HelpName = "FILE" };
        var proposal = new Option<string?>("--propose") { Description = Texts.ProposeHelp.In(language), HelpName = "FILE" };
        var verbose = new Option<bool>("--verbose") { Description = CheckWords.VerboseHelp.In(language) };
        var alike = new Option<bool>("--alike") { Description = Texts.AlikeHelp.In(language) };
        var facts = new FactOptions(language, Texts.YearsHelp, hasPrevious: true);
        var failOn = FailOn.Option(language);
        var tolerant = CommonOptions.Tolerant(language);
        var output = CommonOptions.Out(language);
        var jobs = CommonOptions.Jobs(language);
        var command = new Command("check", Texts.CheckHelp.In(language)) { files, previous, policy, format, failOn, baseline, proposal, alike, verbose, jobs, tolerant, output };
        facts.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(baseline) is not null && result.GetValue(format) != Sarif)
            {
                result.AddError(Texts.BaselineNeedsSarif.In(language));
            }
        });
        command.SetAction(async (parsed, token) => await new Run(
            session,
            await PolicyFile.CheckerAsync(parsed.GetValue(policy), token).ConfigureAwait(false),
            await BaselineFile.ReadAsync(parsed.GetValue(baseline), token).ConfigureAwait(false),
            new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
            facts.In(parsed).FormerNames,
            parsed.GetRequiredValue(format),
            new FailOn(parsed.GetRequiredValue(failOn)),
            parsed.GetValue(alike),
            parsed.GetValue(verbose),
            parsed.GetValue(jobs),
            [parsed.GetValue(policy), parsed.GetValue(baseline)]).RunAsync(
                new InputFiles(session, parsed.GetRequiredValue(files)),
                FileNames.Expand(parsed.GetValue(previous) ?? []),
                parsed.GetValue(output),
                parsed.GetValue(proposal),
                token).ConfigureAwait(false));
        return command;
    }

    private sealed class Run(Session session, ReportChecker checker, SarifBaseline? baseline, ReportSource source, IReadOnlyList<string> formerNames, string format, FailOn failOn, bool isAlikeAsked, bool isVerbose, int? jobs, IReadOnlyList<string?> otherInputs)
    {
        // Only what is written as one document waits for its last report.
        private readonly List<CheckedReport> reports = [];
        private readonly CheckTotals totals = new();
        private readonly List<CheckPageEntry> entries = [];
        private OutputFolder? pages;

        public async Task<int> RunAsync(InputFiles inputs, IReadOnlyList<string> previousFiles, string? path, string? proposalPath, CancellationToken cancellationToken)
        {
            if (format == Html && !inputs.IsOne)
            {
                if (path is null or "-")
                {
                    session.Error(Texts.PagesNeedFolder);
                    return ExitCodes.Unreadable;
                }

                pages = OutputFolder.Open(path, mayReplace: false, [.. inputs.Words, .. previousFiles, .. otherInputs]);
                path = null;
            }

            using var proposal = ProposalFile.Open(session, proposalPath, proposalPath is null ? [] : [.. inputs.All().Select(static file => file.Name)], [path, .. previousFiles, .. otherInputs]);
            using var output = OutputTarget.Open(session.Host, path, [.. inputs.Words, .. previousFiles, .. otherInputs]);
            var previousReports = await LoadAsync(previousFiles, cancellationToken).ConfigureAwait(false);
            var previous = new PreviousReports(previousReports, isPair: inputs.IsOne, formerNames);
            var isKept = format is Json or Sarif or Markdown || proposal is not null || (format == Text && !inputs.IsMany);
            await foreach (var report in CheckedAsync(inputs, previous, cancellationToken).ConfigureAwait(false))
            {
                totals.Add(report, failOn, checker.Policy);
                if (isKept)
                {
                    reports.Add(report);
                }

                await WriteAsync(output, report, inputs.IsMany && !isVerbose, cancellationToken).ConfigureAwait(false);
            }

            await EndAsync(output, inputs, cancellationToken).ConfigureAwait(false);
            if (proposal is not null && reports is [var only, ..])
            {
                await proposal.WriteAsync(only, cancellationToken).ConfigureAwait(false);
            }

            SayUnused(previous);
            return totals.Unreadable > 0 || inputs.IsLacking || previousReports.Exists(static loaded => loaded.Report is null) ? ExitCodes.Unreadable
                : totals.IsFailed ? ExitCodes.Errors
                : ExitCodes.Done;
        }

        private async IAsyncEnumerable<CheckedReport> CheckedAsync(InputFiles inputs, PreviousReports previous, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var stream = new ReportStream(session, source, jobs);
            if (!isAlikeAsked)
            {
                await foreach (var (_, report) in stream.ReadOneEachAsync(inputs, report => previous.Find(report)?.Report, (loaded, token) => Check(loaded, previous, null, token), cancellationToken).ConfigureAwait(false))
                {
                    yield return report;
                }

                yield break;
            }

            // Which reports are alike is known only when all have been read.
            List<LoadedReport> all = [];
            await foreach (var (loaded, _) in stream.ReadOneEachAsync(inputs, report => previous.Find(report)?.Report, static (_, _) => 0, cancellationToken).ConfigureAwait(false))
            {
                all.Add(loaded);
            }

            var alike = new AlikeReports(all.Where(static loaded => loaded.Report is not null).Select(static loaded => NarrativeSketch.Of(loaded.Report!, loaded.File)));
            foreach (var loaded in all)
            {
                yield return Check(loaded, previous, alike, cancellationToken);
            }
        }

        private async Task<List<LoadedReport>> LoadAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
        {
            var loaded = new List<LoadedReport>();
            foreach (var file in files)
            {
                loaded.Add(await source.LoadPreviousAsync(file, cancellationToken).ConfigureAwait(false));
                session.SayReading(loaded[^1]);
            }

            return loaded;
        }

        private CheckedReport Check(LoadedReport loaded, PreviousReports previous, AlikeReports? alike, CancellationToken cancellationToken)
        {
            if (loaded.Report is not { } report)
            {
                return new CheckedReport(loaded, null, null, []);
            }

            var before = previous.Find(report);
            var input = new CheckInput { Report = report, Previous = before?.Report, FormerNames = [.. formerNames], Source = loaded.Reading, Alike = alike };
            var result = checker.Check(input, cancellationToken);
            ImmutableArray<Explanation> explanations = result.Findings.IsEmpty
                ? []
                : ReportExplainer.Default.Explain(input, ExplanationOptions.Default with { Policy = checker.Policy }, cancellationToken);

            // What a search came to that the user has ended is of no use.
            cancellationToken.ThrowIfCancellationRequested();
            return new CheckedReport(loaded, before, result, explanations);
        }

        // Each report is written as soon as it is checked: some hundred of them need not wait for the last.
        private async Task WriteAsync(OutputTarget output, CheckedReport report, bool isShort, CancellationToken cancellationToken)
        {
            switch (format)
            {
                case Ndjson:
                    await output.WriteAsync(MachineJson.OneLine(writer => Write(writer, report)), cancellationToken).ConfigureAwait(false);
                    break;
                case Html:
                    await WritePageAsync(output, report, cancellationToken).ConfigureAwait(false);
                    break;
                case Text:
                    var page = new TextPage(output.Screen);
                    var text = new CheckText(session.Language, page, isVerbose);
                    if (isShort)
                    {
                        text.AddLine(report);
                    }
                    else
                    {
                        text.Add(report);
                    }

                    await output.WriteAsync(page.ToUtf8(), cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        // One page alone is the output; several stand in a folder under an index.
        private async Task WritePageAsync(OutputTarget output, CheckedReport report, CancellationToken cancellationToken)
        {
            if (report is not { Loaded.Report: { } read, Result: { } result })
            {
                var unreadable = new CheckPageEntry { File = report.Loaded.File, Failure = report.Loaded.Failure };
                entries.Add(unreadable);
                if (pages is null)
                {
                    // The page of a file that could not be read says so: an empty one would say nothing.
                    await output.WriteAsync(Encoding.UTF8.GetBytes(CheckPage.WriteIndex([unreadable], session.Language)), cancellationToken).ConfigureAwait(false);
                }

                return;
            }

            var input = new CheckInput { Report = read, Previous = report.Previous?.Report, Source = report.Loaded.Reading };
            var page = Encoding.UTF8.GetBytes(CheckPage.Write(input, result, report.Explanations, session.Language));
            if (pages is null)
            {
                await output.WriteAsync(page, cancellationToken).ConfigureAwait(false);
                return;
            }

            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{totals.Reports:0000}-{Path.GetFileNameWithoutExtension(report.Loaded.File)}.html");
            await pages.WriteAsync(session.Host, name, page, cancellationToken).ConfigureAwait(false);
            entries.Add(CheckPageEntry.Of(report.Loaded.File, name, read, result));
        }

        private async Task EndAsync(OutputTarget output, InputFiles inputs, CancellationToken cancellationToken)
        {
            if (pages is not null)
            {
                await pages.WriteAsync(session.Host, "index.html", Encoding.UTF8.GetBytes(CheckPage.WriteIndex(entries, session.Language)), cancellationToken).ConfigureAwait(false);
            }
            else if (format == Json)
            {
                await output.WriteAsync(MachineJson.Indented(WriteAll), cancellationToken).ConfigureAwait(false);
            }
            else if (format == Sarif)
            {
                await output.WriteAsync(MachineJson.Indented(writer => CheckSarif.Write(writer, [.. reports.Select(ToSarif)], session.Language, baseline)), cancellationToken).ConfigureAwait(false);
            }
            else if (format == Markdown)
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(new CheckMarkdown(session.Language).Write(reports)), cancellationToken).ConfigureAwait(false);
            }
            else if (format == Text && (inputs.IsMany || totals.Reports > 1))
            {
                var page = new TextPage(output.Screen);
                var text = new CheckText(session.Language, page);
                if (!inputs.IsMany)
                {
                    text.AddOverview(reports);
                }

                text.AddTotals(totals);
                await output.WriteAsync(page.ToUtf8(), cancellationToken).ConfigureAwait(false);
            }

            await output.CommitAsync(cancellationToken).ConfigureAwait(false);
            if (inputs.IsMany && format != Text)
            {
                session.Note(totals.Message);
            }
        }

        private static SarifFile ToSarif(CheckedReport report) => new()
        {
            Path = report.Loaded.File,
            Result = report.Result,
            Diagnostics = report.Loaded.Failure is { } failure && report.Loaded.Reading.Diagnostics.IsEmpty
                ? [new Diagnostic { Code = DiagnosticCodes.UnknownFormat, Severity = FindingSeverity.Error, Message = failure }]
                : report.Loaded.Reading.Diagnostics,
            Explanations = report.Explanations,
            Provenance = report.Loaded.Reading.Provenance,
            LinesAreOfFile = report.Loaded.Reading.LinesAreOfFile,
        };

        private void WriteAll(Utf8JsonWriter writer)
        {
            if (reports is [var only])
            {
                Write(writer, only);
                return;
            }

            writer.WriteStartArray();
            foreach (var report in reports)
            {
                Write(writer, report);
            }

            writer.WriteEndArray();
        }

        // A file that cannot be read has an error and no findings, so that nobody takes it for a clean one.
        private static void Write(Utf8JsonWriter writer, CheckedReport report)
        {
            writer.WriteStartObject();
            writer.WriteString("file", report.Loaded.File);
            if (report.Result is { } result)
            {
                if (report.Previous is { } previous)
                {
                    writer.WriteString("previous", previous.File);
                }

                CheckResultJson.WriteMembers(writer, result, report.Explanations);
            }
            else
            {
                writer.WriteStartObject("error");
                writer.WriteString("zh", report.Loaded.Failure!.Zh);
                writer.WriteString("en", report.Loaded.Failure.En);
                writer.WriteEndObject();
            }

            writer.WritePropertyName("diagnostics");
            ReadResultJson.Write(writer, report.Loaded.Reading.Diagnostics);
            writer.WriteEndObject();
        }

        private void SayUnused(PreviousReports previous)
        {
            foreach (var waiver in checker.Policy.Waivers.Where(waiver => (waiver.Agency is not null || waiver.Year is not null) && !totals.Waived.Contains(waiver)))
            {
                session.Note(Texts.ForeignWaiver(waiver));
            }

            foreach (var loaded in previous.Unused)
            {
                session.Note(Texts.PreviousUnused(loaded.File, loaded.Report!));
            }

            foreach (var loaded in previous.Repeated)
            {
                session.Note(Texts.PreviousRepeated(loaded.File, loaded.Report!));
            }

            foreach (var loaded in previous.Unknown)
            {
                session.Note(Texts.PreviousUnknown(loaded.File));
            }
        }
    }
}

/// <summary>A report that was to be checked.</summary>
/// <param name="Loaded">The file.</param>
/// <param name="Previous">Last year's report that it was checked against; null when there is none.</param>
/// <param name="Result">What was found; null when the file cannot be read.</param>
/// <param name="Explanations">What most likely went wrong in each table whose relations do not hold.</param>
internal sealed record CheckedReport(LoadedReport Loaded, LoadedReport? Previous, CheckResult? Result, ImmutableArray<Explanation> Explanations);
