using System.Buffers;

namespace GovDisclosure.Statements;

/// <summary>Reads what the words of a report state: sentence by sentence, each in the light of those before it.</summary>
/// <remarks>Its time grows with the length of the text alone. Not for several threads at a time.</remarks>
internal sealed class StatementReader
{
    private const int LongestHeading = 24;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九");

    private readonly SentenceView sentence;
    private readonly ChannelSums channels = new();
    private readonly List<Stated> statements = [];
    private readonly FrameReader frames;
    private readonly CompletionReader completions;
    private readonly AllOutcomeReader allOutcomes;
    private readonly NoneReader none;

    public StatementReader()
        : this(Lexicon.Default) { }

    public StatementReader(Lexicon lexicon)
    {
        sentence = new SentenceView(lexicon);
        frames = new FrameReader(sentence, channels, statements);
        completions = new CompletionReader(sentence, channels, statements);
        allOutcomes = new AllOutcomeReader(sentence, statements);
        none = new NoneReader(sentence, statements);
    }

    /// <summary>Reads the next sentence of a text.</summary>
    /// <param name="next">The sentence.</param>
    /// <param name="state">What is known of the report, and of the sentences before in the section.</param>
    /// <returns>What it states; the list is that of the next sentence when that is read.</returns>
    public List<Stated> Read(Sentence next, TextState state)
    {
        statements.Clear();
        if (!next.IsTooLong)
        {
            sentence.Set(next);
            ReadSentence(state, next.OpensParagraph);
        }

        return statements;
    }

    private void ReadSentence(TextState state, bool opensParagraph)
    {
        channels.Clear();
        if (opensParagraph)
        {
            BeginParagraph(state);
        }

        if (!MayState())
        {
            state.WasOfOthers = false;
            state.Topic = NextTopic(state);
            return;
        }

        if (sentence.Has(WordRole.Composition))
        {
            return;
        }

        var topics = frames.Read(state);
        topics.GoTo(sentence.Letters.Length, sentence.Letters.Length);
        completions.Read(state, topics);
        channels.AddUp(statements);
        allOutcomes.Read();
        RefuseOneOfTwoBodies();
        none.Read(state);
        state.WasOfOthers =
            statements.Exists(static stated => stated.Scope is Scope.AnotherYear or Scope.OtherBody or Scope.PartOfYear)
            && !statements.Exists(static stated => stated.IsCompared);
        state.Topic = NextTopic(state);
        state.Whole = frames.Whole;
    }

    // Most sentences have neither a number nor a word such as 未 or 办结.
    private bool MayState()
    {
        if (sentence.Figures.Count > 0)
        {
            return true;
        }

        foreach (var token in sentence.Tokens)
        {
            if (token.Role is WordRole.None or WordRole.Rate || token.Is(WordRole.Event, Meaning.Completed))
            {
                return true;
            }
        }

        return false;
    }

    // A heading such as （二）依申请公开 is over the paragraphs after it; a paragraph may begin with it too.
    private void BeginParagraph(TextState state)
    {
        var letters = sentence.Letters;
        var opening = letters[..Math.Min(LongestHeading, letters.Length)];
        var isHeading = letters.Length <= LongestHeading && !letters.ContainsAny("，。；");
        var isNumbered = letters is ['（' or (>= '1' and <= '9'), ..] || (letters.Length > 0 && Numerals.Contains(letters[0]));
        state.Topic = Meaning.None;
        state.IsOnCases = NamesCases(opening, isHeading || isNumbered) || (state.IsOnCases && !isHeading && !isNumbered);
        if (sentence.Has(0, opening.Length, WordRole.Heading))
        {
            state.Heading = Meaning.Requests;
        }
        else if (isHeading || isNumbered)
        {
            state.Heading = Meaning.None;
        }
    }

    // （三）复议诉讼：行政复议3件: in such a report, those about the disclosure of information.
    private bool NamesCases(ReadOnlySpan<char> opening, bool isHeading)
    {
        var end = opening.IndexOfAny("：。，");
        foreach (var token in sentence.Within(0, isHeading ? (end < 0 ? opening.Length : end) : 0))
        {
            if (token.Role == WordRole.Topic && token.Meaning is Meaning.Review or Meaning.Litigation)
            {
                return sentence.Figures.TrueForAll(figure => figure.Start > token.Start + LongestHeading || figure.Start > end && end > 0);
            }
        }

        return false;
    }

    private Meaning NextTopic(TextState state)
    {
        var topic = state.Topic != Meaning.None ? state.Topic : state.Heading;
        foreach (var token in sentence.Tokens)
        {
            topic = (token.Role, token.Meaning) switch
            {
                (WordRole.Topic, Meaning.Other) when sentence.EndOfBracket(token.Start) > 0 => topic,
                (WordRole.Topic, Meaning.WeakRequests) => topic == Meaning.None ? Meaning.Requests : topic,
                (WordRole.Topic, Meaning.Review or Meaning.Litigation) => Meaning.Cases,
                (WordRole.Topic, _) => token.Meaning,
                _ => topic,
            };
        }

        return topic;
    }

    // 县教育局受理3件，县民政局受理2件: where the first of two bodies is not the agency, both are parts.
    private void RefuseOneOfTwoBodies()
    {
        foreach (var stated in statements)
        {
            if (
                stated.IsCompared
                && stated.Figure is not null
                && BodyNames.IsNamedBefore(sentence, stated.Place.Start)
                && statements.Exists(other => other.Scope == Scope.OtherBody && other.Event == stated.Event)
            )
            {
                stated.Refuse(Scope.OtherBody);
            }
        }
    }
}
