using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>The differences of two texts by our own search, on the tokens of the whole texts, as <see cref="DiffPlexTokens"/> has
/// them.</summary>
internal static class OwnTokens
{
    /// <summary>How many tokens go and how many come, by the steps that two texts have.</summary>
    public static int Changed(string before, string after)
    {
        var ids = new TokenIds();
        var (old, now) = (ids.Of(before, TextTokenizer.Tokens(before)), ids.Of(after, TextTokenizer.Tokens(after)));
        var kept = SequenceDiff.Kept(old, now, new SearchBudget(NarrativeComparer.Budget)).Count(static place => place >= 0);
        return old.Length + now.Length - (2 * kept);
    }

    /// <summary>How many tokens are marked as gone and as new to a reader: paragraphs aligned, moved ones followed, crumbs
    /// swallowed.</summary>
    public static int Marked(string before, string after) =>
        TextComparison
            .Of(before, after)
            .Paragraphs.SelectMany(static paragraph => paragraph.Segments)
            .Where(static segment => segment.Kind != TextDiffKind.Equal)
            .Sum(static segment => TextTokenizer.Tokens(segment.Text).Count);
}
