using System.Collections.Immutable;
using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules;

/// <summary>Writes what the words of a report state of its tables as JSON.</summary>
internal static class StatementJson
{
    public static void WriteMember(Utf8JsonWriter writer, ImmutableArray<Statement> statements)
    {
        writer.WriteStartArray("statements");
        foreach (var statement in statements)
        {
            Write(writer, statement);
        }

        writer.WriteEndArray();
    }

    /// <summary>The word for a verdict in JSON.</summary>
    public static string Word(StatementVerdict verdict) => JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString());

    private static void Write(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", statement.Quote.Pointer);
        CheckResultJson.WriteQuote(writer, statement.Quote);
        writer.WriteNumber("offset", statement.Offset);
        writer.WriteNumber("length", statement.Length);
        writer.WriteString("event", JsonNamingPolicy.CamelCase.ConvertName(statement.Event.ToString()));
        writer.WriteNumber("value", statement.Value);
        writer.WriteBoolean("inWords", statement.IsInWords);
        writer.WriteBoolean("derived", statement.IsDerived);
        writer.WriteString("verdict", Word(statement.Verdict));
        if (statement.Reason is { } reason)
        {
            ReadResultJson.Write(writer, "reason", reason);
        }

        writer.WriteStartArray("readings");
        foreach (var reading in statement.Readings)
        {
            Write(writer, reading);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, StatementReading reading)
    {
        writer.WriteStartObject();
        if (reading.Sum is { } sum)
        {
            writer.WriteNumber("sum", sum);
        }
        else
        {
            writer.WriteNull("sum");
        }

        writer.WriteStartArray("operands");
        foreach (var term in reading.Terms)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", term.Cell.Pointer);
            writer.WriteNumber("coefficient", term.Coefficient);
            CellValueJson.Write(writer, "value", term.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
