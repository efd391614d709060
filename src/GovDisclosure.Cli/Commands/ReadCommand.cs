using System.CommandLine;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>read</c>: prints reports as JSON.</summary>
internal static class ReadCommand
{
    private const string Contract = "json";
    private const string Result = "result";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var files = CommonOptions.File<string[]>("INPUT", InputTexts.FilesHelp, language);
        files.Arity = ArgumentArity.OneOrMore;
        var previous = new Option<string[]>("--previous")
        {
            Description = HelpTexts.ReadPreviousHelp.In(language),
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = CommonOptions.Output(HelpTexts.ReadOutputHelp, language, Contract, Result);
        var tolerant = CommonOptions.Tolerant(language);
        var facts = new FactOptions(language, HelpTexts.YearsHelp, hasPrevious: true);
        var output = CommonOptions.Out(language);
        var all = new Option<bool>("--all") { Description = HelpTexts.ReadAllHelp.In(language) };
        var verbose = new Option<bool>("--verbose") { Description = InputTexts.ReadVerboseHelp.In(language) };
        var jobs = CommonOptions.Jobs(language);
        var command = new Command("read", HelpTexts.ReadHelp.In(language))
        {
            files,
            previous,
            format,
            all,
            verbose,
            jobs,
            tolerant,
            output,
        };
        facts.AddTo(command);
        command.SetAction(
            (parsed, token) =>
                new Run(
                    session,
                    new ReportStream(
                        session,
                        new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
                        parsed.GetValue(jobs)
                    ),
                    facts.In(parsed).FormerNames,
                    parsed.GetRequiredValue(format) == Result,
                    parsed.GetValue(all),
                    parsed.GetValue(verbose)
                ).RunAsync(
                    new InputFiles(session, parsed.GetRequiredValue(files)),
                    new InputFiles(session, parsed.GetValue(previous) ?? []),
                    parsed.GetValue(output),
                    token
                )
        );
        return command;
    }

    private sealed class Run(
        Session session,
        ReportStream stream,
        IReadOnlyList<string> formerNames,
        bool asResult,
        bool isEvery,
        bool isVerbose
    )
    {
        private int reports;
        private int partly;
        private int unreadable;

        public async Task<int> RunAsync(InputFiles inputs, InputFiles previousFiles, string? path, CancellationToken cancellationToken)
        {
            // Who names the same file twice wants it rewritten; by another name, or through a link, it is a slip.
            var rewritten = inputs.IsOne && string.Equals(inputs.Words[0], path, StringComparison.Ordinal);
            using var output = OutputTarget.Open(session.Host, path, [.. rewritten ? [] : inputs.Words, .. previousFiles.Words]);
            var previousReports = await stream.ReadPreviousAsync(previousFiles, cancellationToken).ConfigureAwait(false);
            var previous = new PreviousReports(previousReports, isPair: inputs.IsOne, formerNames);

            // The only report of one file is a document for people to look at; all others are lines.
            LoadedReport? only = null;
            var isMany = inputs.IsMany || !inputs.IsOne || isEvery;
            var reading = isEvery
                ? stream.ReadAsync(inputs, Line, cancellationToken)
                : stream.ReadOneEachAsync(inputs, report => previous.Find(report)?.Report, Line, cancellationToken);
            await foreach (var (loaded, line) in reading.ConfigureAwait(false))
            {
                Count(loaded);
                isMany |= loaded.IsLine;
                if (isVerbose || (!inputs.IsMany && loaded.Line is null))
                {
                    session.SayRemarks(loaded);
                }

                only = isMany ? null : loaded;
                if (isMany)
                {
                    await output.WriteAsync(line, cancellationToken).ConfigureAwait(false);
                }
            }

            var isWritten = isMany || (only is not null && (only.Report is not null || (asResult && !only.Reading.Diagnostics.IsEmpty)));
            if (only is not null && isWritten)
            {
                await output.WriteAsync(Document(only), cancellationToken).ConfigureAwait(false);
            }

            if (isWritten)
            {
                await output.CommitAsync(cancellationToken).ConfigureAwait(false);
            }

            if (isMany)
            {
                session.Note(InputTexts.ReadTotal(reports, partly, unreadable));
            }

            return unreadable > 0 || stream.IsLacking || inputs.IsLacking || previousFiles.IsLacking
                ? ExitCodes.Unreadable
                : ExitCodes.Done;
        }

        private void Count(LoadedReport loaded)
        {
            reports++;
            unreadable += loaded.Report is null ? 1 : 0;
            partly += loaded.Reading is { Report: not null, Coverage.IsComplete: false } ? 1 : 0;
        }

        // On the core that read it. Of many, a result says of which file it is; the contract has no member for that.
        private ReadOnlyMemory<byte> Line(LoadedReport loaded, CancellationToken cancellationToken) =>
            asResult
                ? MachineJson.OneLine(writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("file", loaded.File);
                    ReadResultJson.WriteMembers(writer, loaded.Reading);
                    writer.WriteEndObject();
                })
            : loaded.Report is { } report ? MachineJson.Line(DisclosureJson.SerializeToUtf8Bytes(report))
            : default;

        private ReadOnlyMemory<byte> Document(LoadedReport loaded) =>
            asResult
                ? MachineJson.Indented(writer => ReadResultJson.Write(writer, loaded.Reading))
                : MachineJson.Line(
                    DisclosureJson.SerializeToUtf8Bytes(loaded.Report!, DisclosureJsonOptions.Default with { WriteIndented = true })
                );
    }
}
