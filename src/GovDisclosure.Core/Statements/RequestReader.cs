using System.Collections.Immutable;

namespace GovDisclosure.Statements;

/// <summary>Reads a number of requests: which sums of the table's cells it may be.</summary>
internal sealed class RequestReader(EventReader events)
{
    private const int NearNumber = 4;
    private const int NearAfter = 2;

    /// <summary>Tells which sums of cells a number of requests may be.</summary>
    /// <param name="stated">The number with its event; takes the readings, or why it is not compared.</param>
    /// <param name="frame">The words around it.</param>
    /// <param name="isInParts">Whether it is in a list of parts.</param>
    public void Read(Stated stated, Frame frame, bool isInParts)
    {
        var isNone = stated.Value == 0;
        switch (stated.Event)
        {
            case Meaning.None:
                ReadBare(stated, frame, isInParts);
                break;
            case Meaning.Withdrawn:
                stated.Refuse(Scope.Part);
                break;
            case Meaning.Received or Meaning.NewlyReceived when frame.IsInherited && !stated.Figure!.CountsRequests:
                stated.Refuse(Scope.NotUnderstood);
                break;
            case Meaning.Handled:
                stated.Readings = isNone ? Readings.NewAndCarriedOver : Readings.Handled;
                break;
            case Meaning.Received:
                stated.Readings = isNone ? Readings.NewlyReceived : Readings.Received;
                break;
            default:
                stated.Readings = ReadingsOf(stated.Event);
                break;
        }

        if (stated.IsCompared && frame.HasBefore(WordRole.Rest) && PartList.IsCourse(stated.Event))
        {
            stated.Readings = Readings.CompletedOfNew;
        }
    }

    private ImmutableArray<Reading> ReadingsOf(Meaning happened) =>
        happened switch
        {
            Meaning.NewlyReceived => Readings.NewlyReceived,
            Meaning.Completed => Readings.Completed,
            Meaning.CarriedForward => Readings.CarriedForward,
            Meaning.CarriedOver => Readings.CarriedOver,
            Meaning.Carried => Readings.Carried,
            _ => events.Joined.IsEmpty ? Readings.OfOutcome(happened) : Readings.OfOutcomes(events.Joined),
        };

    // 政府信息公开申请5件: requests, and nothing said of what happened to them.
    private static void ReadBare(Stated stated, Frame frame, bool isInParts)
    {
        var (before, after) = (LastTopic(frame.Before), frame.After);
        var isPart = frame.Channel is not null || frame.HasApplicant;
        var isMain = frame.HasBefore(WordRole.Main);
        var isNone = stated.Value == 0;
        var isBefore =
            before is { Meaning: Meaning.Requests } topic
            && (frame.IsDistributed || topic.End >= frame.Segment.Number - NearNumber)
            && (!stated.Figure!.HasVagueUnit || isNone || isMain)
            && (!isInParts || isNone);
        var isAfter =
            before is null
            && isMain
            && !isInParts
            && after.Any(token => token.Is(WordRole.Topic, Meaning.Requests) && token.Start - frame.Segment.End <= NearAfter);
        if (isPart)
        {
            stated.Refuse(Scope.Part);
        }
        else if (isBefore || isAfter)
        {
            // 申请数量为2件 is how many were made.
            var isMade = isBefore && frame.HasBefore(WordRole.Quantity) && before is { Word.Text: [.., '请'] };
            stated.Event = isMade && !isNone ? Meaning.Received : Meaning.Requests;
            stated.Readings =
                isNone ? Readings.NewAndCarriedOver
                : isMade ? Readings.Received
                : Readings.Handled;
        }
        else
        {
            stated.Refuse(Scope.NotUnderstood);
        }
    }

    private static Token? LastTopic(IReadOnlyList<Token> tokens)
    {
        Token? last = null;
        foreach (var token in tokens)
        {
            last = token.Role == WordRole.Topic ? token : last;
        }

        return last;
    }
}
