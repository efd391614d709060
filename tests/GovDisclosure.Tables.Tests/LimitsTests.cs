using DuckDB.NET.Data;

namespace GovDisclosure.Tables.Tests;

/// <summary>The largest figures, the longest texts, full disks, equal reports, earlier runs: nothing is lost, broken or left
/// unsaid.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775808")]
    [InlineData("100000000000000")]
    [InlineData("9223372036854775807.123456")]
    [InlineData("-0.123456789")]
    [InlineData("79228162514264337593543950335")]
    public async Task Parquet_holds_the_largest_figures(string figure)
    {
        var schema = new TableSchema("t", "", [new TableColumn("a", "", ColumnType.Number)], []);
        using var exports = new Exports();
        await using (var stream = File.Create(exports.PathOf("t.parquet")))
        {
            await WriteAsync(
                TableFormat.Parquet,
                schema,
                stream,
                [TableValue.Of(decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture))]
            );
        }

        Assert.Equal(
            figure.Contains('.', StringComparison.Ordinal)
                ? figure.PadRight(figure.IndexOf('.', StringComparison.Ordinal) + 10, '0')
                : figure + ".000000000",
            Ask($"SELECT CAST(a AS VARCHAR) FROM read_parquet('{exports.PathOf("t.parquet")}')")
        );
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    [InlineData(TableFormat.Xlsx)]
    public async Task A_full_disk_is_an_error_of_input_and_output(TableFormat format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this system.");
        using var exports = new Exports();
        await Assert.ThrowsAnyAsync<IOException>(() => WriteOnFullDiskAsync(exports, format, "wide."));
        Assert.False(File.Exists(exports.PathOf("datapackage.json")));
    }

    [Fact]
    public async Task A_disk_that_is_full_in_the_end_leaves_no_data_package()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this system.");
        using var exports = new Exports();
        await Assert.ThrowsAnyAsync<IOException>(() => WriteOnFullDiskAsync(exports, TableFormat.Csv, "datapackage"));
        Assert.Equal(
            ["_govdisclosure-unfinished.txt", "cells.csv", "findings.csv", "indicators.csv", "reports.csv", "wide.csv"],
            Directory.EnumerateFiles(exports.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    public async Task Links_in_the_folder_are_replaced_and_not_followed(TableFormat format)
    {
        using var exports = new Exports();
        using var outside = new Exports();
        var (file, folder) = (outside.PathOf("precious.txt"), Directory.CreateDirectory(outside.PathOf("there")).FullName);
        await File.WriteAllTextAsync(file, "precious", TestContext.Current.CancellationToken);
        var extension = "." + format.ToString().ToLowerInvariant();
        File.CreateSymbolicLink(exports.PathOf("reports" + extension), file);
        File.CreateSymbolicLink(exports.PathOf("datapackage.json"), file);
        Directory.CreateSymbolicLink(exports.PathOf("cells"), folder);
        Directory.CreateDirectory(exports.PathOf("wide"));
        Directory.CreateSymbolicLink(exports.PathOf("wide/year=2024"), folder);
        await exports.WriteAsync(
            new TableExportOptions { Format = format, PartitionBy = ["year"] },
            [Reports.Numbered(Reports.Edition2021) with { Year = 2024 }]
        );
        Assert.Equal("precious", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Assert.All(
            (string[])
                ["reports" + extension, "datapackage.json", "cells/year=2024/part-001" + extension, "wide/year=2024/part-001" + extension],
            name => Assert.True(new FileInfo(exports.PathOf(name)) is { Exists: true, LinkTarget: null }, name)
        );
    }

    [Fact]
    public async Task A_number_that_Parquet_rounds_is_counted()
    {
        using var exports = new Exports();
        var cell = Reports.Edition2021.Find("/proactiveDisclosure/administrativeFees/amount")!;
        await using var export = new TableExport(exports.Folder, new TableExportOptions { Format = TableFormat.Parquet });
        foreach (var amount in (decimal[])[0.0000000001m, 1.123456789m])
        {
            await export.AddAsync(
                Exports.Of(cell.With(Reports.Numbered(Reports.Edition2021), Amount.FromDecimal(amount))),
                TestContext.Current.CancellationToken
            );
        }

        await export.CompleteAsync(TestContext.Current.CancellationToken);

        // In cells and in wide.
        Assert.Equal(2, export.RoundedNumbers);
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    public async Task However_the_reports_come_a_folder_has_one_part(TableFormat format)
    {
        using var exports = new Exports();
        await exports.WriteAsync(
            new TableExportOptions { Format = format, PartitionBy = ["year"] },
            Enumerable.Range(0, 300).Select(static i => Reports.Numbered(Reports.Edition2021) with { Year = 1900 + (i * 7 % 100) })
        );
        var extension = format.ToString().ToLowerInvariant();
        foreach (var table in (string[])["cells", "wide"])
        {
            Assert.Equal(100, Directory.EnumerateFiles(exports.PathOf(table), "*", SearchOption.AllDirectories).Count());
            Assert.Equal(
                300L * (table == "cells" ? Reports.Edition2021.Cells.Length : 1),
                Ask($"SELECT count(*) FROM '{exports.PathOf(table)}/**/*.{extension}'")
            );
        }
    }

    [Theory]
    [InlineData(TableFormat.Csv, true)]
    [InlineData(TableFormat.Ndjson, true)]
    [InlineData(TableFormat.Parquet, false)]
    [InlineData(TableFormat.Xlsx, false)]
    public async Task Of_an_export_that_is_broken_off_only_whole_lines_stay(TableFormat format, bool isOfLines)
    {
        using var exports = new Exports();
        await using (var export = new TableExport(exports.Folder, new TableExportOptions { Format = format }))
        {
            await export.AddAsync(Exports.Of(Reports.Numbered(Reports.Edition2021)), TestContext.Current.CancellationToken);
        }

        var files = Directory.EnumerateFiles(exports.Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(["_govdisclosure-unfinished", .. isOfLines ? (string[])["cells", "reports", "wide"] : []], files);
        Assert.All(Directory.EnumerateFiles(exports.Folder), static file =>
            Assert.EndsWith("\n", File.ReadAllText(file), StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    public async Task Rows_that_were_made_on_several_cores_are_those_made_one_by_one(TableFormat format)
    {
        using var one = new Exports();
        using var several = new Exports();
        List<AnnualReport> reports =
        [
            .. Enumerable.Range(0, 40).Select(static i => Reports.Numbered(Reports.Edition2021) with { Year = 2000 + (i % 30) }),
        ];
        var options = new TableExportOptions { Format = format };
        await using (var export = new TableExport(one.Folder, options))
        {
            foreach (var report in reports)
            {
                await export.AddAsync(Exports.Of(report), TestContext.Current.CancellationToken);
            }

            await export.CompleteAsync(TestContext.Current.CancellationToken);
        }

        await using (var export = new TableExport(several.Folder, options))
        {
            foreach (var prepared in reports.AsParallel().AsOrdered().Select(report => export.Prepare(Exports.Of(report))))
            {
                await export.AddAsync(prepared, TestContext.Current.CancellationToken);
            }

            await export.CompleteAsync(TestContext.Current.CancellationToken);
            Assert.Equal(10, export.Repeated);
        }

        Assert.All(Directory.EnumerateFiles(one.Folder), file =>
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(several.PathOf(Path.GetFileName(file))))
        );
    }

    [Fact]
    public async Task A_table_of_Parquet_that_is_not_completed_has_no_footer()
    {
        using var stream = new MemoryStream();
        await using (
            var writer = await TableWriter.CreateAsync(
                TableFormat.Parquet,
                ReportTables.Units,
                stream,
                TestContext.Current.CancellationToken
            )
        )
        {
            await writer.WriteAsync(
                [.. ReportTables.Units.Columns.Select(static _ => default(TableValue))],
                TestContext.Current.CancellationToken
            );
        }

        Assert.Equal("PAR1", System.Text.Encoding.ASCII.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task The_tables_of_an_export_keep_no_more_than_one_budget_together()
    {
        using var exports = new Exports();
        await using var export = new TableExport(
            exports.Folder,
            new TableExportOptions { Format = TableFormat.Parquet, PartitionBy = ["year"] }
        );
        var report = Reports.Numbered(Reports.Edition2021);
        long most = 0;
        for (var i = 0; i < 300; i++)
        {
            await export.AddAsync(Exports.Of(report with { Year = 2001 + (i % 20) }, i + 1), TestContext.Current.CancellationToken);
            most = Math.Max(most, export.KeptValues);
        }

        Assert.InRange(most, TableWriter.MostKeptValues / 2, TableWriter.MostKeptValues);
        await export.CompleteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, export.KeptValues);
        Assert.Equal(
            300L * Reports.Edition2021.Cells.Length,
            Ask($"SELECT count(*) FROM read_parquet('{exports.PathOf("cells")}/**/*.parquet')")
        );
    }

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    [InlineData('\u0001')]
    public async Task A_workbook_has_no_letter_that_is_none_in_XML(char letter) =>
        Assert.Equal("a\uFFFDb", (await TextOfWorkbookAsync($"a{letter}b")).Text);

    [Fact]
    public async Task A_text_longer_than_a_cell_is_cut_marked_and_counted()
    {
        var full = new string('字', 32_767);
        Assert.Equal((full, 0), await TextOfWorkbookAsync(full));
        Assert.Equal((full[..^1] + "…", 1), await TextOfWorkbookAsync(full + "尾"));

        // A letter of two halves stays whole.
        var halves = new string('字', 32_765);
        Assert.Equal((halves + "…", 1), await TextOfWorkbookAsync(halves + "𠮷尾"));
    }

    [Fact]
    public async Task Equal_reports_have_ids_of_their_own_and_are_counted()
    {
        using var exports = new Exports();
        await using var export = new TableExport(exports.Folder, new TableExportOptions { Format = TableFormat.Csv });
        for (var i = 0; i < 3; i++)
        {
            await export.AddAsync(
                Exports.Of(new AnnualReport { Year = 2024, Requests = new Requests() }),
                TestContext.Current.CancellationToken
            );
        }

        await export.CompleteAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, export.Repeated);
        var ids = (await File.ReadAllLinesAsync(exports.PathOf("reports.csv"), TestContext.Current.CancellationToken))
            .Skip(1)
            .Select(static line => line.Split(',')[0])
            .ToList();
        Assert.Equal([ids[0], ids[0] + "_2", ids[0] + "_3"], ids);
        var keys = (await File.ReadAllLinesAsync(exports.PathOf("cells.csv"), TestContext.Current.CancellationToken))
            .Skip(1)
            .Select(static line => (line.Split(',')[0], line.Split(',')[10]))
            .ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public async Task An_earlier_export_leaves_nothing()
    {
        using var exports = new Exports();
        await exports.WriteAsync(
            new TableExportOptions { Format = TableFormat.Csv, PartitionBy = ["year"] },
            [new AnnualReport { Year = 2023, Requests = new Requests() }, new AnnualReport { Year = 2024, Requests = new Requests() }]
        );
        await File.WriteAllTextAsync(exports.PathOf("mine.csv"), "a", TestContext.Current.CancellationToken);
        Assert.Equal(7, TableExport.RemoveEarlier(exports.Folder));
        Assert.Equal([exports.PathOf("mine.csv")], Directory.EnumerateFileSystemEntries(exports.Folder));
    }

    [Fact]
    public void Only_own_tables_inside_of_the_folder_are_removed()
    {
        using var exports = new Exports();
        var folder = Directory.CreateDirectory(exports.PathOf("out")).FullName;
        var outside = Directory.CreateDirectory(exports.PathOf("outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "wide"), outside);
        string[] stay =
        [
            exports.PathOf("cells.csv"),
            Path.Combine(outside, "part-001.csv"),
            Path.Combine(folder, "data.csv"),
            Path.Combine(folder, "cells.txt"),
            Path.Combine(folder, "units.csv"),
        ];
        foreach (var file in (string[])[.. stay, Path.Combine(folder, "reports.csv")])
        {
            File.WriteAllText(file, "a");
        }

        string[] listed =
        [
            "../cells.csv",
            exports.PathOf("cells.csv"),
            "wide/part-001.csv",
            "cells/../../cells.csv",
            "data.csv",
            "cells.txt",
            "units.csv",
            "reports.csv",
            "",
        ];
        File.WriteAllText(
            Path.Combine(folder, "datapackage.json"),
            "{\"resources\":[{\"path\":[" + string.Join(',', listed.Select(static name => '"' + name + '"')) + "]}]}"
        );
        Assert.Equal(1, TableExport.RemoveEarlier(folder, Path.Combine(folder, "units.csv")));
        Assert.All(stay, static file => Assert.True(File.Exists(file), file));
        Assert.False(File.Exists(Path.Combine(folder, "reports.csv")));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"resources\":[{\"path\":1}]}")]
    public void A_file_that_is_no_data_package_removes_nothing(string text)
    {
        using var exports = new Exports();
        File.WriteAllText(exports.PathOf("datapackage.json"), text);
        File.WriteAllText(exports.PathOf("cells.csv"), "a");
        Assert.Equal(0, TableExport.RemoveEarlier(exports.Folder));
        Assert.True(File.Exists(exports.PathOf("cells.csv")));
    }

    private static async Task WriteOnFullDiskAsync(Exports exports, TableFormat format, string full)
    {
        await using var export = new TableExport(exports.Folder, new TableExportOptions { Format = format })
        {
            OpenFile = (path, mode) =>
                Path.GetFileName(path).Contains(full, StringComparison.Ordinal)
                    ? TableFile.Open("/dev/full", FileMode.Open)
                    : TableFile.Open(path, mode),
        };
        await export.AddAsync(Exports.Of(Reports.Numbered(Reports.Edition2021)), TestContext.Current.CancellationToken);
        await export.CompleteAsync(TestContext.Current.CancellationToken);
    }

    private static object? Ask(string question)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The question is the test's own.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static async Task<(string Text, long Cut)> TextOfWorkbookAsync(string text)
    {
        using var stream = new MemoryStream();
        var cut = await WriteAsync(
            TableFormat.Xlsx,
            new TableSchema("t", "", [new TableColumn("a", "", ColumnType.Text)], []),
            stream,
            [TableValue.Of(text)]
        );
        using var zip = new System.IO.Compression.ZipArchive(stream);
        await using var sheet = await zip
            .Entries.Single(static entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .OpenAsync(TestContext.Current.CancellationToken);
        var xml = await System.Xml.Linq.XDocument.LoadAsync(sheet, default, TestContext.Current.CancellationToken);
        return (xml.Descendants().Last(static element => element.Name.LocalName == "t").Value, cut);
    }

    private static async Task<long> WriteAsync(TableFormat format, TableSchema schema, Stream stream, TableValue[] row)
    {
        await using var writer = await TableWriter.CreateAsync(format, schema, stream, TestContext.Current.CancellationToken);
        await writer.WriteAsync(row, TestContext.Current.CancellationToken);
        await writer.CompleteAsync(TestContext.Current.CancellationToken);
        return writer.CutTexts;
    }
}
