namespace GovDisclosure.Tables;

/// <summary>Writes a table row by row, in flat memory.</summary>
public abstract class TableWriter : IAsyncDisposable
{
    /// <summary>So many values are kept before they are written, of one table or of all tables of an export together.</summary>
    internal const int MostKeptValues = 1_000_000;

    private protected TableWriter(TableSchema schema) => Schema = schema;

    /// <summary>The table.</summary>
    public TableSchema Schema { get; }

    /// <summary>How many rows were written.</summary>
    public long Rows { get; private set; }

    /// <summary>How many texts were cut because the format holds no longer ones: a cell of a workbook 32,767 letters.</summary>
    public long CutTexts { get; private protected set; }

    /// <summary>How many numbers were rounded because the format holds no more decimals: Parquet nine.</summary>
    public long RoundedNumbers { get; private protected set; }

    /// <summary>How many values wait in memory.</summary>
    internal virtual long KeptValues => 0;

    /// <summary>How many pieces of columns were written, each of which takes memory until the table ends.</summary>
    internal virtual int Pieces => 0;

    /// <summary>Begins a table.</summary>
    /// <param name="format">The format.</param>
    /// <param name="schema">The table.</param>
    /// <param name="stream">Takes the table; it is left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<TableWriter> CreateAsync(
        TableFormat format,
        TableSchema schema,
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            TableFormat.Csv or TableFormat.Ndjson => await LineTableWriter
                .OpenAsync(LineFormat.Of(format)!, schema, stream, cancellationToken)
                .ConfigureAwait(false),
            TableFormat.Parquet => await ParquetTableWriter.OpenAsync(schema, stream, cancellationToken).ConfigureAwait(false),
            TableFormat.Xlsx => await XlsxTableWriter.OpenAsync(schema, stream, cancellationToken).ConfigureAwait(false),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "The format is none of those that are known."),
        };
    }

    /// <summary>Writes a row.</summary>
    /// <param name="row">The values, in the order of the columns.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">The row has more or fewer values than the table has columns.</exception>
    public ValueTask WriteAsync(TableValue[] row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        RequireFit(Schema, row);
        Rows++;
        return WriteRowAsync(row, cancellationToken);
    }

    internal async ValueTask WriteAsync(TableRows rows, CancellationToken cancellationToken)
    {
        if (rows.Lines is { } lines)
        {
            Rows += rows.Count;
            await WriteLinesAsync(lines, cancellationToken).ConfigureAwait(false);
        }

        foreach (var row in rows.Values)
        {
            await WriteAsync(row, cancellationToken).ConfigureAwait(false);
        }
    }

    internal static void RequireFit(TableSchema schema, TableValue[] row)
    {
        if (row.Length != schema.Columns.Length)
        {
            throw new ArgumentException($"{row.Length} values for the {schema.Columns.Length} columns of {schema.Name}.", nameof(row));
        }
    }

    /// <summary>Ends the table. Without this it is not whole.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Writes the values that wait.</summary>
    internal virtual Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Only a format with a line for each row has lines.
    private protected virtual ValueTask WriteLinesAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellationToken) => default;

    private protected abstract ValueTask WriteRowAsync(TableValue[] row, CancellationToken cancellationToken);
}

/// <summary>The formats of tables.</summary>
public enum TableFormat
{
    /// <summary>Comma-separated values (RFC 4180), UTF-8.</summary>
    Csv = 0,

    /// <summary>A JSON object a line.</summary>
    Ndjson = 1,

    /// <summary>Apache Parquet, compressed with Zstandard.</summary>
    Parquet = 2,

    /// <summary>A workbook of Office Open XML; a sheet holds at most 1,048,575 rows, further ones are in further sheets.</summary>
    Xlsx = 3,
}
