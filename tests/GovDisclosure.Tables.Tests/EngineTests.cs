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

    private static decimal Scalar(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words, into a database that holds nothing else.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToDecimal(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
