using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A text that differs between the two reports.</summary>
/// <param name="Pointer">The JSON Pointer of the text in the contract, such as <c>/overview/text</c>.</param>
/// <param name="Before">Last year's text; null when there is none.</param>
/// <param name="After">This year's text; null when there is none.</param>
[JsonConverter(typeof(ResultPartConverter<TextChange>))]
public sealed record TextChange(string Pointer, string? Before, string? After) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ComparisonResultJson.WriteSides(writer, Pointer, Before, After);
}
