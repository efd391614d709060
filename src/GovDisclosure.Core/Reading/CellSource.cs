using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>Where a cell came from.</summary>
[JsonConverter(typeof(ResultPartConverter<CellSource>))]
public sealed record CellSource : IJsonPart
{
    /// <summary>The JSON Pointer of the cell.</summary>
    public required string Pointer { get; init; }

    /// <summary>Where in the source.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>What is printed there, as it is.</summary>
    public required string RawText { get; init; }

    /// <summary>Whether the number was recovered (from the form's relations, or from what the text or last year's report states) and is not
    /// printed as such.</summary>
    public bool IsInferred { get; init; }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReadResultJson.Write(writer, this);
}
