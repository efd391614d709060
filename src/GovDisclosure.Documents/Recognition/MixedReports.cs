using GovDisclosure.Documents.Sections;

namespace GovDisclosure.Documents.Recognition;

/// <summary>
/// Tells sources in which the sections of several reports stand in turns (section one of both, section two of both): whose each is, nothing
/// says, so that none of them is in a report.
/// </summary>
internal static class MixedReports
{
    // So many sections that stand twice, and nearly all that there are, are those of two reports.
    private const int LeastTwice = 3;

    /// <summary>Takes out of the reports what may be of another one.</summary>
    /// <param name="parts">The reports of a source, in their order.</param>
    /// <param name="candidates">The lines that read as headings, in the order of the document.</param>
    /// <returns>The reports, each up to what is mixed.</returns>
    public static List<ReportPart> TakeOut(List<ReportPart> parts, IReadOnlyList<Heading> candidates)
    {
        var kept = new List<ReportPart>(parts.Count);
        foreach (var part in parts)
        {
            // The rest of a report stands behind another one: what both have may be of either, where an earlier report lacks it.
            if (part.IsRest && kept is [.., var last])
            {
                if (last.Mixed >= 0)
                {
                    continue;
                }

                var section = SectionsOf(part, candidates)[0].Section.Index;
                if (kept.Exists(other => other != last && other.Title is not null && Lacks(other, candidates, section)))
                {
                    var mixed = SectionsOf(last, candidates).Find(heading => heading.Section.Index >= section).First;
                    kept[^1] = UpTo(last, mixed, candidates);
                    continue;
                }
            }

            kept.Add(StandInTurns(SectionsOf(part, candidates)) is { } first ? UpTo(part, first.First, candidates) : part);
        }

        return kept;
    }

    private static List<Heading> SectionsOf(ReportPart part, IReadOnlyList<Heading> candidates) =>
        [
            .. candidates.Where(heading =>
                heading.Strength >= HeadingStrength.Similar && heading.First >= part.First && heading.First < part.End
            ),
        ];

    private static bool Lacks(ReportPart part, IReadOnlyList<Heading> candidates, int section) =>
        !SectionsOf(part, candidates).Exists(heading => heading.Section.Index == section);

    // 一、 一、 二、 二、 三、 三、, each with its text: the first one that stands twice.
    private static Heading? StandInTurns(List<Heading> sections)
    {
        var twice = new List<Heading>();
        for (var i = 1; i < sections.Count; i++)
        {
            if (
                sections[i].Section == sections[i - 1].Section
                && sections[i].Strength == sections[i - 1].Strength
                && sections[i].First > sections[i - 1].Last + 1
            )
            {
                twice.Add(sections[i - 1]);
            }
        }

        var distinct = twice.DistinctBy(static heading => heading.Section.Index).Count();
        return distinct >= LeastTwice && distinct + 1 >= sections.DistinctBy(static heading => heading.Section.Index).Count()
            ? twice[0]
            : null;
    }

    private static ReportPart UpTo(ReportPart part, int mixed, IReadOnlyList<Heading> candidates) =>
        part with
        {
            End = mixed,
            Mixed = mixed,
            Sections = candidates
                .Where(heading => heading.First >= part.First && heading.First < mixed)
                .DistinctBy(static heading => heading.Section.Index)
                .Count(),
        };
}
