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
        var file = CommonOptions.File<string>("FILE", HelpTexts.FileHelp, language);
        var format = new Option<string?>("--to") { Description = HelpTexts.RenderToHelp.In(language) };
        format.AcceptOnlyFromAmong(Html, Markdown, Docx, Text, Json);
        var template = new Option<string?>("--template") { Description = TemplateTexts.Help.In(language), HelpName = "FILE" };
        var tolerant = CommonOptions.Tolerant(language);
        var facts = new FactOptions(language, HelpTexts.YearHelp, hasPrevious: false);
        var output = CommonOptions.Out(language);
        var command = new Command("render", HelpTexts.RenderHelp.In(language)) { file, format, template, tolerant, output };
        command.Validators.Add(result =>
        {
            if (result.GetResult(format) is null == result.GetResult(template) is null)
            {
                result.AddError(TemplateTexts.OneOfBoth.In(language));
            }
        });
        facts.AddTo(command);
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    session,
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(format) ?? Docx,
                    parsed.GetValue(template),
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
        string? template,
        ReportSource source,
        string? path,
        CancellationToken cancellationToken
    )
    {
        if (format == Docx && path is (null or "-"))
        {
            session.Error(FileTexts.BinaryNeedsOut(format));
            return ExitCodes.Unreadable;
        }

        using var output = OutputTarget.Open(session.Host, path, [file, template]);
        var loaded = await source.LoadAsync(file, cancellationToken).ConfigureAwait(false);
        session.SayReading(loaded);
        if (loaded.Report is not { } report)
        {
            return ExitCodes.Unreadable;
        }

        if (template is not null)
        {
            return await FillAsync(session, report, template, output, cancellationToken).ConfigureAwait(false);
        }

        await output.WriteAsync(Render(report, format), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return ExitCodes.Done;
    }

    private static async Task<int> FillAsync(
        Session session,
        AnnualReport report,
        string template,
        OutputTarget output,
        CancellationToken cancellationToken
    )
    {
        var (bytes, failure) = await ReportSource.ReadFileAsync(template, cancellationToken).ConfigureAwait(false);
        var filled = bytes is null ? null : ReportTemplate.Fill(report, bytes);
        if (filled is null || filled.Problem is not null)
        {
            session.Error(FileTexts.InFile(template, filled?.Problem ?? failure!));
            return ExitCodes.Unreadable;
        }

        await output.WriteAsync(filled.Content.AsMemory(), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        session.Note(TemplateTexts.Done(filled));
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
