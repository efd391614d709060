namespace GovDisclosure.Statements;

/// <summary>Picks the numbers of a sentence that count something.</summary>
internal static class CountedFigures
{
    /// <summary>The numbers without dates, those within words (12345热线), those of a negation (未发生一件) and those in quotation
    /// marks.</summary>
    public static List<Figure> Of(Sentence sentence)
    {
        var all = sentence.AllFigures;
        return all.TrueForAll(figure => Counts(sentence, figure)) ? all : all.FindAll(figure => Counts(sentence, figure));
    }

    private static bool Counts(Sentence sentence, Figure figure) =>
        !figure.IsDate && !IsWithinWord(sentence, figure) && !IsDenied(sentence, figure) && !IsQuoted(sentence, figure);

    private static bool IsWithinWord(Sentence sentence, Figure figure)
    {
        var next = sentence.FirstFrom(figure.Start + 1);
        return next > 0
            && sentence.Tokens[next - 1] is { Role: WordRole.Topic or WordRole.Event or WordRole.Year or WordRole.Skip } token
            && token.End > figure.Start;
    }

    private static bool IsDenied(Sentence sentence, Figure figure)
    {
        const int LongestGap = 3;
        var tokens = sentence.Tokens;
        for (var i = sentence.FirstFrom(figure.Start) - 1; figure.Value == 1 && i >= 0 && figure.Start - tokens[i].End <= LongestGap; i--)
        {
            if (tokens[i].Role == WordRole.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsQuoted(Sentence sentence, Figure figure)
    {
        var before = sentence.Letters[..figure.Start];
        var open = before.LastIndexOf('“');
        return open >= 0 && !before[open..].Contains('”') && sentence.Letters[figure.End..].Contains('”');
    }
}
