using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>A number that changed in a sentence of which every word stayed, such as 主动公开 2428 条 → 主动公开 2611 条.</summary>
/// <param name="Before">Last year's number as printed.</param>
/// <param name="After">This year's number as printed.</param>
/// <param name="Sentence">The sentence as this year's text has it; of one longer than 300 UTF-16 units, the words around the
/// number.</param>
/// <param name="Offset">Where this year's number is in the sentence, in UTF-16 units.</param>
/// <param name="IsYear">Whether both are years.</param>
[JsonConverter(typeof(ResultPartConverter<FigureChange>))]
public sealed record FigureChange(string Before, string After, string Sentence, int Offset, bool IsYear) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => NarrativeJson.Write(writer, this);
}
