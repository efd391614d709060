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

    /// <summary>What is before the first row.</summary>
    public abstract void Begin(IBufferWriter<byte> buffer, TableSchema schema);

    /// <summary>Appends a line for each row.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">A row has more or fewer values than the table has columns.</exception>
    public abstract int Append(IBufferWriter<byte> buffer, TableSchema schema, IEnumerable<TableValue[]> rows);

    /// <summary>Whether a row may go on in a further line between quotation marks.</summary>
    protected abstract bool HasLinesInQuotes { get; }

    /// <summary>How many bytes the whole rows of a table take that may end anywhere.</summary>
    /// <param name="table">The table, at its beginning.</param>
    public long WholeLength(Stream table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var block = new byte[64 * 1024];
        var (whole, start, isQuoted) = (0L, 0L, false);
        while (table.Read(block) is var count and > 0)
        {
            for (var i = 0; i < count; i++)
            {
                isQuoted ^= HasLinesInQuotes && block[i] == (byte)'"';
                if (block[i] == (byte)'\n' && !isQuoted)
                {
                    whole = start + i + 1;
                }
            }

            start += count;
        }

        return whole;
    }
}
