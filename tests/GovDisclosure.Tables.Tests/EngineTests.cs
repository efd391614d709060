using System.Globalization;
using DuckDB.NET.Data;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables.Tests;

/// <summary>What DuckDB makes of the tables: its sums and its broken relations are ours.</summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    [InlineData(TableFormat.Ndjson)]
    public async Task Sums_and_counts_of_states_are_ours(TableFormat format)
    {
        using var exports = new Exports();
        var reports = Sample(12);
        await exports.WriteAsync(new TableExportOptions { Format = format }, reports);
        using var connection = Open();
        var table = Table(exports.PathOf("cells." + format.ToString().ToLowerInvariant()), format);
        foreach (
            var pointer in (string[])
                [
                    "/requests/newlyReceived/total",
                    "/requests/outcomes/granted/naturalPersons",
                    "/reviewAndLitigation/reconsideration/total",
                    "/proactiveDisclosure/administrativeFees/amount",
                ]
        )
        {
            var numbers = reports
                .Select(report => FormCatalog.Default.FindCell(pointer, report)?.Get(report).Number)
                .OfType<decimal>()
                .ToList();
            Assert.Equal(
                numbers.Sum(),
                Scalar(connection, $"SELECT coalesce(sum(CAST(value AS DECIMAL(38,6))), 0) FROM {table} WHERE pointer = '{pointer}'")
            );
            Assert.Equal(
                numbers.Count,
                Scalar(connection, $"SELECT count(*) FROM {table} WHERE pointer = '{pointer}' AND state = 'number'")
            );
        }

        var blanks = reports.Sum(static report => FormCatalog.Default.CellsOf(report).Count(cell => cell.Get(report).IsBlank));
        Assert.Equal(blanks, Scalar(connection, $"SELECT count(*) FROM {table} WHERE state = 'blank'"));
        Assert.Equal(reports.Count, Scalar(connection, $"SELECT count(DISTINCT report_id) FROM {table}"));
    }

    // DuckDB guesses the type of a column by its first 20,480 rows.
    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    public async Task Fractions_behind_many_whole_numbers_are_summed_as_they_are(TableFormat format)
    {
        using var exports = new Exports();
        var cell = Reports.Edition2021.Find("/proactiveDisclosure/administrativeFees/amount")!;
        var reports = Enumerable
            .Range(0, 130)
            .Select(number => cell.With(Reports.Zero(Reports.Edition2021), Amount.FromDecimal(number < 120 ? 1m : 1.25m)))
            .ToList();
        await exports.WriteAsync(new TableExportOptions { Format = format }, reports);
        Assert.True(120 * Reports.Edition2021.Cells.Length > 20_480);
        using var connection = Open();
        foreach (var table in (string[])["cells", "wide"])
        {
            Run(connection, $"CREATE TABLE {table} AS SELECT * FROM '{exports.PathOf(table)}.{format.ToString().ToLowerInvariant()}'");
        }

        Assert.Equal(132.5m, Scalar(connection, $"SELECT sum(value) FROM cells WHERE pointer = '{cell.Pointer}'"));
        Assert.Equal(132.5m, Scalar(connection, $"SELECT sum({ReportTables.WideName(cell.Pointer)}) FROM wide"));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    public async Task Marks_of_the_wide_table_do_not_keep_it_from_being_added_up(TableFormat format)
    {
        using var exports = new Exports();
        var report = Reports.Numbered(Reports.Edition2021);
        var cell = Reports.Edition2021.Find("/reviewAndLitigation/reconsideration/total")!;
        List<AnnualReport> reports =
        [
            cell.With(report, Count.FromInt64(3)),
            cell.With(report, Count.NotApplicable),
            report with
            {
                ReviewAndLitigation = null,
            },
        ];
        await exports.WriteAsync(new TableExportOptions { Format = format }, reports);
        using var connection = Open();
        var path = exports.PathOf("wide." + format.ToString().ToLowerInvariant());

        // As the page says.
        var source = format == TableFormat.Csv ? $"read_csv('{path}', nullstr = ['', '/', 'NF', 'NIF'])" : $"'{path}'";
        Assert.Equal(3m, Scalar(connection, $"SELECT sum({ReportTables.WideName(cell.Pointer)}) FROM {source}"));
        Assert.Equal(1m, Scalar(connection, $"SELECT count({ReportTables.WideName(cell.Pointer)}) FROM {source}"));
        using var package = System.Text.Json.JsonDocument.Parse(
            await File.ReadAllBytesAsync(exports.PathOf("datapackage.json"), TestContext.Current.CancellationToken)
        );
        var missing = package
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .Single(static resource => resource.GetProperty("name").ValueEquals("wide"))
            .GetProperty("schema")
            .GetProperty("missingValues");
        Assert.Equal(format == TableFormat.Csv ? 4 : 1, missing.GetArrayLength());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_row_of_a_mixed_form_is_in_the_dictionary(bool isSectionTwoNewer)
    {
        var report = isSectionTwoNewer
            ? Reports.Mixed()
            : Reports.Numbered(Reports.Edition2019) with
            {
                Requests = Reports.Numbered(Reports.Edition2021).Requests,
            };
        using var exports = new Exports();
        await exports.WriteAsync(new TableExportOptions { Format = TableFormat.Parquet }, [report]);
        using var connection = Open();
        Assert.Equal(
            FormCatalog.Default.CellsOf(report).Count(),
            Scalar(
                connection,
                $"SELECT count(*) FROM '{exports.PathOf("cells.parquet")}' c JOIN '{exports.PathOf("indicators.parquet")}' i ON i.edition = c.edition AND i.pointer = c.pointer"
            )
        );
        var (_, read) = await TableReader
            .ReadFileCellsAsync(exports.PathOf("cells.parquet"), TableFormat.Parquet, TestContext.Current.CancellationToken)
            .SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(report.Requests, read.Requests);
        Assert.Equal(report.ProactiveDisclosure, read.ProactiveDisclosure);
    }

    [Fact]
    public async Task Partitions_are_columns_and_hold_everything()
    {
        using var exports = new Exports();
        var reports = Sample(9).Select(static (report, place) => report with { Year = 2020 + (place % 3) }).ToList();
        await exports.WriteAsync(new TableExportOptions { Format = TableFormat.Parquet, PartitionBy = ["year"] }, reports);
        using var connection = Open();
        var files = $"read_parquet('{exports.PathOf("wide")}/**/*.parquet', hive_partitioning = true)";
        Assert.Equal(9m, Scalar(connection, $"SELECT count(*) FROM {files}"));
        Assert.Equal(3m, Scalar(connection, $"SELECT count(*) FROM {files} WHERE year = 2021"));
        var expected = reports
            .Where(static report => report.Year == 2021)
            .Sum(static report => report.Requests?.NewlyReceived.Total.Number ?? 0m);
        Assert.Equal(
            expected,
            Scalar(connection, $"SELECT coalesce(sum(requests__newlyReceived__total), 0) FROM {files} WHERE year = 2021")
        );
    }

    [Fact]
    public async Task Relations_that_do_not_hold_are_those_that_the_checker_finds()
    {
        using var exports = new Exports();
        List<AnnualReport> reports =
        [
            .. Seeded(GeneratedErrors.Of(1), 10).Select(static wrong => wrong.Report),
            .. Seeded(GeneratedReports.Consistent, 5),
        ];
        await exports.WriteAsync(new TableExportOptions { Format = TableFormat.Csv }, reports);
        using var connection = Open();
        var table = Table(exports.PathOf("cells.csv"), TableFormat.Csv);
        var checker = ReportChecker.Default.Only("GD2101", "GD2102", "GD2103", "GD2104");
        var found = reports.Sum(report => checker.Check(report).Findings.Count(static finding => finding.Status == FindingStatus.Fail));
        var broken = 0m;
        foreach (
            var identity in FormCatalog
                .Default.Editions.SelectMany(static edition => edition.Identities)
                .DistinctBy(static identity => (identity.Table, identity.ToString()))
        )
        {
            var shape = string.Join(',', identity.Table.Cells.Select(static cell => $"'{cell.Pointer}'"));
            var terms = identity
                .Left.Select(static cell => (cell, 1))
                .Concat(identity.Right.Select(static cell => (cell, -1)))
                .Select(static term => $"WHEN '{term.cell.Pointer}' THEN {term.Item2}");
            var cells = string.Join(',', identity.Left.Concat(identity.Right).Select(static cell => $"'{cell.Pointer}'"));
            broken += Scalar(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    SELECT count(*) FROM (
                      SELECT report_id FROM {table}
                      WHERE report_id IN (SELECT report_id FROM {table} WHERE pointer LIKE '{identity.Table.Pointer}/%' GROUP BY report_id HAVING count(*) = {identity.Table.Cells.Length} AND count(*) FILTER (pointer IN ({shape})) = {identity.Table.Cells.Length})
                        AND pointer IN ({cells})
                      GROUP BY report_id
                      HAVING count(*) FILTER (state = 'number') = {identity.Left.Length
                        + identity.Right.Length} AND sum(value * CASE pointer {string.Join(' ', terms)} END) <> 0)
                    """
                )
            );
        }

        Assert.True(found > 0);
        Assert.Equal(found, broken);
    }

    private static List<AnnualReport> Sample(int number) => [.. Seeded(GeneratedReports.WithBlanks, number)];

    private static List<T> Seeded<T>(FsCheck.Arbitrary<T> values, int number) => [.. values.Generator.Sample(number)];

    private static string Table(string path, TableFormat format) =>
        format switch
        {
            TableFormat.Csv => $"read_csv('{path}', header = true, all_varchar = false)",
            TableFormat.Parquet => $"read_parquet('{path}')",
            _ => $"read_ndjson_auto('{path}')",
        };

    private static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SET memory_limit = '512MB'; SET threads = 1";
        command.ExecuteNonQuery();
        return connection;
    }

    private static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words, into a database that holds nothing else.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static decimal Scalar(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words, into a database that holds nothing else.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToDecimal(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
