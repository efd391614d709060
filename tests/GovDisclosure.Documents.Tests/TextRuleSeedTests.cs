using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests;

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
}
