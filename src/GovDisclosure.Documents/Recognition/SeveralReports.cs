using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Chooses among reports that were all read.</summary>
internal static class SeveralReports
{
    /// <summary>How many sections a complete report has.</summary>
    public const int Sections = 6;

    /// <summary>The report that is asked for, else the only complete one, else the first; of several all titles are reported, and that the
    /// one that is asked for is not there.</summary>
    /// <param name="results">The reports as they say themselves whose they are.</param>
    /// <param name="options">Whose report, on which year.</param>
    /// <param name="readAsked">Reads one again, as the caller says whose it is.</param>
    public static ReadResult Take(List<ReadResult> results, ReadOptions options, Func<int, ReadResult> readAsked)
    {
        var titles = results.ConvertAll(static result => result.Report?.Title);
        var chosen = Choose(results, options, out var isThere);
        var read =
            options is { Year: null, Agency: null } ? results[chosen]
            : !isThere && results.Count > 1 ? results[chosen].With(Messages.AskedReportMissing(options, titles))
            : readAsked(chosen);
        return results.Count == 1 ? read : read.With(Messages.SeveralReports(titles, read.Report?.Title));
    }

    /// <summary>The place of the report that is asked for, else of the only complete one, else of the first that could be read.</summary>
    /// <param name="results">The reports as they say themselves whose they are.</param>
    /// <param name="options">Whose report, on which year.</param>
    /// <param name="isThere">Whether the one that is asked for is among them; true where none is asked for.</param>
    public static int Choose(List<ReadResult> results, ReadOptions options, out bool isThere)
    {
        isThere = !options.AsksForOne;
        var read = Enumerable.Range(0, results.Count).Where(i => results[i].Report is not null).ToList();
        if (read.Count == 0)
        {
            return 0;
        }

        var asked = isThere ? [] : read.FindAll(i => IsAsked(results[i].Report!, options));
        isThere |= asked.Count > 0;
        var left = asked.Count > 0 ? asked : read;
        var complete = left.FindAll(i => CountSections(results[i]) >= Sections);
        if (complete.Count == 1)
        {
            return complete[0];
        }

        // A part that nothing names is of no report that anybody looks for.
        var titled = left.FindIndex(i => results[i].Report!.Title is not null);
        return left[Math.Max(titled, 0)];
    }

    /// <summary>How many sections of a report have a heading.</summary>
    public static int CountSections(ReadResult result) =>
        result
            .Outline.Entries.Where(static entry => entry.Kind == OutlineKind.SectionHeading)
            .DistinctBy(static entry => entry.Pointer)
            .Count();

    /// <summary>Whether the sections of a reading are those behind the last one of another: both may be of one report that was
    /// cut.</summary>
    public static bool GoesOn(ReadResult result, ReadResult next) =>
        SectionsOf(result) is [.., var last] && SectionsOf(next) is [var first, ..] && first > last;

    /// <summary>Reads two texts together.</summary>
    /// <param name="first">The reading of the one.</param>
    /// <param name="next">That of the other.</param>
    /// <param name="options">The limits.</param>
    /// <param name="readBoth">Reads both as one text.</param>
    /// <returns>The reading; null where both together are not one report with the sections of both.</returns>
    public static ReadResult? ReadTogether(ReadResult first, ReadResult next, ReadOptions options, Func<ReadOptions, ReadResult> readBoth)
    {
        var several = new List<ReadResult>();
        var whole = readBoth(options with { EveryReport = several });
        return several.Count == 0 && SectionsOf(whole).SequenceEqual(SectionsOf(first).Concat(SectionsOf(next))) ? whole : null;
    }

    /// <summary>Whether a reading says all that another one says, as that of a page does of its summary.</summary>
    public static bool Holds(ReadResult whole, ReadResult part)
    {
        var (all, some) = (whole.Report!, part.Report!);
        foreach (var section in FormCatalog.Default.EditionOf(some).Sections)
        {
            var text = Compact(section.GetText(some)).TrimEnd('.', '…');
            if (!Compact(section.GetText(all)).Contains(text, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return FormCatalog
            .Default.CellsOf(some)
            .All(cell =>
                !cell.Get(some).IsNumber || FormCatalog.Default.FindCell(cell.Pointer, all)?.Get(all).Number == cell.Get(some).Number
            );
    }

    private static string Compact(string? text) => string.Concat((text ?? "").Where(static c => !char.IsWhiteSpace(c)));

    // The places of the sections that have a heading, in the order of the form.
    private static List<int> SectionsOf(ReadResult result)
    {
        var found = new List<int>();
        if (result.Report is not { } report)
        {
            return found;
        }

        var sections = FormCatalog.Default.EditionOf(report).Sections;
        for (var i = 0; i < sections.Length; i++)
        {
            if (
                result.Outline.Entries.Any(entry =>
                    entry.Kind == OutlineKind.SectionHeading && string.Equals(entry.Pointer, sections[i].Pointer, StringComparison.Ordinal)
                )
            )
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>A result with one thing more reported.</summary>
    public static ReadResult With(this ReadResult result, Diagnostic diagnostic) =>
        new()
        {
            Report = result.Report,
            Diagnostics = [diagnostic, .. result.Diagnostics],
            Provenance = result.Provenance,
            Outline = result.Outline,
            Coverage = result.Coverage,
            Inferences = result.Inferences,
            InferredAgency = result.InferredAgency,
            LinesAreOfFile = result.LinesAreOfFile,
        };

    // The year as the report tells it, be it by the day of its publication.
    private static bool IsAsked(AnnualReport report, ReadOptions options) =>
        (options.Year is null || report.Year == options.Year)
        && (
            options.Agency?.Name is not { } name
            || report.Title?.Contains(name, StringComparison.Ordinal) == true
            || report.Agency.Name?.Contains(name, StringComparison.Ordinal) == true
        );
}
