using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Sections;

/// <summary>Divides a document by the headings of its sections.</summary>
internal sealed class SectionFinder(LabelIndex index, SourceDocument document, TokenMatches matches)
{
    // A table without the heading of its section is known by its own labels standing close together.
    private const int WindowOfTable = 12;
    private const int LeastLabelsOfTable = 3;
    private const int WidestWindow = 64;
    private const int LongestRow = 200;

    // A heading that only its place tells takes others around it.
    private const int LeastToPlace = 2;
    private const int LongestByPlace = 30;
    private const double LeastOfOther = 0.6;

    private const int LeastBracketed = 3;

    private readonly LabelScanner scanner = new(index);
    private List<Heading>? found;
    private bool isByDigits;

    /// <summary>The table of contents, which is in no section; empty where there is none.</summary>
    public SourceBlock Contents { get; private set; }

    /// <summary>The lines that read as headings, in the order of the document, without those of a table of contents.</summary>
    public IReadOnlyList<Heading> Candidates => found ??= FindCandidates();

    private List<Heading> FindCandidates()
    {
        var matcher = new HeadingMatcher(index, document, matches);
        var candidates = new List<Heading>();
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (matcher.Match(i) is { } heading)
            {
                candidates.Add(heading);
                i = heading.Last;
            }
        }

        isByDigits =
            candidates.Exists(heading => PrintedDigit.Is(FirstOf(heading)))
            && !candidates.Exists(heading => LabelKey.IsNumeral(FirstOf(heading)));
        if (candidates.Count == 0)
        {
            AddBracketed(matcher, candidates);
        }

