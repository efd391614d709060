using System.Buffers;
using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>Reads that there is none: 未收到申请, 无行政复议. A negation in a clause without a number governs the topics after it.</summary>
internal sealed class NoneReader(SentenceView sentence, List<Stated> statements)
{
    private const int NearNegation = 8;

    // Before a year these make it the one compared with, or the end of a period.
    private static readonly SearchValues<char> NeutralBefore = SearchValues.Create("与较比至到同");

    public void Read(TextState state)
    {
        if (state.IsOnProblems || sentence.IsOfMonths)
        {
            return;
        }

        var place = 0;
        while (Clauses.TryNext(sentence.Letters, ref place, out var clause))
        {
            var tokens = sentence.Within(clause.Start, clause.End);
            for (var i = NextNone(tokens, 0); i < tokens.Length; )
            {
                var next = NextNone(tokens, i + 1);
                while (next < tokens.Length && !IsEnumerated(tokens[next]))
                {
                    next = NextNone(tokens, next + 1);
                }

                var start = i > 0 && IsEnumerated(tokens[i]) ? tokens[i].Start : clause.Start;
                var end = next < tokens.Length ? tokens[next].Start - 1 : clause.End;
                Read((start, end), tokens[i], tokens[(i + 1)..next], state);
                i = next;
            }
        }
    }

    // 无收费、无行政复议、无申请: each negation up to the next one.
    private bool IsEnumerated(Token none) => none.Start > 0 && sentence.Letters[none.Start - 1] == '、';

    private static int NextNone(ReadOnlySpan<Token> tokens, int from)
    {
        while (from < tokens.Length && tokens[from].Role != WordRole.None)
        {
            from++;
        }

        return from;
    }

    private void Read((int Start, int End) clause, Token none, ReadOnlySpan<Token> after, TextState state)
    {
        if (!GovernsAll(clause, none, after, state))
        {
            return;
        }

        var (topics, happened) = (default(Meanings), default(Meanings));
        var last = Meaning.None;
        foreach (var token in after)
        {
            topics = token.Role == WordRole.Topic ? topics.With(token.Meaning) : topics;
            happened = token.Role == WordRole.Event ? happened.With(token.Meaning) : happened;
            last = token.Role == WordRole.Topic ? token.Meaning : last;
        }

        var hasCases = topics.Has(Meaning.Review) || topics.Has(Meaning.Litigation);
        if (after.IsEmpty && sentence.Letters[none.Start] == '零' && sentence.Has(WordRole.Disclosure))
        {
            AddCases(clause, CasesBefore(clause, none));
        }

        if (hasCases && !sentence.Has(none.End, clause.End, WordRole.CaseHandling))
        {
            AddCases(clause, topics);
        }

        AddRequests(clause, none, after, (topics, happened, hasCases));
        AddCarried(clause, happened, state);
        if (!hasCases)
        {
            AddDisclosure(clause, after, topics, happened, last);
        }
    }

    // 未逾期答复 denies that any was late; 2022年未收到 is of another year.
    private bool GovernsAll((int Start, int End) clause, Token none, ReadOnlySpan<Token> after, TextState state)
    {
        if (
            sentence.Figures.Exists(figure => figure.Start >= none.End && figure.Start < clause.End && !figure.IsShare)
            || IsQualified(none.End, clause.End, after)
        )
        {
            return false;
        }

        foreach (var token in after)
        {
            if (token.Role == WordRole.Quality)
            {
                return false;
            }
        }

        var isOtherYear = false;
        foreach (var token in sentence.Within(0, none.Start))
        {
            if (token.Role == WordRole.Plan || (token.Start >= clause.Start && token.Is(WordRole.Body, Meaning.Sub)))
            {
                return false;
            }

            // 持平（2023年为3件）；没有: the year of a bracket that is closed again is that of the number in it.
            isOtherYear =
                token.Role == WordRole.Year && !IsInBracketBefore(token, none) && !IsOfCarried(clause, token, after, state)
                    ? IsOther(token, state, isOtherYear)
                    : isOtherYear;
        }

        return !isOtherYear;
    }

    private bool IsInBracketBefore(Token token, Token none) => sentence.EndOfBracket(token.Start) is > 0 and var end && end < none.Start;

    // 上年无结转: the year is the one that something is carried from.
    private static bool IsOfCarried((int Start, int End) clause, Token year, ReadOnlySpan<Token> after, TextState state)
    {
        var isNear = year.Meaning is Meaning.LastYear or Meaning.NextYear || state.IsNext(year.Year, 1) || state.IsNext(year.Year, -1);
        if (!isNear || year.Start < clause.Start)
        {
            return false;
        }

        foreach (var token in after)
        {
            if (token.Role == WordRole.Event && token.Meaning is Meaning.Carried or Meaning.CarriedTo)
            {
                return true;
            }
        }

        return false;
    }

