using System.Collections.Immutable;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Lines;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Recognition;

/// <summary>Tells which paragraphs a reader would take for the form itself: headings of sections, labels of tables, lines that hold whole
/// sections.</summary>
internal static class FormWords
{
    /// <summary>Whether each of some paragraphs reads as a part of the form.</summary>
    public static bool[] Find(LabelIndex index, ImmutableArray<string> paragraphs)
    {
        var found = new bool[paragraphs.Length];
        if (paragraphs.IsEmpty)
        {
            return found;
        }

        var tokens = ImmutableArray.CreateBuilder<SourceToken>(paragraphs.Length);
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            tokens.Add(
                new SourceToken(
                    start,
                    paragraph.Length,
                    start,
                    paragraph.Length,
                    new SourcePosition(tokens.Count + 1),
                    IsCell: false,
                    StartsRow: true
                )
            );
            start += paragraph.Length + 1;
        }

        var document = new SourceDocument(string.Join('\n', paragraphs), tokens.MoveToImmutable());
        var lines = new FlatLines(index, document, Judgement.Default);
        using var matches = new TokenMatches(
            document,
            index,
            new ReadClock(ReadOptions.Default, TimeProvider.System, CancellationToken.None)
        );
        var matcher = new HeadingMatcher(index, document, matches);
        for (var i = 0; i < found.Length; i++)
        {
            found[i] |= matches[i].Entry is not null || matcher.Match(i) is not null || lines.IsFlat(i);

            // A label may go on over lines; it goes on with none that is set off.
            for (var next = i + 1; next <= matches[i].Last; next++)
            {
                found[next] = true;
            }
        }

        return found;
    }
}
