namespace GovDisclosure.Statements;

/// <summary>A sentence of a text, folded and looked through for words and numbers once for all rules.</summary>
internal sealed class Sentence
{
    // A sentence this long is none; its figures are not looked at.
    private const int MaxLength = 4000;

    private readonly TextStore store;
    private readonly SentenceRange range;
    private readonly (int Start, int End) letters;
    private readonly (int Start, int End) tokens;
    private readonly PhraseRoles phrases;

    public Sentence(TextPart part, SentenceRange range, TextStore store, Lexicon lexicon)
    {
        (Part, this.range, this.store) = (part, range, store);
        var (letter, token) = (store.LetterCount, store.TokenCount);
        store.Fold(part.Text.AsSpan(range.Start, range.Length));
        letters = (letter, store.LetterCount);
        phrases = lexicon.Read(Letters, store);
        tokens = (token, store.TokenCount);
        AllFigures = IsTooLong ? [] : Numbers.Scan(Letters);
        Figures = AllFigures.Count == 0 ? AllFigures : CountedFigures.Of(this);
    }

    public TextPart Part { get; }

    /// <summary>Where the sentence is in its part.</summary>
    public int Start => range.Start;

    public int Length => range.Length;

    public bool OpensParagraph => range.OpensParagraph;

    public bool IsTooLong => range.Length > MaxLength;

    /// <summary>The sentence as printed, without a copy of it.</summary>
    public ReadOnlySpan<char> Printed => Part.Text.AsSpan(range.Start, range.Length);

    /// <summary>A stretch of the folded sentence as printed.</summary>
    public string PrintedOf(int start, int end) => end > start ? Printed[OriginOf(start)..(OriginOf(end - 1) + 1)].ToString() : "";

    /// <summary>The folded letters.</summary>
    public ReadOnlySpan<char> Letters => store.Letters[letters.Start..letters.End];

    /// <summary>The words, in their order.</summary>
    public ReadOnlySpan<Token> Tokens => store.Tokens[tokens.Start..tokens.End];

    /// <summary>The numbers, in their order.</summary>
    public List<Figure> AllFigures { get; }

    /// <summary>The numbers that count something, in their order: no dates, nothing in quotation marks.</summary>
    public List<Figure> Figures { get; }

    public TextQuote Quote => field ??= new TextQuote(Part.Pointer, range.Start, Printed.ToString());

    /// <summary>Whether a word of a role is in the sentence.</summary>
    public bool Has(WordRole phrase) => phrases.Has(phrase);

    /// <summary>Whether a word is in the folded sentence.</summary>
    public bool Has(ReadOnlySpan<char> word) => Letters.IndexOf(word) >= 0;

    /// <summary>Where a folded letter is in the sentence as printed; the end of the sentence for the place behind the last.</summary>
    public int OriginOf(int index) => letters.Start + index < letters.End ? store.Origins[letters.Start + index] : range.Length;

    /// <summary>The words that begin within a stretch of the sentence.</summary>
    public ReadOnlySpan<Token> Within(int start, int end)
    {
        var all = Tokens;
        var first = FirstFrom(start);
        var last = first;
        while (last < all.Length && all[last].Start < end)
        {
            last++;
        }

        return all[first..last];
    }

    /// <summary>The first word that begins at a place or behind it.</summary>
    public int FirstFrom(int start)
    {
        var all = Tokens;
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The words before a figure, back to the punctuation or the figure before it.</summary>
    public ReadOnlySpan<char> Before(Figure figure)
    {
        const string Boundaries = "，。；：、（）！？“”《》【】";
        var all = Letters;
        var low = 0;
        foreach (var other in AllFigures)
        {
            low = other.Unit.Length > 0 && other.End <= figure.Start ? other.End : low;
        }

        var first = figure.Start;
        while (first > low && !Boundaries.Contains(all[first - 1], StringComparison.Ordinal))
        {
            first--;
        }

        return all[first..figure.Start];
    }
}
