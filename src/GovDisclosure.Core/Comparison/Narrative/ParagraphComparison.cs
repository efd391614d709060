using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>A paragraph of last year's text and one of this year's.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="BeforeIndex">The number of the paragraph in last year's text, from 0; null when it has none.</param>
/// <param name="AfterIndex">The number of the paragraph in this year's text, from 0; null when it has none.</param>
/// <param name="Segments">The text, piece by piece: without what was inserted it is last year's, without what was deleted it is this
/// year's.</param>
[JsonConverter(typeof(ResultPartConverter<ParagraphComparison>))]
public sealed record ParagraphComparison(ParagraphChange Change, int? BeforeIndex, int? AfterIndex, ImmutableArray<TextSegment> Segments)
    : IJsonPart
{
    void IJsonPart.WriteTo(Utf8JsonWriter writer) => NarrativeJson.Write(writer, this);
}
