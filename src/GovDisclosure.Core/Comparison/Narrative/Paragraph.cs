namespace GovDisclosure.Comparison.Narrative;

/// <summary>A paragraph that is being compared. It is cut into tokens when they are asked for: paragraphs that are equal need
/// none.</summary>
internal sealed class Paragraph(int index, string text, TokenIds ids)
{
    public int Index => index;

    public string Text => text;

    public List<TextToken> Tokens => field ??= TextTokenizer.Tokens(text);

    public int[] Ids => field ??= ids.Of(text, Tokens);

    private int[] Sorted => field ??= InOrder(Ids);

    /// <summary>The share of the tokens of both that the other has too, whatever their order.</summary>
    public double Likeness(Paragraph other)
    {
        var common = 0;
        var (sorted, others) = (Sorted, other.Sorted);
        for (int i = 0, j = 0; i < sorted.Length && j < others.Length; )
        {
            var order = sorted[i].CompareTo(others[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sorted.Length + others.Length == 0 ? 1 : 2.0 * common / (sorted.Length + others.Length);
    }

    private static int[] InOrder(int[] ids)
    {
        int[] sorted = [.. ids];
        Array.Sort(sorted);
        return sorted;
    }
}
