using GovDisclosure.Documents.Diagnostics;
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
        return complete.Count == 1 ? complete[0] : left[0];
    }

    /// <summary>How many sections of a report have a heading.</summary>
    public static int CountSections(ReadResult result) =>
        result
            .Outline.Entries.Where(static entry => entry.Kind == OutlineKind.SectionHeading)
            .DistinctBy(static entry => entry.Pointer)
            .Count();

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
