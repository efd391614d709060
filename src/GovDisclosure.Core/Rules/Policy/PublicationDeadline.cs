using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDisclosure.Rules.Policy;

/// <summary>The last day in the year after on which a report may be published.</summary>
/// <param name="Kind">The kind of agency; null for any.</param>
/// <param name="Level">The level of the agency; null for any.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month.</param>
/// <remarks>Regulation on Open Government Information, Art. 49. The day of a township is fixed by its county.</remarks>
[JsonConverter(typeof(CheckPolicyConverter<PublicationDeadline>))]
public sealed record PublicationDeadline(AgencyKind? Kind, AgencyLevel? Level, int Month, int Day) : IJsonPart
{
    /// <summary>A year that has a 29 February, so that it is a day.</summary>
    internal const int LeapYear = 2000;

    /// <summary>The kind of agency; null for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public AgencyKind? Kind
    {
        get;
        init => field = Given.Defined(value, nameof(Kind));
    } = Given.Defined(Kind, nameof(Kind));

    /// <summary>The level of the agency; null for any.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public AgencyLevel? Level
    {
        get;
        init => field = Given.Defined(value, nameof(Level));
    } = Given.Defined(Level, nameof(Level));

    /// <summary>The month, 1 to 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public int Month
    {
        get;
        init => field = Given.Between(1, value, 12, nameof(Month));
    } = Given.Between(1, Month, 12, nameof(Month));

    /// <summary>The day of the month; in a year that has no 29 February, it is the day before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month has no such day.</exception>
    public int Day
    {
        get;
        init => field = Given.Between(1, value, 31, nameof(Day));
    } = Given.Between(1, Day, DateTime.DaysInMonth(LeapYear, Month), nameof(Day));

    /// <summary>The days of the Regulation: departments 31 January, governments of county level and above 31 March.</summary>
    /// <remarks>
    /// A general office's report may be its own or its government's, so the later day is its last. Organs of a system of their own are
    /// departments here:
    /// they do a government's work in one field. The Regulation sets no day for dispatched offices, zones, branches, institutions and the
    /// corps' divisions.
    /// </remarks>
    public static ImmutableArray<PublicationDeadline> Legal { get; } =
    [
        new(AgencyKind.Department, null, 1, 31),
        new(AgencyKind.Vertical, null, 1, 31),
        .. new[] { AgencyLevel.Central, AgencyLevel.Province, AgencyLevel.City, AgencyLevel.County }.SelectMany(static level =>
            new[] { AgencyKind.Government, AgencyKind.Office }.Select(kind => new PublicationDeadline(kind, level, 3, 31))
        ),
    ];

    internal bool IsFor(Agency agency) => (Kind is null || Kind == agency.Kind) && (Level is null || Level == agency.Level);

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckPolicyJson.Write(writer, this);
}
