using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Something that differs between the two reports and is neither a figure nor a text: whose report it is, its year, its
/// form.</summary>
/// <param name="Pointer">The JSON Pointer in the contract, such as <c>/agency/level</c>; that of a cell where an equal amount is printed in
/// another way.</param>
/// <param name="Before">What last year's report holds, in the words of the contract; null when it holds nothing.</param>
/// <param name="After">What this year's report holds, in the words of the contract; null when it holds nothing.</param>
[JsonConverter(typeof(ResultPartConverter<ParticularChange>))]
public sealed record ParticularChange(string Pointer, string? Before, string? After) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ComparisonResultJson.WriteSides(writer, Pointer, Before, After);
}
