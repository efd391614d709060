namespace GovDisclosure.Cli.Output;

/// <summary>Guesses which word was meant by one that does not exist.</summary>
internal static class NearestWord
{
    private const int LongestWord = 64;
    private const int ShortestBeginning = 3;

    /// <summary>The word that is nearest to a text, capitals aside; null when none is near: a third of its letters may differ, one at
    /// least and three at most. Where none is, the only one that begins the text, or that the text begins, but for one letter, as --lang
    /// does --language.</summary>
    public static string? Of(string text, IEnumerable<string> words)
    {
        if (text.Length > LongestWord)
        {
            return null;
        }

        var (distance, word) = words
            .Select(word => (Distance: Distance(text.ToUpperInvariant(), word.ToUpperInvariant()), Word: word))
            .DefaultIfEmpty((int.MaxValue, ""))
            .MinBy(static candidate => candidate.Item1);
        return distance <= Math.Clamp((word.Length + 1) / 3, 1, 3) ? word : Beginning(text, words);
    }

    // Of two that one might have begun with it is not known which was meant.
    private static string? Beginning(string text, IEnumerable<string> words) =>
        words.Distinct(StringComparer.Ordinal).Where(word => Begins(text, word) || Begins(word, text)).Take(2).ToList() is [var only]
            ? only
            : null;

    private static bool Begins(string text, string word) =>
        text.Length > word.Length
        && word.AsSpan().TrimStart('-').Length >= ShortestBeginning
        && Distance(text[..word.Length].ToUpperInvariant(), word.ToUpperInvariant()) <= 1;

    // The number of letters to insert, to drop, to change or to swap with their neighbour.
    private static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
