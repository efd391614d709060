namespace GovDisclosure.Statements;

/// <summary>A number of a sentence with the words around it: what it is of, and what happened.</summary>
internal sealed class Frame
{
    private readonly List<Token> before = [];
    private readonly List<Token> after = [];

    public Figure Figure { get; private set; } = null!;

    public Segment Segment { get; private set; }

    /// <summary>The words before the number, without those in a bracket that is stepped over.</summary>
    public IReadOnlyList<Token> Before => before;

    /// <summary>The words after the number.</summary>
    public IReadOnlyList<Token> After => after;

    /// <summary>The words that say what happened: those before the number, or those after it where none do.</summary>
    public IReadOnlyList<Token> Said => SaidAfter ? after : before;

    public bool SaidAfter { get; private set; }

    /// <summary>What the words say that happened.</summary>
    public Meanings Events { get; set; }

    /// <summary>The topics that the words name.</summary>
    public Meanings Topics { get; private set; }

    /// <summary>The topics that the words before the number name.</summary>
    public Meanings TopicsBefore { get; private set; }

    /// <summary>The topic, named here or taken over.</summary>
    public Meaning Topic { get; set; }

    /// <summary>Whether its name stands among several before the numbers of all: 复议、诉讼分别为2件、1件.</summary>
    public bool IsDistributed { get; private set; }

    /// <summary>Whether the topic is taken over from the words before.</summary>
    public bool IsInherited => Topics.IsEmpty;

    /// <summary>The way in which the requests came; null where none is named, or several are.</summary>
    public string? Channel { get; private set; }

    /// <summary>Whether the applicants are of one kind.</summary>
    public bool HasApplicant { get; private set; }

    /// <summary>What happened, of the topic.</summary>
    public Meaning Event { get; set; }

    /// <summary>Looks at the number at an index.</summary>
    public void Set(SentenceView sentence, int index)
    {
        // 22件予以公开、3件部分公开: what was said after the number before is said of it alone.
        var taken = index > 0 && SaidAfter && sentence.Letters[Segment.AfterEnd] == '、' ? Segment.AfterEnd : 0;
        Figure = sentence.Figures[index];
        Segment = Segment.Of(sentence, index, taken);
        before.Clear();
        after.Clear();
        (Topics, TopicsBefore, Event, Topic) = (default, default, Meaning.None, Meaning.None);
        if (Distribution.Of(sentence, index) is { } distribution)
        {
            IsDistributed = true;
            TakeName(sentence, distribution);
        }
        else
        {
            IsDistributed = false;
            TakeBefore(sentence);
            after.AddRange(sentence.Within(Segment.End, Segment.AfterEnd));
        }

        SaidAfter =
            !before.Exists(static token => token.SaysWhatHappened)
            && after.Exists(static token => token.SaysWhatHappened)
            && !after.Exists(static token => token.Role == WordRole.Compare);
        Events = EventsOf(Said);
        Collect(sentence);
    }

    /// <summary>Whether a word of a role is before the number.</summary>
    public bool HasBefore(WordRole role) => before.Exists(token => token.Role == role);

    /// <summary>Whether a body of a kind is named before the number.</summary>
    public bool NamesBody(Meaning kind) => before.Exists(token => token.Is(WordRole.Body, kind));

    private void TakeBefore(SentenceView sentence)
    {
        foreach (var token in sentence.Within(Segment.Start, Segment.Number))
        {
            if (!Segment.Skips(token.Start))
            {
                before.Add(token);
            }
        }
    }

    // 行政许可、行政处罚处理决定数量分别为: what stands after the last name is said of all.
    private void TakeName(SentenceView sentence, Distribution distribution)
    {
        before.AddRange(sentence.Within(distribution.Name.Start, distribution.Name.End));
        if (!distribution.IsLast)
        {
            var last = sentence.Within(distribution.Last.Start, distribution.Last.End);
            before.AddRange(last.IsEmpty ? last : last[1..]);
        }
    }

    private static Meanings EventsOf(IReadOnlyList<Token> tokens)
    {
        var events = default(Meanings);
        foreach (var token in tokens)
        {
            events = token.SaysWhatHappened ? events.With(token.Meaning) : events;
        }

        return events;
    }

    private void Collect(SentenceView sentence)
    {
        foreach (var token in before)
        {
            TopicsBefore = token.Role == WordRole.Topic ? TopicsBefore.With(token.Meaning) : TopicsBefore;
        }

        Topics = TopicsBefore;
        foreach (var token in after)
        {
            Topics = token.Role == WordRole.Topic ? Topics.With(token.Meaning) : Topics;
        }

        var (start, end) = (Segment.Start, Segment.AfterEnd);
        HasApplicant =
            (HasBefore(WordRole.Applicant) || after.Exists(static token => token.Role == WordRole.Applicant))
            && (IsDistributed || !sentence.Has(start, end, WordRole.Anyone));
        Channel = FindChannel(sentence);
    }

    // 线上、线下共5件 and 网站等渠道 name every way, and so no part.
    private string? FindChannel(SentenceView sentence)
    {
        Token? first = null,
            last = null;
        foreach (var token in before.Concat(after))
        {
            if (token.Role == WordRole.Channel)
            {
                first ??= token;
                last = token;
            }
        }

        var isMany = first is { } one && last is { } other && one.Word != other.Word && sentence.IsJoined(one.End, other.Start);
        return first is null || isMany || sentence.Has(Segment.Start, Segment.AfterEnd, WordRole.Channels) ? null : first.Value.Word.Text;
    }
}
