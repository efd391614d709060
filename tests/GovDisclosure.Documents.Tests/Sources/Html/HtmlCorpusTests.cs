using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources.Html;

public sealed class HtmlCorpusTests
{
    [Fact]
    public void A_city_report_is_read_whole()
    {
        var expected = CorpusFigures.Expected("hangzhou_shi_2025");
        var result = ReportReader.ReadFile(CorpusFigures.PathOf("reports", "hangzhou_shi_2025.html"));
        Report("hangzhou_shi_2025", expected, result);
        Assert.Equal(200, expected.Count);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), ReadAssert.Cells(result.Report!));
        Assert.Empty(result.Diagnostics);
        Assert.Equal(("测试市", 2025), (result.Report!.Agency.Name, result.Report.Year));
        Assert.StartsWith("根据《中华人民共和国政府信息公开条例》", result.Report.Preamble, StringComparison.Ordinal);
        Assert.Equal(new SourcePosition(13, 16, 1, 3, 2), result.Provenance.Find("/proactiveDisclosure/rules/issued")!.Position);
    }

    [Fact]
    public void Rows_that_a_report_leaves_out_are_blank_and_not_zero()
    {
        var expected = CorpusFigures.Expected("fengxian_kewei_2025_partial");
        var result = ReportReader.ReadFile(CorpusFigures.PathOf("reports", "fengxian_kewei_2025_partial.html"));
        Report("fengxian_kewei_2025_partial", expected, result);
        var cells = ReadAssert.Cells(result.Report!);
        Assert.All(expected, pair => Assert.Equal(pair.Value, cells[pair.Key]));
        Assert.All(cells.Keys.Except(expected.Keys), pointer => Assert.Equal("", cells[pointer]));
        Assert.Contains("The 19 rows", ReadAssert.Single(result, DiagnosticCodes.RowMissing).Message.En, StringComparison.Ordinal);
        Assert.Equal(19 * 7, result.Coverage!.Missing);
    }

    [Fact]
    public void A_report_of_2019_keeps_its_blanks_and_its_unit()
    {
        var expected = File.ReadAllLines(
                Testing.SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", "shanghai_generaloffice_2019.tsv")
            )
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => parts[1]);
        var result = ReportReader.ReadFile(CorpusFigures.PathOf("reports", "shanghai_generaloffice_2019.html"));
        Report("shanghai_generaloffice_2019", expected, result);
        Assert.Equal(198, expected.Count);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), ReadAssert.Cells(result.Report!));
        Assert.Equal(0, result.Coverage!.Missing);
        Assert.Empty(result.Diagnostics);
        var report = result.Report!;
        Assert.Equal(
            Amount.FromDecimal(251000, MonetaryUnit.Yuan),
            ((ProactiveDisclosure2019)report.ProactiveDisclosure!).CentralizedProcurement.Amount
        );
        Assert.Equal("上海市人民政府办公厅", report.Agency.Name);
        Assert.Equal((2019, new DateOnly(2020, 1, 31)), (report.Year, report.PublishedOn));
        Assert.StartsWith("本年度报告根据", report.Preamble, StringComparison.Ordinal);
    }

    private static void Report(string name, Dictionary<string, string> expected, ReadResult result) =>
        TestContext.Current.TestOutputHelper?.WriteLine(
            CorpusFigures.Describe(name, expected, result)
                + "\n"
                + string.Join("\n", CorpusFigures.Wrong(expected, result).Take(5))
                + "\n"
                + string.Join("\n", result.Diagnostics.Take(20))
        );
}
