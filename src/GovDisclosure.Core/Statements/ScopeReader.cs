namespace GovDisclosure.Statements;

/// <summary>Tells whether a number is the report's own, and else what keeps it from being compared.</summary>
internal sealed class ScopeReader(SentenceView sentence)
{
    private const decimal MostWithoutUnit = 1_000_000;

    /// <summary>The scope of a number of which the topic and the event are known.</summary>
    public Scope Of(Frame frame, TopicTracker sofar, TextState state)
    {
        var letters = sentence.Letters;
        var segment = frame.Segment;
        return frame switch
        {
            { Topic: Meaning.None or Meaning.Other } => Scope.OtherMatter,
            _ when !HasUnit(frame) => Scope.Unit,
            _ when IsDifference(frame) => Scope.Comparison,
            _ when IsOfOtherYear(frame, sofar, state) => Scope.AnotherYear,
            _ when sentence.IsOfMonthsAt(segment.Number) => Scope.PartOfYear,
            _ when IsSince(state) => Scope.AnotherYear,
            _ when sofar.IsPlan => Scope.Plan,
            { Figure.IsExact: false } => Scope.Approximate,
            _ when frame.NamesBody(Meaning.Sub) && !sofar.NamesWhole => Scope.OtherBody,
            _ when sentence.Has(segment.Start, segment.Number, WordRole.Each) => Scope.OtherBody,
            _ when IsOneOfSeveral(frame) => Scope.NotUnderstood,
            _ when state.IsOnProblems && frame.Topic is not (Meaning.Requests or Meaning.Cases) => Scope.OtherSection,
            _ when NamesWider(frame, state) => Scope.OtherBody,
            _ when BodyNames.NamesAnother(sentence, segment, state) || BodyNames.IsNameAlone(sentence, segment) => Scope.OtherBody,
            _ when frame.HasBefore(WordRole.Quality)
                    && frame.Event is Meaning.Received or Meaning.NewlyReceived or Meaning.Handled or Meaning.Completed => Scope.Qualified,
            _ => Scope.Report,
        };
    }

    private bool HasUnit(Frame frame)
    {
        if (frame.Topic == Meaning.Fees)
        {
            return frame.Figure.IsMoney;
        }

        if (frame.Figure.Unit.Length > 0)
        {
            return frame.Figure.CountsCases;
        }

        // A number without a unit counts requests where the words leave nothing else: 予以公开5，不予公开1。
        var letters = sentence.Letters;
        var end = frame.Segment.End;
        return frame.Figure.Value < MostWithoutUnit
            && end < letters.Length
            && letters[end] is '，' or '；' or '、' or '。'
            && (
                Meanings.Outcomes.Has(frame.Event)
                || (
                    frame.Topic is Meaning.Requests or Meaning.Cases
                    && (
                        frame.HasBefore(WordRole.Quantity)
                        || (frame.Segment.Number > 0 && letters[frame.Segment.Number - 1] == '为' && !frame.HasBefore(WordRole.Rate))
                    )
                )
            );
    }

    // 比上年增加3件 is a difference; 同比增长，共受理9件 is none.
    private static bool IsDifference(Frame frame)
    {
        var isDifference = false;
        foreach (var token in frame.Before)
        {
            isDifference = token.Role == WordRole.Compare || (isDifference && token.Role != WordRole.Event);
        }

        return isDifference;
    }

    private static bool IsOfOtherYear(Frame frame, TopicTracker sofar, TextState state)
    {
        if (frame.Event is Meaning.CarriedForward or Meaning.CarriedOver)
        {
            return false;
        }

        var isOther = sofar.IsOtherYear;
        foreach (var token in frame.Event == Meaning.Carried ? [] : frame.Said)
        {
            isOther = token.Meaning switch
            {
                Meaning.NumberedYear => state.IsOther(token.Year),
                Meaning.LastYear or Meaning.NextYear or Meaning.OtherYear => true,
                _ => isOther,
            };
        }

        return isOther;
    }

    // 复议、诉讼分别为2件、1件: what is beside it does not say which number is of which.
    private bool IsOneOfSeveral(Frame frame)
    {
        if (frame.IsDistributed || !sentence.Has(WordRole.Respectively))
        {
            return false;
        }

        var letters = sentence.Letters;
        var start = letters[..frame.Segment.Number].LastIndexOfAny("，；。：") + 1;
        var isJoined =
            (
                frame.Figure.End + 1 < letters.Length
                && letters[frame.Figure.End] is '、' or '和' or '及'
                && char.IsAsciiDigit(letters[frame.Figure.End + 1])
            ) || (frame.Figure.Start > start && letters[frame.Figure.Start - 1] is '、' or '和' or '及');
        return isJoined && sentence.Has(start, frame.Segment.Number, WordRole.Respectively);
    }

    // 全县收到申请860件, in the report of a town.
    private static bool NamesWider(Frame frame, TextState state)
    {
        Token? whole = null;
        foreach (var token in frame.Before)
        {
            whole =
                token.Is(WordRole.Body, Meaning.Whole) ? token
                : token.Is(WordRole.Body, Meaning.Own) ? null
                : whole;
        }

        return whole is { } named && state.Agency is { Length: > 0 } agency && OwnNames.IsWider(named.Word.Text, agency);
    }

    // 2008年以来: of all years since.
    private bool IsSince(TextState state)
    {
        const int LongestGap = 6;
        foreach (var token in sentence.Tokens)
        {
            if (token.Meaning == Meaning.NumberedYear && state.IsOther(token.Year))
            {
                var after = sentence.Letters[token.End..Math.Min(token.End + LongestGap + 2, sentence.Letters.Length)];
                if (sentence.Lexicon.Find(after, WordRole.Since, out var since) is not null && !after[..since].ContainsAny("，。"))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
