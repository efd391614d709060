using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Text;

/// <summary>GD4011 where requests are said to be counted, and the number is left out before 件.</summary>
public sealed class UncountedRequestsTests
{
    [Theory]
    [InlineData("2023年共收到政府信息公开申请件，均已答复。", true)]
    [InlineData("全年累计受理依申请公开 件。", true)]
    [InlineData("2023年共收到政府信息公开申请5件，均已答复。", false)]
    [InlineData("全年没有收到申请件。", false)]
    [InlineData("对收到的申请件，逐件登记。", false)]
    [InlineData("共制定以下规范性文件。", false)]
    [InlineData("下一步，共同办好申请件。", false)]
    public void A_number_left_out_is_found(string text, bool isFound) =>
        Assert.Equal(
            isFound,
            ReportChecker
                .Default.Check(ExampleReports.Clean with { Overview = new Overview { Text = text } })
                .Findings.Any(static finding => finding.Rule.Id == "GD4011")
        );
}
