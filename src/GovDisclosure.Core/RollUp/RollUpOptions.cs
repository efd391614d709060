using System.Collections.Immutable;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.RollUp;

/// <summary>What a roll-up is made for. Immutable.</summary>
public sealed record RollUpOptions
{
    /// <summary>The year that is reported on, 1 to 9998.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year, or none after it.</exception>
    public required int Year
    {
        get;
        init => field = Given.Between(1, value, 9998);
    }

    /// <summary>The last day on which a unit's report may be published without being late; 31 January of the next year where it is not
    /// set.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Other last days for units of a kind or a level, such as a policy's: the first that is for a unit counts, before
    /// <see cref="Deadline"/>.</summary>
    public ImmutableArray<PublicationDeadline> Deadlines
    {
        get;
        init => field = Given.NoNulls(value);
    } = [];

    /// <summary>What the government published for 本级政府及其部门; null where it is not given.</summary>
    public AnnualReport? PublishedOwn { get; init; }

    /// <summary>What the government published for 本行政区域; null where it is not given.</summary>
    public AnnualReport? PublishedRegion { get; init; }

    /// <summary>Whether a cell that a unit left blank is not compared at all; else the blank adds nothing, and the cell is
    /// listed.</summary>
    public bool BlanksBlock { get; init; }

    internal DateOnly LastDayOf(RollUpUnit unit) =>
        Deadlines.FirstOrDefault(deadline => deadline.IsFor(new Agency { Kind = unit.Kind, Level = unit.Level })) is { } own
            ? new DateOnly(Year + 1, own.Month, Math.Min(own.Day, DateTime.DaysInMonth(Year + 1, own.Month)))
            : LastDay;

    internal DateOnly LastDay => Deadline ?? new DateOnly(Year + 1, 1, 31);
}
