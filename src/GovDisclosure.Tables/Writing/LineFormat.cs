using System.Buffers;

namespace GovDisclosure.Tables;

/// <summary>A format with a line for each row. Holds nothing, and is for any number of threads.</summary>
internal abstract class LineFormat
{
    /// <summary>The format of lines; null where a format has none.</summary>
    public static LineFormat? Of(TableFormat format) =>
        format switch
        {
            TableFormat.Csv => CsvLines.Only,
            TableFormat.Ndjson => NdjsonLines.Only,
            _ => null,
        };

    /// <summary>What stands before the first row.</summary>
    public abstract void Begin(IBufferWriter<byte> buffer, TableSchema schema);

    /// <summary>Appends a line for each row.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">A row has more or fewer values than the table has columns.</exception>
    public abstract int Append(IBufferWriter<byte> buffer, TableSchema schema, IEnumerable<TableValue[]> rows);
}
