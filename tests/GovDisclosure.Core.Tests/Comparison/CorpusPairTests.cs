using System.Globalization;
using GovDisclosure.Comparison;
using GovDisclosure.Core.Tests.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

/// <summary>Published pairs of years against differences that were worked out from the figures by other means.</summary>
public sealed class CorpusPairTests
{
    [Theory]
    [InlineData("suqian_shi_2023", "suqian_shi_2024", 100)]
    [InlineData("hongze_qu_2023", "hongze_qu_2024", 30)]
    [InlineData("hebei_gxt_2021", "hebei_gxt_2022", 13)]
    [InlineData("hebei_gxt_2022", "hebei_gxt_2023", 11)]
    [InlineData("pingtan_2019", "pingtan_2021", 31)]
    public void The_differences_are_those_worked_out_by_other_means(string before, string after, int number)
    {
        var expected = File.ReadLines(SharedMaterial.InRepository("tests", "GovDisclosure.Core.Tests", "Comparison", "Data", $"{before}-{after}.tsv"))
            .Select(static line => line.Split('\t'))
            .Select(static parts => (parts[0], Number(parts[1]), Number(parts[2]), Number(parts[3])))
            .ToList();
        var result = ReportComparison.Compare(CorpusTests.Read(before, "某机关", Year(before)), CorpusTests.Read(after, "某机关", Year(after)));
        Assert.Equal(number, expected.Count);
        Assert.Equal(
            expected,
            result.Changes.Where(static cell => cell.Delta is not null).Select(static cell => (cell.Pointer, cell.Before!.Value.Number!.Value, cell.After!.Value.Number!.Value, cell.Delta!.Value)).OrderBy(static cell => cell.Pointer, StringComparer.Ordinal));
    }

    private static int Year(string file) => int.Parse(file[^4..], CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
