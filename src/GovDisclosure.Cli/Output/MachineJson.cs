using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Cli.Output;

/// <summary>JSON for programs: UTF-8 without a byte order mark, with a line end; Chinese as it is, marks of direction escaped.</summary>
internal static class MachineJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions WithLineEnds = Compact with { Indented = true, NewLine = "\n" };

    // Unicode's Bidi_Control.
    private const string Directions = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static readonly byte[][] DirectionsInUtf8 = [.. Directions.Select(static direction => Encoding.UTF8.GetBytes([direction]))];

    public static ReadOnlyMemory<byte> Indented(Action<Utf8JsonWriter> write) => Write(write, WithLineEnds);

    /// <summary>A writer whose every flush goes to the output.</summary>
    public static Utf8JsonWriter Indented(OutputTarget output) => new(new MachineJsonStream(output), WithLineEnds);

    public static ReadOnlyMemory<byte> OneLine(Action<Utf8JsonWriter> write) => Write(write, Compact);

    public static ReadOnlyMemory<byte> Line(byte[] json) => DirectionsEscaped((byte[])[.. json, (byte)'\n']);

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        return DirectionsEscaped(buffer.WrittenMemory);
    }

    // JSON has these characters inside strings only, where an escape is the same text.
    // On a screen they would show what a report says in another order.
    public static ReadOnlyMemory<byte> DirectionsEscaped(ReadOnlyMemory<byte> json)
    {
        if (!DirectionsInUtf8.Any(direction => json.Span.IndexOf(direction) >= 0))
        {
            return json;
        }

        var text = new StringBuilder(Encoding.UTF8.GetString(json.Span));
        foreach (var direction in Directions)
        {
            text.Replace(direction.ToString(), $"\\u{(int)direction:x4}");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
