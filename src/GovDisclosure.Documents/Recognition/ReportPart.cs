using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Printed;
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
    private const int LeastAgain = 2;

    /// <summary>Whether nothing but its numerals, which go back to another section than the first one, sets it off.</summary>
    public bool IsRest { get; init; }

    /// <summary>Where what follows may be of this report or of another one, so that it is in none; −1 where all is divided.</summary>
    public int Mixed { get; init; } = -1;

    /// <summary>
    /// Cuts a source where a title of another year or agency is before a heading, where the headings start again, and where a sheet of
    /// another agency or year follows.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="candidates">The lines that read as headings, without those of a table of contents.</param>
    /// <returns>The reports; a single one where nothing starts again.</returns>
    public static List<ReportPart> Find(SourceDocument document, IReadOnlyList<Heading> candidates)
    {
        var starts = FindSheets(document);
        var rests = new HashSet<int>();
        var seen = new SortedDictionary<int, int>();
        var own = (string?)null;
        TitleReader.Candidate? opening = null;
        var isOpeningKnown = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            var heading = candidates[i];
            if (heading.Strength < HeadingStrength.Similar)
            {
                continue;
            }

            var title = TitleReader.FindNearest(document, i == 0 ? 0 : candidates[i - 1].Last + 1, heading.First);
            (opening, isOpeningKnown) = i == 0 ? (title, true) : (opening, isOpeningKnown);
            var isRest = title is null && GoesBack(candidates, i, seen);
            if (isRest || StartsAnother(own, title?.Title, candidates, i, seen))
            {
                var start = title?.First ?? OpeningReader.FindStart(document, candidates[i - 1].Last + 1, heading.First);
                starts.Add(start);
                if (isRest)
                {
                    rests.Add(start);
                }

                seen.Clear();
                own = null;
            }

            own ??= title?.Title;
            seen.TryAdd(heading.Section.Index, i);
        }

        var (parts, firsts) = (new List<ReportPart>(), starts.ToArray());
        for (var i = 0; i < firsts.Length; i++)
        {
            var end = i + 1 < firsts.Length ? firsts[i + 1] : document.Tokens.Length;
            var sections =
                firsts.Length == 1 ? candidates : [.. candidates.Where(heading => heading.First >= firsts[i] && heading.First < end)];
            var title =
                sections.Count == 0 ? null
                : i == 0 && isOpeningKnown ? opening
                : TitleReader.FindNearest(document, firsts[i], sections[0].First);
            var count = sections.DistinctBy(static heading => heading.Section.Index).Count();
            parts.Add(
                new ReportPart(firsts[i], end, title?.Title ?? NameOfSheet(document, firsts[i]), count)
                {
                    IsRest = rests.Contains(firsts[i]),
                }
            );
        }

        return MixedReports.TakeOut(parts, candidates);
    }

    // Sheets that are named after different agencies or years are of different reports, whatever is in them.
    private static SortedSet<int> FindSheets(SourceDocument document)
    {
        var starts = new SortedSet<int> { 0 };
        var own = NameOfSheet(document, 0);
        for (var i = 1; i < document.Tokens.Length; i++)
        {
            if (
                !string.Equals(document.Tokens[i].Position.Sheet, document.Tokens[i - 1].Position.Sheet, StringComparison.Ordinal)
                && NameOfSheet(document, i) is { } name
            )
            {
                if (own is not null && !string.Equals(own, name, StringComparison.Ordinal))
                {
                    starts.Add(i);
                }

                own = name;
            }
        }

        return starts;
    }

    private static string? NameOfSheet(SourceDocument document, int token) =>
        token < document.Tokens.Length
        && document.Tokens[token].Position.Sheet is { } sheet
        && (SignatureReader.IsAgency(sheet) || TitleText.IsYear(sheet))
            ? sheet
            : null;

    /// <summary>The report that is asked for, else the only complete one, else the first.</summary>
    /// <param name="parts">The reports.</param>
    /// <param name="sections">How many sections a complete one has.</param>
    /// <param name="options">Whose report, on which year.</param>
    public static ReportPart Choose(List<ReportPart> parts, int sections, ReadOptions options)
    {
        var asked = parts.FindAll(part => part.Title is { } title && IsAsked(title, options));
        var left = options.AsksForOne && asked.Count > 0 ? asked : parts;
        var complete = left.FindAll(part => part.Sections >= sections);
        return complete.Count == 1 ? complete[0] : left[0];
    }

    /// <summary>Whether a title is that of the report that the caller asks for.</summary>
    public static bool IsAsked(string title, ReadOptions options) =>
        (options.Year is null || TitleText.YearOf(title, out _) == options.Year)
        && (options.Agency?.Name is not { } name || title.Contains(name, StringComparison.Ordinal));

    private static bool StartsAnother(
        string? own,
        string? title,
        IReadOnlyList<Heading> candidates,
        int place,
        SortedDictionary<int, int> seen
    )
    {
        var section = candidates[place].Section.Index;
        return own is not null && title is not null && IsOfAnother(own, title, seen.ContainsKey(section))
            // The head of a page repeats the title too, but the numerals do not go back there.
            || (title is not null && seen.ContainsKey(section) && section < seen.Keys.Max() && GoesOn(candidates, place))
            || (section == 0 && seen.Count >= LeastBefore && seen.ContainsKey(0) && GoesOn(candidates, place));
    }

    // 二、 behind 六、 and 三、 behind it, printed as they were before: the sections of a report whose beginning is not there.
    private static bool GoesBack(IReadOnlyList<Heading> candidates, int place, SortedDictionary<int, int> seen)
    {
        var section = candidates[place].Section.Index;
        if (section == 0 || seen.Count == 0 || section >= seen.Keys.Max() || !seen.ContainsKey(section))
        {
            return false;
        }

        var (again, last) = (0, section - 1);
        for (var i = place; i < candidates.Count && candidates[i].Section.Index > last; i++)
        {
            last = candidates[i].Section.Index;
            again += seen.TryGetValue(last, out var first) && IsWithText(candidates, first, candidates[i].Strength) ? 1 : 0;
        }

        return again >= LeastAgain;
    }

    private static bool IsWithText(IReadOnlyList<Heading> candidates, int place, HeadingStrength strength) =>
        candidates[place].Strength == strength && candidates[place + 1].First > candidates[place].Last + 1;

    // What the own title leaves open tells another report only where a section occurs again.
    private static bool IsOfAnother(string own, string title, bool isAgain)
    {
        var (year, ofYear) = (TitleText.YearOf(title, out _), TitleText.YearOf(own, out _));
        return year is not null && year != ofYear && (isAgain || ofYear is not null)
            || TitleText.AgencyOf(title) is { } agency
                && TitleText.AgencyOf(own) is { } of
                && (isAgain ? !string.Equals(agency, of, StringComparison.Ordinal) : !IsSameBody(agency, of) && !IsSameBody(of, agency));
    }

    // The head of a page may shorten the name: 清河县 for 清河县人民政府; 清河县石桥镇 is another body.
    private static bool IsSameBody(string name, string other) =>
        TraditionalText.Simplify(name).StartsWith(TraditionalText.Simplify(other), StringComparison.Ordinal)
        && TraditionalText.Simplify(name.AsSpan(other.Length))
            is ""
                or "人民政府"
                or "政府"
                or "人民政府办公室"
                or "人民政府办公厅"
                or "办公室";

    // The numerals go on from there: a heading that only occurs again starts no report.
    private static bool GoesOn(IReadOnlyList<Heading> candidates, int place) =>
        candidates.Skip(place).Select(static heading => heading.Section.Index).Distinct().Count(static index => index > 0) >= LeastBefore;
}
