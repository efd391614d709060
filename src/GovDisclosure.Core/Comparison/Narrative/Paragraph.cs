namespace GovDisclosure.Comparison.Narrative;

/// <summary>A paragraph that is being compared, cut into tokens.</summary>
internal sealed class Paragraph
{
    private readonly int[] sorted;

    public Paragraph(int index, string text, TokenIds ids)
    {
        Index = index;
        Text = text;
        Tokens = TextTokenizer.Tokens(text);
        Ids = ids.Of(text, Tokens);
        sorted = [.. Ids];
        Array.Sort(sorted);
    }

    public int Index { get; }

    public string Text { get; }

    public List<TextToken> Tokens { get; }

    public int[] Ids { get; }

    /// <summary>The share of the tokens of both that the other has too, whatever their order.</summary>
    public double Likeness(Paragraph other)
    {
        var common = 0;
        for (int i = 0, j = 0; i < sorted.Length && j < other.sorted.Length;)
        {
            var order = sorted[i].CompareTo(other.sorted[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sorted.Length + other.sorted.Length == 0 ? 1 : 2.0 * common / (sorted.Length + other.sorted.Length);
    }
}
