using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.RollUp;

/// <summary>A unit of the list that an office keeps of those that report to it. Immutable.</summary>
[JsonConverter(typeof(ResultPartConverter<RollUpUnit>))]
public sealed record RollUpUnit : IJsonPart
{
    /// <summary>The code, unique in the list.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public required string Code
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>The name now.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public required string Name
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>What kind of agency it is; proposed from the name where the list does not say (<see cref="IsProposed"/>).</summary>
    public AgencyKind? Kind { get; init; }

    /// <summary>The administrative level; proposed from the name where the list does not say.</summary>
    public AgencyLevel? Level { get; init; }

    /// <summary>Whether the kind or the level is not the list's but proposed from the name.</summary>
    public bool IsProposed { get; init; }

    /// <summary>The code of the unit above; null where the list names none.</summary>
    public string? Parent { get; init; }

    /// <summary>In which sum its report counts.</summary>
    public UnitPerimeter Perimeter { get; init; }

    /// <summary>The first day on which the unit is there; null where it always was.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the unit is there; null where it still is.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether a report of it is expected.</summary>
    public bool IsExpected { get; init; } = true;

    /// <summary>Earlier names.</summary>
    /// <exception cref="ArgumentException">It is set to a default array.</exception>
    public ImmutableArray<string> FormerNames
    {
        get;
        init =>
            field = value.IsDefault
                ? throw new ArgumentException("The former names are a default array; an empty one says that there are none.", nameof(value))
                : Given.NoNulls(value);
    } = [];

    /// <summary>The code of the unit that took it in; null where none did.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The code of the government whose report its page carries; null where it reports for itself.</summary>
    public string? ReportsFor { get; init; }

    /// <summary>The division's code (行政区划代码), by which a report that prints it is matched where no other unit has it; null where the
    /// list has none.</summary>
    public string? DivisionCode { get; init; }

    /// <summary>The office's own remark.</summary>
    public string? Note { get; init; }

    /// <summary>The line of the list, counted from 1; 0 where it was not read from one.</summary>
    public int Line { get; init; }

    /// <summary>Whether the unit is there at the end of a year, whose report it then owes.</summary>
    /// <param name="year">The year that is reported on.</param>
    public bool IsThereAtEndOf(int year) =>
        (ValidFrom is not { } from || from.Year <= year)
        && (ValidTo is not { } to || to.Year > year || to is { Month: 12, Day: 31 } && to.Year == year);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => RollUpPartJson.Write(writer, this);
}
