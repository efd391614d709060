using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDisclosure.Json;

/// <summary>What reading a JSON text yields.</summary>
[JsonConverter(typeof(ResultPartConverter<DisclosureJsonResult>))]
public sealed record DisclosureJsonResult : IJsonPart
{
    /// <summary>The report; null when the text could not be read.</summary>
    public AnnualReport? Report { get; init; }

    /// <summary>Where the text does not keep to the contract, in the order of the text; empty when it does.</summary>
    public ImmutableArray<JsonProblem> Problems
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The line of an NDJSON stream, from 1; 0 for a text that is no stream.</summary>
    public long Line { get; init; }

    /// <summary>Whether two results are the same, problems included.</summary>
    public bool Equals(DisclosureJsonResult? other) =>
        other is not null && Line == other.Line && Report == other.Report && Problems.SequenceEqual(other.Problems);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Line, Report, Problems.Length);

    /// <summary>The report.</summary>
    /// <exception cref="DisclosureJsonException">There is none.</exception>
    public AnnualReport RequireReport() =>
        Report
        ?? throw (Problems is [var first, ..] ? new DisclosureJsonException(first) : new DisclosureJsonException("There is no report."));

    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("What reading a text yields has no JSON together; write its Report and its Problems.");
}
