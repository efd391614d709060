using System.CommandLine;
using System.Text;
using GovDisclosure.Cli.Input;
using GovDisclosure.Cli.Output;
using GovDisclosure.Documents;
using GovDisclosure.Json;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Commands;

/// <summary><c>rollup</c>: adds the reports of a folder up, and says where what was published differs from that.</summary>
internal static class RollUpCommand
{
    public static Command Create(Session session)
    {
        var language = session.Language;
        var folder = CommonOptions.File<string>("FOLDER", RollUpTexts.FolderHelp, language);
        var units = new Option<string?>("--units") { Description = RollUpTexts.UnitsHelp.In(language), HelpName = "FILE" };
        var year = new Option<int?>("--year") { Description = RollUpTexts.YearHelp.In(language), HelpName = "YEAR" };
        var published = new Option<string[]>("--published") { Description = RollUpTexts.PublishedHelp.In(language), HelpName = "own|region=FILE", AllowMultipleArgumentsPerToken = false };
        var output = new Option<string>("--out") { Description = RollUpTexts.OutHelp.In(language), HelpName = "DIR", Required = true };
        var force = new Option<bool>("--force") { Description = RollUpTexts.ForceHelp.In(language) };
        var tolerant = CommonOptions.Tolerant(language);
        var command = new Command("rollup", RollUpTexts.Help.In(language)) { folder, units, year, published, output, force, tolerant };
        command.SetAction((parsed, token) => new Run(session, new ReportSource(session.Host, parsed.GetValue(tolerant), UserFacts.None)).DoAsync(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(units),
            parsed.GetValue(year),
            parsed.GetValue(published) ?? [],
            parsed.GetRequiredValue(output),
            parsed.GetValue(force),
            token));
        return command;
    }

    private sealed class Run(Session session, ReportSource source)
    {
        public async Task<int> DoAsync(string folder, string? unitsFile, int? year, string[] published, string path, bool mayReplace, CancellationToken cancellationToken)
        {
            if (!Directory.Exists(folder))
            {
                session.Error(RollUpTexts.NoFolder(folder));
                return ExitCodes.Unreadable;
            }

            if (unitsFile is null || year is null)
            {
                session.Error(unitsFile is null ? RollUpTexts.NeedsUnits : RollUpTexts.NeedsYear);
                return ExitCodes.Unreadable;
            }

            if (await UnitListFile.ReadAsync(session, unitsFile, cancellationToken).ConfigureAwait(false) is not { } units || await PublishedAsync(published, cancellationToken).ConfigureAwait(false) is not { } parents)
            {
                return ExitCodes.Unreadable;
            }

            var output = OutputFolder.Open(path, mayReplace, folder, unitsFile);
            var builder = new RollUpBuilder(units, new RollUpOptions { Year = year.Value, PublishedOwn = parents.Own, PublishedRegion = parents.Region });
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                await AddAsync(builder, file, Path.GetRelativePath(folder, file), cancellationToken).ConfigureAwait(false);
            }

            var result = builder.Build(cancellationToken);
            await WriteAsync(result, output, cancellationToken).ConfigureAwait(false);
            using var text = OutputTarget.Open(session.Host, path: null);
            await text.WriteAsync(Encoding.UTF8.GetBytes(RollUpText.Of(result, session.Language)), cancellationToken).ConfigureAwait(false);
            await text.CommitAsync(cancellationToken).ConfigureAwait(false);
            return RollUpText.IsClean(result) ? ExitCodes.Done : ExitCodes.Errors;
        }

        private async Task AddAsync(RollUpBuilder builder, string file, string name, CancellationToken cancellationToken)
        {
            var loaded = await source.LoadAsync(file, cancellationToken).ConfigureAwait(false);
            if (loaded.Report is { } report)
            {
                builder.Add(name, report);
            }
            else
            {
                // A file of a folder may be anything; it is told, and the others are done.
                builder.AddUnreadable(name, loaded.Failure ?? Texts.CannotRead(""));
            }
        }

        private async Task<(AnnualReport? Own, AnnualReport? Region)?> PublishedAsync(string[] published, CancellationToken cancellationToken)
        {
            AnnualReport? own = null;
            AnnualReport? region = null;
            foreach (var word in published)
            {
                var (perimeter, file) = word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (word[..at], word[(at + 1)..]) : (word, "");
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

                (own, region) = perimeter == "own" ? (report, region) : (own, report);
            }

            return (own, region);
        }

        private async Task WriteAsync(RollUpResult result, OutputFolder output, CancellationToken cancellationToken)
        {
            await output.WriteAsync(session.Host, "rollup.json", MachineJson.Indented(result.WriteTo), cancellationToken).ConfigureAwait(false);
            foreach (var perimeter in (PerimeterRollUp[])[result.Own, result.Region])
            {
                var name = "sum." + RollUpWords.Of(perimeter.Perimeter);
                await output.WriteAsync(session.Host, name + ".json", MachineJson.Line(DisclosureJson.SerializeToUtf8Bytes(perimeter.Report, DisclosureJsonOptions.Default with { WriteIndented = true })), cancellationToken).ConfigureAwait(false);
                await output.WriteAsync(session.Host, name + ".docx", ReportWriter.WriteToBytes(perimeter.Report, ReportFormat.Docx), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
