using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>What must be known before any difference of two reports is read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">What it is, with the years or names, in both languages.</param>
[JsonConverter(typeof(ResultPartConverter<ComparisonWarning>))]
public sealed record ComparisonWarning(ComparisonWarningKind Kind, LocalizedText Message) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ComparisonResultJson.Write(writer, this);
}
