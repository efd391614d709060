using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>The administrative agency that publishes the report.</summary>
/// <remarks>Regulation on Open Government Information, Art. 4 and 49. Equality is by value, ordinal; the type is immutable and safe to
/// share between threads.</remarks>
[JsonConverter(typeof(AgencyConverter))]
public sealed record Agency
{
    /// <summary>The agency's name as published, such as 永正镇; null when the report does not say it.</summary>
    public string? Name { get; init; }

    /// <summary>What kind of agency it is; null when not known, or when it is no administrative organ.</summary>
    public AgencyKind? Kind { get; init; }

    /// <summary>The administrative level; null when not known.</summary>
    public AgencyLevel? Level { get; init; }

    /// <summary>The printed organisation code or unified social credit code; null when none is printed.</summary>
    public string? Code { get; init; }
}
