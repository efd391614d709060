using System.Collections.Immutable;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Writes the members of results and policies.</summary>
internal static class PartJson
{
    /// <summary>Writes a part as a member.</summary>
    public static void WritePart<T>(this Utf8JsonWriter writer, string name, T part)
        where T : IJsonPart
    {
        writer.WritePropertyName(name);
        part.WriteTo(writer);
    }

    /// <summary>Writes parts as a member that is an array.</summary>
    public static void WriteParts<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> parts)
        where T : IJsonPart
    {
        writer.WritePropertyName(name);
        writer.WriteParts(parts);
    }

    /// <summary>Writes parts as an array; the default array is empty.</summary>
    public static void WriteParts<T>(this Utf8JsonWriter writer, IEnumerable<T> parts)
        where T : IJsonPart
    {
        writer.WriteStartArray();
        foreach (var part in parts is ImmutableArray<T> { IsDefault: true } ? [] : parts)
        {
            part.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a part as a member; none is left out.</summary>
    public static void WriteIfAny<T>(this Utf8JsonWriter writer, string name, T? part)
        where T : class, IJsonPart
    {
        if (part is not null)
        {
            writer.WritePart(name, part);
        }
    }

    /// <summary>Writes a text as a member; none is left out.</summary>
    public static void WriteIfAny(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>Writes a number as a member; none is left out.</summary>
    public static void WriteIfAny(this Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    /// <summary>Writes texts as a member that is an array.</summary>
    public static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
