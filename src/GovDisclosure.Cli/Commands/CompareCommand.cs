using System.CommandLine;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Comparison;
using GovDisclosure.Output;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>compare</c>: sets two reports side by side, or an agency's reports over the years.</summary>
internal static class CompareCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Markdown = "markdown";
    private const string Html = "html";
    private const string JsonPatch = "json-patch";
    private const string Patch = "patch";

    // Files of folders that are passed over and named.
    private const int MostNamed = 5;

    public static Command Create(Session session)
    {
        var language = session.Language;
        var previous = CommonOptions.File<string>("OLD", HelpTexts.OldHelp, language);
        var current = CommonOptions.File<string>("NEW", HelpTexts.NewHelp, language);
        var more = CommonOptions.File<string[]>("MORE", HelpTexts.MoreHelp, language);
        more.Arity = ArgumentArity.ZeroOrMore;
        var format = CommonOptions.Output(HelpTexts.CompareOutputHelp, language, Text, Json, Markdown, Html, JsonPatch, Patch);
        var policy = new Option<string?>("--policy") { Description = HelpTexts.PolicyHelp.In(language), HelpName = "FILE" };
        var facts = new FactOptions(language, HelpTexts.YearsHelp, hasPrevious: true);
        var significant = new Option<bool>("--significant") { Description = HelpTexts.SignificantHelp.In(language) };
        var findings = new Option<bool>("--findings") { Description = HelpTexts.FindingsHelp.In(language) };
        var tolerant = CommonOptions.Tolerant(language);
        var output = CommonOptions.Out(language);
        var command = new Command("compare", HelpTexts.CompareHelp.In(language))
        {
            previous,
            current,
            more,
            format,
            policy,
            significant,
            findings,
            tolerant,
            output,
        };
        facts.AddTo(command);
        command.SetAction(
            async (parsed, token) =>
            {
                var checker = await PolicyFile.CheckerAsync(parsed.GetValue(policy), token).ConfigureAwait(false);
                var options = new ComparisonOptions
                {
                    FormerNames = [.. facts.In(parsed).FormerNames],
                    Policy = checker.Policy,
                    Checker = parsed.GetValue(findings) ? checker : null,
                };
                var run = new Run(
                    session,
                    new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
                    options,
                    parsed.GetRequiredValue(format),
                    parsed.GetValue(significant),
                    [parsed.GetValue(policy), .. parsed.GetValue(more) ?? []]
                );
                var further = new InputFiles(session, parsed.GetValue(more) ?? []);
                var found = further.All().ToLookup(static file => file.IsPassedOver, static file => file.Name);
                if (found[true].Any())
                {
                    session.Note(InputTexts.NotReports(found[true].Count(), [.. found[true].Take(MostNamed)]));
                }

                IReadOnlyList<string> all = [parsed.GetRequiredValue(previous), parsed.GetRequiredValue(current), .. found[false]];
                return further.IsLacking
                    ? ExitCodes.Unreadable
                    : await run.RunAsync(all, facts.In(parsed).Year is not null, parsed.GetValue(output), token).ConfigureAwait(false);
            }
        );
        return command;
    }

    private sealed class Run(
        Session session,
        ReportSource source,
        ComparisonOptions options,
        string format,
        bool significant,
        IReadOnlyList<string?> otherInputs
    )
    {
        public async Task<int> RunAsync(IReadOnlyList<string> files, bool saysYear, string? path, CancellationToken cancellationToken)
        {
            if (format is JsonPatch or Patch && files.Count > 2)
            {
                session.Error(CompareTexts.PatchOfTwo);
                return ExitCodes.Unreadable;
            }

            if (saysYear && files.Count > 2)
            {
                session.Error(CompareTexts.YearOfMany);
                return ExitCodes.Unreadable;
            }

            using var output = OutputTarget.Open(session.Host, path, [.. files, .. otherInputs]);
            var reports = new List<AnnualReport>();
            var loadedBefore = new List<LoadedReport>();
            foreach (var file in files)
            {
                var before = new PreviousReports(loadedBefore, isPair: files.Count == 2, options.FormerNames);
                var loaded = await (
                    files.Count > 2 ? source.LoadOneOfManyAsync(file, report => before.Find(report)?.Report, cancellationToken)
                    : loadedBefore.Count == 0 ? source.LoadPreviousAsync(file, cancellationToken)
                    : source.LoadAsync(file, report => before.Find(report)?.Report, cancellationToken)
                ).ConfigureAwait(false);
                loadedBefore.Add(loaded);
                session.SayReading(loaded);
                if (loaded.Report is { } report)
                {
                    reports.Add(report);
                }
            }

            if (reports.Count < files.Count)
            {
                return ExitCodes.Unreadable;
            }

            var series = reports.Count > 2 ? Series(reports) : null;
            if (series is null && reports.Count > 2)
            {
                session.Error(CompareTexts.NoSeries);
                return ExitCodes.Unreadable;
            }

            IReadOnlyList<ComparisonResult> pairs = series is null
                ? [ReportComparison.Compare(reports[0], reports[1], options)]
                : series.Pairs;
            await output
                .WriteAsync(
                    Written(series, pairs, [.. loadedBefore.Select(static loaded => loaded.Reading)], output.Screen),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await output.CommitAsync(cancellationToken).ConfigureAwait(false);
            SayWarnings(pairs);
            return pairs.Any(static pair => pair.Continuity.HasErrors) ? ExitCodes.Errors : ExitCodes.Done;
        }

        // The pages say it themselves; a patch and JSON are for programs, and a page in a file is not before the one who asked.
        private void SayWarnings(IReadOnlyList<ComparisonResult> pairs)
        {
            if (format is Text)
            {
                return;
            }

            foreach (var warning in pairs.SelectMany(static pair => pair.Warnings))
            {
                session.Note(warning.Message);
            }
        }

        private ReportSeries? Series(List<AnnualReport> reports)
        {
            try
            {
                return ReportSeries.Of(reports, options);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        private ReadOnlyMemory<byte> Written(
            ReportSeries? series,
            IReadOnlyList<ComparisonResult> pairs,
            IReadOnlyList<ReadResult> readings,
            Screen? screen
        )
        {
            switch (format)
            {
                case Json:
                    return MachineJson.Indented(writer =>
                    {
                        if (series is null)
                        {
                            ComparisonResultJson.Write(writer, pairs[0]);
                        }
                        else
                        {
                            ReportSeriesJson.Write(writer, series);
                        }
                    });
                case JsonPatch or Patch:
                    return MachineJson.Indented(ReportPatch.Between(pairs[0].Previous, pairs[0].Current).WriteTo);
                case Html:
                    return Encoding.UTF8.GetBytes(
                        series is null
                            ? ComparisonPage.Write(pairs[0], session.Language, readings)
                            : ComparisonPage.Write(series, session.Language, readings)
                    );
                case Markdown:
                    return Encoding.UTF8.GetBytes(new CompareMarkdown(session.Language, significant).Write(series, pairs));
                default:
                    var page = new TextPage(screen);
                    new CompareText(session.Language, page, significant).Add(series, pairs);
                    return page.ToUtf8();
            }
        }
    }
}
