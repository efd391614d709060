using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Cli.Output;

/// <summary>JSON for programs: UTF-8 without a byte order mark, Chinese as it is, ended by a line end.</summary>
internal static class MachineJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions WithLineEnds = Compact with { Indented = true, NewLine = "\n" };

    public static ReadOnlyMemory<byte> Indented(Action<Utf8JsonWriter> write) => Write(write, WithLineEnds);

    public static ReadOnlyMemory<byte> OneLine(Action<Utf8JsonWriter> write) => Write(write, Compact);

    public static ReadOnlyMemory<byte> Line(byte[] json) => (byte[])[.. json, (byte)'\n'];

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
