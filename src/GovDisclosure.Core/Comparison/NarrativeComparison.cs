using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A text that both reports have, changed or not.</summary>
/// <param name="Pointer">The JSON Pointer of the text in the contract, such as <c>/overview/text</c>.</param>
/// <param name="Text">The text of last year's report against this year's.</param>
[JsonConverter(typeof(ResultPartConverter<NarrativeComparison>))]
public sealed record NarrativeComparison(string Pointer, TextComparison Text) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => NarrativeJson.Write(writer, this);
}
