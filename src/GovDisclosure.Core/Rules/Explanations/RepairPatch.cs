using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Proposed repairs, as a JSON Patch (RFC 6902) to the report's JSON.</summary>
/// <remarks>
/// Only what is unique is proposed (<see cref="ExplanationKind.Unique"/>). Each figure is tested before it is replaced, so the patch fails
/// on a report that is not the one explained. Nothing here applies it.
/// </remarks>
[JsonConverter(typeof(ResultConverter<RepairPatch>))]
public sealed class RepairPatch : IJsonResult
{
    private RepairPatch(ImmutableArray<CellChange> changes) => Changes = changes;

    /// <summary>The changes, in the order of the form; none when nothing is unique.</summary>
    public ImmutableArray<CellChange> Changes { get; }

    /// <summary>Makes the patch of all unique explanations.</summary>
    /// <param name="explanations">The explanations of one report.</param>
    public static RepairPatch Of(ImmutableArray<Explanation> explanations) =>
        new(
            explanations.IsDefaultOrEmpty
                ? []
                :
                [
                    .. Given
                        .NoNulls(explanations, nameof(explanations))
                        .Where(static explanation => explanation.Kind == ExplanationKind.Unique)
                        .SelectMany(static explanation => explanation.Candidates[0].Changes),
                ]
        );

    /// <inheritdoc/>
    public string ToJson() => ResultText.Of(this, static (writer, patch) => patch.WriteTo(writer));

    /// <summary>Writes the patch: an array of operations, empty when nothing is unique.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (var (cell, from, to) in Changes)
        {
            Write(writer, "test", cell.Pointer, from);
            Write(writer, "replace", cell.Pointer, to);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string operation, string pointer, long? value)
    {
        writer.WriteStartObject();
        writer.WriteString("op", operation);
        writer.WriteString("path", pointer);
        NumberJson.Write(writer, "value", value);
        writer.WriteEndObject();
    }
}
