using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Tables.Tests;

/// <summary>
/// The ten questions of docs/tables.md: DuckDB's answers are those that stand there, and those that the library gives of the same reports.
/// eng/engines/run asks
/// PostgreSQL the same.
/// </summary>
public sealed partial class QuestionsTests
{
    private const string NewlyReceived = "/requests/newlyReceived/total";
    private const string CarriedOver = "/requests/carriedOver/total";
    private const string CarriedForward = "/requests/carriedForward/total";
    private const string Outcomes = "/requests/outcomes/total/total";

    private static readonly List<(ReadResult Reading, string File, byte[] Bytes, CheckResult Check)> Reports = [.. Read()];

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    [InlineData(TableFormat.Ndjson)]
    public async Task The_answers_of_the_page_are_those_of_the_engine(TableFormat format)
    {
        using var exports = new Exports();
        await using (var export = new TableExport(exports.Folder, new TableExportOptions { Format = format }))
        {
            foreach (var (reading, file, bytes, check) in Reports)
            {
                await export.AddAsync(
                    new ExportedReport
                    {
                        Reading = reading,
                        SourceFile = file,
                        SourceSha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                        Check = check,
                    },
                    TestContext.Current.CancellationToken
                );
            }

            await export.CompleteAsync(TestContext.Current.CancellationToken);
        }

        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Execute(connection, "SET memory_limit = '512MB'; SET threads = 1");
        foreach (var table in (string[])["cells", "findings", "indicators"])
        {
            // As the page says, without a word more.
            Execute(
                connection,
                $"CREATE TABLE {table} AS SELECT * FROM '{exports.PathOf($"{table}.{format.ToString().ToLowerInvariant()}")}'"
            );
        }

        var page = await File.ReadAllTextAsync(SharedMaterial.InRepository("docs", "tables.md"), TestContext.Current.CancellationToken);
        Assert.Equal(10, Question().Count(page));
        var answered = Question()
            .Replace(page, question =>
                $"{question.Groups["asked"].Value}\n```text\n{string.Join('\n', Rows(connection, question.Groups["sql"].Value))}\n```\n"
            );
        GoldenFile.Matches(answered, "docs", "tables.md");
    }

