namespace GovDisclosure.Statements;

/// <summary>The sentence that the readers look at, one after the other.</summary>
internal sealed class SentenceView(Lexicon lexicon)
{
    private Sentence sentence = null!;

    public Lexicon Lexicon => lexicon;

    public ReadOnlySpan<char> Letters => sentence.Letters;

    public ReadOnlySpan<Token> Tokens => sentence.Tokens;

    public List<Figure> Figures => sentence.Figures;

    /// <summary>Whether the figures are of some months of the year only.</summary>
    public bool IsOfMonths { get; private set; }

    /// <summary>Takes another sentence.</summary>
    public void Set(Sentence next)
    {
        sentence = next;
        IsOfMonths = SpeaksOfMonths();
    }

    public ReadOnlySpan<Token> Within(int start, int end) => sentence.Within(start, end);

    public int FirstFrom(int start) => sentence.FirstFrom(start);

    /// <summary>Whether a word of a role is anywhere in a stretch of the sentence.</summary>
    public bool Has(int start, int end, WordRole phrase) => sentence.Has(phrase) && lexicon.Has(Letters[start..end], phrase);

    /// <summary>Whether a word of a role is anywhere in the sentence.</summary>
    public bool Has(WordRole phrase) => sentence.Has(phrase);

    /// <summary>Whether two things are joined by "and" or "or" somewhere in a stretch.</summary>
    public bool IsJoined(int start, int end) => start < end && Letters[start..end].ContainsAny("、和及与或");

    /// <summary>Where the number after a number begins; the end of the sentence where there is none.</summary>
    public int StartOfNext(Figure figure) => Figures.Find(next => next.Start > figure.Start && !next.IsShare)?.Start ?? Letters.Length;

    /// <summary>Where the bracket around a place ends; 0 where there is none.</summary>
    public int EndOfBracket(int place)
    {
        var end = Letters[..place].LastIndexOf('（') > Letters[..place].LastIndexOf('）') ? Letters[place..].IndexOf('）') : -1;
        return end < 0 ? 0 : place + end;
    }

    /// <summary>Whether the figure at a place is of some months only: 1至6月受理8件, but not 全年受理19件 after it.</summary>
    public bool IsOfMonthsAt(int place)
    {
        if (!IsOfMonths)
        {
            return false;
        }

        var (month, next) = (-1, place);
        foreach (var figure in sentence.AllFigures)
        {
            if (figure.Unit == Figure.Month)
            {
                (month, next) = figure.Start < place ? (figure.End, next) : (month, next > place ? next : figure.Start);
            }
        }

        // 共受理52件，截至6月底受理30件: what is told before the months is of the year, but for 受理8件（1至6月）.
        if (month < 0)
        {
            return !Letters[place..next].ContainsAny("，；：");
        }

        foreach (var token in Within(month, place))
        {
            if (token.Is(WordRole.Year, Meaning.WholeYear))
            {
                return false;
            }
        }

        return true;
    }

    // 1月 to 11月; 1月1日 opens the whole year, and 12月 or 年底 closes it.
    private bool SpeaksOfMonths()
    {
        foreach (var figure in sentence.AllFigures)
        {
            if (figure is { Unit: Figure.Month, Value: >= 1 and <= 11 } && Letters[figure.End..] is not ['1', '日', ..])
            {
                return !sentence.Has(WordRole.YearEnd);
            }
        }

        return false;
    }
}
