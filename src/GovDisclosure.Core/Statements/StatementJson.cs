using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Statements;

/// <summary>Writes what the words of a report state of its tables as JSON.</summary>
internal static class StatementJson
{
    public static void Write(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", statement.Quote.Pointer);
        writer.WritePart("quote", statement.Quote);
        writer.WriteNumber("offset", statement.Offset);
        writer.WriteNumber("length", statement.Length);
        writer.WriteString("event", JsonWords.Of(statement.Event));
        writer.WriteNumber("value", statement.Value);
        writer.WriteBoolean("inWords", statement.IsInWords);
        writer.WriteBoolean("derived", statement.IsDerived);
        writer.WriteString("verdict", JsonWords.Of(statement.Verdict));
        writer.WriteIfAny("reason", statement.Reason);
        writer.WriteParts("readings", statement.Readings);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, StatementReading reading)
    {
        writer.WriteStartObject();
        NumberJson.Write(writer, "sum", reading.Sum);
        writer.WriteParts("operands", reading.Terms);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, StatementTerm term)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", term.Cell.Pointer);
        writer.WriteNumber("coefficient", term.Coefficient);
        CellValueJson.Write(writer, "value", term.Value);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TextQuote quote)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", quote.Pointer);
        writer.WriteNumber("offset", quote.Offset);
        writer.WriteNumber("length", quote.Length);
        writer.WriteString("text", quote.Text);
        writer.WriteEndObject();
    }
}
