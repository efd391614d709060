using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using GovDisclosure.Reading;
using GovDisclosure.Tables;
using Parquet;
using Parquet.Schema;

namespace GovDisclosure.Benchmarks.Streams;

/// <summary>The export of reports to the long table, against Parquet.Net writing the same columns from memory; and what DuckDB takes for
/// sums.</summary>
internal static class TablesScale
{
    private const int GroupReports = 450;
    private const int Rounds = 5;

    public static async Task RunAsync(int number, string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var start = Stopwatch.GetTimestamp();
        await ExportAsync(number, folder).ConfigureAwait(false);
        var whole = Stopwatch.GetElapsedTime(start);
        // In turns, and the least of each: what disturbs one round disturbs its neighbour too.
        var (cells, bare) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            start = Stopwatch.GetTimestamp();
            await CellsAsync(number, Path.Combine(folder, "only-cells.parquet")).ConfigureAwait(false);
            var spent = Stopwatch.GetElapsedTime(start);
            cells = spent < cells ? spent : cells;
            spent = await BareAsync(number, Path.Combine(folder, "bare.parquet")).ConfigureAwait(false);
            bare = spent < bare ? spent : bare;
        }

        await output
            .WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    | {number} reports | seconds |
                    |---|---:|
                    | export of all tables | {whole.TotalSeconds:0.0} |
                    | export of the long table | {cells.TotalSeconds:0.0} |
                    | Parquet.Net writing its columns from memory | {bare.TotalSeconds:0.0} |
                    | the long table to Parquet.Net | {cells / bare:0.00} |
                    """
                )
            )
            .ConfigureAwait(false);
        await AskAsync(folder, output).ConfigureAwait(false);
    }

    /// <summary>What DuckDB takes for sums over an export that is in a folder, whoever made it.</summary>
    public static async Task AskAsync(string folder, TextWriter output)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync().ConfigureAwait(false);
        await output.WriteLineAsync("| DuckDB, least of five | ms |\n|---|---:|").ConfigureAwait(false);
        await QueryAsync(
                connection,
                "a column of the wide table by level and year",
                $"SELECT level, year, sum(requests__newlyReceived__total) FROM '{folder}/wide.parquet' GROUP BY ALL",
                output
            )
            .ConfigureAwait(false);
        await QueryAsync(
                connection,
                "all pointers of the long table",
                $"SELECT pointer, sum(value) FROM '{folder}/cells.parquet' GROUP BY ALL",
                output
            )
            .ConfigureAwait(false);
        await QueryAsync(
                connection,
                "all pointers of the long table by level",
                $"SELECT pointer, level, sum(value) FROM '{folder}/cells.parquet' GROUP BY ALL",
                output
            )
            .ConfigureAwait(false);
    }

    private static ExportedReport Exported(int number) =>
        new()
        {
            Reading = new ReadResult { Report = MadeUpReports.Of(number) },
            SourceFile = "reports.ndjson",
            SourceSha256 = string.Create(CultureInfo.InvariantCulture, $"{number:x64}")[48..] + new string('0', 48),
        };

    private static async Task ExportAsync(int number, string folder)
    {
        var export = new TableExport(folder, new TableExportOptions { Format = TableFormat.Parquet });
        await using (export.ConfigureAwait(false))
        {
            for (var i = 0; i < number; i++)
            {
                await export.AddAsync(Exported(i)).ConfigureAwait(false);
            }

            await export.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static async Task CellsAsync(int number, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        var writer = await TableWriter.CreateAsync(TableFormat.Parquet, ReportTables.Cells, stream).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (var i = 0; i < number; i++)
            {
                foreach (var row in ReportRows.CellRows(Exported(i)))
                {
                    await writer.WriteAsync(row).ConfigureAwait(false);
                }
            }

            await writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    // The columns of each group are made before the clock runs; the bare writer has nothing to do but to write.
    private static async Task<TimeSpan> BareAsync(int number, string path)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        DataField[] fields =
        [
            .. ReportTables.Cells.Columns.Select(static column =>
                (DataField)(
                    column.Type switch
                    {
                        ColumnType.Integer => new DataField<int?>(column.Name),
                        ColumnType.Number => new DecimalDataField(column.Name, 38, 6, isNullable: true),
                        ColumnType.Boolean => new DataField<bool?>(column.Name),
                        ColumnType.Date => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
                        _ => new DataField<string>(column.Name),
                    }
                )
            ),
        ];
        var spent = TimeSpan.Zero;
        var start = Stopwatch.GetTimestamp();
        var writer = await ParquetWriter
            .CreateAsync(new ParquetSchema(fields), stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd })
            .ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            spent += Stopwatch.GetElapsedTime(start);
            for (var first = 0; first < number; first += GroupReports)
            {
                List<TableValue[]> rows =
                [
                    .. Enumerable
                        .Range(first, Math.Min(GroupReports, number - first))
                        .SelectMany(static place => ReportRows.CellRows(Exported(place))),
                ];
                var columns = fields.Select((_, column) => Column(rows, column)).ToList();
                start = Stopwatch.GetTimestamp();
                using (var group = writer.CreateRowGroup())
                {
                    foreach (var (field, values) in fields.Zip(columns))
                    {
                        await (
                            values switch
                            {
                                int?[] numbers => group.WriteAsync<int>(field, numbers, null, null, default),
                                decimal?[] numbers => group.WriteAsync<decimal>(field, numbers, null, null, default),
                                bool?[] marks => group.WriteAsync<bool>(field, marks, null, null, default),
                                DateTime?[] days => group.WriteAsync<DateTime>(field, days, null, null, default),
                                _ => group.WriteAsync(field, (string[])values, null),
                            }
                        ).ConfigureAwait(false);
                    }

                    group.CompleteValidate();
                }

                spent += Stopwatch.GetElapsedTime(start);
            }

            start = Stopwatch.GetTimestamp();
        }

        return spent + Stopwatch.GetElapsedTime(start);
    }

    private static Array Column(List<TableValue[]> rows, int column) =>
        ReportTables.Cells.Columns[column].Type switch
        {
            ColumnType.Integer => rows.Select(row => row[column].IsNothing ? (int?)null : (int)row[column].Number).ToArray(),
            ColumnType.Number => rows.Select(row =>
                    row[column].Type is ColumnType.Number or ColumnType.Integer ? row[column].Number : (decimal?)null
                )
                .ToArray(),
            ColumnType.Boolean => rows.Select(row => row[column].IsNothing ? (bool?)null : row[column].Number == 1).ToArray(),
            ColumnType.Date => rows.Select(row =>
                    row[column].IsNothing ? (DateTime?)null : row[column].Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
                )
                .ToArray(),
            _ => rows.Select(row => row[column].IsNothing ? null! : row[column].ToString()).ToArray(),
        };

    private static async Task QueryAsync(DuckDBConnection connection, string name, string sql, TextWriter output)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The benchmark's own words, into a database that holds nothing else.
            command.CommandText = sql;
#pragma warning restore CA2100
            var start = Stopwatch.GetTimestamp();
            using (var reader = await command.ExecuteReaderAsync().ConfigureAwait(false))
            {
                while (await reader.ReadAsync().ConfigureAwait(false)) { }
            }

            var spent = Stopwatch.GetElapsedTime(start);
            best = spent < best ? spent : best;
        }

        await output
            .WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {name} | {best.TotalMilliseconds:0} |"))
            .ConfigureAwait(false);
    }
}
