using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;

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
        writer.WriteString("kind", Word(explanation.Kind));
        writer.WriteNumber("count", explanation.Count);
        writer.WriteNumber("undetermined", explanation.Undetermined);
        writer.WriteBoolean("truncated", explanation.IsTruncated);
        Write(writer, "violated", explanation.Violated);
        Write(writer, "leftOut", explanation.LeftOut);
        writer.WriteStartArray("candidates");
        foreach (var candidate in explanation.Candidates)
        {
            Write(writer, candidate, candidate == explanation.Favoured);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Identity> identities)
    {
        writer.WriteStartArray(name);
        foreach (var identity in identities)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", identity.Rule);
            writer.WriteString("pointer", identity.Anchor.Pointer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RepairCandidate candidate, bool isFavoured)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("changes");
        foreach (var (cell, from, to) in candidate.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", cell.Pointer);
            NumberJson.Write(writer, "from", from);
            writer.WriteNumber("to", to);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("reasons");
        foreach (var (kind, message) in candidate.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Word(kind));
            ReadResultJson.Write(writer, "message", message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("witnesses");
        foreach (var witness in candidate.Witnesses)
        {
            Write(writer, witness);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("favoured", isFavoured);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Witness witness)
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
        CheckResultJson.WriteQuote(writer, witness.Quote);
        writer.WriteEndObject();
    }

    private static string Word(ExplanationKind kind) =>
        kind switch
        {
            ExplanationKind.Unique => "unique",
            ExplanationKind.Ambiguous => "ambiguous",
            ExplanationKind.NotFound => "notFound",
            _ => "truncated",
        };

    private static string Word(MistakeKind kind) =>
        kind switch
        {
            MistakeKind.NeighbouringCell => "neighbouringCell",
            MistakeKind.NeighbouringRow => "neighbouringRow",
            MistakeKind.TransposedDigits => "transposedDigits",
            MistakeKind.DroppedDigit => "droppedDigit",
            MistakeKind.DoubledDigit => "doubledDigit",
            MistakeKind.StaleTotal => "staleTotal",
            _ => "keptFromLastYear",
        };
}
