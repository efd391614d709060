using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>A rule of a place, written as data: what a county or a city asks beyond the law. Immutable.</summary>
[JsonConverter(typeof(CheckPolicyConverter<LocalRule>))]
public sealed record LocalRule : IJsonPart
{
    /// <summary>The id; it must not begin with <c>GD</c>.</summary>
    public required string Id
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>The name in short, such as <c>overview-length</c>.</summary>
    public required string Name
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>How much a violation matters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such severity.</exception>
    public FindingSeverity Severity
    {
        get;
        init => field = Given.Defined(value);
    } = FindingSeverity.Warning;

    /// <summary>What the rule demands, as it is shown to the user.</summary>
    public required LocalizedText Statement
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>Which notice asks it; null when that is not said.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>What is demanded.</summary>
    public required LocalDemand Demand
    {
        get;
        init => field = Given.NotNull(value);
    }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => LocalRuleWriter.Write(writer, this);
}
