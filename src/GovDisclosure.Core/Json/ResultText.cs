using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Json;

/// <summary>Results as text.</summary>
internal static class ResultText
{
    private const int TypicalBytes = 16 * 1024;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a method writes, as compact JSON.</summary>
    public static string Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var buffer = new PooledBufferWriter(TypicalBytes);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
