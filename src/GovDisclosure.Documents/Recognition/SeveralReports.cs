using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Chooses among reports that were all read.</summary>
internal static class SeveralReports
{
    private const int Sections = 6;

    /// <summary>The report that is asked for, else the only complete one, else the first that could be read.</summary>
    public static ReadResult Choose(List<ReadResult> results, ReadOptions options)
    {
        var read = results.FindAll(static result => result.Report is not null);
        if (read.Count == 0)
        {
            return results[0];
        }

        // What the caller says stands in each report; only the title tells which one is meant.
        var asked = read.FindAll(result => IsAsked(result, options));
        var left = asked.Count > 0 ? asked : read;
        var complete = left.FindAll(static result => CountSections(result) >= Sections);
        return complete.Count == 1 ? complete[0] : left[0];
    }

    private static int CountSections(ReadResult result) => result.Outline.Entries
        .Where(static entry => entry.Kind == OutlineKind.SectionHeading)
        .DistinctBy(static entry => entry.Pointer)
        .Count();

    /// <summary>A result with one thing more told.</summary>
    public static ReadResult With(this ReadResult result, Diagnostic diagnostic) => new()
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

    private static bool IsAsked(ReadResult result, ReadOptions options) =>
        (options.Year is not null || options.Agency?.Name is not null) && result.Report?.Title is { } title &&
            ReportPart.IsAsked(title, options);
}
