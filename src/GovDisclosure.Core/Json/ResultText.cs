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
        using var buffer = Written(value, write);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What a method writes, as compact JSON in UTF-8.</summary>
    public static PooledBufferWriter Written<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new PooledBufferWriter(TypicalBytes);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, Compact);
            write(writer, value);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