    [Fact]
    public async Task The_answers_of_the_page_are_those_of_the_library()
    {
        var page = await File.ReadAllTextAsync(SharedMaterial.InRepository("docs", "tables.md"), TestContext.Current.CancellationToken);
        var answers = Question()
            .Matches(page)
            .Select(static question => question.Groups["answer"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var ours = Ours().ToList();
        Assert.Equal(10, ours.Count);
        Assert.All(ours.Zip(answers), static pair => Assert.Equal(pair.First, pair.Second));
    }

    private static IEnumerable<(ReadResult Reading, string File, byte[] Bytes, CheckResult Check)> Read()
    {
        foreach (var file in Directory.EnumerateFiles(SharedMaterial.InRepository("seeds")).Order(StringComparer.Ordinal))
        {
            yield return With(ReportReader.ReadFile(file), Path.GetFileName(file), File.ReadAllBytes(file));
        }

        foreach (var line in File.ReadLines(SharedMaterial.InRepository("samples", "data", "township.ndjson")))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(line);
            yield return With(ReportReader.Read(bytes), "township.ndjson", bytes);
        }

        static (ReadResult, string, byte[], CheckResult) With(ReadResult reading, string file, byte[] bytes) =>
            (reading, file, bytes, ReportChecker.Default.Check(new CheckInput { Report = reading.RequireReport(), Source = reading }));
    }

    // Each answer by the library alone: sums, relations that the checker finds violated, series and rates.
    private static IEnumerable<IEnumerable<string>> Ours()
    {
        var all = Reports
            .Select(static read =>
                (
                    Report: read.Reading.RequireReport(),
                    Agency: read.Reading.InferredAgency ?? read.Reading.RequireReport().Agency,
                    read.Reading,
                    read.Check
                )
            )
            .ToList();
        var byName = all.OrderBy(static read => read.Agency.Name, StringComparer.Ordinal).ThenBy(static read => read.Report.Year).ToList();
        yield return all.GroupBy(static read => (read.Report.Year, Level: Level(read.Agency)))
            .OrderBy(static group => group.Key.Year)
            .ThenBy(static group => group.Key.Level, StringComparer.Ordinal)
            .Select(static group => $"{group.Key.Year}|{group.Key.Level}|{group.Count()}");
        yield return all.GroupBy(static read => read.Report.Year)
            .OrderBy(static year => year.Key)
            .Select(static year =>
                $"{year.Key}|{year.Sum(static read => Number(read.Report, NewlyReceived)):0}|{year.Count(static read => Number(read.Report, NewlyReceived) is not null)}"
            );
        yield return FormCatalog
            .Default.Newest.Cells.Where(static cell =>
                cell.Pointer.StartsWith("/requests/outcomes/", StringComparison.Ordinal)
                && cell.Pointer.EndsWith("/total", StringComparison.Ordinal)
                && cell.Pointer != Outcomes
            )
            .Select(cell => (Cell: cell, Requests: all.Sum(read => cell.Get(read.Report).Number ?? 0)))
            .OrderByDescending(static row => row.Requests)
            .Take(3)
            .Select(static row => $"{row.Cell.Row.BlockZh}|{row.Cell.Row.LabelZh}|{row.Requests:0}");
        yield return byName.SelectMany(static read =>
            read.Check.Findings.Where(static finding =>
                    finding.Status == FindingStatus.Fail
                    && Enumerable.SequenceEqual(
                        finding.Operands.Select(static operand => operand.Cell.Pointer).Order(StringComparer.Ordinal),
                        ((string[])[NewlyReceived, CarriedOver, Outcomes, CarriedForward]).Order(StringComparer.Ordinal),
                        StringComparer.Ordinal
                    )
                )
                .Select(finding => $"{read.Agency.Name}|{read.Report.Year}|{finding.Left}|{finding.Right}")
        );
        yield return all.SelectMany(static read =>
                read.Check.Findings.Where(static finding =>
                        finding.Status == FindingStatus.Fail && finding.Severity != FindingSeverity.Info
                    )
                    .Select(static finding => (finding.Rule.Id, finding.Severity))
                    .Distinct()
            )
            .GroupBy(static rule => rule)
            .OrderBy(static rule => rule.Key.Id, StringComparer.Ordinal)
            .Select(static rule => $"{rule.Key.Id}|{(rule.Key.Severity == FindingSeverity.Error ? "error" : "warning")}|{rule.Count()}");
        yield return byName.SelectMany(static read =>
            FormCatalog
                .Default.CellsOf(read.Report)
                .Select(read.Reading.PresenceOf)
                .Where(static state => state != CellPresence.Number)
                .Select(ReportTables.Word)
                .GroupBy(static state => state, StringComparer.Ordinal)
                .OrderBy(static state => state.Key, StringComparer.Ordinal)
                .Select(state => $"{read.Agency.Name}|{read.Report.Year}|{state.Key}|{state.Count()}")
        );
        yield return byName.Select(read =>
            $"{read.Agency.Name}|{read.Report.Year}|{Number(read.Report, NewlyReceived):0}|{Number(read.Report, NewlyReceived) - Before(read.Agency, read.Report.Year, NewlyReceived):0}"
        );
        yield return byName
            .Select(read => (read, Before: Before(read.Agency, read.Report.Year, CarriedForward), Now: Number(read.Report, CarriedOver)))
            .Where(static pair => pair.Before is not null && pair.Before != pair.Now)
            .Select(static pair => $"{pair.read.Agency.Name}|{pair.read.Report.Year - 1}|{pair.Before:0}|{pair.Now:0}");
        yield return byName
            .Select(static read =>
                (
                    read,
                    Total: Number(read.Report, "/reviewAndLitigation/reconsideration/total"),
                    Corrected: Number(read.Report, "/reviewAndLitigation/reconsideration/corrected")
                )
            )
            .Where(static rate => rate.Total > 0)
            .Select(static rate =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rate.read.Agency.Name}|{rate.read.Report.Year}|{Math.Round(100 * rate.Corrected!.Value / rate.Total!.Value, 1, MidpointRounding.AwayFromZero):0.0}"
                )
            );
        yield return all.GroupBy(static read => Level(read.Agency))
            .OrderBy(static level => level.Key, StringComparer.Ordinal)
            .Select(static level =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{level.Key}|{level.Sum(static read => Number(read.Report, "/proactiveDisclosure/administrativeFees/amount")):0.00}"
                )
            );

        decimal? Before(Agency agency, int? year, string pointer) =>
            all.Where(read => read.Agency.Name == agency.Name && read.Report.Year == year - 1)
                .Select(read => Number(read.Report, pointer))
                .FirstOrDefault();
    }

    private static string Level(Agency agency) => agency.Level?.ToString().ToLowerInvariant() ?? "";

    private static decimal? Number(AnnualReport report, string pointer) =>
        FormCatalog.Default.FindCell(pointer, report)?.Get(report).Number;

    private static IEnumerable<string> Rows(DuckDBConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return string.Join(
                '|',
                Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(column =>
                        reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)
                    )
            );
        }
    }

    private static void Execute(DuckDBConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static DuckDBCommand Command(DuckDBConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The page's own words, into a database that holds nothing else.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    [GeneratedRegex(@"(?<asked>```sql\n(?<sql>[^`]+)```\n)(\n```text\n(?<answer>[^`]*)```\n)?", RegexOptions.CultureInvariant)]
    private static partial Regex Question();
}