        Contents = TableOfContents.Remove(document, candidates);
        return candidates;
    }

    private char FirstOf(in Heading heading) => document.Span(document.Tokens[heading.First]) is [var first, ..] ? first : '\0';

    // 1、工作情况 where the other sections are numbered so too, and no heading has the form's own numerals.
    private bool IsNumeralOf(SectionInfo section, char first) =>
        first == section.Section.Numeral[0] || (isByDigits && LabelKey.FoldWidth(first) - '1' == section.Index);

    // （一）总体情况 … （六）其他需要报告的事项: in any other report they number parts of a section.
    private void AddBracketed(HeadingMatcher matcher, List<Heading> candidates)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (matcher.MatchBracketed(i) is { } heading)
            {
                candidates.Add(heading);
            }
        }

        if (candidates.DistinctBy(static heading => heading.Section.Index).Count() < LeastBracketed)
        {
            candidates.Clear();
        }
    }

    /// <summary>Finds the sections, in the order of the document.</summary>
    /// <param name="statesReport">Whether the document says of itself that it is a report; asked where no heading is the form's.</param>
    public List<SectionSpan> Find(Func<SourceDocument, bool> statesReport)
    {
        var candidates = new List<Heading>(Candidates);
        var content = FindContent(candidates);
        var chosen = new Heading?[index.Sections.Length];
        foreach (var place in HeadingOrder.Choose(candidates, content))
        {
            chosen[candidates[place].Section.Index] = candidates[place];
        }

        foreach (var section in index.Sections)
        {
            // Sections that are out of their order are there all the same.
            chosen[section.Index] ??= Choose(section, candidates, content);
        }

        AddByPlace(chosen, candidates, statesReport);

        var starts = new List<(Heading Heading, Heading? Repeats)>();
        foreach (var candidate in candidates)
        {
            if (chosen[candidate.Section.Index] is not { } first || candidate.Strength != first.Strength || candidate.First < first.First)
            {
                continue;
            }

            if (candidate.First == first.First)
            {
                starts.Add((candidate, null));
            }
            else if (starts is not [.., var (previous, _)] || previous.Section != candidate.Section)
            {
                starts.Add((candidate, first));
            }
            else if (previous.Last + 1 == candidate.First)
            {
                // The same heading twice in a row is one heading.
                starts[^1] = (starts[^1].Heading with { Last = candidate.Last }, starts[^1].Repeats);
            }
            else if (!candidate.Section.HasTable)
            {
                starts.Add((candidate, first));
            }

            // Else it is the caption of the section's table after a sentence, or occurs again where the table goes on.
        }

        AddTablesWithoutHeading(chosen, starts);
        var spans = new List<SectionSpan>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var (heading, repeats) = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].Heading.First : document.Tokens.Length;
            spans.Add(new SectionSpan(heading, heading.Last + 1, end, repeats));
        }

        return spans;
    }

    // A line with the numeral of a section that has no heading yet, in its place between the others, heads it, whatever its words.
    private void AddByPlace(Heading?[] chosen, List<Heading> candidates, Func<SourceDocument, bool> statesReport)
    {
        var known = chosen.Count(static heading => heading is not null);
        var isReport = known > 0 || candidates.Count > 0 || statesReport(document);
        foreach (var section in index.Sections)
        {
            // Of a report whose headings are all in other words the first one opens section one.
            if (chosen[section.Index] is not null || (known == 0 && (!isReport || section.Index > 0)))
            {
                continue;
            }

            var (first, end) = Around(chosen, section.Index);
            if (
                FindNumbered(section, first, end) is var token and >= 0
                && (known >= LeastToPlace || HasWordOfHeadings(document.Span(document.Tokens[token])))
            )
            {
                var heading = new Heading(section, token, token, HeadingStrength.Similar);
                chosen[section.Index] = heading;
                var at = candidates.FindIndex(other => other.First > token);
                candidates.Insert(at < 0 ? candidates.Count : at, heading);
            }
        }
    }

    // From behind the headings of the sections before it to those of the sections after it.
    private (int First, int End) Around(Heading?[] chosen, int section)
    {
        var (first, end) = (0, document.Tokens.Length);
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] is { } heading && i != section)
            {
                (first, end) = i < section ? (Math.Max(first, heading.Last + 1), end) : (first, Math.Min(end, heading.First));
            }
        }

        return (first, end);
    }

    // 五、行政复议和行政诉讼情况 of an older form: its words are those of another section.
    private bool IsOfOther(SectionInfo section, ReadOnlySpan<char> text)
    {
        var key = LabelKey.WithoutNumeral(LabelKey.Of(text));
        foreach (var other in index.Sections)
        {
            foreach (var heading in other.HeadingKeys)
            {
                if (other != section && Similarity.CommonLength(key, heading) >= heading.Length * LeastOfOther)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasWordOfHeadings(ReadOnlySpan<char> text) =>
        text.Contains("情况", StringComparison.Ordinal)
        || text.Contains("事项", StringComparison.Ordinal)
        || text.Contains("问题", StringComparison.Ordinal)
        || text.Contains("做法", StringComparison.Ordinal);

    // The only such line; of two none is sure.
    private int FindNumbered(SectionInfo section, int first, int end)
    {
        var found = -1;
        for (var i = first; i < end; i++)
        {
            var text = document.Span(document.Tokens[i]);
            if (
                text.Length is > 3 and <= LongestByPlace
                && IsNumeralOf(section, text[0])
                && text[1] is '、' or '.' or '．'
                && !document.Tokens[i].IsCell
                && text.IndexOfAny('。', '，', '；') < 0
                && !document.IsSetOff(i)
                && !IsOfOther(section, text)
            )
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private static Heading? Choose(SectionInfo section, List<Heading> candidates, bool[] content)
    {
        Heading? best = null;
        var bestHasContent = false;
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Section != section || (best is { } found && candidate.Strength < found.Strength))
            {
                continue;
            }

            // The heading in a table of contents is followed by the next heading at once.
            var hasContent = content[i];
            if (best is null || candidate.Strength > best.Value.Strength || (hasContent && !bestHasContent))
            {
                (best, bestHasContent) = (candidate, hasContent);
            }
        }

        return best;
    }

    // Whether something is between a heading, or its repetition on the next line, and the next one.
    private bool[] FindContent(List<Heading> candidates)
    {
        var content = new bool[candidates.Count];
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var next = candidates[i].Last + 1;
            content[i] =
                candidates[i].TextStart >= 0
                || (
                    i + 1 == candidates.Count
                        ? next < document.Tokens.Length
                        : next != candidates[i + 1].First || (candidates[i + 1].Section == candidates[i].Section && content[i + 1])
                );
        }

        return content;
    }

    private void AddTablesWithoutHeading(Heading?[] chosen, List<(Heading Heading, Heading? Repeats)> starts)
    {
        foreach (var section in index.Sections)
        {
            if (chosen[section.Index] is not null || !section.HasTable)
            {
                continue;
            }

            var start = FindTable(section);
            start = start >= 0 || starts.Count == 0 ? start : FindRow(section, starts[0].Heading.First);
            if (start >= 0)
            {
                var at = starts.FindIndex(other => other.Heading.First > start);
                starts.Insert(at < 0 ? starts.Count : at, (new Heading(section, start, start - 1, HeadingStrength.TableOnly), null));
            }
        }
    }

    // A page of a report may open with rows of a table whose heading is on the page before: the label of a row, and as many figures as it
    // has cells.
    private int FindRow(SectionInfo section, int end)
    {
        for (var i = 0; i < end; i++)
        {
            var text = document.Span(document.Tokens[i]);
            if (
                document.Tokens[i].IsCell
                || text.Length > LongestRow
                || scanner.Find(text, 0, section.Shapes) is not { Entry: { } entry, End: var labelEnd }
                || labelEnd >= text.Length
            )
            {
                continue;
            }

            var figures = 0;
            foreach (var piece in text[labelEnd..].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                figures = FigureText.Is(piece) ? figures + 1 : int.MinValue;
            }

            if (
                Array.Exists(entry.Meanings, meaning => meaning.Row?.Cells.Count == figures && section.Shapes.Contains(meaning.Shape))
                && Array.TrueForAll(entry.Meanings, meaning => section.Shapes.Contains(meaning.Shape))
            )
            {
                return i;
            }
        }

        return -1;
    }

    private int FindTable(SectionInfo section)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (!IsLabelOfOnly(section, i))
            {
                continue;
            }

            var labels = 0;
            var left = WindowOfTable;
            for (var j = i; j < Math.Min(document.Tokens.Length, i + WidestWindow) && left > 0; j++)
            {
                labels += IsLabelOfOnly(section, j) ? 1 : 0;
                left -= document.Tokens[j].IsEmpty ? 0 : 1;
            }

            if (labels >= LeastLabelsOfTable)
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsLabelOfOnly(SectionInfo section, int token)
    {
        if (matches[token].Entry is not { IsLabel: true } entry)
        {
            return false;
        }

        foreach (var meaning in entry.Meanings)
        {
            if (!section.Shapes.Contains(meaning.Shape))
            {
                return false;
            }
        }

        return true;
    }
}
