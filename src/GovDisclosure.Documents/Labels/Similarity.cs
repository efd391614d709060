namespace GovDisclosure.Documents.Labels;

/// <summary>How much two keys have in common.</summary>
internal static class Similarity
{
    private const int Longest = 96;

    /// <summary>The length of the longest common subsequence; 0 for keys that are too long to be labels.</summary>
    public static int CommonLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            return 0;
        }

        Span<byte> row = stackalloc byte[right.Length + 1];
        row.Clear();
        foreach (var c in left)
        {
            byte diagonal = 0;
            for (var j = 0; j < right.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = c == right[j] ? (byte)(diagonal + 1) : Math.Max(above, row[j]);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
