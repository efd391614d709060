using System.Runtime.CompilerServices;
using Parquet;
using Parquet.Schema;

namespace GovDisclosure.Tables;

/// <summary>The rows of <c>cells</c> in Apache Parquet, one group of rows after the other.</summary>
internal static class ParquetCells
{
    public static async IAsyncEnumerable<CellRow> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = await OpenAsync(stream, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var number = 0;
            for (var i = 0; i < reader.RowGroupCount; i++)
            {
                using var rows = reader.OpenRowGroupReader(i);
                var group = new Group(reader.Schema, rows, checked((int)rows.RowCount), cancellationToken);
                var texts = new Dictionary<string, string?[]>(StringComparer.Ordinal);
                foreach (var column in (string[])["report_id", "edition", "unit_name", "kind", "level", "pointer", "measure", "state"])
                {
                    texts.Add(column, await group.TextsAsync(column).ConfigureAwait(false));
                }

                var years = await group.ValuesAsync<int>("year").ConfigureAwait(false);
                var days = await group.ValuesAsync<DateTime>("published_on").ConfigureAwait(false);
                var values = await group.ValuesAsync<decimal>("value").ConfigureAwait(false);
                for (var row = 0; row < years.Length; row++)
                {
                    yield return new CellRow
                    {
                        Number = ++number,
                        ReportId = texts["report_id"][row],
                        Edition = texts["edition"][row],
                        Year = years[row],
                        PublishedOn = days[row] is { } day ? DateOnly.FromDateTime(day) : null,
                        UnitName = texts["unit_name"][row],
                        Kind = texts["kind"][row],
                        Level = texts["level"][row],
                        Pointer = texts["pointer"][row],
                        Measure = texts["measure"][row],
                        State = texts["state"][row],
                        Value = values[row] is { } value ? Shortest(value) : null,
                    };
                }
            }
        }
    }

    private static async Task<ParquetReader> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await ParquetReader.CreateAsync(stream, null, true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new InvalidDataException($"It cannot be read as Parquet: {error.Message}", error);
        }
    }

    // Every figure has the decimals of its column.
    private static decimal Shortest(decimal value) => value / 1.0000000000000000000000000000m;

    private sealed class Group(ParquetSchema schema, ParquetRowGroupReader rows, int count, CancellationToken cancellationToken)
    {
        public async Task<string?[]> TextsAsync(string column)
        {
            var values = new string?[count];
            await rows.ReadAsync(Field(column), values.AsMemory(), null, cancellationToken).ConfigureAwait(false);
            return values;
        }

        public async Task<T?[]> ValuesAsync<T>(string column)
            where T : struct
        {
            var values = new T?[count];
            await rows.ReadAsync<T>(Field(column), values.AsMemory(), null, cancellationToken).ConfigureAwait(false);
            return values;
        }

        private DataField Field(string column) =>
            Array.Find(schema.DataFields, field => string.Equals(field.Name, column, StringComparison.Ordinal))
            ?? throw CellRow.Wrong(1, column, null);
    }
}
