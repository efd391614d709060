using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>Reads a number of reconsideration or litigation cases.</summary>
internal sealed class CaseReader(SentenceView sentence)
{
    private const int LongestJoin = 20;
    private const int LongestTail = 6;

    /// <summary>Gives a number of cases its readings, or tells why it has none.</summary>
    /// <param name="stated">The number.</param>
    /// <param name="frame">The words around it.</param>
    /// <param name="about">What is known of the sentence.</param>
    public void Read(Stated stated, Frame frame, CaseContext about)
    {
        if (stated.Value != 0 && !about.IsOfDisclosure)
        {
            stated.Refuse(Scope.NotOfDisclosure);
            return;
        }

        var (kind, result) = (Last(frame, WordRole.Kind), Last(frame, WordRole.Result));
        var own =
            frame.Topics.Has(Meaning.Litigation) ? Meaning.Litigation
            : frame.Topics.Has(Meaning.Review) ? Meaning.Review
            : Meaning.None;
        var block =
            kind != Meaning.None ? kind
            : own != Meaning.None ? own
            : about.LastCases;
        var words = sentence.Letters[frame.Segment.Start..frame.Segment.AfterEnd];
        if (result != Meaning.None)
        {
            ReadResult(stated, frame, about, block, result);
        }
        else if (
            sentence.Has(frame.Segment.Start, frame.Segment.AfterEnd, WordRole.OtherCases)
            || (
                about.FollowsOtherCases
                && frame.Events.IsEmpty
                && !sentence.Has(frame.Segment.Start, frame.Segment.AfterEnd, WordRole.Disclosure)
            )
            || IsWider(frame)
        )
        {
            stated.Refuse(Scope.OtherCases);
        }
        else if (about.IsPart && kind == Meaning.None && frame.IsInherited)
        {
            stated.Refuse(Scope.Part);
        }
        else if (own == Meaning.None && kind == Meaning.None)
        {
            stated.Refuse(Scope.NotUnderstood);
        }
        else
        {
            stated.Readings = IsBoth(frame) ? Readings.AllCases : OfBlock(block, stated.Value);
        }
    }

    private static void ReadResult(Stated stated, Frame frame, CaseContext about, Meaning block, Meaning result)
    {
        var total = TotalOf(block);
        // 维持和纠正各2件: one number of two results.
        var isOfSeveral = frame.Said.Any(token => token.Role == WordRole.Result && token.Meaning != result);
        if (isOfSeveral || (frame.IsInherited && !about.IsPart && !about.FollowsCases))
        {
            stated.Refuse(Scope.NotUnderstood);
        }
        else if (total is null)
        {
            stated.Refuse(Scope.Part);
        }
        else
        {
            stated.Event = result;
            stated.Readings = Readings.OfResult(total.Value, result);
        }
    }

    private static ImmutableArray<Reading> OfBlock(Meaning block, decimal value) =>
        block switch
        {
            Meaning.Direct => Readings.DirectSuits,
            Meaning.After => Readings.LaterSuits,
            Meaning.Review => Readings.Reviews,
            _ => value == 0 ? Readings.AllSuits : Readings.Suits,
        };

    private static Indicator? TotalOf(Meaning block) =>
        block switch
        {
            Meaning.Direct => Indicator.LitigationDirect,
            Meaning.After => Indicator.LitigationAfter,
            Meaning.Review => Indicator.Reconsideration,
            _ => null,
        };

    private static Meaning Last(Frame frame, WordRole role)
    {
        var last = Meaning.None;
        foreach (var token in frame.Before.Concat(frame.After))
        {
            last = token.Role == role ? token.Meaning : last;
        }

        return last;
    }

    // 行政复议6件中，涉及政府信息公开的2件: the first are of all matters.
    private bool IsWider(Frame frame)
    {
        var end = frame.Segment.End;
        return end < sentence.Letters.Length
            && sentence.Letters[end] == '中'
            && sentence.Has(end, sentence.StartOfNext(frame.Figure), WordRole.Disclosure);
    }

    // 行政复议、行政诉讼共1件: one number for both.
    private bool IsBoth(Frame frame)
    {
        var (review, suit) = (-1, -1);
        var tokens = sentence.Within(Math.Max(0, frame.Segment.Number - LongestJoin - LongestTail), frame.Segment.Number);
        foreach (var token in tokens)
        {
            review = token.Is(WordRole.Topic, Meaning.Review) ? token.End : review;
            suit = token.Is(WordRole.Topic, Meaning.Litigation) ? token.End : suit;
        }

        var between = review >= 0 && suit > review ? sentence.Letters[review..frame.Segment.Number] : default;
        return !between.IsEmpty
            && !frame.IsDistributed
            && frame.Segment.Number - suit <= LongestTail
            && !between.ContainsAny("，；。")
            && !sentence.Figures.Exists(figure => figure.Start >= review && figure.End <= frame.Segment.Number)
            && sentence.IsJoined(review, suit);
    }
}

/// <summary>What is known of a sentence when a number of cases in it is read.</summary>
/// <param name="IsOfDisclosure">Whether the cases are about the disclosure of information.</param>
/// <param name="IsPart">Whether the number is in a list of parts.</param>
/// <param name="FollowsCases">Whether the number before was one of cases.</param>
/// <param name="FollowsOtherCases">Whether the number before was one of cases counted in another way.</param>
/// <param name="LastCases">Which of reconsideration and litigation was named last.</param>
internal readonly record struct CaseContext(bool IsOfDisclosure, bool IsPart, bool FollowsCases, bool FollowsOtherCases, Meaning LastCases);
