using System.Buffers;
using System.Text;

namespace GovDisclosure.Tables;

/// <summary>Comma-separated values. A text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal sealed class CsvLines : LineFormat
{
    public static CsvLines Only { get; } = new();

    protected override bool HasLinesInQuotes => true;

    public override void Begin(IBufferWriter<byte> buffer, TableSchema schema) =>
        Encoding.UTF8.GetBytes(string.Join(',', schema.Columns.Select(static column => column.Name)) + "\n", buffer);

    public override int Append(IBufferWriter<byte> buffer, TableSchema schema, IEnumerable<TableValue[]> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            TableWriter.RequireFit(schema, row);
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0)
                {
                    buffer.Write(","u8);
                }

                Append(buffer, row[i], schema.Columns[i].Type);
            }

            buffer.Write("\n"u8);
            count++;
        }

        return count;
    }

    private static void Append(IBufferWriter<byte> buffer, TableValue value, ColumnType column)
    {
        switch (value.Type)
        {
            case null:
                break;
            case ColumnType.Text:
                Encoding.UTF8.GetBytes(SpreadsheetText.Field(value.Text!), buffer);
                break;
            case ColumnType.Integer or ColumnType.Number:
                buffer.Advance(NumberText.Write(value.Number, column, buffer.GetSpan(NumberText.Longest)));
                break;
            default:
                Encoding.UTF8.GetBytes(value.ToString(), buffer);
                break;
        }
    }
}
