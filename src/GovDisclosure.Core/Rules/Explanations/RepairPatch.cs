using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Writes proposed repairs as a JSON Patch (RFC 6902) to the report's JSON.</summary>
/// <remarks>
/// Only what is unique is proposed (<see cref="ExplanationKind.Unique"/>). Each figure is tested before it is replaced, so the patch fails
/// on a report that is not the one explained. Nothing here applies it.
/// </remarks>
public static class RepairPatch
{
    /// <summary>The changes of all unique explanations, in the order of the form.</summary>
    public static ImmutableArray<CellChange> ChangesOf(ImmutableArray<Explanation> explanations) => explanations.IsDefaultOrEmpty
        ? []
        : [.. explanations.Where(static explanation => explanation.Kind == ExplanationKind.Unique).SelectMany(static explanation => explanation.Candidates[0].Changes)];

    /// <summary>Writes the patch: an array of operations, empty when nothing is unique.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="explanations">The explanations of one report.</param>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (var (cell, from, to) in ChangesOf(explanations))
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
