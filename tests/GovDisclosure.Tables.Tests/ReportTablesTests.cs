using System.Text;
using System.Text.Json;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;

namespace GovDisclosure.Tables.Tests;

/// <summary>The rows of a report, and back.</summary>
public sealed class ReportTablesTests
{
    private static readonly int Pointer = Column(ReportTables.Cells, "pointer");
    private static readonly int State = Column(ReportTables.Cells, "state");
    private static readonly int Value = Column(ReportTables.Cells, "value");

    [Fact]
    public void The_units_have_all_columns_of_a_unit_list()
    {
        var heads = UnitListProposal.ToCsv([]).TrimStart('\uFEFF').Split("\r\n")[0].Split(',');
        Assert.Equal(heads, ReportTables.Units.Columns.Select(static column => column.Name));
        var units = UnitList.Of([
            new RollUpUnit
            {
                Code = "P",
                Name = "松岭县人民政府",
                Perimeter = UnitPerimeter.Parent,
            },
            new RollUpUnit
            {
                Code = "A",
                Name = "松岭县人民政府办公室",
                Parent = "P",
                Perimeter = UnitPerimeter.Own,
                ReportsFor = "P",
                DivisionCode = "999901",
            },
        ]);
        var row = ReportRows.UnitRows(units).Last();
        Assert.Equal("P", row[Column(ReportTables.Units, "reportsFor")].Text);
        Assert.Equal("999901", row[Column(ReportTables.Units, "divisionCode")].Text);
    }

    [Fact]
    public void Each_cell_has_a_row_with_its_state() =>
        Check.That(
            GeneratedReports.Any,
            static report =>
            {
                var rows = ReportRows.CellRows(Exports.Of(report)).ToList();
                Assert.Equal(rows.Count, rows.DistinctBy(static row => row[Pointer]).Count());
                foreach (var cell in FormCatalog.Default.CellsOf(report))
                {
                    var row = rows.Single(row => row[Pointer].Text == cell.Pointer);
                    var value = cell.Get(report);
                    Assert.Equal(value.Number, row[Value].IsNothing ? null : row[Value].Number);
                    Assert.Equal(
                        value.State switch
                        {
                            CellState.Number => "number",
                            CellState.NotApplicable => "notApplicable",
                            _ => "blank",
                        },
                        row[State].Text
                    );
                }

                var absent = FormCatalog
                    .Default.EditionOf(report)
                    .Tables.Where(table => !table.IsPresent(report))
                    .Sum(static table => table.Cells.Length);
                Assert.Equal(absent, rows.Count(static row => row[State].Text == "notFound"));
            },
            20
        );

