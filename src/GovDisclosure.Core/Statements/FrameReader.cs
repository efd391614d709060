namespace GovDisclosure.Statements;

/// <summary>Reads the numbers of a sentence: what each is of, what happened, and which cells it may be.</summary>
internal sealed class FrameReader
{
    private readonly SentenceView sentence;
    private readonly TopicTracker topics;
    private readonly EventReader events;
    private readonly ScopeReader scopes;
    private readonly RequestReader requests;
    private readonly CaseReader cases;
    private readonly ChannelSums channels;
    private readonly Frame frame = new();
    private readonly List<Stated> statements;
    private readonly DocumentKinds kinds;
    private readonly SentenceBindings bindings;

    private TextState state = new();
    private PartList? parts;
    private decimal? main;
    private Meaning previous;
    private bool isOfDisclosure;
    private bool isOfOtherBody;

    public FrameReader(SentenceView sentence, ChannelSums channels, List<Stated> statements)
    {
        this.sentence = sentence;
        this.channels = channels;
        this.statements = statements;
        topics = new TopicTracker(sentence);
        events = new EventReader(sentence);
        scopes = new ScopeReader(sentence);
        requests = new RequestReader(events);
        cases = new CaseReader(sentence);
        kinds = new DocumentKinds(sentence);
        bindings = new SentenceBindings(sentence, statements);
    }

    /// <summary>Reads the numbers of the sentence.</summary>
    /// <returns>What is known of the sentence behind its last number.</returns>
    public TopicTracker Read(TextState before)
    {
        state = before;
        (parts, main, previous, isOfOtherBody) = (null, null, Meaning.None, false);
        kinds.Clear();
        bindings.Clear();
        topics.Begin(state, takesOver: sentence.Tokens is [{ Role: WordRole.Part, Start: <= 1 }, ..]);
        var isAboutRequests = state.Heading == Meaning.Requests || state.Topic is Meaning.Requests or Meaning.Cases;
        isOfDisclosure = isAboutRequests || state.IsOnCases || (sentence.Figures.Count > 0 && sentence.Has(WordRole.Disclosure));
        for (var i = 0; i < sentence.Figures.Count; i++)
        {
            Read(i);
        }

        bindings.Bind();
        return topics;
    }

    /// <summary>The last main figure, of which the next sentence may name the parts.</summary>
    public decimal? Whole =>
        main ?? sentence.Figures.FindLast(static figure => figure.Unit.Length > 0 && !figure.IsShare)?.Value ?? state.Whole;

    private void Read(int index)
    {
        frame.Set(sentence, index);
        topics.GoTo(frame.Segment.Start, frame.Segment.Number);
        var opens = OpenOrCloseParts(index);
        frame.Topic = TopicOf();
        frame.Event = EventOf(index);
        if (
            kinds.Take(frame, isInParts: parts is not null)
            || (
                frame.Topic == Meaning.Requests
                && frame.Figure.CountsPapers
                && topics.SpeaksOfDisclosed
                && Meanings.Outcomes.Has(frame.Event)
            )
        )
        {
            (frame.Topic, frame.Event) = (Meaning.Other, Meaning.None);
        }

        var stated = new Stated
        {
            Place = (frame.Figure.Start, frame.Figure.End),
            Figure = frame.Figure,
            Value = frame.Figure.Value,
            Topic = frame.Topic,
            Event = frame.Event,
            Scope = scopes.Of(frame, topics, state),
        };
        FollowOtherBody(stated);
        Interpret(stated);
        Place(stated, opens);
        if (IsStated(stated))
        {
            statements.Add(stated);
        }

        bindings.Take(stated, frame);

        previous = frame.Event != Meaning.None ? frame.Event : previous;
    }

    // 县政府收到申请120件，办结118件: what is reported next of the same body, until one is named or something is received again.
    private void FollowOtherBody(Stated stated)
    {
        if (stated.Scope == Scope.OtherBody)
        {
            // 其中县本级3件、乡镇2件 are parts alone; 其中县本级收到3件 tells of that body, and goes on to.
            isOfOtherBody = parts is null || !frame.Events.IsEmpty;
        }
        else if (frame.HasBefore(WordRole.Body) || frame.Event is Meaning.Received or Meaning.NewlyReceived or Meaning.Handled)
        {
            isOfOtherBody = false;
        }
        else if (isOfOtherBody && stated.Scope == Scope.Report && frame.Event != Meaning.None)
        {
            stated.Refuse(Scope.OtherBody);
        }
    }

