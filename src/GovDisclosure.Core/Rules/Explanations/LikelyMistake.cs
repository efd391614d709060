using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>A way in which clerks err that would account for a proposed change.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Message">What would have happened, with the cells and figures.</param>
[JsonConverter(typeof(ResultPartConverter<LikelyMistake>))]
public sealed record LikelyMistake(MistakeKind Kind, LocalizedText Message) : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ExplanationJson.Write(writer, this);
}