    [Fact]
    public void The_wide_row_marks_what_is_no_number() =>
        Check.That(
            GeneratedReports.Any,
            static report =>
            {
                var row = ReportRows.WideRow(Exports.Of(report));
                var first = ReportTables.Wide.Columns.Length - ReportTables.WideCells.Length;
                var own = FormCatalog.Default.CellsOf(report).ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal);
                for (var i = 0; i < ReportTables.WideCells.Length; i++)
                {
                    var value = row[first + i];
                    if (own.TryGetValue(ReportTables.WideCells[i].Pointer, out var cell))
                    {
                        Assert.Equal(cell.Get(report).Number, value.Type == ColumnType.Number ? value.Number : null);
                    }
                    else
                    {
                        Assert.Contains(value.Text, (string[])[ReportTables.NotFound, ReportTables.NotInForm]);
                    }
                }
            },
            20
        );

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    public void Reading_the_table_gives_equal_reports(TableFormat format) =>
        Check.That(
            GeneratedReports.Any,
            report =>
            {
                var bytes = Bytes(format, ReportTables.Cells, ReportRows.CellRows(Exports.Of(report)));
                var (id, read) = TableReader
                    .ReadCellsAsync(new MemoryStream(bytes), format, TestContext.Current.CancellationToken)
                    .ToBlockingEnumerable(TestContext.Current.CancellationToken)
                    .Single();
                Assert.Equal(Exports.Of(report).Id, id);
                Assert.Equal(InTable(format == TableFormat.Csv ? InCsv(report) : report), read);
            },
            200
        );

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    public async Task Reports_that_stand_after_one_another_are_read_each(TableFormat format)
    {
        List<AnnualReport> reports = [];
        Check.That(GeneratedReports.WithBlanks, reports.Add, 30);
        string[] names = ["=1+1", "'=1", " @甲", "一,\"二\"\r\n三", "'", "一、\n"];
        reports.AddRange(
            names.Select(
                static (name, i) =>
                    Reports.Numbered(Reports.Edition2021) with
                    {
                        Year = 2000 + i,
                        Agency = new Agency { Name = name },
                    }
            )
        );
        using var exports = new Exports();
        await exports.WriteAsync(new TableExportOptions { Format = format }, reports);
        using var stream = File.OpenRead(exports.PathOf("cells." + format.ToString().ToLowerInvariant()));
        var read = await TableReader
            .ReadCellsAsync(stream, format, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(reports.Select(InTable), read.Select(static pair => pair.Report));
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Ndjson)]
    [InlineData(TableFormat.Parquet)]
    public async Task The_table_is_read_from_bytes_and_a_file_too(TableFormat format)
    {
        var report = Reports.Numbered(Reports.Edition2021) with
        {
            Year = 2024,
            Agency = new Agency { Name = "松岭镇人民政府" },
        };
        var bytes = Bytes(format, ReportTables.Cells, ReportRows.CellRows(Exports.Of(report)));
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
            foreach (
                var reports in new[]
                {
                    TableReader.ReadCellsAsync(bytes, format, TestContext.Current.CancellationToken),
                    TableReader.ReadFileCellsAsync(path, format, TestContext.Current.CancellationToken),
                }
            )
            {
                Assert.Equal(InTable(report), Assert.Single(await reports.ToListAsync(TestContext.Current.CancellationToken)).Report);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_workbook_is_for_people() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
            TableReader.ReadFileCellsAsync("x", TableFormat.Xlsx, TestContext.Current.CancellationToken)
        );

    [Theory]
    [InlineData("report_id,edition,year,published_on,unit_name,kind,level,pointer,measure,state,value\na,2021,soon", "Line 2, column year")]
    [InlineData("report_id,edition\na,2021\n", "Line 2, column year")]
    [InlineData(
        "report_id,edition,year,published_on,unit_name,kind,level,pointer,measure,state,value\na,2021,,,\"甲\n\",,,/x,,number,1.5.2\n",
        "Line 2, column value"
    )]
    [InlineData("report_id,edition\n\n\"a,2021\n", "record of line 3 is not closed")]
    public async Task A_record_that_is_no_row_is_told(string text, string expected)
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await TableReader
                .ReadCellsAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), TableFormat.Csv, TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_Parquet_is_told() =>
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await TableReader
                .ReadCellsAsync(new MemoryStream(new byte[100]), TableFormat.Parquet, TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        );

    [Fact]
    public void A_unit_that_the_agency_prints_is_not_lost()
    {
        var report = Reports.Numbered(Reports.Edition2019);
        var cell = Reports.Edition2019.Cells.Single(static cell => cell.IsAmount && cell.Unit.Length == 0);
        report = cell.With(report, Amount.FromDecimal(12.5m, MonetaryUnit.TenThousandYuan));
        var row = ReportRows.CellRows(Exports.Of(report)).Single(row => row[Pointer].Text == cell.Pointer);
        Assert.Equal("万元", row[Column(ReportTables.Cells, "measure")].Text);
    }

    // Comma-separated values hold no character that steers, and no name without letters.
    private static AnnualReport InCsv(AnnualReport report) =>
        report with
        {
            Agency = report.Agency with
            {
                Name = report.Agency.Name is { Length: > 0 } name
                    ? string.Concat(
                        name.Select(static c =>
                            (char.IsControl(c) && c is not ('\t' or '\r' or '\n')) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c
                        )
                    )
                    : null,
            },
        };

    // What the table holds of a report: its texts are in no table.
    private static AnnualReport InTable(AnnualReport report) =>
        FormCatalog
            .Default.TablesOf(report)
            .Aggregate(
                new AnnualReport
                {
                    Year = report.Year,
                    PublishedOn = report.PublishedOn,
                    Agency = report.Agency with { Code = null },
                },
                (kept, table) => table.With(kept, [.. table.Cells.Select(cell => cell.Get(report))])
            );

    [Theory]
    [InlineData("{\"report_id\":\"a\",\"edition\":\"1999\"}", "edition")]
    [InlineData("{\"edition\":\"2021\"}", "report_id")]
    [InlineData("[", "Line 1")]
    [InlineData("{\"report_id\":\"a\",\"edition\":\"2021\",\"year\":1e30}", "year")]
    [InlineData("{\"report_id\":\"a\",\"edition\":\"2021\",\"published_on\":\"soon\"}", "published_on")]
    [InlineData("{\"report_id\":\"a\",\"edition\":\"2021\",\"published_on\":null,\"unit_name\":null,\"kind\":\"castle\"}", "kind")]
    [InlineData(
        "{\"report_id\":\"a\",\"edition\":\"2021\",\"published_on\":null,\"unit_name\":null,\"kind\":null,\"level\":\"7\"}",
        "level"
    )]
    public async Task A_line_that_is_no_row_is_told(string line, string expected)
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await TableReader
                .ReadCellsAsync(new MemoryStream(Encoding.UTF8.GetBytes(line)), TestContext.Current.CancellationToken)
                .FirstAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\u00A0=1+1", "'\u00A0=1+1")]
    [InlineData("\uFEFF=1+1", "'\uFEFF=1+1")]
    [InlineData("\u3000\u200B＝1", "'\u3000\u200B＝1")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("'一", "'一")]
    [InlineData(" 一 - 二", " 一 - 二")]
    [InlineData("a\u0007b", "a\uFFFDb")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("一，二", "一，二")]
    [InlineData("1,2", "\"1,2\"")]
    public void No_text_becomes_a_formula(string text, string expected)
    {
        var schema = new TableSchema("t", "", [new TableColumn("a", "", ColumnType.Text)], []);
        Assert.Equal(
            $"a\n{expected}\n",
            Written(
                TableFormat.Csv,
                schema,
                [
                    [TableValue.Of(text)],
                ]
            )
        );
    }

    [Fact]
    public void No_text_of_a_workbook_is_a_formula()
    {
        var schema = new TableSchema("t", "", [new TableColumn("a", "", ColumnType.Text)], []);
        using var zip = new System.IO.Compression.ZipArchive(
            new MemoryStream(
                Bytes(
                    TableFormat.Xlsx,
                    schema,
                    [
                        [TableValue.Of("=cmd|' /C calc'!A0")],
                        [TableValue.Of("a\u0007\u0000b")],
                    ]
                )
            )
        );
        using var sheet = new StreamReader(
            zip.Entries.Single(static entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Open()
        );
        var xml = System.Xml.Linq.XDocument.Parse(sheet.ReadToEnd());
        Assert.DoesNotContain(xml.Descendants(), static element => element.Name.LocalName == "f");
        Assert.Equal(
            ["a", "'=cmd|' /C calc'!A0", "a\uFFFD\uFFFDb"],
            xml.Descendants().Where(static element => element.Name.LocalName == "t").Select(static element => element.Value)
        );
    }

    [Fact]
    public async Task The_package_describes_every_column()
    {
        using var exports = new Exports();
        await exports.WriteAsync(
            new TableExportOptions { Format = TableFormat.Csv, PartitionBy = ["year"] },
            [new AnnualReport { Year = 2023, Requests = new Requests() }, new AnnualReport { Year = 2024, Requests = new Requests() }]
        );
        using var package = JsonDocument.Parse(
            await File.ReadAllBytesAsync(exports.PathOf("datapackage.json"), TestContext.Current.CancellationToken)
        );
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        Assert.Equal(
            ["cells", "wide", "reports", "indicators", "findings"],
            resources.Select(static resource => resource.GetProperty("name").GetString())
        );
        foreach (var resource in resources)
        {
            var path = resource.GetProperty("path");
            foreach (
                var file in path.ValueKind == JsonValueKind.Array
                    ? path.EnumerateArray().Select(static item => item.GetString()!)
                    : [path.GetString()!]
            )
            {
                var head = await File.ReadLinesAsync(exports.PathOf(file), TestContext.Current.CancellationToken)
                    .FirstAsync(TestContext.Current.CancellationToken);
                Assert.Equal(
                    head.Split(','),
                    resource
                        .GetProperty("schema")
                        .GetProperty("fields")
                        .EnumerateArray()
                        .Select(static field => field.GetProperty("name").GetString())
                );
            }
        }
    }

    [Fact]
    public void The_columns_are_those_of_the_handed_schema()
    {
        var handed = SharedMaterial.Find("tables", "datapackage.json");
        Assert.SkipWhen(handed is null, SharedMaterial.Absent("tables", "datapackage.json"));
        using var package = JsonDocument.Parse(File.ReadAllBytes(handed));
        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            if (
                (
                    (TableSchema[])
                        [ReportTables.Cells, ReportTables.Wide, ReportTables.Reports, ReportTables.Indicators, ReportTables.Units]
                ).SingleOrDefault(schema => resource.GetProperty("name").ValueEquals(schema.Name)) is
                { } own
            )
            {
                var fields = resource
                    .GetProperty("schema")
                    .GetProperty("fields")
                    .EnumerateArray()
                    .Select(static field => (field.GetProperty("name").GetString()!, field.GetProperty("type").GetString()!))
                    .ToList();
                Assert.Empty(
                    fields.Except(
                        own.Columns.Select(static column =>
                            (
                                column.Name,
                                column.Type switch
                                {
                                    ColumnType.Integer => "integer",
                                    ColumnType.Number => "number",
                                    ColumnType.Boolean => "boolean",
                                    ColumnType.Date => "date",
                                    _ => "string",
                                }
                            )
                        )
                    )
                );
            }
        }
    }

    [Fact]
    public async Task The_keys_are_those_of_the_handed_schema()
    {
        var handed = SharedMaterial.Find("tables", "datapackage.json");
        Assert.SkipWhen(handed is null, SharedMaterial.Absent("tables", "datapackage.json"));
        using var exports = new Exports();
        await exports.WriteAsync(
            new TableExportOptions { Format = TableFormat.Csv },
            [new AnnualReport { Year = 2024, Requests = new Requests() }]
        );
        using var own = JsonDocument.Parse(
            await File.ReadAllBytesAsync(exports.PathOf("datapackage.json"), TestContext.Current.CancellationToken)
        );
        using var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(handed, TestContext.Current.CancellationToken));
        var schema = Cells(own);
        Assert.True(JsonElement.DeepEquals(Cells(expected).GetProperty("foreignKeys"), schema.GetProperty("foreignKeys")));
        Assert.True(JsonElement.DeepEquals(Cells(expected).GetProperty("primaryKey"), schema.GetProperty("primaryKey")));

        static JsonElement Cells(JsonDocument package) =>
            package
                .RootElement.GetProperty("resources")
                .EnumerateArray()
                .Single(static resource => resource.GetProperty("name").ValueEquals("cells"))
                .GetProperty("schema");
    }

    [Fact]
    public void The_blocks_are_those_of_the_handed_dictionary()
    {
        var handed = SharedMaterial.Find("tables", "indicators.csv");
        Assert.SkipWhen(handed is null, SharedMaterial.Absent("tables", "indicators.csv"));
        string[] names = ["edition", "pointer", "block_zh", "row_zh", "column_zh"];
        var own = ReportRows
            .IndicatorRows()
            .Select(row => string.Join('|', names.Select(name => row[Column(ReportTables.Indicators, name)].ToString())))
            .ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(handed);
        var places = names.Select(name => Array.IndexOf(lines[0].Split(','), name)).ToList();
        var fields = lines
            .Skip(1)
            .Where(static line => line.Contains("/reviewAndLitigation/", StringComparison.Ordinal))
            .Select(line => line.Split(','))
            .Select(line => string.Join('|', places.Select(place => line[place])))
            .ToList();
        Assert.Equal(30, fields.Count);
        Assert.Empty(fields.Except(own, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_of_another_length_is_refused()
    {
        using var stream = new MemoryStream();
        await using var writer = await TableWriter.CreateAsync(
            TableFormat.Csv,
            ReportTables.Units,
            stream,
            TestContext.Current.CancellationToken
        );
        await Assert.ThrowsAsync<ArgumentException>(async () => await writer.WriteAsync([], TestContext.Current.CancellationToken));
    }

    private static int Column(TableSchema schema, string name) => schema.Columns.TakeWhile(column => column.Name != name).Count();

    private static string Written(TableFormat format, TableSchema schema, IEnumerable<TableValue[]> rows) =>
        Encoding.UTF8.GetString(Bytes(format, schema, rows));

    private static byte[] Bytes(TableFormat format, TableSchema schema, IEnumerable<TableValue[]> rows)
    {
        using var stream = new MemoryStream();
        var writing = Task.Run(async () =>
        {
            await using var writer = await TableWriter.CreateAsync(format, schema, stream);
            foreach (var row in rows)
            {
                await writer.WriteAsync(row);
            }

            await writer.CompleteAsync();
        });
        writing.Wait(TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
