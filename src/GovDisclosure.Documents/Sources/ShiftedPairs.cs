namespace GovDisclosure.Documents.Sources;

/// <summary>
/// Finds where a letter of GB18030 lost one of its two bytes, so that all that follow are read from wrong pairs up to the next letter of
/// ASCII. Of the pairs before and behind the place, more are common letters than of any other place's.
/// </summary>
internal static class ShiftedPairs
{
    private const int Longest = 4_000;

    /// <summary>Finds the place in the bytes that end with the one that is left over.</summary>
    /// <param name="content">The bytes; the run of those that are no ASCII goes to their end and has an odd length.</param>
    /// <returns>The stretch that is of no letter: a byte, or more where it is not certain which; null where the run is too long.</returns>
    public static (int Start, int End)? Find(ReadOnlySpan<byte> content)
    {
        var start = content.Length;
        while (start > 0 && content[start - 1] >= 0x80)
        {
            start--;
        }

        var run = content[start..];
        if (run.Length is < 3 or > Longest || run.Length % 2 == 0)
        {
            return null;
        }

        // As if the first byte were the one too many; then each place behind it gains the pair before and loses the one behind.
        var score = 0;
        for (var i = 1; i + 1 < run.Length; i += 2)
        {
            score += IsCommon(run[i], run[i + 1]) ? 1 : 0;
        }

        var (best, first, last) = (score, 0, 0);
        for (var i = 0; i + 2 < run.Length; i += 2)
        {
            score += (IsCommon(run[i], run[i + 1]) ? 1 : 0) - (IsCommon(run[i + 1], run[i + 2]) ? 1 : 0);
            (first, last) =
                score > best ? (i + 2, i + 2)
                : score == best ? (first, i + 2)
                : (first, last);
            best = Math.Max(best, score);
        }

        return (start + first, start + last + 1);
    }

    // The 3,755 letters of the first level of GB 2312, and its signs.
    private static bool IsCommon(byte lead, byte trail) => lead is (>= 0xB0 and <= 0xD7) or 0xA1 or 0xA3 && trail is >= 0xA1 and < 0xFF;
}
