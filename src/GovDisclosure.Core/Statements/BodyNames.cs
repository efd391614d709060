namespace GovDisclosure.Statements;

/// <summary>Tells whether a figure is said of a body that is named and is not the agency.</summary>
internal static class BodyNames
{
    private const int LongestName = 12;
    private const int LongestPlace = 14;
    private const string Own = "我本全该贵";
    private const string Toward = "向由经对以";

    /// <summary>Whether the words before a number name another body as the one that did something.</summary>
    public static bool NamesAnother(SentenceView sentence, Segment segment, TextState state)
    {
        var tokens = sentence.Within(segment.Start, segment.Number);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (IsVerb(tokens[i]) && FindName(sentence, tokens, i) is { Length: > 0 } name)
            {
                return !IsOwn(sentence, name, state);
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

    private static bool IsOwn(SentenceView sentence, string name, TextState state)
    {
        var core = WithoutLead(name);
        if (name.AsSpan(Math.Max(0, name.Length - 6)).ContainsAny(Own) || core.Length < 2)
        {
            return true;
        }

        if (state.Agency is not { Length: > 0 } agency)
        {
            return true;
        }

        if (
            agency.Contains(core, StringComparison.Ordinal)
            || agency.EndsWith(core[Math.Max(0, core.Length - 3)..], StringComparison.Ordinal)
        )
        {
            return true;
        }

        // 县政府受理 in the report of the county government's general office.
        var place = core.Replace("人民政府", "", StringComparison.Ordinal).Replace("政府", "", StringComparison.Ordinal);
        var isGovernment = place.Length < core.Length || sentence.Lexicon.Has(core, WordRole.OwnUnits);
        return isGovernment
            ? sentence.Lexicon.Has(agency, WordRole.OwnUnits) || (place.Length > 0 && agency.Contains(place[^1], StringComparison.Ordinal))
            : agency.Contains(core[^2..], StringComparison.Ordinal);
    }

    private static string WithoutLead(string name)
    {
        foreach (var lead in (ReadOnlySpan<string>)["其中", "年度", "本年", "今年", "全年", "年"])
        {
            var at = name.LastIndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && at + lead.Length < name.Length)
            {
                return name[(at + lead.Length)..];
            }
        }

        return name;
    }

    private static bool IsHan(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\u4e00', '\u9fff');

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
