using System.Globalization;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Sources;

public sealed class MarkdownCorpusTests
{
    /// <summary>The beginnings of published pages: file, how many cells are zero, the figures that are not; checked by hand.</summary>
    public static TheoryData<string, int, string> Partials =>
        [
            .. File.ReadAllLines(SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", "pipe_partials.tsv"))
                .Select(line => line.Split('\t'))
                .Select(parts => new TheoryDataRow<string, int, string>(
                    parts[0],
                    int.Parse(parts[1], CultureInfo.InvariantCulture),
                    parts[2]
                )),
        ];

    [Theory]
    [MemberData(nameof(Partials))]
    public void The_beginning_of_a_page_with_pipes_yields_its_figures_and_no_others(string name, int zeros, string figures)
    {
        var path = CorpusFigures.PathOf("partial", name + ".txt");
        Assert.Equal(SourceFormat.Markdown, FormatDetector.DetectText(File.ReadAllText(path)));
        var result = ReportReader.ReadFile(path);
        var cells = ReadAssert.Cells(result.Report!).Where(cell => cell.Value.Length > 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {result.Coverage}");
        Assert.Equal(
            figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            cells.Where(cell => cell.Value != "0").Select(cell => cell.Key + "=" + cell.Value)
        );
        Assert.Equal(zeros, cells.Count(cell => cell.Value == "0"));
    }

    [Theory]
    [InlineData("shanghai_kewei_2024.md", 199)]
    [InlineData("shuyang_xian_2025.txt", 200)]
    [InlineData("suqian_shi_2025_partial.txt", 28)]
    public void No_figure_of_a_report_is_wrong(string file, int right)
    {
        var expected = CorpusFigures.Expected(Path.GetFileNameWithoutExtension(file));
        var result = ReportReader.ReadFile(CorpusFigures.PathOf("reports", file));
        TestContext.Current.TestOutputHelper?.WriteLine(CorpusFigures.Describe(file, expected, result));
        Assert.Empty(CorpusFigures.Wrong(expected, result));
        Assert.Equal(right, result.Coverage!.Read + result.Coverage.Inferred);
        Assert.True(result.Coverage.Missing == 0 || result.Diagnostics.Any(diagnostic => diagnostic.Severity == FindingSeverity.Error));
    }

    [Fact]
    public void The_title_of_a_page_is_read_without_its_marks()
    {
        var report = ReportReader.ReadFile(CorpusFigures.PathOf("reports", "shanghai_kewei_2024.md")).Report!;
        Assert.Equal(("上海市科委", 2024), (report.Agency.Name, report.Year));
        Assert.StartsWith("根据《中华人民共和国政府信息公开条例》", report.Preamble, StringComparison.Ordinal);
        Assert.Equal("沐阳县人民政府", ReportReader.ReadFile(CorpusFigures.PathOf("reports", "shuyang_xian_2025.txt")).Report!.Agency.Name);
    }
}
