using Parquet;
using Parquet.Schema;

namespace GovDisclosure.Tables;

/// <summary>Writes Apache Parquet. Rows are kept until a group of them is full; a mark in a column of numbers, such as <c>NF</c>, is
/// null.</summary>
internal sealed class ParquetTableWriter : TableWriter
{
    // As many digits as Parquet has: a number has up to 29 before the point, and so nine are left behind it.
    private const int Precision = 38;
    private const int Scale = 9;

    private readonly ParquetWriter writer;
    private readonly DataField[] fields;
    private readonly List<TableValue[]> kept = [];
    private int pieces;

    private ParquetTableWriter(TableSchema schema, ParquetWriter writer, DataField[] fields)
        : base(schema)
    {
        this.writer = writer;
        this.fields = fields;
    }

    internal override long KeptValues => (long)kept.Count * Schema.Columns.Length;

    internal override int Pieces => pieces;

    public static async Task<ParquetTableWriter> OpenAsync(TableSchema schema, Stream stream, CancellationToken cancellationToken)
    {
        DataField[] fields = [.. schema.Columns.Select(Field)];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        var writer = await ParquetWriter
            .CreateAsync(new ParquetSchema(fields), stream, options, false, cancellationToken)
            .ConfigureAwait(false);
        return new ParquetTableWriter(schema, writer, fields);
    }

    public override async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await writer.DisposeAsync().ConfigureAwait(false);
    }

    // The writer of the library would write a footer: a table that is not whole must not look as if it were.
    public override ValueTask DisposeAsync() => default;

    private protected override async ValueTask WriteRowAsync(TableValue[] row, CancellationToken cancellationToken)
    {
        kept.Add(row);
        if (KeptValues >= MostKeptValues)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static DataField Field(TableColumn column) =>
        column.Type switch
        {
            ColumnType.Integer => new DataField<int?>(column.Name),
            ColumnType.Number => new DecimalDataField(column.Name, Precision, Scale, isNullable: true),
            ColumnType.Boolean => new DataField<bool?>(column.Name),
            ColumnType.Date => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
            _ => new DataField<string>(column.Name),
        };

    internal override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (kept.Count == 0)
        {
            return;
        }

        using (var group = writer.CreateRowGroup())
        {
            for (var i = 0; i < fields.Length; i++)
            {
                await WriteAsync(group, i, cancellationToken).ConfigureAwait(false);
            }

            group.CompleteValidate();
        }

        kept.Clear();
        pieces += fields.Length;
    }

    private Task WriteAsync(ParquetRowGroupWriter group, int column, CancellationToken cancellationToken)
    {
        var field = fields[column];
        switch (Schema.Columns[column].Type)
        {
            case ColumnType.Integer:
                return group.WriteAsync<int>(
                    field,
                    Column<int?>(column, static value => value.IsNothing ? null : (int)value.Number),
                    null,
                    null,
                    cancellationToken
                );
            case ColumnType.Number:
                return group.WriteAsync<decimal>(
                    field,
                    Column<decimal?>(column, value => value.Type is ColumnType.Number or ColumnType.Integer ? Fitting(value.Number) : null),
                    null,
                    null,
                    cancellationToken
                );
            case ColumnType.Boolean:
                return group.WriteAsync<bool>(
                    field,
                    Column<bool?>(column, static value => value.IsNothing ? null : value.Number == 1),
                    null,
                    null,
                    cancellationToken
                );
            case ColumnType.Date:
                return group.WriteAsync<DateTime>(
                    field,
                    Column<DateTime?>(column, static value =>
                        value.IsNothing ? null : value.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
                    ),
                    null,
                    null,
                    cancellationToken
                );
            default:
                return group.WriteAsync(field, Column(column, static value => value.IsNothing ? null! : value.ToString()), null);
        }
    }

    private decimal Fitting(decimal number)
    {
        var fitting = Math.Round(number, Scale);
        RoundedNumbers += fitting == number ? 0 : 1;
        return fitting;
    }

    private T[] Column<T>(int column, Func<TableValue, T> take)
    {
        var values = new T[kept.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = take(kept[i][column]);
        }

        return values;
    }
}
