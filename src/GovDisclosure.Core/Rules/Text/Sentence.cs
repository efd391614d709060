namespace GovDisclosure.Rules.Text;

/// <summary>A sentence of a text, with the figures in it.</summary>
internal sealed class Sentence(TextPart part, int start, int length)
{
    // A sentence this long is no sentence; its figures are not looked at.
    private const int MaxLength = 4000;

    public TextPart Part => part;

    public int Start => start;

    public string Text { get; } = part.Text.Substring(start, length);

    public TextQuote Quote => new(part.Pointer, start, Text);

    public List<Figure> Figures => field ??= Text.Length > MaxLength ? [] : FigureScanner.Scan(Text);

    /// <summary>The words before a figure, back to the punctuation or the figure before it.</summary>
    public string Before(Figure figure)
    {
        var first = figure.Start;
        while (first > 0 && !Words.IsBoundary(Text, first - 1) && !Figures.Exists(other => other.End == first && other.Unit.Length > 0))
        {
            first--;
        }

        return Words.Packed(Text[first..figure.Start]);
    }

    /// <summary>The words after a figure and its unit, up to the punctuation or the figure after it.</summary>
    public string After(Figure figure)
    {
        var last = figure.End;
        while (last < Text.Length && !Words.IsBoundary(Text, last) && !Figures.Exists(other => other.Start == last))
        {
            last++;
        }

        return Words.Packed(Text[figure.End..last]);
    }

    /// <summary>Whether a word stands in the sentence, also over the end of a line.</summary>
    public bool Has(params ReadOnlySpan<string> words) => Words.HasAny(Packed, words);

    private string Packed => field ??= Words.Packed(Text);
}