    // 行政复议和行政诉讼均为零.
    private Meanings CasesBefore((int Start, int End) clause, Token none)
    {
        const int Furthest = 4;
        var (topics, end) = (default(Meanings), 0);
        foreach (var token in sentence.Within(clause.Start, none.Start))
        {
            if (token.Role == WordRole.Topic && token.Meaning is Meaning.Review or Meaning.Litigation)
            {
                (topics, end) = (topics.With(token.Meaning), token.End);
            }
        }

        return none.Start - end <= Furthest ? topics : default;
    }

    // 未收取行政事业性收费: the word within the name of what there is none of narrows nothing.
    private bool IsQualified(int start, int end, ReadOnlySpan<Token> after)
    {
        foreach (var token in after)
        {
            if (token.Is(WordRole.Topic, Meaning.Fees))
            {
                return sentence.Has(start, token.Start, WordRole.NoneQualifier) || sentence.Has(token.End, end, WordRole.NoneQualifier);
            }
        }

        return sentence.Has(start, end, WordRole.NoneQualifier);
    }

    private bool IsOther(Token year, TextState state, bool isOther) =>
        year.Meaning switch
        {
            Meaning.NumberedYear when sentence.Letters[Math.Max(0, year.Start - 2)..year.Start].ContainsAny(NeutralBefore) => isOther,
            Meaning.NumberedYear => state.IsOther(year.Year),
            Meaning.LastYear or Meaning.OtherYear => true,
            _ => isOther,
        };

    private void AddCases((int Start, int End) clause, Meanings topics)
    {
        if (topics.Has(Meaning.Review) && !IsStated(Indicator.Reconsideration))
        {
            Add(clause, Meaning.Cases, Meaning.Cases, Readings.Reviews);
        }

        if (topics.Has(Meaning.Litigation) && !IsStated(Indicator.LitigationDirect) && !IsStated(Indicator.LitigationAfter))
        {
            Add(clause, Meaning.Cases, Meaning.Cases, Readings.AllSuits);
        }
    }

    // A number of it in the same sentence says otherwise.
    private bool IsStated(Indicator indicator) =>
        statements.Exists(stated =>
            stated is { IsCompared: true, Topic: Meaning.Cases, Figure: not null, Value: > 0 }
            && stated.Readings.Any(reading => reading.Added.Contains(indicator))
        );

    private void AddRequests(
        (int Start, int End) clause,
        Token none,
        ReadOnlySpan<Token> after,
        (Meanings Topics, Meanings Events, bool HasCases) said
    )
    {
        var isReceived = said.Events.HasAny(Meanings.Of(Meaning.Received, Meaning.NewlyReceived));
        if (said.Topics.IsEmpty && isReceived && FollowsRequests(clause, none))
        {
            Add(clause, Meaning.Requests, Meaning.Received, Readings.NewlyReceived);
            return;
        }

        var isStrong = said.Topics.Has(Meaning.Requests);
        var isZero = sentence.Letters[none.Start] == '零';
        var isWeak = said.Topics.Has(Meaning.WeakRequests) && !said.HasCases && (isReceived || isZero);
        if ((!isStrong && !isWeak) || said.Events.HasAny(Meanings.Outcomes) || said.Events.Has(Meaning.Carried))
        {
            return;
        }

        var (requests, other, cases) = (int.MaxValue, int.MaxValue, int.MaxValue);
        foreach (var token in after)
        {
            switch (token.Role == WordRole.Topic ? token.Meaning : Meaning.None)
            {
                case Meaning.Requests or Meaning.WeakRequests:
                    requests = Math.Min(requests, token.Start);
                    break;
                case Meaning.Other:
                    other = Math.Min(other, token.Start);
                    break;
                case Meaning.Review or Meaning.Litigation:
                    cases = Math.Min(cases, token.Start);
                    break;
            }
        }

        var isCause = sentence.Has(none.End, requests, WordRole.Cause);
        var isCounted =
            isReceived
            || (said.Events.Has(Meaning.Handled) && none.End - none.Start <= 2)
            || (said.Events.IsEmpty && !said.HasCases && IsNear(none, requests));
        if (!isCounted || isCause || other < requests || cases < requests)
        {
            return;
        }

        if (!said.HasCases || (isReceived && sentence.IsJoined(requests, cases)))
        {
            Add(clause, Meaning.Requests, Meaning.Received, Readings.NewlyReceived);
        }
    }

