using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>A piece of text, and what became of it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">The text.</param>
[JsonConverter(typeof(ResultPartConverter<TextSegment>))]
public sealed record TextSegment(TextDiffKind Kind, string Text) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => NarrativeJson.Write(writer, this);
}
