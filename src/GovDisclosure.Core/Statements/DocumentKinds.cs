namespace GovDisclosure.Statements;

/// <summary>Knows numbers that say how documents are classed: 文件60件，其中主动公开30件、依申请公开20件、不予公开10件. They are no requests, and
/// no answers to any.</summary>
internal sealed class DocumentKinds(SentenceView sentence)
{
    private string? unit;

    /// <summary>Begins a sentence.</summary>
    public void Clear() => unit = null;

    /// <summary>Tells whether a number is of such a list, which one of 主动公开 begins.</summary>
    /// <param name="frame">The words around it.</param>
    /// <param name="isInParts">Whether it is in a list of parts.</param>
    public bool Take(Frame frame, bool isInParts)
    {
        if (frame.Figure.IsShare)
        {
            return false;
        }

        var opens = isInParts && !frame.SaidAfter && !frame.Topics.Has(Meaning.Requests) && frame.Events.Has(Meaning.Disclosed);
        // 依申请公开0条 is no request either way.
        var follows =
            frame.Figure.Value != 0 && isInParts && unit == frame.Figure.Unit && (IsName(frame) || (frame.IsInherited && IsAnswer(frame)));
        unit = opens || follows ? frame.Figure.Unit : null;
        return follows;
    }

    private static bool IsAnswer(Frame frame) => frame.Topic == Meaning.Requests && Meanings.Outcomes.Has(frame.Event);

    // Nothing is said but the name: 依申请公开20件.
    private bool IsName(Frame frame)
    {
        var words = sentence.Letters[frame.Segment.Start..frame.Segment.Number].Trim("，、；");
        return frame.Events.IsEmpty
            && frame.Before is [{ Role: WordRole.Topic, Meaning: Meaning.Requests } name]
            && name.End - name.Start == words.Length;
    }
}
