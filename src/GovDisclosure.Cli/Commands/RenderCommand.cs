using System.CommandLine;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Documents;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>render</c>: writes a report as the statutory form.</summary>
internal static class RenderCommand
{
    private const string Html = "html";
    private const string Markdown = "md";
    private const string Docx = "docx";
    private const string Text = "txt";
    private const string Json = "json";

    public static Command Create(Session session)
    {
        var language = session.Language;
        var file = CommonOptions.File<string>("FILE", Texts.FileHelp, language);
        var format = new Option<string>("--to") { Description = Texts.RenderToHelp.In(language), Required = true };
        format.AcceptOnlyFromAmong(Html, Markdown, Docx, Text, Json);
        var tolerant = CommonOptions.Tolerant(language);
        var facts = new FactOptions(language, Texts.YearHelp, hasPrevious: false);
        var output = CommonOptions.Out(language);
        var command = new Command("render", Texts.RenderHelp.In(language)) { file, format, tolerant, output };
        facts.AddTo(command);
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    session,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(format),
                    new ReportSource(session.Host, parsed.GetValue(tolerant), facts.In(parsed)),
                    parsed.GetValue(output),
                    token
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        Session session,
        string file,
        string format,
        ReportSource source,
        string? path,
        CancellationToken cancellationToken
    )
    {
        if (format == Docx && path is (null or "-"))
        {
            session.Error(Texts.BinaryNeedsOut(format));
            return ExitCodes.Unreadable;
        }

        using var output = OutputTarget.Open(session.Host, path, file);
        var loaded = await source.LoadAsync(file, cancellationToken).ConfigureAwait(false);
        session.SayReading(loaded);
        if (loaded.Report is not { } report)
        {
            return ExitCodes.Unreadable;
        }

        await output.WriteAsync(Render(report, format), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static ReadOnlyMemory<byte> Render(AnnualReport report, string format) =>
        format switch
        {
            Html => ReportWriter.WriteToBytes(report, ReportFormat.Html),
            Markdown => ReportWriter.WriteToBytes(report, ReportFormat.Markdown),
            Docx => ReportWriter.WriteToBytes(report, ReportFormat.Docx),
            Text => ReportWriter.WriteToBytes(report, ReportFormat.Text),
            _ => MachineJson.Line(DisclosureJson.SerializeToUtf8Bytes(report, DisclosureJsonOptions.Default with { WriteIndented = true })),
        };
}
