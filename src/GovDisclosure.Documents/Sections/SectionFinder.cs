using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Sections;

/// <summary>Divides a document by the headings of its sections.</summary>
internal sealed class SectionFinder(LabelIndex index, SourceDocument document, TokenMatches matches)
{
    // A table without the heading of its section is told by its own labels standing close together.
    private const int WindowOfTable = 12;
    private const int LeastLabelsOfTable = 3;
    private const int WidestWindow = 64;

    /// <summary>Finds the sections, in the order of the document.</summary>
    public List<SectionSpan> Find()
    {
        var candidates = FindCandidates();
        var content = FindContent(candidates);
        var chosen = new Heading?[index.Sections.Length];
        foreach (var section in index.Sections)
        {
            chosen[section.Index] = Choose(section, candidates, content);
        }

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

            // Else it is the caption of the section's table after a sentence, or stands again where the table goes on.
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

        return candidates;
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

    // Whether something stands between a heading, or its repetition on the next line, and the next one.
    private bool[] FindContent(List<Heading> candidates)
    {
        var content = new bool[candidates.Count];
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var next = candidates[i].Last + 1;
            content[i] = candidates[i].TextStart >= 0 || (i + 1 == candidates.Count
                ? next < document.Tokens.Length
                : next != candidates[i + 1].First || (candidates[i + 1].Section == candidates[i].Section && content[i + 1]));
        }

        return content;
    }

    private void AddTablesWithoutHeading(Heading?[] chosen, List<(Heading Heading, Heading? Repeats)> starts)
    {
        foreach (var section in index.Sections)
        {
            if (chosen[section.Index] is null && section.HasTable && FindTable(section) is var start and >= 0)
            {
                var at = starts.FindIndex(other => other.Heading.First > start);
                starts.Insert(at < 0 ? starts.Count : at, (new Heading(section, start, start - 1, HeadingStrength.TableOnly), null));
            }
        }
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

    private bool IsLabelOfOnly(SectionInfo section, int token) =>
        matches[token].Entry is { IsLabel: true } entry &&
        Array.TrueForAll(entry.Meanings, meaning => section.Shapes.Contains(meaning.Shape));
}