    // 其中, 包括 and a bracket open a list of parts; its bracket, or a word such as 共, closes it. A share (占75%) does neither.
    private bool OpenOrCloseParts(int index)
    {
        if (frame.Figure.IsShare)
        {
            return false;
        }

        var last = index - 1;
        while (last >= 0 && sentence.Figures[last].IsShare)
        {
            last--;
        }

        var from = last >= 0 ? sentence.Figures[last].End : 0;
        var gap = sentence.Letters[from..frame.Segment.Number];
        var depth = gap.Count('（') - gap.Count('）');
        var opens = false;
        foreach (var token in sentence.Within(from, frame.Segment.Number))
        {
            opens |= token.Role == WordRole.Part;
        }

        var opensBracket = last >= 0 && gap.LastIndexOf('（') > gap.LastIndexOf('）');
        if (parts is { IsInBrackets: true } && (depth < 0 || (opensBracket && depth == 0)))
        {
            parts = null;
        }

        // 新收的21件中，已办结18件: of those alone.
        opens |= last >= 0 && gap is ['中', '，' or '、' or '：', ..];
        if (opens || opensBracket)
        {
            parts = new PartList(last >= 0 && main is not null ? main : state.Whole, opensBracket);
        }
        else if (frame.HasBefore(WordRole.Main))
        {
            parts = null;
        }

        return opens;
    }

    private Meaning TopicOf()
    {
        var named = frame.Topics;
        var current = topics.Topic;
        if (named.Has(Meaning.Review) || named.Has(Meaning.Litigation))
        {
            return Meaning.Cases;
        }

        if (named.Has(Meaning.Requests))
        {
            return Meaning.Requests;
        }

        if (named.HasAny(Meanings.Disclosure))
        {
            return LastOf(Meanings.Disclosure);
        }

        if (named.Has(Meaning.Other))
        {
            return Meaning.Other;
        }

        var isOpen = current is Meaning.None or Meaning.Requests or Meaning.WeakRequests;
        var isNamed =
            named.Has(Meaning.WeakRequests) && (isOpen || topics.IsLeftOver || (!frame.TopicsBefore.IsEmpty && current != Meaning.Cases));
        var topic = isNamed || current == Meaning.WeakRequests ? Meaning.Requests : current;
        return
            topic == Meaning.None
            && frame.Events.HasAny(Meanings.Of(Meaning.Refused, Meaning.Partial, Meaning.Unable, Meaning.NotHeld, Meaning.NotProcessed))
            ? Meaning.Requests
            : topic;
    }

    private Meaning LastOf(Meanings wanted)
    {
        var last = Meaning.None;
        foreach (var token in frame.Before.Concat(frame.After))
        {
            last = token.Role == WordRole.Topic && wanted.Has(token.Meaning) ? token.Meaning : last;
        }

        return last;
    }

    private Meaning EventOf(int index)
    {
        if (frame.Topic != Meaning.Requests)
        {
            return frame.Topic == Meaning.Cases ? Meaning.Cases
                : Meanings.Disclosure.Has(frame.Topic) ? events.OfDisclosure(frame, state, previous)
                : Meaning.None;
        }

        var happened = events.OfRequests(frame, state, previous);
        if (happened == Meaning.None && index > 0 && TotalOf(previous) is var total and not Meaning.None && IsTotalAlone())
        {
            channels.EndChannel();
            parts = null;
            return total;
        }

        return happened;
    }

    // 新收5件，上年结转1件，合计6件: of those that came, or of both.
    private Meaning TotalOf(Meaning happened) =>
        PartList.IsCourse(happened) ? happened
        : happened is Meaning.CarriedOver or Meaning.Carried && statements.Exists(IsReceived) ? Meaning.Received
        : Meaning.None;

    private static bool IsReceived(Stated stated) => stated is { IsCompared: true, Event: Meaning.NewlyReceived or Meaning.Received };

    private static bool IsCarriedOver(Stated stated) => stated is { IsCompared: true, Event: Meaning.CarriedOver or Meaning.Carried };

