using System.Runtime.InteropServices;

namespace GovDisclosure.Statements;

/// <summary>A sentence with its words and numbers, as the reader looks at it.</summary>
/// <remarks>Holds one sentence at a time, so that reading a text costs no memory for each of its sentences.</remarks>
internal sealed class SentenceView(Lexicon lexicon)
{
    private readonly FoldedText folded = new();
    private readonly List<Token> tokens = [];
    private readonly List<Figure> figures = [];

    public Lexicon Lexicon => lexicon;

    /// <summary>The folded letters.</summary>
    public ReadOnlySpan<char> Letters => folded.Letters;

    /// <summary>The words, in their order.</summary>
    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>The numbers that count something, in their order: no dates, nothing in quotation marks.</summary>
    public List<Figure> Figures => figures;

    /// <summary>Whether the figures are of some months of the year only.</summary>
    public bool IsOfMonths { get; private set; }

    /// <summary>Takes another sentence.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        folded.Set(text);
        tokens.Clear();
        figures.Clear();
        Tokenizer.Read(lexicon, Letters, tokens);
        Numbers.Scan(Letters, figures);
        IsOfMonths = SpeaksOfMonths();
        if (figures.Count > 0)
        {
            DropDates();
        }
    }

    private void DropDates()
    {
        figures.RemoveAll(figure => figure.IsDate || IsWithinWord(figure) || IsDenied(figure) || IsQuoted(figure));
    }

    /// <summary>Where a folded letter stands in the sentence as printed.</summary>
    public int OriginOf(int index) => folded.OriginOf(index);

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
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public bool Has(int start, int end, WordRole phrase) => lexicon.Has(Letters[start..end], phrase);

    /// <summary>Whether two things are joined by "and" or "or" somewhere in a stretch.</summary>
    public bool IsJoined(int start, int end) => start < end && Letters[start..end].ContainsAny("、和及与或");

    // 1月 to 11月; 1月1日 opens the whole year, and 12月 or 年底 closes it.
    private bool SpeaksOfMonths()
    {
        foreach (var figure in figures)
        {
            if (figure is { Unit: "月", Value: >= 1 and <= 11 } && !Letters[figure.End..].StartsWith("1日"))
            {
                return !lexicon.Has(Letters, WordRole.YearEnd);
            }
        }

        return false;
    }

    // 12345热线, 近三年.
    private bool IsWithinWord(Figure figure)
    {
        var next = FirstFrom(figure.Start + 1);
        return next > 0 && tokens[next - 1] is { Role: WordRole.Topic or WordRole.Year or WordRole.Skip } token && token.End > figure.Start;
    }

    // 未发生一件: the number belongs to the negation.
    private bool IsDenied(Figure figure)
    {
        var next = FirstFrom(figure.Start);
        for (var i = next - 1; figure.Value == 1 && i >= 0 && figure.Start - tokens[i].End <= 3; i--)
        {
            if (tokens[i].Role == WordRole.None)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsQuoted(Figure figure)
    {
        var before = Letters[..figure.Start];
        var open = before.LastIndexOf('“');
        return open >= 0 && !before[open..].Contains('”') && Letters[figure.End..].Contains('”');
    }
}
