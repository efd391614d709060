using System.Globalization;
using System.Text;
using GovDisclosure.Cli.Commands;
using GovDisclosure.Output;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output.Checks;

/// <summary>A page for people: one alone is the output, several are in a folder under an index.</summary>
/// <param name="host">Where the tool runs.</param>
/// <param name="output">Takes the only page.</param>
/// <param name="pages">The folder; null where there is to be one page.</param>
/// <param name="language">The language.</param>
internal sealed class HtmlCheckOutput(ToolHost host, OutputTarget output, OutputFolder? pages, Language language) : CheckOutput
{
    private readonly List<CheckPageEntry> entries = [];
    private int number;

    public override ReadOnlyMemory<byte> Render(CheckedReport report) =>
        report is { Loaded.Report: { } read, Result: { } result }
            ? Encoding.UTF8.GetBytes(
                CheckPage.Write(
                    new CheckInput
                    {
                        Report = read,
                        Previous = report.Previous?.Report,
                        Source = report.Loaded.Reading,
                    },
                    result,
                    report.Explanations,
                    language
                )
            )
            : default;

    public override async Task AddAsync(CheckedReport report, ReadOnlyMemory<byte> rendered, CancellationToken cancellationToken)
    {
        number++;
        if (pages is null && number > 1)
        {
            throw new OutputException(FileTexts.PagesNeedFolder);
        }

        if (report is not { Loaded.Report: { } read, Result: { } result })
        {
            var unreadable = new CheckPageEntry { File = report.Loaded.File, Failure = report.Loaded.Failure };
            entries.Add(unreadable);
            if (pages is null)
            {
                // The page of a file that could not be read says so: an empty one would say nothing.
                await output
                    .WriteAsync(Encoding.UTF8.GetBytes(CheckPage.WriteIndex([unreadable], language)), cancellationToken)
                    .ConfigureAwait(false);
            }

            return;
        }

        if (pages is null)
        {
            await output.WriteAsync(rendered, cancellationToken).ConfigureAwait(false);
            return;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{number:0000}-{Portable(report.Loaded.Path)}.html");
        await pages.WriteAsync(host, name, rendered, cancellationToken).ConfigureAwait(false);
        entries.Add(CheckPageEntry.Of(report.Loaded.File, name, read, result));
    }

    public override Task EndAsync(CheckTotals totals, CancellationToken cancellationToken) =>
        pages is null
            ? Task.CompletedTask
            : pages.WriteAsync(
                host,
                "index.html",
                Encoding.UTF8.GetBytes(CheckPage.WriteIndex(entries, language, totals.PassedOver)),
                cancellationToken
            );

    // The folder may be copied to a system that allows fewer characters in a name, and no name turns the order of its letters round.
    private static string Portable(string path)
    {
        const int MostCharacters = 60;
        var name = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(path).EnumerateRunes())
        {
            var isUnsafe =
                rune.Value is '<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' or '%' or '#'
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.Surrogate
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator;
            name.Append(isUnsafe ? "_" : rune.ToString());
            if (name.Length >= MostCharacters)
            {
                break;
            }
        }

        return name.ToString().TrimEnd('.', ' ');
    }
}
