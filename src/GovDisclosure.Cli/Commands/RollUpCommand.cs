using System.CommandLine;
using System.Globalization;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Documents;
using GovDisclosure.Json;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>rollup</c>: adds the reports of a folder up, and says where what was published differs from that.</summary>
internal static class RollUpCommand
{
    public static Command Create(Session session)
    {
        var language = session.Language;
        var files = CommonOptions.File<string[]>("INPUT", RollUpTexts.InputHelp, language);
        files.Arity = ArgumentArity.OneOrMore;
        var units = new Option<string?>("--units") { Description = RollUpTexts.UnitsHelp.In(language), HelpName = "FILE" };
        var year = new Option<int?>("--year") { Description = RollUpTexts.YearHelp.In(language), HelpName = "YEAR" };
        var published = new Option<string[]>("--published")
        {
            Description = RollUpTexts.PublishedHelp.In(language),
            HelpName = "own|region=FILE",
            AllowMultipleArgumentsPerToken = false,
        };
        var previous = new Option<string?>("--previous") { Description = RollUpTexts.PreviousHelp.In(language), HelpName = "DIR" };
        var policy = new Option<string?>("--policy") { Description = Texts.PolicyHelp.In(language), HelpName = "FILE" };
        var deadline = new Option<string?>("--deadline") { Description = RollUpTexts.DeadlineHelp.In(language), HelpName = "DATE" };
        var blanks = new Option<bool>("--blanks-block") { Description = RollUpTexts.BlanksHelp.In(language) };
        var output = new Option<string>("--out")
        {
            Description = RollUpTexts.OutHelp.In(language),
            HelpName = "DIR",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = RollUpTexts.ForceHelp.In(language) };
        var tolerant = CommonOptions.Tolerant(language);
        var command = new Command("rollup", RollUpTexts.Help.In(language))
        {
            files,
            units,
            year,
            published,
            previous,
            policy,
            deadline,
            blanks,
            output,
            force,
            tolerant,
        };
        year.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && !(
                    int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and < 9999
                )
            )
            {
                result.AddError(RollUpTexts.WrongYear(token.Value).In(language));
            }
        });
        deadline.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Day(token.Value) is null)
            {
                result.AddError(RollUpTexts.WrongDay(token.Value).In(language));
            }
        });
        command.SetAction(
            async (parsed, token) =>
                await new Run(
                    session,
                    new ReportSource(session.Host, parsed.GetValue(tolerant), UserFacts.None),
                    await PolicyFile.CheckerAsync(parsed.GetValue(policy), token).ConfigureAwait(false),
                    new Inputs(
                        parsed.GetRequiredValue(files),
                        parsed.GetValue(units),
                        parsed.GetValue(published) ?? [],
                        parsed.GetValue(previous),
                        parsed.GetValue(policy)
                    ),
                    new Settings(parsed.GetValue(year), Day(parsed.GetValue(deadline)), parsed.GetValue(blanks))
                )
                    .DoAsync(parsed.GetRequiredValue(output), parsed.GetValue(force), token)
                    .ConfigureAwait(false)
        );
        return command;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What the run reads.</summary>
    private sealed record Inputs(string[] Words, string? Units, string[] Published, string? Previous, string? Policy)
    {
        /// <summary>The files and folders that must not be written over.</summary>
        public IEnumerable<string?> All =>
            [
                .. Words,
                Units,
                Previous,
                Policy,
                .. Published.Select(static word => word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..]),
            ];
    }

    private sealed record Settings(int? Year, DateOnly? Deadline, bool BlanksBlock);

    private static readonly string[] Perimeters = ["own", "region"];

    // Errors of a report that the page names.
    private const int MostNamed = 5;

    private sealed class Run(Session session, ReportSource source, ReportChecker checker, Inputs inputs, Settings settings)
    {
        private readonly HashSet<(string File, int Number)> seen = [];

        public async Task<int> DoAsync(string path, bool mayReplace, CancellationToken cancellationToken)
        {
            if (inputs.Previous is { } absent && !Directory.Exists(absent))
            {
                return Refused(RollUpTexts.NoFolder(absent));
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
                && await PublishedAsync(inputs.Published, cancellationToken).ConfigureAwait(false) is { } parents
                ? await RollUpAsync(
                        units,
                        new RollUpOptions
                        {
                            Year = year,
                            PublishedOwn = parents.Own,
                            PublishedRegion = parents.Region,
                            Deadline = settings.Deadline,
                            BlanksBlock = settings.BlanksBlock,
                        },
                        OutputFolder.Open(path, mayReplace, inputs.All),
                        cancellationToken
                    )
                    .ConfigureAwait(false)
                : ExitCodes.Unreadable;
        }

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
            var (files, stream) = (new InputFiles(session, inputs.Words), new ReportStream(session, source, jobs: null));
            await foreach (
                var (loaded, result) in stream
                    .ReadAsync(files, (loaded, token) => Check(loaded, previous, token), cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                if (!IsNew(loaded))
                {
                    continue;
                }

                if (loaded.Report is { } report)
                {
                    builder.Add(NameOf(loaded), report);
                    findings.Add(NameOf(loaded), result!);
                    entries.Add(EntryOf(NameOf(loaded), report, result!));
                }
                else
                {
                    // A file of a folder may be anything; it is told, and the others are done.
                    var failure = loaded.Failure ?? DiagnosticText.WhyUnreadable(loaded.Reading.Diagnostics);
                    builder.AddUnreadable(NameOf(loaded), failure);
                    entries.Add(new CheckPageEntry { File = NameOf(loaded), Failure = failure });
                }
            }

            var rollUp = builder.Build(cancellationToken);
            findings.Add(rollUp);
            await WriteAsync(rollUp, findings, output, cancellationToken).ConfigureAwait(false);
            await output
                .WriteAsync(
                    session.Host,
                    "rollup.html",
                    Encoding.UTF8.GetBytes(RollUpPage.Write(rollUp, entries, session.Language)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await SayAsync(RollUpText.Of(rollUp, session.Language), cancellationToken).ConfigureAwait(false);
            return stream.IsLacking || files.IsLacking ? ExitCodes.Unreadable
                : RollUpSummary.IsClean(rollUp) && !findings.HasErrors ? ExitCodes.Done
                : ExitCodes.Errors;
        }

        // Without a list nobody knows who must report and in which sum: what is there is added up, sums that were stored included, and that
        // is said.
        private async Task<int> AddUpAsync(int year, OutputFolder output, CancellationToken cancellationToken)
        {
            var added = new AddedReports(year);
            var sums = inputs.Words.Where(PartialSum.IsNamed).ToList();
            foreach (var file in sums.DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
            {
                if (await PartialSum.ReadAsync(session, file, added.Edition, cancellationToken).ConfigureAwait(false) is not { } part)
                {
                    return ExitCodes.Unreadable;
                }

                added.Add(part);
            }

            var (files, stream) = (
                new InputFiles(session, [.. inputs.Words.Except(sums, StringComparer.Ordinal)]),
                new ReportStream(session, source, jobs: null)
            );
            await foreach (var (loaded, _) in stream.ReadAsync(files, static (_, _) => true, cancellationToken).ConfigureAwait(false))
            {
                if (IsNew(loaded))
                {
                    added.Add(NameOf(loaded), loaded.Report);
                }
            }

            await WriteAsync(output, "sum", added.Report, cancellationToken).ConfigureAwait(false);
            await output
                .WriteAsync(
                    session.Host,
                    "sum" + PartialSum.Ending,
                    MachineJson.Indented(writer => ReportSumJson.Write(writer, added.Sum)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            await SayAsync(added.Text(session.Language), cancellationToken).ConfigureAwait(false);
            return added.Sum.Reports == 0 || stream.IsLacking || files.IsLacking ? ExitCodes.Unreadable : ExitCodes.Done;
        }

        // The page names the first errors of each report; findings.ndjson has all.
        private static CheckPageEntry EntryOf(string name, AnnualReport report, CheckResult result) =>
            CheckPageEntry.Of(name, page: null, report, result) with
            {
                Findings =
                [
                    .. result
                        .Findings.Where(static finding => finding is { Severity: FindingSeverity.Error, Status: FindingStatus.Fail })
                        .Take(MostNamed),
                ],
            };

        private async Task SayAsync(string said, CancellationToken cancellationToken)
        {
            using var text = OutputTarget.Open(session.Host, path: null);
            await text.WriteAsync(Encoding.UTF8.GetBytes(said), cancellationToken).ConfigureAwait(false);
            await text.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        // Checked on the core that read it; null where it could not be read.
        private CheckResult? Check(LoadedReport loaded, PreviousReports previous, CancellationToken cancellationToken)
        {
            if (loaded.Report is not { } report)
            {
                return null;
            }

            return checker.Check(
                new CheckInput
                {
                    Report = report,
                    Previous = previous.Find(report)?.Report,
                    Source = loaded.Reading,
                },
                cancellationToken
            );
        }

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

        // A file that is named twice, by itself and by its folder, is one report and is added once.
        private bool IsNew(LoadedReport loaded)
        {
            if (seen.Add((Path.GetFullPath(loaded.File), loaded.Number)))
            {
                return true;
            }

            session.Note(RollUpTexts.NamedTwice(loaded.File));
            return false;
        }

        // As in the folder where there is one; of a file with several reports, which one.
        private string NameOf(LoadedReport loaded)
        {
            var name = (
                inputs.Words is [var folder] && Directory.Exists(folder) ? Path.GetRelativePath(folder, loaded.File) : loaded.File
            ).Replace('\\', '/');
            return loaded.Number > 1 ? string.Create(CultureInfo.InvariantCulture, $"{name}#{loaded.Number}") : name;
        }

        private async Task<(AnnualReport? Own, AnnualReport? Region)?> PublishedAsync(
            string[] published,
            CancellationToken cancellationToken
        )
        {
            AnnualReport? own = null;
            AnnualReport? region = null;
            if (
                Array.Find(Perimeters, perimeter =>
                    published.Count(word => word.StartsWith(perimeter + "=", StringComparison.Ordinal)) > 1
                ) is
                { } twice
            )
            {
                session.Error(RollUpTexts.PublishedTwice(twice));
                return null;
            }

            foreach (var word in published)
            {
                var (perimeter, file) = word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
                    ? (word[..at], word[(at + 1)..])
                    : (word, "");
                if (file.Length == 0 || perimeter is not ("own" or "region"))
                {
                    session.Error(RollUpTexts.WrongPublished(word));
                    return null;
                }

                var loaded = await source.LoadAsync(file, cancellationToken).ConfigureAwait(false);
                session.SayFailure(loaded);
                if (loaded.Report is not { } report)
                {
                    return null;
                }

                if (report.Year is { } printed && printed != settings.Year)
                {
                    session.Note(RollUpTexts.PublishedOfYear(file, printed));
                }

                (own, region) = perimeter == "own" ? (report, region) : (own, report);
            }

            return (own, region);
        }

        private async Task WriteAsync(RollUpResult result, FindingLines findings, OutputFolder output, CancellationToken cancellationToken)
        {
            await output
                .WriteAsync(session.Host, "rollup.json", MachineJson.Indented(result.WriteTo), cancellationToken)
                .ConfigureAwait(false);
            foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
            {
                await WriteAsync(output, "sum." + RollUpWords.Of(perimeter.Perimeter), perimeter.Report, cancellationToken)
                    .ConfigureAwait(false);
            }

            await output.WriteAsync(session.Host, "findings.ndjson", findings.ToUtf8(), cancellationToken).ConfigureAwait(false);
            using var ledger = new MemoryStream();
            await RollUpLedger.WriteAsync(ledger, result, findings.ForLedger, cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(session.Host, "ledger.xlsx", ledger.ToArray(), cancellationToken).ConfigureAwait(false);
        }

        private async Task WriteAsync(OutputFolder output, string name, AnnualReport report, CancellationToken cancellationToken)
        {
            var json = DisclosureJson.SerializeToUtf8Bytes(report, DisclosureJsonOptions.Default with { WriteIndented = true });
            await output.WriteAsync(session.Host, name + ".json", MachineJson.Line(json), cancellationToken).ConfigureAwait(false);
            await output
                .WriteAsync(session.Host, name + ".docx", ReportWriter.WriteToBytes(report, ReportFormat.Docx), cancellationToken)
                .ConfigureAwait(false);
        }
    }
}
