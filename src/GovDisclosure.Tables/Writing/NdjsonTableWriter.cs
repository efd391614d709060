using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Tables;

/// <summary>Writes a JSON object a line; a value that is nothing is null.</summary>
internal sealed class NdjsonTableWriter(TableSchema schema, Stream stream) : TableWriter(schema)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    public override Task CompleteAsync(CancellationToken cancellationToken = default) => stream.FlushAsync(cancellationToken);

    public override ValueTask DisposeAsync() => default;

    private protected override async ValueTask WriteRowAsync(TableValue[] row, CancellationToken cancellationToken)
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                writer.WritePropertyName(Schema.Columns[i].Name);
                Write(writer, row[i]);
            }

            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, TableValue value)
    {
        switch (value.Type)
        {
            case null:
                writer.WriteNullValue();
                break;
            case ColumnType.Boolean:
                writer.WriteBooleanValue(value.Number == 1);
                break;
            case ColumnType.Integer or ColumnType.Number:
                writer.WriteNumberValue(value.Number);
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
