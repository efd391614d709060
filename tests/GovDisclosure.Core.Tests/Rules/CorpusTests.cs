using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>The rules on the true figures of published reports, where the shared material is on the machine.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void A_total_that_was_published_as_zero_is_found()
    {
        var findings = FiguresOnly.Checker.Check(Read("hongze_qu_2023", "洪泽区", 2023)).Findings;
        Assert.Equal(
            ["GD2104", "GD2104"],
            findings.Where(static finding => finding.Status == FindingStatus.Fail).Select(static finding => finding.Rule.Id)
        );
        Assert.All(findings, static finding => Assert.Equal(0, finding.Left));
    }

    [Theory]
    [InlineData("suqian_shi_2023")]
    [InlineData("suqian_shi_2024")]
    [InlineData("shuyang_xian_2025")]
    [InlineData("hangzhou_shi_2025")]
    [InlineData("hebei_gxt_2021")]
    [InlineData("hebei_gxt_2022")]
    [InlineData("hebei_gxt_2023")]
    [InlineData("hongze_qu_2024")]
    public void Figures_that_are_right_give_no_error(string file)
    {
        var result = FiguresOnly.Checker.Check(Read(file, file, 2021));
        Assert.DoesNotContain(result.Findings, static finding => finding.Status == FindingStatus.Fail);
        Assert.False(result.HasErrors);
    }

    [Theory]
    [InlineData("hebei_gxt_2022", "hebei_gxt_2023")]
    [InlineData("suqian_shi_2023", "suqian_shi_2024")]
    public void Two_years_that_join_up(string before, string now)
    {
        var result = CheckBoth(Read(now, "同一机关", 2024), Read(before, "同一机关", 2023));
        Assert.DoesNotContain(result.Findings, static finding => finding.Rule.Id == "GD5001");
        Assert.Contains(RuleCatalog.CarriedContinuity, result.Passed);
    }

    private static CheckResult CheckBoth(AnnualReport report, AnnualReport previous) => FiguresOnly.Checker.Check(report, previous);

    internal static AnnualReport Read(string file, string agency, int year)
    {
        var path = SharedMaterial.Find("corpus", "expected", file + ".tsv");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("corpus", "expected", file + ".tsv"));
        var figures = File.ReadLines(path!)
            .Select(static line => line.Split('\t'))
            .ToDictionary(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal);
        var shapes = FormCatalog
            .Default.Shapes.Select(shapes =>
                shapes.All.Select(static shape => shape.Table).MaxBy(table => table.Cells.Count(cell => figures.ContainsKey(cell.Pointer)))!
            )
            .ToList();
        var known = shapes.SelectMany(static table => table.Cells).Select(static cell => cell.Pointer).ToHashSet(StringComparer.Ordinal);
        Assert.All(figures.Keys, pointer => Assert.Contains(pointer, known));
        return Reports.Fill(
            new AnnualReport
            {
                Year = year,
                Agency = new Agency { Name = agency },
            },
            shapes,
            cell =>
                !figures.TryGetValue(cell.Pointer, out var text) || text == "null" ? CellValue.Blank
                : cell.IsAmount ? Amount.Parse(text, null)
                : (CellValue)(Count)long.Parse(text, CultureInfo.InvariantCulture)
        );
    }
}
