using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Recognition;

/// <summary>A stretch of a source that holds one report of several.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last one.</param>
/// <param name="Title">The title; null when none is printed.</param>
/// <param name="Sections">How many sections it has.</param>
internal sealed record ReportPart(int First, int End, string? Title, int Sections)
{
    private const int LeastBefore = 2;

    /// <summary>
    /// Cuts a source where a title of another year or agency stands before headings that start again, or section one stands again.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="candidates">The lines that read as headings, without those of a table of contents.</param>
    /// <returns>The reports; a single one where nothing starts again.</returns>
    public static List<ReportPart> Find(SourceDocument document, IReadOnlyList<Heading> candidates)
    {
        var starts = new List<int> { 0 };
        var seen = new HashSet<int>();
        var own = (string?)null;
        for (var i = 0; i < candidates.Count; i++)
        {
            var heading = candidates[i];
            if (heading.Strength < HeadingStrength.Similar)
            {
                continue;
            }

            var title = FindTitle(document, i == 0 ? 0 : candidates[i - 1].Last + 1, heading.First);
            var text = title < 0 ? null : document.Span(document.Tokens[title]).ToString();
            var startsAgain = seen.Contains(heading.Section.Index) && StartsAnother(own, text);
            if (startsAgain || (heading.Section.Index == 0 && seen.Count >= LeastBefore && seen.Contains(0) && GoesOn(candidates, i)))
            {
                starts.Add(title < 0 ? heading.First : title);
                seen.Clear();
                own = null;
            }

            own ??= text;
            seen.Add(heading.Section.Index);
        }

        var parts = new List<ReportPart>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : document.Tokens.Length;
            var sections = candidates.Where(heading => heading.First >= starts[i] && heading.First < end).ToList();
            var title = sections.Count == 0 ? -1 : FindTitle(document, starts[i], sections[0].First);
            var text = title < 0 ? null : document.Span(document.Tokens[title]).ToString();
            parts.Add(new ReportPart(starts[i], end, text, sections.DistinctBy(static heading => heading.Section.Index).Count()));
        }

        return parts;
    }

    /// <summary>The report that is asked for, else the only complete one, else the first.</summary>
    /// <param name="parts">The reports.</param>
    /// <param name="sections">How many sections a complete one has.</param>
    /// <param name="options">Whose report, on which year.</param>
    public static ReportPart Choose(List<ReportPart> parts, int sections, ReadOptions options)
    {
        var asked = parts.FindAll(part => part.Title is { } title && IsAsked(title, options));
        var left = (options.Year is not null || options.Agency?.Name is not null) && asked.Count > 0 ? asked : parts;
        var complete = left.FindAll(part => part.Sections >= sections);
        return complete.Count == 1 ? complete[0] : left[0];
    }

    /// <summary>Whether a title is that of the report that the caller asks for.</summary>
    public static bool IsAsked(string title, ReadOptions options) =>
        (options.Year is null || TitleText.YearOf(title, out _) == options.Year)
        && (options.Agency?.Name is not { } name || title.Contains(name, StringComparison.Ordinal));

    // The title nearest to the heading; the line of the agency over it belongs to it.
    private static int FindTitle(SourceDocument document, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (
                TitleText.IsTitle(PageLines.WithoutMark(document.Span(document.Tokens[i])))
                && !document.IsSetOff(i)
                && !document.Tokens[i].IsCell
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static bool StartsAnother(string? own, string? title) =>
        title is not null
        && own is not null
        && (
            TitleText.YearOf(title, out _) is { } year && year != TitleText.YearOf(own, out _)
            || TitleText.AgencyOf(title) is { } agency
                && TitleText.AgencyOf(own) is { } of
                && !string.Equals(agency, of, StringComparison.Ordinal)
        );

    // The numerals go on from there: a heading that only stands again starts no report.
    private static bool GoesOn(IReadOnlyList<Heading> candidates, int place) =>
        candidates.Skip(place + 1).Select(static heading => heading.Section.Index).Distinct().Count(static index => index > 0)
        >= LeastBefore;
}
