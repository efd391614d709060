using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Structure;

/// <summary>GD1003: a table that words replace is an error; one that is an image, or printed in a layout that was not read, is not
/// assessable.</summary>
public sealed class TableMissingRuleTests
{
    [Theory]
    [InlineData("本年度没有行政复议和行政诉讼。", 2023, FindingStatus.Fail, FindingSeverity.Error)]
    [InlineData("本年度没有行政复议和行政诉讼。", 2019, FindingStatus.Fail, FindingSeverity.Warning)]
    [InlineData(
        "行政复议 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 0 0 0",
        2023,
        FindingStatus.NotAssessable,
        FindingSeverity.Error
    )]
    [InlineData("| 0 | 1 | 0 | 3 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |", 2023, FindingStatus.NotAssessable, FindingSeverity.Error)]
    [InlineData("2023年收到行政复议1件，行政诉讼0件。", 2023, FindingStatus.Fail, FindingSeverity.Error)]
    public void Words_replace_no_table(string note, int year, FindingStatus status, FindingSeverity severity)
    {
        var report = (year == 2019 ? ExampleReports.Clean2019 : ExampleReports.Clean) with
        {
            ReviewAndLitigation = null,
            Notes = [new("/reviewAndLitigation", note)],
        };
        var finding = Assert.Single(ReportChecker.Default.Check(report).Findings);
        Assert.Equal(
            ("GD1003", "/reviewAndLitigation", status, severity),
            (finding.Rule.Id, finding.Pointer, finding.Status, finding.Severity)
        );
    }

    [Fact]
    public void An_image_may_be_the_table()
    {
        var source = new ReadResult
        {
            Outline = new SourceOutline([
                new OutlineEntry(OutlineKind.SectionHeading, "四、", new SourcePosition(9), "/reviewAndLitigation"),
                new OutlineEntry(OutlineKind.Image, "", new SourcePosition(10), "/reviewAndLitigation"),
            ]),
        };
        var result = ReportChecker.Default.Check(
            new CheckInput { Report = ExampleReports.Clean with { ReviewAndLitigation = null }, Source = source },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(FindingStatus.NotAssessable, Assert.Single(result.Findings, static finding => finding.Rule.Id == "GD1003").Status);
        Assert.DoesNotContain(result.Findings, static finding => finding.Rule.Id == "GD1001");
    }
}
