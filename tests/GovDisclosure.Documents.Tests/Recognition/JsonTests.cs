using System.Diagnostics;
using System.Text;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Recognition;

public sealed class JsonTests
{
    private static readonly AnnualReport Report = ReportReader
        .ReadFile(SharedMaterial.InRepository("seeds", "suqian_2023.txt"))
        .RequireReport();

    private static readonly string Json = DisclosureJson.Serialize(Report);

    [Fact]
    public async Task A_report_in_json_is_read_from_a_text_bytes_a_stream_and_a_file()
    {
        var utf8 = Encoding.UTF8.GetBytes(Json);
        Same(ReportReader.ReadText(Json));
        Same(ReportReader.ReadText("\uFEFF \r\n" + Json));
        Same(ReportReader.Read(utf8));
        Same(ReportReader.Read((byte[])[.. Encoding.UTF8.Preamble, .. utf8]));
        Same(ReportReader.Read((byte[])[.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Json)]));
        Same(ReportReader.Read((byte[])[.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Json)]));
        Same(
            ReportReader.Read(
                (byte[])[.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Json)],
                new ReadOptions { AssumeJson = true }
            )
        );
        using var stream = new MemoryStream(utf8);
        Same(await ReportReader.ReadAsync(stream, TestContext.Current.CancellationToken));

        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, utf8, TestContext.Current.CancellationToken);
            Same(Synchronously(path));
            Same(await ReportReader.ReadFileAsync(path, TestContext.Current.CancellationToken));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                ReportReader.ReadFileAsync(path, new CancellationToken(canceled: true))
            );
        }
        finally
        {
            File.Delete(path);
        }

        static ReadResult Synchronously(string path) => ReportReader.ReadFile(path);
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_stays_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("  " + Json));
        stream.Position = 2;
        Same(ReportReader.Read(stream));
        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(DiagnosticCodes.EmptySource, Assert.Single(ReportReader.Read(stream).Diagnostics).Code);
    }

    [Fact]
    public void What_a_json_report_holds_is_counted()
    {
        var table = FormCatalog.Default.TablesOf(Report).First();
        var cell = table.Cells[0];
        var result = ReportReader.ReadText(
            DisclosureJson.Serialize(cell.With(Report, CellValue.Blank) with { ReviewAndLitigation = null })
        );
        var coverage = result.Coverage!;
        Assert.Equal((200, 15, 1, 0, 0), (coverage.Cells, coverage.Missing, coverage.Blank, coverage.Inferred, coverage.NotApplicable));
        Assert.Equal(184, coverage.Read);
    }

    [Fact]
    public void What_strays_from_the_contract_is_told_with_its_line_and_column_in_characters()
    {
        var strays = Json.Replace("\"year\":2023", "\n\"title\":\"年报\",\"year\":\"二〇二三\"", StringComparison.Ordinal);
        var result = ReportReader.ReadText(strays);
        Assert.Null(result.Report);
        Assert.Null(result.Coverage);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(
            (DiagnosticCodes.InvalidJson, FindingSeverity.Error, "/year"),
            (diagnostic.Code, diagnostic.Severity, diagnostic.Pointer)
        );
        Assert.Equal(new SourcePosition(2, "\"title\":\"年报\",\"year\":".Length + 1), diagnostic.Position);
    }

    [Fact]
    public void A_tolerant_reading_lists_what_strays_and_reads_the_rest()
    {
        var strays = Json.Replace("\"year\":2023", "\"color\":1,\n\"year\":true", StringComparison.Ordinal);
        var result = ReportReader.Read(Encoding.UTF8.GetBytes(strays), new ReadOptions { TolerantJson = true });
        Assert.Equal(Report with { Year = null }, result.Report);
        Assert.All(result.Diagnostics, static diagnostic =>
            Assert.Equal((DiagnosticCodes.InvalidJson, FindingSeverity.Warning), (diagnostic.Code, diagnostic.Severity))
        );
        Assert.Equal([1, 2], result.Diagnostics.Select(static diagnostic => diagnostic.Position!.Value.Line));
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("一、总体情况")]
    [InlineData("<html></html>")]
    [InlineData("\"")]
    [InlineData(" \r\n")]
    public void What_is_called_json_is_told_as_json(string text)
    {
        var options = new ReadOptions { AssumeJson = true };
        Assert.Equal(DiagnosticCodes.InvalidJson, Assert.Single(ReportReader.ReadText(text, options).Diagnostics).Code);
        Assert.Equal(DiagnosticCodes.InvalidJson, Assert.Single(ReportReader.Read(Encoding.UTF8.GetBytes(text), options).Diagnostics).Code);
        var path = Path.ChangeExtension(Path.GetTempFileName(), ".JSON");
        try
        {
            File.WriteAllText(path, text);
            Assert.Equal(DiagnosticCodes.InvalidJson, Assert.Single(ReportReader.ReadFile(path).Diagnostics).Code);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("{", true)]
    [InlineData("[{", true)]
    [InlineData("[ \"", true)]
    [InlineData("[](javascript:;) 一、总体情况\n无", false)]
    [InlineData("[1] 一、总体情况\n无", false)]
    public void Json_is_told_by_its_first_signs(string text, bool isJson)
    {
        Assert.Equal(isJson, ReportReader.ReadText(text).Diagnostics[0].Code == DiagnosticCodes.InvalidJson);
        Assert.Equal(isJson, ReportReader.Read(Encoding.UTF8.GetBytes(text)).Diagnostics[0].Code == DiagnosticCodes.InvalidJson);
    }

    [Fact]
    public void Every_beginning_of_a_report_is_refused_with_a_place()
    {
        var utf8 = Encoding.UTF8.GetBytes(Json);
        for (var length = 1; length < utf8.Length; length += 97)
        {
            var result = ReportReader.Read(utf8.AsMemory(0, length));
            Assert.Null(result.Report);
            Assert.Equal((DiagnosticCodes.InvalidJson, 1), (result.Diagnostics[^1].Code, result.Diagnostics[^1].Position!.Value.Line));
        }
    }

    [Fact]
    public void Deep_json_and_half_a_surrogate_pair_are_refused()
    {
        var deep = ReportReader.ReadText(string.Concat(Enumerable.Repeat("{\"a\":", 1_000_000)));
        Assert.Equal(DiagnosticCodes.InvalidJson, Assert.Single(deep.Diagnostics).Code);
        var arrays = ReportReader.ReadText("{\"a\":" + new string('[', 1_000_000));
        Assert.Equal(DiagnosticCodes.InvalidJson, Assert.Single(arrays.Diagnostics).Code);
        var half = ReportReader.ReadText("{\"title\":\"\uD800\"}");
        Assert.Equal(DiagnosticCodes.InvalidJson, Assert.Single(half.Diagnostics).Code);
        Assert.Equal(
            DiagnosticCodes.UnknownEncoding,
            Assert
                .Single(ReportReader.Read((byte[])[0xFF, 0xFE, (byte)'{', 0, 0, 0xD8], new ReadOptions { AssumeJson = true }).Diagnostics)
                .Code
        );
    }

    [Fact]
    public void The_limits_hold_for_json_too()
    {
        var utf8 = Encoding.UTF8.GetBytes(Json);
        Same(ReportReader.Read(utf8, new ReadOptions { MaxBytes = utf8.Length }));
        Same(ReportReader.ReadText(Json, new ReadOptions { MaxBytes = utf8.Length }));
        Assert.Equal(
            DiagnosticCodes.LimitExceeded,
            Assert.Single(ReportReader.Read(utf8, new ReadOptions { MaxBytes = utf8.Length - 1 }).Diagnostics).Code
        );
        Assert.Equal(
            DiagnosticCodes.LimitExceeded,
            Assert.Single(ReportReader.ReadText(Json, new ReadOptions { MaxBytes = utf8.Length - 1 }).Diagnostics).Code
        );

        var watch = Stopwatch.StartNew();
        var many = "{" + string.Concat(Enumerable.Range(0, 300_000).Select(static i => $"\n\"x{i}\":0,")) + "\n\"year\":2021}";
        var result = ReportReader.ReadText(many, new ReadOptions { TolerantJson = true, MaxDiagnostics = 3 });
        Assert.True(watch.Elapsed < Patience.Limit, $"{watch.Elapsed}");
        Assert.Equal([2, 3, 4], result.Diagnostics.SkipLast(1).Select(static diagnostic => diagnostic.Position!.Value.Line));
        Assert.Equal(DiagnosticCodes.LimitExceeded, result.Diagnostics[^1].Code);
    }

    private static void Same(ReadResult result)
    {
        Assert.Equal(Report, result.Report);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(200, result.Coverage!.Cells);
    }
}
