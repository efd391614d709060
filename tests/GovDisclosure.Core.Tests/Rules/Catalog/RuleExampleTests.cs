using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Catalog;

public sealed class RuleExampleTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_failing_example_violates_the_rule_and_no_other(string id)
    {
        var example = RuleCatalog.Find(id)!.Failing!;
        var result = ReportChecker.Default.Check(example.Input, TestContext.Current.CancellationToken);
        Assert.Equal(
            [id],
            result
                .Findings.Where(static finding => finding.Status == FindingStatus.Fail)
                .Select(static finding => finding.Rule.Id)
                .Distinct()
        );
        Assert.NotEqual(example.Text.Zh, example.Text.En);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_passing_example_passes_the_rule_and_violates_none(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        var result = ReportChecker.Default.Check(rule.Passing!.Input, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Contains(rule, result.Passed);
    }

    [Fact]
    public void The_reports_of_the_examples_are_clean()
    {
        foreach (
            var (report, previous) in new (AnnualReport, AnnualReport?)[]
            {
                (ExampleReports.Clean, ExampleReports.CleanLastYear),
                (ExampleReports.CleanLastYear, null),
                (ExampleReports.Clean2020, ExampleReports.Clean2019),
                (ExampleReports.Clean2019, null),
            }
        )
        {
            Assert.Empty(ReportChecker.Default.Check(report, previous, TestContext.Current.CancellationToken).Findings);
        }
    }
}
