using System.Buffers;

namespace GovDisclosure.Statements;

/// <summary>Follows the topic and the year through a sentence, number by number.</summary>
internal sealed class TopicTracker(SentenceView sentence)
{
    // Before or after a year these make it the one compared with, or the one that something is carried from or to.
    private static readonly SearchValues<char> NeutralBefore = SearchValues.Create("转延与较比至到同");
    private static readonly SearchValues<char> NeutralAfter = SearchValues.Create("转未持相");
    private const int NearTopic = 12;

    private int seen;
    private int lastTopicStart;
    private int bracketEnd;
    private Meaning topicBefore;
    private TextState state = new();

    /// <summary>The topic of the words so far; <see cref="Meaning.None"/> where there is none.</summary>
    public Meaning Topic { get; private set; }

    /// <summary>Whether the topic is that of a sentence before, and one that is not applied for: 收到申请 is then of information.</summary>
    public bool IsLeftOver => lastTopicStart < 0 && Topic is Meaning.Other or Meaning.Fees or Meaning.Documents or Meaning.Rules;

    /// <summary>Whether the words so far are of another year.</summary>
    public bool IsOtherYear { get; private set; }

    /// <summary>Whether a word such as 全县 is in the words so far: bodies named after it are its parts.</summary>
    public bool NamesWhole { get; private set; }

    /// <summary>Whether intentions are spoken of.</summary>
    public bool IsPlan { get; private set; }

    /// <summary>Whether 主动公开 is in the words so far.</summary>
    public bool SpeaksOfDisclosed { get; private set; }

    /// <summary>The last of reconsideration and litigation that was named.</summary>
    public Meaning LastCases { get; private set; }

    /// <summary>Begins a sentence.</summary>
    public void Begin(TextState before, bool takesOver)
    {
        (state, seen, lastTopicStart) = (before, 0, -NearTopic - 1);
        Topic = before.Topic != Meaning.None ? before.Topic : before.Heading;
        bracketEnd = int.MaxValue;
        IsOtherYear = takesOver && before.WasOfOthers;
        (NamesWhole, IsPlan, SpeaksOfDisclosed, LastCases) = (false, false, false, Meaning.None);
    }

    /// <summary>Goes on to a number.</summary>
    /// <param name="clause">Where the words about the number begin.</param>
    /// <param name="number">Where the number is.</param>
    public void GoTo(int clause, int number)
    {
        var tokens = sentence.Tokens;
        for (; seen < tokens.Length && tokens[seen].Start < number; seen++)
        {
            LeaveBracket(tokens[seen].Start);
            Pass(tokens[seen], clause);
        }

        LeaveBracket(number);
    }

    // 收到33件（来信9件），办结30件: another matter that a bracket names is over with it.
    private void LeaveBracket(int place)
    {
        if (place >= bracketEnd)
        {
            (Topic, bracketEnd) = (topicBefore, int.MaxValue);
        }
    }

    private void Pass(Token token, int clause)
    {
        switch (token.Role)
        {
            case WordRole.Year:
                PassYear(token, clause);
                break;
            case WordRole.Topic:
                PassTopic(token);
                break;
            case WordRole.Body:
                NamesWhole |= token.Meaning == Meaning.Whole;
                break;
            case WordRole.Plan:
                IsPlan = true;
                break;
            case WordRole.Event:
                SpeaksOfDisclosed |= token.Meaning == Meaning.Disclosed;
                break;
        }
    }

    private void PassYear(Token token, int clause)
    {
        if (token.Meaning == Meaning.ThisYear)
        {
            IsOtherYear = false;
        }
        else if (token.Meaning == Meaning.NumberedYear && !IsNeutral(token))
        {
            IsOtherYear = state.IsOther(token.Year);
        }
        else if (
            token.Meaning is Meaning.LastYear or Meaning.NextYear or Meaning.OtherYear
            && token.Start < clause
            && !IsNeutral(token)
            && !IsAmong(token, '同')
        )
        {
            IsOtherYear = true;
        }
    }

    private bool IsNeutral(Token token)
    {
        var letters = sentence.Letters;
        var after = letters[token.End..Math.Min(token.End + 3, letters.Length)];
        return letters[Math.Max(0, token.Start - 3)..token.Start].ContainsAny(NeutralBefore)
            || after is ['结', '转', ..] or ['的', '未', ..]
            || (after.Length > 0 && NeutralAfter.Contains(after[0]));
    }

    private bool IsAmong(Token token, char c) => sentence.Letters[Math.Max(0, token.Start - 3)..token.Start].Contains(c);

    private void PassTopic(Token token)
    {
        if (token.Meaning == Meaning.Other && bracketEnd == int.MaxValue && sentence.EndOfBracket(token.Start) is var end and > 0)
        {
            (topicBefore, bracketEnd) = (Topic, end);
        }

        if (token.Meaning == Meaning.WeakRequests)
        {
            var isLed = token.Start - lastTopicStart < NearTopic;
            Topic = IsLeftOver || (!isLed && Topic is Meaning.None or Meaning.Other) ? Meaning.WeakRequests : Topic;
            return;
        }

        if (token.Meaning is Meaning.Review or Meaning.Litigation)
        {
            (Topic, LastCases) = (Meaning.Cases, token.Meaning);
        }
        else
        {
            Topic = token.Meaning;
        }

        lastTopicStart = token.Start;
    }
}
