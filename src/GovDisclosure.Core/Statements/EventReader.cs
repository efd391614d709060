namespace GovDisclosure.Statements;

/// <summary>Reads what happened to the things that a number counts.</summary>
internal sealed class EventReader(SentenceView sentence)
{
    private const int NearNumber = 4;

    private static readonly Meanings Ended = Meanings.Of(Meaning.Completed, Meaning.Answered);
    private static readonly Meanings Came = Meanings.Of(Meaning.Received, Meaning.NewlyReceived);

    /// <summary>Several outcomes that share the number; empty where it is of one.</summary>
    public Meanings Joined { get; private set; }

    /// <summary>What happened to requests; <see cref="Meaning.None"/> where it is not said.</summary>
    public Meaning OfRequests(Frame frame, TextState state, Meaning previous)
    {
        Joined = default;
        var events = frame.Events;
        if (events.Has(Meaning.CarriedForward) || events.Has(Meaning.CarriedOver))
        {
            return events.Has(Meaning.CarriedForward) && !IsOfLastYear(frame, state) ? Meaning.CarriedForward : Meaning.CarriedOver;
        }

        if (events.Has(Meaning.Carried) || (events.Has(Meaning.CarriedTo) && NamesNextYear(frame, state)))
        {
            return Carried(frame, state);
        }

        if (events.HasAny(Meanings.Outcomes))
        {
            return Outcome(frame);
        }

        if (events.Has(Meaning.Withdrawn))
        {
            return Meaning.Withdrawn;
        }

        var happened = Course(frame);
        return happened != Meaning.None ? happened
            : Meanings.Outcomes.Has(previous) && IsAlone(frame, WordRole.OtherOutcome) ? Meaning.OtherReason
            : IsAlone(frame, WordRole.GrantedAlone) && (Meanings.Outcomes.Has(previous) || IsBeforeOutcome(frame)) ? Meaning.Granted
            : Meaning.None;
    }

    /// <summary>What happened to documents, decisions or fees; <see cref="Meaning.None"/> where it is not said.</summary>
    public Meaning OfDisclosure(Frame frame, TextState state, Meaning previous) =>
        frame.Topic switch
        {
            Meaning.Documents or Meaning.Rules => OfDocuments(frame) is var happened and not Meaning.None ? happened
            : IsSecondObject(frame) && previous is Meaning.Issued or Meaning.Repealed or Meaning.InForce ? previous
            : Meaning.None,
            Meaning.Fees => IsCharged(frame) ? Meaning.Charged : Meaning.None,
            _ => IsDecided(frame, state, previous) ? Meaning.Decided : Meaning.None,
        };

    // 上一年度未办结的申请2件 were carried over.
    private static bool IsOfLastYear(Frame frame, TextState state)
    {
        var isOfLast = false;
        foreach (var token in frame.Before)
        {
            isOfLast =
                token.Role == WordRole.Year
                    ? token.Meaning == Meaning.LastYear || state.IsNext(token.Year, -1)
                    : isOfLast && token.Role != WordRole.Compare;
        }

        return isOfLast;
    }

    private static bool NamesNextYear(Frame frame, TextState state)
    {
        foreach (var token in frame.Said)
        {
            if (
                token.Role == WordRole.Year
                && (token.Meaning is Meaning.NextYear or Meaning.LastYear || state.IsNext(token.Year, 1) || state.IsNext(token.Year, -1))
            )
            {
                return true;
            }
        }

        return false;
    }

    // The year decides between over and forward; without one, it may be either.
    private static Meaning Carried(Frame frame, TextState state)
    {
        var direction = Meaning.Carried;
        foreach (var token in frame.Said)
        {
            if (token.Role == WordRole.Year && (token.Meaning == Meaning.NextYear || state.IsNext(token.Year, 1)))
            {
                direction = Meaning.CarriedForward;
            }
            else if (
                token.Role == WordRole.Year
                && direction == Meaning.Carried
                && (token.Meaning == Meaning.LastYear || state.IsNext(token.Year, -1))
            )
            {
                direction = Meaning.CarriedOver;
            }
        }

        return direction;
    }

    private Meaning Outcome(Frame frame)
    {
        var (first, end) = (int.MaxValue, 0);
        var all = default(Meanings);
        foreach (var token in frame.Said)
        {
            if (Meanings.Outcomes.Has(token.Meaning))
            {
                (first, end) = (Math.Min(first, token.Start), token.End);
                all = all.With(token.Meaning);
            }
        }

        // 四类过程性信息不予公开2件 is the row of the reason, under the outcome that is named with it.
        foreach (var outcome in (ReadOnlySpan<Meaning>)[Meaning.Unable, Meaning.NotProcessed, Meaning.Refused])
        {
            all = all.HasAny(Meanings.ReasonsOf(outcome)) ? all.Without(outcome) : all;
        }

        var last = LastOf(frame, all);
        Joined = all.Without(last).IsEmpty || !sentence.IsJoined(first, end) ? default : all;
        return last;
    }

    private static Meaning Course(Frame frame)
    {
        var events = frame.Events;
        if (IsLeftOpen(frame))
        {
            return Meaning.CarriedForward;
        }

        var came = events.Has(Meaning.NewlyReceived) ? Meaning.NewlyReceived : Meaning.Received;
        if (events.HasAny(Ended))
        {
            return events.HasAny(Came) && !EndsJustBefore(frame) ? came : Meaning.Completed;
        }

        return events.HasAny(Came) ? came
            : events.Has(Meaning.Handled) ? Meaning.Handled
            : Meaning.None;
    }

