using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A sentence of a text, with the figures in it.</summary>
internal sealed class Sentence(TextPart part, int start, int length)
{
    // A sentence this long is no sentence; its figures are not looked at.
    private const int MaxLength = 4000;

    public TextPart Part => part;

    public int Start => start;

    public string Text => field ??= part.Text.Substring(start, length);

    /// <summary>The sentence as printed, without a copy of it.</summary>
    public ReadOnlySpan<char> Letters => part.Text.AsSpan(start, length);

    /// <summary>The sentence folded, once for all rules.</summary>
    public string Folded => field ??= FoldedText.Fold(Letters);

    public TextQuote Quote => new(part.Pointer, start, Text);

    private HashSet<int> Ends => field ??= [.. Figures.Where(static figure => figure.Unit.Length > 0).Select(static figure => figure.End)];

    public List<Figure> Figures => field ??= length > MaxLength ? [] : Numbers.Scan(Letters);

    /// <summary>The words before a figure, back to the punctuation or the figure before it.</summary>
    public string Before(Figure figure)
    {
        var first = figure.Start;
        while (first > 0 && !Words.IsBoundary(Text, first - 1) && !Ends.Contains(first))
        {
            first--;
        }

        return Words.Packed(Text[first..figure.Start]);
    }

    /// <summary>Whether a word stands in the sentence, also over the end of a line.</summary>
    public bool Has(params ReadOnlySpan<string> words) => Words.HasAny(Packed, words);

    /// <summary>The sentence without spaces and line ends.</summary>
    public string Packed => field ??= Words.Packed(Text);
}
