using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>What a reader could not read, or read with a doubt. It speaks of the reading; what is wrong in the report is a
/// finding.</summary>
[JsonConverter(typeof(ResultPartConverter<Diagnostic>))]
public sealed record Diagnostic : IJsonPart
{
    /// <summary>The permanent code, GD9xxx; see <see cref="DiagnosticCodes"/>.</summary>
    public required string Code
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>How much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>What was found, what was expected and what to do.</summary>
    public required LocalizedText Message
    {
        get;
        init => field = Given.NotNull(value);
    }

    /// <summary>Where in the source; null when it is about the source as a whole.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The JSON Pointer of the cell, row, table or section; null when there is none.</summary>
    public string? Pointer { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Position is { } position ? $"{Code} {position}: {Message.En}" : $"{Code}: {Message.En}";

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ReadResultJson.Write(writer, this);
}
