namespace GovDisclosure.Statements;

/// <summary>The parts of a whole, such as 其中网上3件、信函2件: how far they have been added up.</summary>
/// <param name="whole">The number that they are parts of; null where it is not known.</param>
/// <param name="isInBrackets">Whether the list ends with its bracket.</param>
internal sealed class PartList(decimal? whole, bool isInBrackets)
{
    private readonly List<Stated> members = [];
    private decimal sum;
    private Dimension dimension;

    private enum Dimension
    {
        Event,
        Applicant,
        Channel,
        Body,
    }

    public bool IsInBrackets => isInBrackets;

    /// <summary>Takes the next number as a part.</summary>
    /// <returns>Whether the list goes on; a number that is no part of it ends it.</returns>
    public bool Take(Stated stated, Frame frame)
    {
        var isBody = stated.Scope == Scope.OtherBody;
        if (members.Count == 0)
        {
            dimension =
                frame.HasApplicant ? Dimension.Applicant
                : frame.Channel is not null ? Dimension.Channel
                : isBody ? Dimension.Body
                : Dimension.Event;
        }

        if (dimension != Dimension.Event && !frame.HasApplicant && frame.Channel is null && !isBody)
        {
            return false;
        }

        sum += stated.Value;
        members.Add(stated);
        Bind(stated, frame);
        if (sum != whole)
        {
            return true;
        }

        // Completed and carried forward make up the whole: then they are no parts of something narrower,
        // but the whole may be that of the new ones: 新收的21件中，已办结19件，2件结转下年.
        if (members.Count > 1 && members.TrueForAll(static member => member.Event is Meaning.Completed or Meaning.CarriedForward))
        {
            members.ForEach(static member => member.IsAtMost = false);
            members
                .FindAll(static member => member.Event == Meaning.Completed)
                .ForEach(static member => member.Readings = Readings.CompletedOfNew);
        }

        return false;
    }

    private void Bind(Stated stated, Frame frame)
    {
        var isCourse = IsCourse(stated.Event);
        if (stated is { IsCompared: true, Value: > 0 } && isCourse && stated.Event != Meaning.NewlyReceived)
        {
            stated.IsAtMost = !(members.Count == 1 && whole == stated.Value);
        }

        if ((frame.HasApplicant || frame.Channel is not null) && (isCourse || stated.Event == Meaning.None))
        {
            stated.Refuse(Scope.Part);
        }
    }

    /// <summary>Whether requests came, were handled or completed: what parts are of.</summary>
    public static bool IsCourse(Meaning happened) =>
        happened is Meaning.Received or Meaning.NewlyReceived or Meaning.Handled or Meaning.Completed or Meaning.Requests;
}
