using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>A table of section four whose labels are lost: its figures are read, and the words around it are kept.</summary>
public sealed class UnlabelledTableTests
{
    private const string Source = """
        青石镇人民政府2024年政府信息公开工作年度报告
        （一）主动公开
        按时公开各类信息。
        四、政府信息公开行政复议、行政诉讼情况
        | 0 | 1 | 0 | 3 | 4 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 1 | 2 |

        1、图解还不够多
        多用图表的办法还要学。
        本年没有收取信息处理费。
        """;

    [Fact]
    public void Words_after_the_figures_are_kept()
    {
        var report = Read().Report!;
        Assert.Equal(4, report.ReviewAndLitigation!.Reconsideration.Total.Value);
        var note = report.Notes["/reviewAndLitigation"];
        Assert.StartsWith("1、图解还不够多", note, StringComparison.Ordinal);
        Assert.Contains("本年没有收取信息处理费。", note, StringComparison.Ordinal);
        Assert.DoesNotContain("| 0", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_whose_headings_are_lost_are_not_told_absent()
    {
        var result = Read();
        var findings = Rules
            .ReportChecker.Default.Check(
                new Rules.CheckInput { Report = result.Report!, Source = result },
                TestContext.Current.CancellationToken
            )
            .Findings;
        var told = findings.Where(static finding => finding is { Rule.Id: "GD1001", Status: Rules.FindingStatus.Fail });
        Assert.Equal(["/proactiveDisclosure", "/requests"], told.Select(static finding => finding.Pointer));
    }

    private static ReadResult Read() => ReportReader.Read(System.Text.Encoding.UTF8.GetBytes(Source));
}