    // 尚有2件在法定期限内办理: what is still there is not done.
    private static bool IsLeftOpen(Frame frame) =>
        frame.SaidAfter
        && !frame.Events.Has(Meaning.Completed)
        && frame.Events.HasAny(Meanings.Of(Meaning.Handled, Meaning.Answered))
        && frame.Before.Any(static token => token.Is(WordRole.Rest, Meaning.CarriedForward));

    private static Meaning LastOf(Frame frame, Meanings wanted)
    {
        var last = Meaning.None;
        foreach (var token in frame.Said)
        {
            last = wanted.Has(token.Meaning) ? token.Meaning : last;
        }

        return last;
    }

    // 收到并办结5件: completed, for the last word before the number says so.
    private static bool EndsJustBefore(Frame frame)
    {
        foreach (var token in frame.Before)
        {
            if (token.Role == WordRole.Event && Ended.Has(token.Meaning) && frame.Segment.Number - token.End <= NearNumber)
            {
                return true;
            }
        }

        return false;
    }

    // 其他1件 after other outcomes, 公开4件 among them: nothing else is said.
    private bool IsAlone(Frame frame, WordRole role)
    {
        var start = frame.Before is [{ Role: WordRole.Part } part, ..] ? part.End : frame.Segment.Start;
        var words = sentence.Letters[start..frame.Segment.Number].TrimStart("，、；：").TrimEnd("的有共");
        return sentence.Lexicon.Is(words, role);
    }

    // 公开4件，部分公开3件.
    private bool IsBeforeOutcome(Frame frame) =>
        Meanings.Outcomes.HasAny(sentence.Within(frame.Segment.End, sentence.StartOfNext(frame.Figure)));

    private Meaning OfDocuments(Frame frame)
    {
        var (happened, end) = (Meaning.None, 0);
        foreach (var token in frame.Said)
        {
            // 新增规范性文件3件 were issued.
            var meaning = token.Meaning == Meaning.NewlyReceived ? Meaning.Issued : token.Meaning;
            if (token.Role == WordRole.Event && meaning is Meaning.Issued or Meaning.Repealed or Meaning.InForce)
            {
                (happened, end) = (meaning, token.End);
            }
        }

        // 制定并公布3件 are issued; 公布3件 may be of any year.
        var isMade =
            happened == Meaning.Issued && end < sentence.Letters.Length && sentence.Letters[end] is '并' or '和' or '、' or '及' or '且';
        return frame.Events.Has(Meaning.Disclosed) && !isMade ? Meaning.None : happened;
    }

    // 现行有效规章0件、行政规范性文件21件: nothing but the name is between the number before and this one.
    private bool IsSecondObject(Frame frame)
    {
        var words = sentence.Letters[frame.Segment.Start..frame.Segment.Number].Trim("，、；和及与");
        return frame.Events.IsEmpty && frame.Before is [{ Role: WordRole.Topic } name] && name.End - name.Start == words.Length;
    }

    // 全年行政事业性收费30万元: nothing is said but the name, the time and who.
    private static bool IsNameAlone(Frame frame)
    {
        var (end, length) = (frame.Segment.Start, frame.Segment.Number - frame.Segment.Start);
        foreach (var token in frame.Before)
        {
            if (token.Role is not (WordRole.Topic or WordRole.Year or WordRole.Body or WordRole.Main))
            {
                return false;
            }

            (end, length) = (token.End, length - (token.End - token.Start));
        }

        return length == 0 && frame.Before is [.., { Meaning: Meaning.Fees }] && end == frame.Segment.Number;
    }

    private bool IsDecided(Frame frame, TextState state, Meaning previous)
    {
        var isDisclosed =
            frame.Events.Has(Meaning.Disclosed) || sentence.Has(frame.Segment.Start, frame.Segment.Number, WordRole.Disclosure);
        if (frame.Events.Has(Meaning.Decided))
        {
            return !isDisclosed || !frame.Events.Has(Meaning.Disclosed);
        }

        var isCounted = frame.HasBefore(WordRole.Quantity) || frame.After.Any(static token => token.Role == WordRole.Quantity);
        return !isDisclosed
            && (
                isCounted
                || IsOfTable(frame, state)
                || (previous == Meaning.Decided && frame.Events.IsEmpty && !frame.IsInherited)
                || frame.Figure.Value == 0
            );
    }

    // 全年办理行政许可300件, beside the table of decisions, can be of nothing else; 含延续2件 is a part.
    private static bool IsOfTable(Frame frame, TextState state) =>
        state.IsOnDisclosed
        && !frame.IsInherited
        && !frame.HasBefore(WordRole.Part)
        && frame.Events.Without(Meaning.Handled).Without(Meaning.Completed).IsEmpty
        && (!frame.Events.IsEmpty || frame.HasBefore(WordRole.Main) || frame.HasBefore(WordRole.Year));

    private static bool IsCharged(Frame frame) =>
        frame.Events.Has(Meaning.Charged)
        || IsNameAlone(frame)
        || frame.Before.Any(token => token.Role == WordRole.Quantity && frame.Segment.Number - token.End <= NearNumber);
}
