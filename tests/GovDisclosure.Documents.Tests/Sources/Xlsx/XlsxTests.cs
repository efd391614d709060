using System.Diagnostics;
using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Sources.Xlsx;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources.Xlsx;

/// <summary>Workbooks: what is shown is read, what is not is told.</summary>
public sealed class XlsxTests
{
    private const string LabelOfFirst = "规章";

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_report_in_a_sheet_is_read_whole(string edition)
    {
        var report = SampleReports.Of(edition);
        var result = ReportReader.Read(XlsxFile.Of(report));
        ReadAssert.SameCells(report, result);
        ReadAssert.NoErrors(result);
        Assert.Equal(
            (report.Title, report.Preamble, report.Overview, report.OtherMatters),
            (result.Report!.Title, result.Report.Preamble, result.Report.Overview, result.Report.OtherMatters)
        );
    }

    [Fact]
    public void Each_figure_has_the_name_of_its_sheet()
    {
        var result = ReportReader.Read(XlsxFile.Of(SampleReports.Of("2021")));
        var sheet = Assert.Single(result.Provenance.Cells.Select(static cell => cell.Position.Sheet).Distinct());
        Assert.False(string.IsNullOrEmpty(sheet));
        Assert.StartsWith($"sheet '{sheet}', line ", result.Provenance.Cells[0].Position.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_cells_stay_blank()
    {
        var table = FormCatalog.Default.Find("2021")!.Tables[1];
        var report = SampleReports.Of("2021");
        report = table.With(report, [.. table.Cells.Select((cell, i) => i % 3 == 0 || i / 7 == 9 ? Count.Blank : cell.Get(report))]);
        var result = ReportReader.Read(XlsxFile.Of(report));
        ReadAssert.SameCells(report, result);
        ReadAssert.NoErrors(result);
    }

    [Theory]
    [InlineData("5.0", 2, "5")]
    [InlineData("4.7", 2, "5")]
    [InlineData("1234567.5", 3, "1,234,567.50")]
    [InlineData("-1234.5", 3, "-1,234.50")]
    [InlineData("0.125", 4, "12.5%")]
    [InlineData("45306", 5, "2024年1月15日")]
    [InlineData("3", 7, "3件")]
    [InlineData("0", 8, "0")]
    [InlineData("-3", 8, "-3")]
    [InlineData("650.60000000000002", 1, "650.6")]
    [InlineData("1E+3", 1, "1000")]
    [InlineData("0.1", 9, "0.10")]
    public void A_number_is_read_as_it_is_shown(string value, int style, string shown) =>
        Assert.Equal(
            shown,
            Pieces(
                $"<row r='1'><c r='A1' s='1' t='inlineStr'><is><t>{LabelOfFirst}</t></is></c><c r='B1' s='{style}'><v>{value}</v></c></row>"
            )[1]
        );

    [Theory]
    [InlineData(14, "2024/1/15")]
    [InlineData(31, "2024年1月15日")]
    [InlineData(10, "4530600.00%")]
    [InlineData(0, "45306")]
    public void The_formats_that_need_not_be_written_down_are_known(int format, string shown) =>
        Assert.Equal(shown, XlsxNumberFormat.Show(45306, XlsxNumberFormat.BuiltIn(format), startsIn1904: false));

    [Fact]
    public void Texts_of_all_kinds_are_read() =>
        Assert.Equal(
            ["零", "3402[1]", "12", "甲", "TRUE", "#REF!"],
            Pieces(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c><c r='D1' t='str'><f>A1</f><v>甲</v></c><c r='E1' t='b'><v>1</v></c><c r='F1' t='e'><v>#REF!</v></c></row>"
            )
        );

    [Fact]
    public void A_cell_that_is_not_in_the_file_is_blank_and_moves_no_other()
    {
        var result = Read("<row><c r='A4' t='inlineStr'><is><t>规章</t></is></c><c r='C4'><v>2</v></c><c r='D4'><v>3</v></c></row>");
        var cells = ReadAssert.Cells(result.Report!);
        Assert.Equal("", cells["/proactiveDisclosure/rules/issued"]);
        Assert.Equal("2", cells["/proactiveDisclosure/rules/repealed"]);
        Assert.Equal("3", cells["/proactiveDisclosure/rules/inForce"]);
    }

    [Theory]
    [InlineData("<c t='inlineStr'><is><t>规章</t></is></c><c><v>2</v></c><c><v>3</v></c>")]
    [InlineData("<c r='A4' s='1' t='inlineStr'><is><t>规章</t></is></c><c r='B4' s='1'><v>2</v></c><c r='C4' s='1'><v>3</v></c>")]
    public void A_row_that_lost_a_cell_is_not_filled_up(string cells)
    {
        var result = Read(
            $"<row r='4'>{cells}</row><row r='5'>{XlsxFile.Cell(0, 5, "行政规范性文件", 1)}<c r='B5' s='1'><v>5</v></c><c r='C5' s='1'><v>0</v></c><c r='D5' s='1'><v>9</v></c></row>"
        );
        var read = ReadAssert.Cells(result.Report!);
        Assert.Equal("", read["/proactiveDisclosure/rules/issued"]);
        Assert.Equal("", read["/proactiveDisclosure/rules/repealed"]);
        Assert.Equal("", read["/proactiveDisclosure/rules/inForce"]);
        Assert.Equal("9", read["/proactiveDisclosure/administrativeNormativeDocuments/inForce"]);
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Pointer?.StartsWith("/proactiveDisclosure/rules", StringComparison.Ordinal) == true
        );
    }

    [Fact]
    public void Two_cells_at_one_place_are_none()
    {
        var result = Read(
            "<row r='4'><c r='A4' s='1' t='inlineStr'><is><t>规章</t></is></c><c r='B4' s='1'><v>1</v></c><c r='B4' s='1'><v>2</v></c><c r='C4' s='1'><v>2</v></c><c r='D4' s='1'><v>3</v></c></row>"
        );
        Assert.Equal("", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/rules/issued"]);
        Assert.Equal("3", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/rules/inForce"]);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Pointer == "/proactiveDisclosure/rules/issued");
    }

    [Fact]
    public void A_formula_without_its_value_is_told()
    {
        var result = Read(
            "<row r='4'><c r='A4' s='1' t='inlineStr'><is><t>规章</t></is></c><c r='B4' s='1'><f>1+1</f></c><c r='C4' s='1'><v>0</v></c><c r='D4' s='1'><v>3</v></c></row>"
        );
        var diagnostic = ReadAssert.Single(result, DiagnosticCodes.FormulaWithoutValue);
        Assert.Equal(FindingSeverity.Error, diagnostic.Severity);
        Assert.Contains("B4", diagnostic.Message.En, StringComparison.Ordinal);
        Assert.True(result.Report!.ProactiveDisclosure!.ToString()!.Length > 0);
        Assert.Equal("", ReadAssert.Cells(result.Report)["/proactiveDisclosure/rules/issued"]);
        Assert.Equal("3", ReadAssert.Cells(result.Report)["/proactiveDisclosure/rules/inForce"]);
    }

    [Fact]
    public void What_is_hidden_is_not_read_and_told()
    {
        const string row =
            "<c r='A{0}' s='1' t='inlineStr'><is><t>规章</t></is></c><c r='B{0}' s='1'><v>1</v></c><c r='C{0}' s='1'><v>77</v></c><c r='D{0}' s='1'><v>2</v></c><c r='E{0}' s='1'><v>3</v></c>";
        var result = Read(
            $"<row r='4' hidden='1'>{row.Replace("{0}", "4", StringComparison.Ordinal)}</row><row r='5'>{row.Replace("{0}", "5", StringComparison.Ordinal)}</row>",
            "<cols><col min='3' max='3' hidden='1'/></cols>"
        );
        Assert.Equal("1", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/rules/issued"]);
        Assert.Equal("3", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/rules/inForce"]);
        Assert.Contains("7 cells", ReadAssert.Single(result, DiagnosticCodes.ContentNotRead).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_hidden_is_not_read_and_told()
    {
        var (report, other) = (SampleReports.Of("2021"), SampleReports.Of("2021", 5000));
        var result = ReportReader.Read(
            XlsxFile.Of(("旧", XlsxFile.SheetOf(other), "state='hidden'"), ("新", XlsxFile.SheetOf(report), ""))
        );
        ReadAssert.SameCells(report, result);
        Assert.Contains("'旧' is hidden", ReadAssert.Single(result, DiagnosticCodes.ContentNotRead).Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(";;;", 6)]
    [InlineData("a line through it", -1)]
    public void A_figure_that_a_style_hides_is_blank_and_told(string how, int style)
    {
        Assert.NotEmpty(how);
        var result = Read(
            $"<row r='4'><c r='A4' s='1' t='inlineStr'><is><t>规章</t></is></c><c r='B4' s='{(style < 0 ? XlsxFile.Struck : style)}'><v>7</v></c><c r='C4' s='1'><v>0</v></c><c r='D4' s='1'><v>3</v></c></row>"
        );
        Assert.Equal("", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/rules/issued"]);
        ReadAssert.Single(result, DiagnosticCodes.ContentNotRead);
    }

    [Fact]
    public void A_list_of_units_is_told_as_one()
    {
        var rows = string.Concat(
            Enumerable
                .Range(2, 5)
                .Select(static row =>
                    $"<row r='{row}'>{XlsxFile.Cell(0, row, $"第{row}镇", 0)}{string.Concat(Enumerable.Range(1, 40).Select(column => $"<c r='{XlsxFile.Column(column)}{row}'><v>{column}</v></c>"))}</row>"
                )
        );
        var result = ReportReader.Read(XlsxFile.Of(("汇总", $"<sheetData>{rows}</sheetData>", "")));
        Assert.Null(result.Report);
        Assert.Contains(
            "5 rows, the first one '第2镇'",
            ReadAssert.Single(result, DiagnosticCodes.ListOfUnits).Message.En,
            StringComparison.Ordinal
        );
    }

    // The third cell of a row in the middle of a table names no place.
    [Theory]
    [InlineData("C4", "3", null)]
    [InlineData("c4", "3", null)]
    [InlineData("$C$4", "3", null)]
    [InlineData("4", "3", false)]
    [InlineData("", "3", false)]
    [InlineData("C4x", "3", false)]
    [InlineData("C4x", null, true)]
    public void A_cell_whose_place_is_none_stands_behind_the_one_before_or_is_told(string place, string? repealed, bool? isLost)
    {
        // Where the cell before it is left out too, it may stand in either place.
        var row =
            $"<row r='4'>{XlsxFile.Cell(0, 4, "规章", 1)}{(isLost == true ? "" : XlsxFile.Cell(1, 4, "2", 1))}"
            + XlsxFile.Cell(2, 4, "3", 1).Replace("'C4'", $"'{place}'", StringComparison.Ordinal)
            + XlsxFile.Cell(3, 4, "5", 1)
            + "</row>";
        var result = Read(row);
        var rules = ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules;
        Assert.Equal((repealed ?? "", "5"), (rules.Repealed.ToString(), rules.InForce.ToString()));
        Assert.Equal(isLost == true ? "" : "2", rules.Issued.ToString());
        Assert.Equal(
            isLost is null ? [] : [isLost == true ? FindingSeverity.Error : FindingSeverity.Warning],
            result
                .Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.DamagedSource)
                .Select(static diagnostic => diagnostic.Severity)
        );
    }

    // Each is read, or told, in time and memory that its bytes bound, not what they say.
    [Theory]
    [InlineData("<cols>", "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", 100_000, "</cols><sheetData/>")]
    [InlineData("<sheetData>", "<row><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/><c s=\"1\"/></row>", 200_000, "</sheetData>")]
    [InlineData("<sheetData>", "<row><c s=\"0\"/></row>", 600_000, "</sheetData>")]
    [InlineData("<sheetData>", "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>", 250_000, "</sheetData>")]
    public void A_sheet_of_a_million_blanks_takes_little_memory(string before, string each, int count, string after)
    {
        var source = XlsxFile.Of(("Sheet1", before + Repeat(each, count) + after, ""));
        var start = GC.GetAllocatedBytesForCurrentThread();
        var result = ReportReader.Read(source);
        Assert.Null(result.Report);
        Assert.Contains(result.Diagnostics[0].Code, (string[])[DiagnosticCodes.LimitExceeded, DiagnosticCodes.EmptySource]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - start, 0, 300L * 1024 * 1024);
    }

    public static TheoryData<string, string> Bombs =>
        new()
        {
            { $"<sheetData>{Repeat("<row><c s=\"0\"/></row>", 1_000_000)}</sheetData>", "characters" },
            { $"<sheetData>{Repeat("<row><c s='1'/></row>", 600_000)}</sheetData>", "elements" },
            { $"<sheetData><row>{Repeat("<c t='str'><v>1</v></c>", 16_000)}</row></sheetData>", "columns" },
            {
                $"<sheetData>{Repeat("<row><c t='str'><v>1</v></c><c t='str'><v>1</v></c></row>", 3_000)}</sheetData><mergeCells>{Repeat("<mergeCell ref='A1:B900000'/>", 100_000)}</mergeCells>",
                "lines and cells"
            },
            { Repeat("<a>", 100_000), "nested deeper" },
        };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_is_refused(string content, string limit)
    {
        var source = XlsxFile.Of(("Sheet1", content, ""));
        var watch = Stopwatch.StartNew();
        var result = ReportReader.Read(source);
        TestContext.Current.TestOutputHelper?.WriteLine($"{limit}: {watch.Elapsed.TotalSeconds:0.00} s");
        Assert.Null(result.Report);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.LimitExceeded, diagnostic.Code);
        Assert.Contains(limit, diagnostic.Message.En, StringComparison.Ordinal);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    // The pieces of one row, under a header so that it is a row of a table.
    private static List<string> Pieces(string row)
    {
        using var package = new System.IO.Compression.ZipArchive(
            new MemoryStream(XlsxFile.Of(("Sheet1", $"<sheetData>{row}</sheetData>", "")))
        );
        var (options, diagnostics) = (ReadOptions.Default, new DiagnosticList(10));
        var document = XlsxWorkbook.Extract(
            package,
            package.GetEntry("xl/workbook.xml")!,
            options,
            new ReadClock(options, TimeProvider.System, CancellationToken.None),
            diagnostics
        )!;
        return [.. document.Tokens.Select(token => document.Span(token).ToString())];
    }

    private static ReadResult Read(string rows, string before = "") =>
        ReportReader.Read(
            XlsxFile.Of(
                (
                    "Sheet1",
                    $"{before}<sheetData><row r='1'>{XlsxFile.Cell(0, 1, "清河镇2022年政府信息公开工作年度报告", 0)}</row><row r='2'>{XlsxFile.Cell(0, 2, "二、主动公开政府信息情况", 0)}</row>"
                        + $"<row r='3'>{XlsxFile.Cell(0, 3, "信息内容", 1)}{XlsxFile.Cell(1, 3, "本年制发件数", 1)}{(before.Length > 0 ? XlsxFile.Cell(2, 3, "备注", 1) : "")}{XlsxFile.Cell(before.Length > 0 ? 3 : 2, 3, "本年废止件数", 1)}{XlsxFile.Cell(before.Length > 0 ? 4 : 3, 3, "现行有效件数", 1)}</row>{rows}</sheetData>",
                    ""
                )
            )
        );
}
