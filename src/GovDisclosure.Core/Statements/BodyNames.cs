using System.Buffers;

namespace GovDisclosure.Statements;

/// <summary>Tells whether a figure is said of a body that is named and is not the agency.</summary>
internal static class BodyNames
{
    private const int LongestName = 12;
    private const int LongestPlace = 14;

    private static readonly SearchValues<char> Toward = SearchValues.Create("向由经对以");

    /// <summary>Whether the words before a number name another body as the one that did something.</summary>
    public static bool NamesAnother(SentenceView sentence, Segment segment, TextState state)
    {
        var tokens = sentence.Within(segment.Start, segment.Number);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (IsVerb(tokens[i]) && FindName(sentence, tokens, i) is { Length: > 0 } name)
            {
                return state.Agency is { Length: > 0 } agency && !OwnNames.Includes(name, agency);
            }
        }

        return false;
    }

    /// <summary>Whether all words before a number are the name of a body or place: 教育局5件.</summary>
    public static bool IsNameAlone(SentenceView sentence, Segment segment)
    {
        var words = sentence.Letters[segment.Start..segment.Number].TrimStart("（、，；");
        return words.Length is > 1 and <= LongestPlace
            && sentence.Lexicon.EndsWith(words, WordRole.PlaceName, out var length)
            && length < words.Length
            && IsHan(words)
            && !TellsWhatHappened(sentence.Within(segment.Start, segment.Number));
    }

    // 共收办16件 ends like a name, and is none.
    private static bool TellsWhatHappened(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Role == WordRole.Event)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a body other than 我局 and the like is named as the one that did something, within a clause's length before a
    /// place.</summary>
    public static bool IsNamedBefore(SentenceView sentence, int place)
    {
        const int Clause = 30;
        var tokens = sentence.Within(Math.Max(0, place - Clause), place);
        var isNamed = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is { Role: WordRole.Body, Meaning: Meaning.Own or Meaning.Whole })
            {
                return false;
            }

            isNamed |= IsVerb(tokens[i]) && FindName(sentence, tokens, i) is { Length: > 0 };
        }

        return isNamed;
    }

    private static bool IsVerb(Token token) =>
        token.Role == WordRole.Event
        && token.Meaning
            is Meaning.Received
                or Meaning.NewlyReceived
                or Meaning.Handled
                or Meaning.Completed
                or Meaning.Answered
                or Meaning.Issued
                or Meaning.Repealed;

    private static string? FindName(SentenceView sentence, ReadOnlySpan<Token> tokens, int verb)
    {
        var letters = sentence.Letters;
        var end = tokens[verb].Start;
        var last = verb - 1;
        if (last >= 0 && tokens[last].Role == WordRole.Main && tokens[last].End == end)
        {
            end = tokens[last--].Start;
        }

        end -= end > 0 && letters[end - 1] == '已' ? 1 : 0;
        if (
            (last >= 0 && tokens[last].End == end && tokens[last].Role == WordRole.Body)
            || !sentence.Lexicon.EndsWith(letters[..end], WordRole.BodyName, out _)
        )
        {
            return null;
        }

        var start = end;
        while (start > 0 && end - start < LongestName && IsHan(letters[start - 1]))
        {
            start--;
        }

        var name = letters[start..end];
        return name.ContainsAny(Toward) ? null : name.ToString();
    }

    private static bool IsHan(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4e00', '\u9fff');

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
