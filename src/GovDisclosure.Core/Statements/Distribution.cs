using System.Buffers;

namespace GovDisclosure.Statements;

/// <summary>Which of several names a number is of, where the numbers follow the names in their order: 复议、诉讼分别为2件、1件.</summary>
/// <param name="Name">Where the name of the number begins and ends.</param>
/// <param name="Last">Where the last name, and what is said of all of them after it, begins and ends.</param>
/// <param name="IsLast">Whether the number is the last one.</param>
internal readonly record struct Distribution((int Start, int End) Name, (int Start, int End) Last, bool IsLast)
{
    // Between 分别 and the first number: 分别为, 分别收到.
    private const int LongestVerb = 3;

    private static readonly SearchValues<char> Joins = SearchValues.Create("、和及与");
    private static readonly SearchValues<char> Bounds = SearchValues.Create("，；：。（）！？");

    /// <summary>The name of the number at an index; null where the sentence does not tell the numbers so, or there are not as many names
    /// as numbers.</summary>
    public static Distribution? Of(SentenceView sentence, int index)
    {
        if (!sentence.Has(WordRole.Respectively))
        {
            return null;
        }

        var letters = sentence.Letters;
        var (first, last) = RunOf(sentence, index);
        var start = letters[..sentence.Figures[first].Start].LastIndexOfAny(Bounds) + 1;
        if (last == first || FindWord(sentence, start, sentence.Figures[first].Start) is not { } end)
        {
            return null;
        }

        var (name, rest) = (default((int Start, int End)), (Start: start, End: end));
        for (var i = first; i <= last; i++)
        {
            var length = NextJoin(letters[rest.Start..rest.End]);
            if (length < 0 != (i == last) || length == 0)
            {
                return null;
            }

            var each = (rest.Start, length < 0 ? rest.End : rest.Start + length);
            name = i == index ? each : name;
            rest = i == last ? rest : (rest.Start + length + 1, rest.End);
        }

        return new Distribution(name, rest, index == last);
    }

    // Not that of 涉及.
    private static int NextJoin(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Joins.Contains(words[i]) && !(words[i] == '及' && i > 0 && words[i - 1] == '涉'))
            {
                return i;
            }
        }

        return -1;
    }

    // The numbers that one sign or word joins to this one.
    private static (int First, int Last) RunOf(SentenceView sentence, int index)
    {
        var (first, last) = (index, index);
        while (first > 0 && AreJoined(sentence, first - 1))
        {
            first--;
        }

        while (last + 1 < sentence.Figures.Count && AreJoined(sentence, last))
        {
            last++;
        }

        return (first, last);
    }

    private static bool AreJoined(SentenceView sentence, int index)
    {
        var (end, next) = (sentence.Figures[index].End, sentence.Figures[index + 1].Start);
        return next - end == 1 && (Joins.Contains(sentence.Letters[end]) || sentence.Letters[end] == '，');
    }

    private static int? FindWord(SentenceView sentence, int start, int number)
    {
        var words = sentence.Letters[start..number];
        return
            sentence.Lexicon.Find(words, WordRole.Respectively, out var place) is { } word
            && words.Length - place - word.Text.Length <= LongestVerb
            ? start + place
            : null;
    }
}
