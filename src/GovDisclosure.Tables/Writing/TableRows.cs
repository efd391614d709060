using System.Buffers;

namespace GovDisclosure.Tables;

/// <summary>Rows of a table, as values or, where the format has a line for each, as the bytes of the lines.</summary>
/// <param name="Count">How many rows.</param>
/// <param name="Values">The values; empty where <paramref name="Lines"/> has them.</param>
/// <param name="Lines">The lines; null where the format has none.</param>
internal sealed record TableRows(int Count, IReadOnlyList<TableValue[]> Values, ReadOnlyMemory<byte>? Lines)
{
    public static TableRows Of(TableFormat format, TableSchema schema, IEnumerable<TableValue[]> rows)
    {
        if (LineFormat.Of(format) is not { } lines)
        {
            List<TableValue[]> values = [.. rows];
            return new TableRows(values.Count, values, null);
        }

        var buffer = new ArrayBufferWriter<byte>();
        var count = lines.Append(buffer, schema, rows);
        return new TableRows(count, [], buffer.WrittenMemory);
    }
}