    // 依申请公开零受理.
    private bool FollowsRequests((int Start, int End) clause, Token none)
    {
        var last = Meaning.None;
        foreach (var token in sentence.Within(clause.Start, none.Start))
        {
            last = token.Role == WordRole.Topic ? token.Meaning : last;
        }

        return last == Meaning.Requests;
    }

    // 无政府信息公开申请; 没有公民、法人提出政府信息公开申请.
    private bool IsNear(Token none, int requests)
    {
        var between = sentence.Letters[none.Start..requests];
        return requests - none.End <= NearNegation || sentence.Lexicon.Has(between, WordRole.Applicants);
    }

    private void AddCarried((int Start, int End) clause, Meanings happened, TextState state)
    {
        var isAbout = state.Heading == Meaning.Requests || state.Topic == Meaning.Requests;
        foreach (var token in sentence.Within(0, clause.End))
        {
            isAbout |= token.Role == WordRole.Topic && token.Meaning is Meaning.Requests or Meaning.WeakRequests;
        }

        // 无上年结转, 上年无结转.
        var (next, lastYear) = (false, false);
        foreach (var token in sentence.Within(clause.Start, clause.End))
        {
            next |= token.Role == WordRole.Year && (token.Meaning == Meaning.NextYear || state.IsNext(token.Year, 1));
            lastYear |= token.Role == WordRole.Year && (token.Meaning == Meaning.LastYear || state.IsNext(token.Year, -1));
        }

        if (!isAbout)
        {
            return;
        }

        if (happened.Has(Meaning.CarriedForward) || (happened.Has(Meaning.Carried) && next))
        {
            Add(clause, Meaning.Requests, Meaning.CarriedForward, Readings.CarriedForward);
        }
        else if (happened.Has(Meaning.CarriedOver) || (happened.Has(Meaning.Carried) && lastYear))
        {
            Add(clause, Meaning.Requests, Meaning.CarriedOver, Readings.CarriedOver);
        }
    }

    // 无行政强制和行政处罚案件: nothing is between the negation and the names, and only a word such as 案件 behind.
    private bool IsBare((int Start, int End) clause, ReadOnlySpan<Token> after)
    {
        var (first, last) = (-1, 0);
        foreach (var token in after)
        {
            if (token.Role == WordRole.Topic && (Meanings.Decisions.Has(token.Meaning) || token.Meaning == Meaning.Fees))
            {
                (first, last) = (first < 0 ? token.Start : first, token.End);
            }
            else if (token.Role == WordRole.Topic || !token.Is(WordRole.Event, Meaning.Handled))
            {
                return false;
            }
        }

        return first >= 0
            && sentence.Within(0, first) is [.., var led]
            && led.End == first
            && led.Role is WordRole.None or WordRole.Event
            && (last == clause.End || sentence.Lexicon.Is(sentence.Letters[last..clause.End], WordRole.NoneTail));
    }

    private void AddDisclosure((int Start, int End) clause, ReadOnlySpan<Token> after, Meanings topics, Meanings happened, Meaning last)
    {
        if (last is Meaning.Documents or Meaning.Rules)
        {
            foreach (var each in (ReadOnlySpan<Meaning>)[Meaning.Issued, Meaning.Repealed])
            {
                if (happened.Has(each) && !(each == Meaning.Issued && happened.Has(Meaning.Disclosed)))
                {
                    Add(clause, last, each, Readings.OfDisclosure(last, each));
                }
            }
        }

        var isBare = IsBare(clause, after);
        for (var topic = Meaning.Licensing; (isBare || happened.Has(Meaning.Decided)) && topic <= Meaning.Compulsion; topic++)
        {
            if (topics.Has(topic))
            {
                Add(clause, topic, Meaning.Decided, Readings.OfDisclosure(topic, Meaning.Decided));
            }
        }

        if (topics.Has(Meaning.Fees) && (isBare || happened.Has(Meaning.Charged)))
        {
            Add(clause, Meaning.Fees, Meaning.Charged, Readings.OfDisclosure(Meaning.Fees, Meaning.Charged));
        }
    }

    private void Add((int Start, int End) clause, Meaning topic, Meaning happened, ImmutableArray<Reading> readings) =>
        statements.Add(
            new Stated
            {
                Place = clause,
                Value = 0,
                Topic = topic,
                Event = happened,
                Readings = readings,
                IsNone = true,
            }
        );
}
