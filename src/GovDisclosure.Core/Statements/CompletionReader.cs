namespace GovDisclosure.Statements;

/// <summary>Reads that all requests are completed: 均已办结, 办结率100%. Then none is carried forward, and as many are completed as
/// came.</summary>
internal sealed class CompletionReader(SentenceView sentence, ChannelSums channels, List<Stated> statements)
{
    private const int NearShare = 6;
    private const decimal WholeShare = 100;

    private static readonly Meanings Handled = Meanings.Of(Meaning.Handled, Meaning.Requests);
    private static readonly Meanings Received = Meanings.Of(Meaning.Received, Meaning.NewlyReceived);
    private static readonly Meanings CarriedOver = Meanings.Of(Meaning.CarriedOver);

    public void Read(TextState state, TopicTracker topics)
    {
        var tellsForward = statements.Exists(static stated => stated.IsCompared && stated.Event == Meaning.CarriedForward);
        var place = 0;
        while (Clauses.TryNext(sentence.Letters, ref place, out var clause))
        {
            if (Claims(clause, state) && IsOfAllRequests(clause, state, topics))
            {
                Add(clause, tellsForward);
            }
        }
    }

    private bool Claims((int Start, int End) clause, TextState state)
    {
        var (done, shareOfAll, shareOther) = (false, false, false);
        foreach (var token in sentence.Within(clause.Start, clause.End))
        {
            // 在已办结的申请中: it tells which, and claims nothing.
            if (token.Is(WordRole.Event, Meaning.Completed) && !IsAttribute(token, clause.End))
            {
                // 100%办结, 百分之百办结.
                (done, shareOfAll) = (true, shareOfAll || IsWholeShareBefore(token.Start));
            }
            else if (token.Role == WordRole.Rate)
            {
                var isWhole = token.Meaning == Meaning.Completed && IsWholeShareAfter(token.End);
                (shareOfAll, shareOther) = (shareOfAll || isWhole, shareOther || !isWhole);
            }
        }

        if (shareOther || (!done && !shareOfAll))
        {
            return false;
        }

        return shareOfAll || (!CountsSome(clause, state) && sentence.Has(clause.Start, clause.End, WordRole.All));
    }

    private bool IsAttribute(Token token, int end) => token.End + 1 < end && sentence.Letters[token.End] == '的';

    private bool IsWholeShareBefore(int start) => sentence.Figures.Exists(figure => IsWholeShare(figure) && figure.End == start);

    private bool IsWholeShareAfter(int end) =>
        sentence.Figures.Exists(figure => IsWholeShare(figure) && figure.Start >= end && figure.Start - end <= NearShare);

    private static bool IsWholeShare(Figure figure) => figure is { IsShare: true, Value: WholeShare };

    // 8件均已办结, of 8 that came, counts them all.
    private bool CountsSome((int Start, int End) clause, TextState state)
    {
        var counts = sentence.Figures.FindAll(figure => figure.Start >= clause.Start && figure.Start < clause.End && !figure.IsShare);
        return counts.Count > 1 || (counts.Count == 1 && counts[0].Value != WholeBefore(clause, state));
    }

    private decimal? WholeBefore((int Start, int End) clause, TextState state)
    {
        if (Last(clause, Handled) is { } handled)
        {
            return handled.Value;
        }

        var received = Last(clause, Received)?.Value;
        return received is null && !statements.Exists(stated => stated.Place.End <= clause.Start)
            ? state.Whole
            : received + (Last(clause, CarriedOver)?.Value ?? 0);
    }

    private bool IsOfAllRequests((int Start, int End) clause, TextState state, TopicTracker topics)
    {
        var isRequests = state.Topic == Meaning.Requests || state.Heading == Meaning.Requests;
        var last = Meaning.None;
        foreach (var token in sentence.Within(0, clause.End))
        {
            if (token.Role == WordRole.Topic)
            {
                last = token.Meaning;
                isRequests |= token.Meaning is Meaning.Requests or Meaning.WeakRequests;
            }
            else if (token.Role == WordRole.Plan)
            {
                return false;
            }
        }

        return isRequests
            && last is not (Meaning.Other or Meaning.Review or Meaning.Litigation)
            && !topics.IsOtherYear
            && !sentence.IsOfMonths
            && !sentence.Has(0, clause.End, WordRole.Proposals)
            && !sentence.Has(0, clause.End, WordRole.Exception);
    }

    private void Add((int Start, int End) clause, bool tellsForward)
    {
        if (channels.Channel is not null && channels.Complete(clause) is { } sum)
        {
            statements.Add(sum);
            AddClaim(clause, tellsForward);
            return;
        }

        if (AddClaim(clause, tellsForward) && channels.Channel is null)
        {
            Derive(clause);
        }
    }

    private bool AddClaim((int Start, int End) clause, bool tellsForward)
    {
        if (
            tellsForward
            || IsOfCarriedOver(clause)
            || statements.Exists(static stated => stated is { IsNone: true, Event: Meaning.Completed })
        )
        {
            return false;
        }

        statements.Add(
            new Stated
            {
                Place = clause,
                Value = 0,
                Topic = Meaning.Requests,
                Event = Meaning.Completed,
                Readings = Readings.CarriedForward,
                IsNone = true,
            }
        );
        return true;
    }

    // 上年结转的2件均已办结: those alone, and nothing is said of this year's.
    private bool IsOfCarriedOver((int Start, int End) clause)
    {
        var last = statements.FindLast(stated => stated.IsCompared && stated.Figure is not null && stated.Place.End <= clause.Start);
        return last?.Event == Meaning.CarriedOver
            && !statements.Exists(static stated =>
                stated.IsCompared && stated.Event is Meaning.Received or Meaning.NewlyReceived or Meaning.Handled or Meaning.Requests
            );
    }

    // 办理5件，全部办结: five are completed.
    private void Derive((int Start, int End) clause)
    {
        var handled = Last(clause, Handled);
        var received = Last(clause, Received);
        var isToldElse = statements.Exists(static stated =>
            stated.IsCompared && !stated.IsNone && stated.Event is Meaning.Completed or Meaning.CarriedOver
        );
        var whole = handled ?? (isToldElse ? null : received);
        if (whole is not null)
        {
            statements.Add(
                new Stated
                {
                    Place = clause,
                    Value = whole.Value,
                    Topic = Meaning.Requests,
                    Event = Meaning.Completed,
                    Readings = handled is not null ? Readings.Completed : Readings.CompletedOfNew,
                    IsDerived = true,
                }
            );
        }
    }

    private Stated? Last((int Start, int End) clause, Meanings events) =>
        statements.FindLast(stated =>
            stated.IsCompared
            && !stated.IsAtMost
            && stated.Figure is not null
            && stated.Place.End <= clause.Start
            && events.Has(stated.Event)
        );
}
