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

    /// <summary>How many values wait in memory.</summary>
    internal virtual long KeptValues => 0;

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
            TableFormat.Csv => await CsvTableWriter.OpenAsync(schema, stream, cancellationToken).ConfigureAwait(false),
            TableFormat.Ndjson => new NdjsonTableWriter(schema, stream),
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
        if (row.Length != Schema.Columns.Length)
        {
            throw new ArgumentException($"{row.Length} values for the {Schema.Columns.Length} columns of {Schema.Name}.", nameof(row));
        }

        Rows++;
        return WriteRowAsync(row, cancellationToken);
    }

    /// <summary>Ends the table. Without this it is not whole.</summary>
    public abstract Task CompleteAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Writes the values that wait.</summary>
    internal virtual Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

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

    /// <summary>A workbook of Office Open XML; a sheet holds at most 1,048,575 rows, further ones stand in further sheets.</summary>
    Xlsx = 3,
}