    // 线上3件，线下2件，合计5件.
    private bool IsTotalAlone()
    {
        var words = sentence.Letters[frame.Segment.Start..frame.Segment.Number].TrimStart("，、；");
        return frame is { IsInherited: true, Channel: null, HasApplicant: false }
            && frame.Before is [{ Role: WordRole.Main } total]
            && total.End - total.Start == words.Length;
    }

    private void Interpret(Stated stated)
    {
        if (stated.Scope != Scope.Report)
        {
            return;
        }

        switch (stated.Topic)
        {
            case Meaning.Requests:
                requests.Read(stated, frame, isInParts: parts is not null);
                if (IsReceived(stated) && IsTotalAlone() && statements.Exists(IsReceived) && statements.Exists(IsCarriedOver))
                {
                    stated.Readings = Readings.NewAndCarriedOver;
                }

                stated.IsAtMost = stated.Readings == Readings.CompletedOfNew && statements.Count == 0;
                break;
            case Meaning.Cases:
                var last = statements.Count > 0 ? statements[^1] : null;
                var follows = last is { Topic: Meaning.Cases, Scope: Scope.OtherCases };
                cases.Read(
                    stated,
                    frame,
                    new CaseContext(isOfDisclosure, parts is not null, previous == Meaning.Cases, follows, topics.LastCases)
                );
                RefuseSecond(stated);
                break;
            default:
                stated.Readings = Readings.OfDisclosure(stated.Topic, stated.Event);
                if (stated.Readings.IsEmpty)
                {
                    stated.Refuse(Scope.NoEvent);
                }
                else if (parts is not null && frame.TopicsBefore.IsEmpty && stated.Event == Meaning.Issued)
                {
                    stated.Refuse(Scope.Part);
                }

                break;
        }
    }

    // 复议3件，1件维持: of two numbers of one block, the second is a part of the first.
    private void RefuseSecond(Stated stated)
    {
        if (
            !stated.IsCompared
            || stated.Event != Meaning.Cases
            || frame.TopicsBefore.Has(Meaning.Review)
            || frame.TopicsBefore.Has(Meaning.Litigation)
            || frame.Before.Any(static token => token.Role == WordRole.Kind)
        )
        {
            return;
        }

        if (statements.Exists(other => other.Topic == Meaning.Cases && other.IsCompared && other.Readings == stated.Readings))
        {
            stated.Refuse(Scope.Part);
        }
    }

    private void Place(Stated stated, bool opens)
    {
        if (frame.Figure.IsShare)
        {
            return;
        }

        var isRequests = stated.Topic == Meaning.Requests;
        if (parts is not null && (isRequests || stated.Scope is Scope.Part or Scope.OtherBody or Scope.NotUnderstood))
        {
            if (!parts.Take(stated, frame))
            {
                parts = null;
            }
        }
        else if (isRequests && (stated.Scope == Scope.Report || (stated.Scope == Scope.Part && frame.Channel is not null)))
        {
            if (frame.HasApplicant && stated.IsCompared && PartList.IsCourse(stated.Event))
            {
                stated.Refuse(Scope.Part);
            }

            channels.Take(stated, frame, previous);
        }

        var isCourse = PartList.IsCourse(stated.Event);
        if (stated.IsCompared && isRequests && !stated.IsAtMost && isCourse)
        {
            main = stated.Value;
        }
        else if (
            stated.Topic is Meaning.Requests or Meaning.None
            && frame.Figure.CountsCases
            && parts is null
            && frame.Channel is null
            && !opens
            && stated.Event is not (Meaning.CarriedForward or Meaning.CarriedOver or Meaning.Carried)
        )
        {
            main = stated.Value;
        }
    }

    // What is stated: figures that are compared, and those that would be but for what they are of.
    private bool IsStated(Stated stated)
    {
        if (stated.IsCompared)
        {
            return true;
        }

        var names =
            !frame.Topics.Without(Meaning.Other).Without(Meaning.WeakRequests).IsEmpty
            || (stated.Topic == Meaning.Requests && frame.Event != Meaning.None);
        var isForeign =
            stated.Topic is Meaning.None or Meaning.Other
            || (stated.Topic is not (Meaning.Requests or Meaning.Cases) && stated.Scope == Scope.NoEvent && frame.IsInherited);
        return names && !isForeign && (frame.Figure.CountsCases || (stated.Topic == Meaning.Fees && frame.Figure.IsMoney));
    }
}
