namespace GovDisclosure.Statements;

/// <summary>Adds up what came by several ways: 线上收到3件、线下收到2件 states that 5 were received.</summary>
internal sealed class ChannelSums
{
    private readonly List<(Meaning Event, string Channel, Stated Stated)> parts = [];

    /// <summary>The way that was named last; null where none was.</summary>
    public string? Channel { get; private set; }

    public void Clear()
    {
        parts.Clear();
        Channel = null;
    }

    /// <summary>Says that what follows came by no way of its own.</summary>
    public void EndChannel() => Channel = null;

    /// <summary>Takes a number, which came by the way named with it or before it.</summary>
    public void Take(Stated stated, Frame frame, Meaning previous)
    {
        Channel = frame.Channel ?? Channel;
        var happened = Normal(stated.Event != Meaning.None ? stated.Event : previous);
        if (Channel is null || !(PartList.IsCourse(happened) || happened == Meaning.CarriedForward))
        {
            return;
        }

        stated.Event = stated.Event == Meaning.None ? happened : stated.Event;
        parts.Add((happened, Channel, stated));
    }

    /// <summary>What is said to be all completed: the parts before a place, or the last of them where each is said so.</summary>
    /// <returns>The number that is completed, when it is of no single way; null where the parts go on.</returns>
    public Stated? Complete((int Start, int End) clause)
    {
        var came = parts.FindAll(part => part.Event is Meaning.Received or Meaning.Handled && part.Stated.Place.End <= clause.Start);
        if (Channel is null || came.Count == 0)
        {
            return null;
        }

        var isAll = !parts.Exists(static part => part.Event == Meaning.Completed);
        var completed = new Stated
        {
            Place = clause,
            Value = isAll ? came.Sum(static part => part.Stated.Value) : came[^1].Stated.Value,
            Topic = Meaning.Requests,
            Event = Meaning.Completed,
            Readings = Readings.Completed,
            IsDerived = true,
        };
        if (isAll)
        {
            return completed;
        }

        parts.Add((Meaning.Completed, came[^1].Channel, completed));
        return null;
    }

    /// <summary>Adds up the parts by what happened; a single one may be all or a part.</summary>
    public void AddUp(List<Stated> statements)
    {
        if (parts.Count == 0)
        {
            return;
        }

        foreach (var group in parts.GroupBy(static part => part.Event))
        {
            var (members, happened) = (group.Select(static part => part.Stated).ToList(), group.Key);
            if (group.Select(static part => part.Channel).Distinct().Skip(1).Any())
            {
                members.ForEach(static member => member.Refuse(Scope.Part));
                statements.Add(
                    new Stated
                    {
                        Place = (members.Min(static member => member.Place.Start), members.Max(static member => member.Place.End)),
                        Value = members.Sum(static member => member.Value),
                        Topic = Meaning.Requests,
                        Event = happened,
                        Readings = ReadingsOf(happened),
                        IsDerived = true,
                    }
                );
            }
            else if (happened is Meaning.Received or Meaning.Handled)
            {
                members.ForEach(static member => member.IsAtMost = true);
            }
        }
    }

    private static Meaning Normal(Meaning happened) =>
        happened switch
        {
            Meaning.NewlyReceived => Meaning.Received,
            Meaning.Requests => Meaning.Handled,
            _ => happened,
        };

    private static System.Collections.Immutable.ImmutableArray<Reading> ReadingsOf(Meaning happened) =>
        happened switch
        {
            Meaning.Received => Readings.Received,
            Meaning.Handled => Readings.Handled,
            Meaning.Completed => Readings.Completed,
            _ => Readings.CarriedForward,
        };
}
