using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>What a reader tells of the agency, the year or the day of publication, and on which basis.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultPartConverter<Inference>))]
public sealed record Inference : IJsonPart
{
    /// <summary>The JSON Pointer of the member that was inferred: /year, /publishedOn, /agency/name, /agency/kind or
    /// /agency/level.</summary>
    public required string Pointer { get; init; }

    /// <summary>
    /// What was inferred, as a text: the name, the year or the day; null for kind and level, which are in
    /// <see cref="ReadResult.InferredAgency"/>. Another name or year
    /// than the report's is one that the source names too.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>What it goes by.</summary>
    public required InferenceBasis Basis { get; init; }

    /// <summary>The text that tells it, as the source has it: the title, the line of the signature, the period of the figures, or the name
    /// that kind and level are known by.</summary>
    /// <remarks>Null where the caller says so, and where only the value is kept: of the day of publication, and of a year that running text
    /// or the page's own title tells.</remarks>
    public string? Text { get; init; }

    /// <summary>Where the text is; null when it is not printed, or the place is not known.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>
    /// Whether the report holds it. What another part of the source tells otherwise is not in the report. The kind and the level that a
    /// name tells are not in the report, whose agency stays as published: they are in
    /// <see cref="ReadResult.InferredAgency"/>.
    /// </summary>
    public required bool IsInReport { get; init; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReadResultJson.Write(writer, this);
}
