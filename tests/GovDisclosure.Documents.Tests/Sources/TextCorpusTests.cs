using System.Globalization;
using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Sources;

public sealed class TextCorpusTests
{
    /// <summary>The beginnings of published pages: file, how many cells are zero, the figures that are not; checked by hand.</summary>
    public static TheoryData<string, int, string> Partials =>
        [
            .. File.ReadAllLines(SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", "text_partials.tsv"))
                .Select(line => line.Split('\t'))
                .Select(parts => new TheoryDataRow<string, int, string>(
                    parts[0],
                    int.Parse(parts[1], CultureInfo.InvariantCulture),
                    parts[2]
                )),
        ];

    [Theory]
    [MemberData(nameof(Partials))]
    public void The_beginning_of_a_page_yields_its_figures_and_no_others(string name, int zeros, string figures)
    {
        var result = ReportReader.ReadFile(CorpusFigures.PathOf("partial", name + ".txt"));
        var cells = result.Report is null ? [] : ReadAssert.Cells(result.Report).Where(cell => cell.Value.Length > 0).ToList();
        Assert.Equal(
            figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            cells.Where(cell => cell.Value != "0").Select(cell => cell.Key + "=" + cell.Value)
        );
        Assert.Equal(zeros, cells.Count(cell => cell.Value == "0"));
    }

    [Theory]
    [InlineData("hongze_qu_2023", "layout")]
    [InlineData("hongze_qu_2023", "raw")]
    [InlineData("hongze_qu_2024", "layout")]
    [InlineData("hongze_qu_2024", "raw")]
    [InlineData("suqian_shi_2023", "")]
    [InlineData("suqian_shi_2024", "")]
    public void The_text_of_a_page_is_read_whole(string name, string kind)
    {
        var expected = CorpusFigures.Expected(name);
        var result = ReportReader.ReadFile(
            CorpusFigures.PathOf("reports", string.Join('.', new[] { name, kind, "txt" }.Where(part => part.Length > 0)))
        );
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), ReadAssert.Cells(result.Report!));
        Assert.Equal(expected.Count, result.Coverage!.Read);
        Assert.DoesNotContain(result.Diagnostics, diagnostic =>
            diagnostic.Severity == FindingSeverity.Error
            && diagnostic.Pointer!.Contains('/', StringComparison.Ordinal)
            && result.Provenance.Cells.Any(cell => cell.Pointer.StartsWith(diagnostic.Pointer!, StringComparison.Ordinal))
        );
    }
}
