using System.CommandLine;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Json;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>read</c>: prints a report as JSON.</summary>
internal static class ReadCommand
{
    private const string Contract = "json";
    private const string Result = "result";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var file = CommonOptions.File<string>("FILE", Texts.FileHelp, language);
        var previous = new Option<string?>("--previous") { Description = Texts.ReadPreviousHelp.In(language), HelpName = "FILE" };
        var format = CommonOptions.Output(Texts.ReadOutputHelp, language, Contract, Result);
        var tolerant = CommonOptions.Tolerant(language);
        var facts = new FactOptions(language, Texts.YearsHelp, hasPrevious: true);
        var output = CommonOptions.Out(language);
        var all = new Option<bool>("--all") { Description = Texts.ReadAllHelp.In(language) };
        var command = new Command("read", Texts.ReadHelp.In(language)) { file, previous, format, all, tolerant, output };
        facts.AddTo(command);
        command.SetAction((parsed, token) => parsed.GetValue(all) ? RunAllAsync(
            session,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(format) == Result,
            new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
            parsed.GetValue(output),
            token) : RunAsync(
            session,
            parsed.GetRequiredValue(file),
            parsed.GetValue(previous),
            parsed.GetRequiredValue(format) == Result,
            new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
            parsed.GetValue(output),
            token));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string file, string? previousFile, bool asResult, ReportSource source, string? path, CancellationToken cancellationToken)
    {
        // Who names the same file twice wants it rewritten; by another name, or through a link, it is a slip.
        using var output = OutputTarget.Open(session.Host, path, string.Equals(file, path, StringComparison.Ordinal) ? null : file, previousFile);
        var previous = previousFile is null ? null : await source.LoadPreviousAsync(previousFile, cancellationToken).ConfigureAwait(false);
        if (previous is not null)
        {
            session.SayFailure(previous);
        }

        var loaded = await source.LoadAsync(file, _ => previous?.Report, cancellationToken).ConfigureAwait(false);
        session.SayReading(loaded);
        if (asResult ? loaded.Report is not null || !loaded.Reading.Diagnostics.IsEmpty : loaded.Report is not null)
        {
            await output.WriteAsync(Json(loaded, asResult), cancellationToken).ConfigureAwait(false);
            await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return loaded.Report is null || previous is { Report: null } ? ExitCodes.Unreadable : ExitCodes.Done;
    }

    // One line a report, as NDJSON.
    private static async Task<int> RunAllAsync(Session session, string file, bool asResult, ReportSource source, string? path, CancellationToken cancellationToken)
    {
        using var output = OutputTarget.Open(session.Host, path);
        var isRead = true;
        foreach (var loaded in await source.LoadAllAsync(file, cancellationToken).ConfigureAwait(false))
        {
            session.SayReading(loaded);
            isRead &= loaded.Report is not null;
            if (loaded.Report is { } report)
            {
                await output.WriteAsync(asResult ? MachineJson.OneLine(writer => ReadResultJson.Write(writer, loaded.Reading)) : MachineJson.Line(DisclosureJson.SerializeToUtf8Bytes(report)), cancellationToken).ConfigureAwait(false);
            }
        }

        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return isRead ? ExitCodes.Done : ExitCodes.Unreadable;
    }

    private static ReadOnlyMemory<byte> Json(LoadedReport loaded, bool asResult) => asResult
        ? MachineJson.Indented(writer => ReadResultJson.Write(writer, loaded.Reading))
        : MachineJson.Line(DisclosureJson.SerializeToUtf8Bytes(loaded.Report!, DisclosureJsonOptions.Default with { WriteIndented = true }));
}
