using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>What the words between the numbers of an enumeration say of them.</summary>
internal static class EnumerationWords
{
    private static readonly Meanings Came = Meanings.Of(Meaning.Received, Meaning.NewlyReceived);
    private static readonly Meanings Done = Meanings.Of(Meaning.Completed, Meaning.Answered);

    /// <summary>Whether the number after the words is a difference: 比上年增加40条.</summary>
    public static bool Compare(ReadOnlySpan<Token> words)
    {
        var isDifference = false;
        foreach (var token in words)
        {
            isDifference = token.Role == WordRole.Compare || (isDifference && token.Role is not (WordRole.Event or WordRole.Main));
        }

        return isDifference;
    }

    /// <summary>Whether the numbers after the words are told apart at once: 机构、财政、其他信息分别为10条、10条、10条.</summary>
    public static bool AreRespective(ReadOnlySpan<char> words) =>
        Lexicon.Default.Has(words, WordRole.Respectively) && !words.ContainsAny("，；：（");

    /// <summary>Whether two numbers of one part are told: 其中县本级收到12件，已答复11件.</summary>
    public static bool TellWhatCameAndWhatWasDone(ReadOnlySpan<Token> words)
    {
        var told = default(Meanings);
        foreach (var token in words)
        {
            told = token.Role == WordRole.Event ? told.With(token.Meaning) : told;
        }

        return told.HasAny(Came) && told.HasAny(Done);
    }
}
