using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovDisclosure.Tables;

/// <summary>A JSON object a line; a value that is nothing is null, and so is a mark in a column of numbers, such as <c>NF</c>.</summary>
internal sealed class NdjsonLines : LineFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static NdjsonLines Only { get; } = new();

    protected override bool HasLinesInQuotes => false;

    public override void Begin(IBufferWriter<byte> buffer, TableSchema schema) { }

    public override int Append(IBufferWriter<byte> buffer, TableSchema schema, IEnumerable<TableValue[]> rows)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        var count = 0;
        foreach (var row in rows)
        {
            TableWriter.RequireFit(schema, row);
            writer.Reset();
            writer.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                writer.WritePropertyName(schema.Columns[i].Name);
                Write(writer, row[i], schema.Columns[i].Type);
            }

            writer.WriteEndObject();
            writer.Flush();
            buffer.Write("\n"u8);
            count++;
        }

        return count;
    }

    private static void Write(Utf8JsonWriter writer, TableValue value, ColumnType column)
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
                Span<byte> number = stackalloc byte[NumberText.Longest];
                writer.WriteRawValue(number[..NumberText.Write(value.Number, column, number)], skipInputValidation: true);
                break;
            case ColumnType.Text when column == ColumnType.Number:
                // The mark of a value that is missing: JSON has types, and a column of numbers has no texts.
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
