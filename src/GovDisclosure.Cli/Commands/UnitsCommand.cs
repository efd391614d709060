using System.CommandLine;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>units propose</c>: drafts a unit list from the reports of a folder.</summary>
internal static class UnitsCommand
{
    public static Command Create(Session session)
    {
        var language = session.Language;
        var folder = CommonOptions.File<string>("FOLDER", RollUpTexts.FolderHelp, language);
        var output = CommonOptions.Out(language);
        var force = new Option<bool>("--force") { Description = RollUpTexts.ForceFileHelp.In(language) };
        var propose = new Command("propose", RollUpTexts.ProposeHelp.In(language)) { folder, output, force };
        propose.SetAction(
            (parsed, token) =>
                ProposeAsync(session, parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetValue(force), token)
        );
        return new Command("units", RollUpTexts.UnitsCommandHelp.In(language)) { propose };
    }

    private static async Task<int> ProposeAsync(
        Session session,
        string folder,
        string? path,
        bool mayReplace,
        CancellationToken cancellationToken
    )
    {
        if (!Directory.Exists(folder))
        {
            session.Error(RollUpTexts.NoFolder(folder));
            return ExitCodes.Unreadable;
        }

        using var output = OutputTarget.Open(session.Host, path, folder);

        // A list is edited by hand once it was drafted.
        if (!mayReplace && path is not (null or "-") && InputFiles.LengthOf(path) > 0)
        {
            session.Error(RollUpTexts.ListIsThere(path));
            return ExitCodes.Unreadable;
        }

        var files = new InputFiles(session, [folder]);
        var (agencies, skipped) = await AgenciesAsync(session, files, cancellationToken).ConfigureAwait(false);
        if (skipped > 0)
        {
            session.Note(RollUpTexts.Skipped(skipped));
        }

        if (agencies.Count == 0)
        {
            if (!files.IsLacking)
            {
                session.Error(InputTexts.NoReport);
            }

            return ExitCodes.Unreadable;
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(UnitListProposal.ToCsv(agencies)), cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
        return files.IsLacking ? ExitCodes.Unreadable : ExitCodes.Done;
    }

    private static async Task<(List<Agency> Agencies, int Skipped)> AgenciesAsync(
        Session session,
        InputFiles files,
        CancellationToken cancellationToken
    )
    {
        var source = new ReportSource(session.Host, tolerant: false, UserFacts.None);
        var agencies = new List<Agency>();
        var skipped = 0;
        foreach (var file in files.All())
        {
            if (
                !file.IsPassedOver
                && (await source.LoadAsync(file.Name, cancellationToken).ConfigureAwait(false)).Report is { Agency.Name: not null } report
                && !RollUpDraft.IsDraft(report)
            )
            {
                agencies.Add(report.Agency);
            }
            else
            {
                skipped++;
            }
        }

        return (agencies, skipped);
    }
}
