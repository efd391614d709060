using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDisclosure.Json;

/// <summary>Where and how a JSON text does not keep to the contract.</summary>
/// <param name="Pointer">The JSON Pointer of the member; empty for the text as a whole.</param>
/// <param name="Line">The line, from 1; 0 when not known.</param>
/// <param name="Column">The byte in the line, from 1; 0 when not known.</param>
/// <param name="Message">What was found and what was expected.</param>
[JsonConverter(typeof(ResultPartConverter<JsonProblem>))]
public sealed record JsonProblem(string Pointer, long Line, long Column, LocalizedText Message) : IJsonPart
{
    /// <summary>The JSON Pointer of the member; empty for the text as a whole.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Pointer
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Pointer, nameof(Pointer));

    /// <summary>What was found and what was expected.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public LocalizedText Message
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Message, nameof(Message));

    /// <summary>The place and the message, in English.</summary>
    public override string ToString()
    {
        var column = Column > 0 ? string.Create(CultureInfo.InvariantCulture, $", column {Column}") : "";
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {Line}{column}: ") : "";
        return place + (Pointer.Length > 0 ? Pointer + ": " : "") + Message.En;
    }

    /// <remarks>A line or a column that is not known is left out.</remarks>
    void IJsonPart.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", Pointer);
        if (Line > 0)
        {
            writer.WriteNumber("line", Line);
        }

        if (Column > 0)
        {
            writer.WriteNumber("column", Column);
        }

        writer.WritePart("message", Message);
        writer.WriteEndObject();
    }
}
