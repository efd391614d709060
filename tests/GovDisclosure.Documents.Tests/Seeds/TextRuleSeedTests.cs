using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Seeds;

public sealed class TextRuleSeedTests
{
    [Theory]
    [InlineData("GD1010")]
    [InlineData("GD3008")]
    [InlineData("GD4005")]
    [InlineData("GD4008")]
    [InlineData("GD4009")]
    public void The_townships_mistakes_are_found(string id)
    {
        var report = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "township_2021.txt")).RequireReport();
        var findings = ReportChecker.Default.Check(report).Findings;
        Assert.Contains(findings, finding => finding.Rule.Id == id && finding.Status == FindingStatus.Fail);
    }

    /// <summary>The report that the seed is made after: the same mistakes, in the words of the township.</summary>
    [Fact]
    public void The_mistakes_of_the_published_report_are_found_and_none_in_its_figures()
    {
        var path = SharedMaterial.Find("seeds", "yongzheng_zhen_2021.txt");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("seeds", "yongzheng_zhen_2021.txt"));
        var violated = ReportChecker
            .Default.Check(ReportReader.ReadFile(path!).RequireReport())
            .Findings.Where(static finding => finding.Status == FindingStatus.Fail)
            .Select(static finding => finding.Rule.Id)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(["GD1010", "GD3008", "GD4005", "GD4008", "GD4009"], StringComparer.Ordinal), violated);
        Assert.DoesNotContain(violated, static id => id.StartsWith("GD21", StringComparison.Ordinal));
    }
}
