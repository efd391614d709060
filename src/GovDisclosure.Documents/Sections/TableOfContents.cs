using System.Buffers;
using GovDisclosure.Documents.Sources;

namespace GovDisclosure.Documents.Sections;

/// <summary>
/// Tells a table of contents from the headings that it lists: they follow one another with nothing but the numbers of pages between, and
/// occur again further on.
/// </summary>
internal static class TableOfContents
{
    private const int LeastEntries = 3;

    private static readonly SearchValues<char> OfPages = SearchValues.Create(" 0123456789.…·-—–－_\t\u3000\u00A0");

    /// <summary>Takes the entries of a table of contents out of the headings.</summary>
    /// <param name="document">The document.</param>
    /// <param name="candidates">The lines that read as headings, in the order of the document.</param>
    /// <returns>The stretch of the table of contents; empty where there is none.</returns>
    public static SourceBlock Remove(SourceDocument document, List<Heading> candidates)
    {
        for (var first = 0; first + LeastEntries < candidates.Count; first++)
        {
            var last = first;
            while (
                last + 1 < candidates.Count
                && candidates[last].Section.Index < candidates[last + 1].Section.Index
                && IsEntry(document, candidates[last], candidates[last + 1].First)
            )
            {
                last++;
            }

            // Each of its entries heads a section further on.
            var entries = candidates[first..(last + 1)];
            if (
                entries.Count >= LeastEntries
                && entries.TrueForAll(entry => candidates.Skip(last + 1).Any(other => other.Section == entry.Section))
            )
            {
                candidates.RemoveRange(first, entries.Count);
                var end = entries[^1].Last + 1;
                while (end < candidates[first].First && IsNumberOfPage(document.Span(document.Tokens[end])))
                {
                    end++;
                }

                return new SourceBlock(entries[0].First, end);
            }

            first = last;
        }

        return default;
    }

    // Nothing but dots and the number of a page is between an entry and the next heading.
    private static bool IsEntry(SourceDocument document, in Heading entry, int next)
    {
        if (
            entry.TextStart >= 0
            && !IsNumberOfPage(document.Text.AsSpan(entry.TextStart, Math.Max(0, document.Tokens[entry.Last].End - entry.TextStart)))
        )
        {
            return false;
        }

        for (var i = entry.Last + 1; i < next; i++)
        {
            if (!IsNumberOfPage(document.Span(document.Tokens[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumberOfPage(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(OfPages) < 0;
}
