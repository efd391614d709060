using System.Buffers;
using System.Text.Json;

namespace GovDisclosure.Output.Sarif;

/// <summary>Copies what was said about a run, a line each, from where it waited: token by token, so that of hundreds of thousands none
/// becomes a text or a document in memory.</summary>
internal static class SarifNotes
{
    private const int BlockBytes = 32 * 1024;

    /// <summary>Copies all lines.</summary>
    /// <returns>A step wherever so much was written that it should leave memory.</returns>
    public static IEnumerable<bool> Copy(Stream scratch, Utf8JsonWriter writer)
    {
        scratch.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            var held = 0;
            while (scratch.Read(buffer, held, buffer.Length - held) is var read and > 0)
            {
                held += read;
                var start = 0;
                while (buffer.AsSpan(start, held - start).IndexOf((byte)'\n') is var length and >= 0)
                {
                    Copy(buffer.AsSpan(start, length), writer);
                    start += length + 1;
                }

                held -= start;
                buffer.AsSpan(start, held).CopyTo(buffer);
                if (held == buffer.Length)
                {
                    buffer = Longer(buffer);
                }

                yield return true;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Longer(byte[] buffer)
    {
        var longer = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return longer;
    }

    private static void Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    writer.WritePropertyName(reader.ValueSpan);
                    break;
                case JsonTokenType.String when reader.ValueIsEscaped:
                    writer.WriteStringValue(reader.GetString());
                    break;
                case JsonTokenType.String:
                    writer.WriteStringValue(reader.ValueSpan);
                    break;
                default:
                    // Numbers and words, as they are.
                    writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                    break;
            }
        }
    }
}
