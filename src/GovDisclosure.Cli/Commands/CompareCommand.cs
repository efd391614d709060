using System.CommandLine;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Comparison;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>compare</c>: sets two reports side by side.</summary>
internal static class CompareCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var previous = CommonOptions.File<string>("OLD", Texts.OldHelp, language);
        var current = CommonOptions.File<string>("NEW", Texts.NewHelp, language);
        var format = CommonOptions.Output(Texts.CompareOutputHelp, language, Text, Json);
        var tolerant = CommonOptions.Tolerant(language);
        var output = CommonOptions.Out(language);
        var command = new Command("compare", Texts.CompareHelp.In(language)) { previous, current, format, tolerant, output };
        command.SetAction((parsed, token) => RunAsync(
            session,
            new ReportSource(session.Host, parsed.GetValue(tolerant)),
            (parsed.GetRequiredValue(previous), parsed.GetRequiredValue(current)),
            parsed.GetRequiredValue(format) == Json,
            parsed.GetValue(output),
            token));
        return command;
    }

    private static async Task<int> RunAsync(Session session, ReportSource source, (string Previous, string Current) files, bool asJson, string? path, CancellationToken cancellationToken)
    {
        using var output = OutputTarget.Open(session.Host, path, files.Previous, files.Current);
        var previous = await source.LoadAsync(files.Previous, cancellationToken).ConfigureAwait(false);
        session.SayReading(previous);
        var current = await source.LoadAsync(files.Current, cancellationToken).ConfigureAwait(false);
        session.SayReading(current);
        if (previous.Report is not { } before || current.Report is not { } after)
        {
            return ExitCodes.Unreadable;
        }

        var comparison = ReportComparison.Compare(before, after);
        await output.WriteAsync(asJson ? MachineJson.Indented(writer => ComparisonResultJson.Write(writer, comparison)) : Page(), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;

        ReadOnlyMemory<byte> Page()
        {
            var page = new TextPage(output.Screen);
            new CompareText(session.Language, page).Add(comparison);
            return page.ToUtf8();
        }
    }
}
