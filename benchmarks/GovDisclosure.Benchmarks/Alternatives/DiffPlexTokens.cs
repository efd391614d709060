using DiffPlex;
using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Benchmarks.Alternatives;

/// <summary>The differences of two texts by DiffPlex, which is given our own tokens: its word chunker takes a Chinese line for one
/// word.</summary>
internal static class DiffPlexTokens
{
    private static readonly Differ Differ = new();

    /// <summary>How many tokens go and how many come.</summary>
    public static int Changed(string before, string after) =>
        Differ
            .CreateCustomDiffs(before, after, ignoreWhiteSpace: false, static text =>
                [.. TextTokenizer.Tokens(text).Select(token => text.Substring(token.Start, token.Length))]
            )
            .DiffBlocks.Sum(static block => block.DeleteCountA + block.InsertCountB);
}
