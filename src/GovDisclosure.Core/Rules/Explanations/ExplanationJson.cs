using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>Writes explanations as JSON.</summary>
public static class ExplanationJson
{
    /// <summary>Writes explanations as the member <c>explanations</c> of an object that the caller has begun.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="explanations">The explanations.</param>
    public static void WriteMember(Utf8JsonWriter writer, ImmutableArray<Explanation> explanations)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray("explanations");
        foreach (var explanation in explanations)
        {
            Write(writer, explanation);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an explanation as an object.</summary>
    /// <param name="writer">The writer; its encoder and indentation are the caller's.</param>
    /// <param name="explanation">The explanation.</param>
    public static void Write(Utf8JsonWriter writer, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(explanation);
        writer.WriteStartObject();
        writer.WriteString("table", explanation.Table.Pointer);
        writer.WriteString("kind", JsonWords.Of(explanation.Kind));
        writer.WriteNumber("count", explanation.Count);
        writer.WriteNumber("undetermined", explanation.Undetermined);
        writer.WriteBoolean("truncated", explanation.IsTruncated);
        writer.WriteParts("violated", explanation.Violated);
        writer.WriteParts("leftOut", explanation.LeftOut);
        writer.WriteParts("candidates", explanation.Candidates);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, RepairCandidate candidate)
    {
        writer.WriteStartObject();
        writer.WriteParts("changes", candidate.Changes);
        writer.WriteParts("reasons", candidate.Reasons);
        writer.WriteParts("witnesses", candidate.Witnesses);
        writer.WriteBoolean("favoured", candidate.IsFavoured);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, CellChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", change.Cell?.Pointer);
        NumberJson.Write(writer, "from", change.From);
        writer.WriteNumber("to", change.To);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, LikelyMistake mistake)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonWords.Of(mistake.Kind));
        writer.WritePart("message", mistake.Message);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, Witness witness)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", witness.Rule);
        if (witness.Link is { } link)
        {
            writer.WriteString("report", "previous");
            writer.WriteString("pointer", link.Previous.Pointer);
        }

        writer.WriteNumber("value", witness.Value);
        writer.WriteBoolean("supports", witness.Supports);
        writer.WriteIfAny("quote", witness.Quote);
        writer.WriteEndObject();
    }
}
