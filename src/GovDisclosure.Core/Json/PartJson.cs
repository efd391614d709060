using System.Collections.Immutable;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Writes the parts of a result inside it.</summary>
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
}
