using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>export</c>: writes the figures of many reports as tables.</summary>
internal static class ExportCommand
{
    public static Command Create(Session session)
    {
        var language = session.Language;
        var files = CommonOptions.File<string[]>("INPUT", InputTexts.FilesHelp, language);
        files.Arity = ArgumentArity.OneOrMore;
        var format = new Option<string>("--to") { Description = ExportTexts.ToHelp.In(language), Required = true };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<TableFormat>().Select(static word => word.ToString().ToLowerInvariant())]);
        var output = new Option<string>("--out")
        {
            Description = RollUpTexts.OutHelp.In(language),
            HelpName = "DIR",
            Required = true,
        };
        var force = new Option<bool>("--force") { Description = RollUpTexts.ForceHelp.In(language) };
        var partition = new Option<string?>("--partition")
        {
            Description = ExportTexts.PartitionHelp.In(language),
            HelpName = "year,level",
        };
        var units = new Option<string?>("--units") { Description = RollUpTexts.UnitsHelp.In(language), HelpName = "FILE" };
        var jobs = CommonOptions.Jobs(language);
        var tolerant = CommonOptions.Tolerant(language);
        var command = new Command("export", ExportTexts.Help.In(language))
        {
            files,
            format,
            output,
            force,
            partition,
            units,
            jobs,
            tolerant,
        };
        command.Validators.Add(result => Validate(result, partition, language));
        command.SetAction(
            (parsed, token) =>
                new Run(
                    session,
                    new InputFiles(session, parsed.GetRequiredValue(files)),
                    (parsed.GetRequiredValue(output), parsed.GetValue(force)),
                    parsed.GetValue(units),
                    new ReportStream(
                        session,
                        new ReportSource(session.Host, parsed.GetValue(tolerant), UserFacts.None),
                        parsed.GetValue(jobs)
                    )
                ).DoAsync(
                    Enum.Parse<TableFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                    Words(parsed.GetValue(partition)),
                    token
                )
        );
        return command;
    }

    private static void Validate(CommandResult result, Option<string?> partition, Language language)
    {
        foreach (var (word, _) in Words(result.GetValue(partition)).CountBy(static word => word).Where(static word => word.Value > 1))
        {
            result.AddError(ExportTexts.PartitionTwice(word).In(language));
        }

        foreach (
            var word in Words(result.GetValue(partition))
                .Where(static word => !TableExport.PartitionColumns.Contains(word, StringComparer.Ordinal))
        )
        {
            result.AddError(ExportTexts.WrongPartition(word).In(language));
        }
    }

    private static ImmutableArray<string> Words(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private sealed class Run(
        Session session,
        InputFiles inputs,
        (string Path, bool MayReplace) output,
        string? unitsFile,
        ReportStream stream
    )
    {
        private bool isCleared;

        public async Task<int> DoAsync(TableFormat format, ImmutableArray<string> partition, CancellationToken cancellationToken)
        {
            UnitList? units = null;
            if (
                unitsFile is not null
                && (units = await UnitListFile.ReadAsync(session, unitsFile, cancellationToken).ConfigureAwait(false)) is null
            )
            {
                return ExitCodes.Unreadable;
            }

            var options = new TableExportOptions
            {
                Format = format,
                PartitionBy = partition,
                Units = units,
            };
            var folder = OutputFolder.Open(output.Path, output.MayReplace, [.. inputs.Words, unitsFile]);
            try
            {
                var export = new TableExport(folder.Path, options);
                await using var ending = export.ConfigureAwait(false);
                return await ExportAsync(export, folder, units, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is not OutputException && error is (IOException or UnauthorizedAccessException))
            {
                throw new OutputException(FileTexts.OutFails(output.Path, error), error);
            }
        }

        private async Task<int> ExportAsync(TableExport export, OutputFolder folder, UnitList? units, CancellationToken cancellationToken)
        {
            var drafts = new List<string>();

            // The rows are made on the core that read the report; only the files are written one after the other.
            await foreach (
                var (loaded, prepared) in stream
                    .ReadAsync(inputs, (loaded, token) => Prepared(export, loaded, units, token), cancellationToken)
                    .ConfigureAwait(false)
            )
            {
                if (prepared is not null)
                {
                    RemoveEarlier(folder);
                    await export.AddAsync(prepared, cancellationToken).ConfigureAwait(false);
                }
                else if (loaded.Report is not null)
                {
                    // Only of a draft no rows are made.
                    drafts.Add(loaded.File);
                }
            }

            // Tables without a row would say that there is nothing; what was meant was not found.
            var isLacking = stream.IsLacking || inputs.IsLacking;
            if (drafts.Count > 0)
            {
                session.Note(ExportTexts.Drafts(drafts));
            }

            if (export.Reports == 0)
            {
                if (!isLacking)
                {
                    session.Error(InputTexts.NoReport);
                }

                folder.Abandon();
                return ExitCodes.Unreadable;
            }

            RemoveEarlier(folder);
            await export.CompleteAsync(cancellationToken).ConfigureAwait(false);
            Say(export);
            return isLacking ? ExitCodes.Unreadable : ExitCodes.Done;
        }

        private void Say(TableExport export)
        {
            session.Say(ExportTexts.Done(export.Reports, output.Path));
            if (export.Repeated > 0)
            {
                session.Say(ExportTexts.Repeated(export.Repeated));
            }

            if (export.CutTexts > 0)
            {
                session.Say(ExportTexts.Cut(export.CutTexts));
            }

            if (export.RoundedNumbers > 0)
            {
                session.Note(ExportTexts.Rounded(export.RoundedNumbers));
            }
        }

        private static PreparedReport? Prepared(TableExport export, LoadedReport loaded, UnitList? units, CancellationToken token) =>
            loaded.Report is { } report && !RollUpDraft.IsDraft(report)
                ? export.Prepare(
                    new ExportedReport
                    {
                        Reading = loaded.Reading,
                        SourceFile = loaded.File,
                        SourceSha256 = loaded.Sha256,
                        Number = loaded.Number,
                        Check = ReportChecker.Default.Check(new CheckInput { Report = report, Source = loaded.Reading }, token),
                        Unit = UnitOf(units, report),
                    }
                )
                : null;

        // Only when there is something to put in their place.
        private void RemoveEarlier(OutputFolder folder)
        {
            if (output.MayReplace && !isCleared)
            {
                isCleared = true;
                TableExport.RemoveEarlier(
                    folder.Path,
                    new InputFiles(null, inputs.Words).All().Select(static file => file.Name).Append(unitsFile ?? "").Where(File.Exists)
                );
            }
        }
    }

    private static RollUpUnit? UnitOf(UnitList? units, AnnualReport report) =>
        units is null ? null
        : report.Agency.Code is { Length: > 0 } code && units.FindByPrintedCode(code) is { } coded ? coded
        : report.Agency.Name is { } name && units.FindByName(name, report.Year ?? 0) is [var named] ? named
        : null;
}
