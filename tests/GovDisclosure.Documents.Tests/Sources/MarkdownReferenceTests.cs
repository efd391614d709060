using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>Characters that Markdown names as HTML does.</summary>
public sealed class MarkdownReferenceTests
{
    private const string Permits = "/proactiveDisclosure/administrativeLicensing/decisions";

    [Theory]
    [InlineData("&nbsp;22", 22)]
    [InlineData("22&nbsp;&nbsp;", 22)]
    [InlineData("&nbsp;**22**", 22)]
    [InlineData("&#50;2", 22)]
    [InlineData("22&emsp;", 22)]
    [InlineData("&nbsp;", null)]
    [InlineData("&#160;", null)]
    public void A_character_reference_in_Markdown_is_its_character(string printed, int? number)
    {
        var source =
            $"## 二、主动公开政府信息情况\n\n| 信息内容 | 本年处理决定数量 |\n|---|---|\n| 行政许可 | {printed} |\n| 行政处罚 | 127 |\n\n## 三、收到和处理政府信息公开申请情况\n";
        var result = ReportReader.ReadText(source);
        var cell = FormCatalog.Default.FindCell(Permits)!.Get(result.Report!);
        Assert.Equal(number is { } known ? (Count)known : CellValue.Blank, cell);
        Assert.Empty(result.Report!.Remarks);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Pointer == Permits);
        Assert.Equal(5, result.Provenance.Cells.Single(static source => source.Pointer == Permits).Position.Line);
    }

    [Fact]
    public void A_reference_that_a_backslash_takes_back_stays_text()
    {
        var result = ReportReader.ReadText("## 一、总体情况\n\n公开 A&amp;B 与 C\\&amp;D。\n\n## 二、主动公开政府信息情况\n");
        Assert.Equal("公开 A&B 与 C&amp;D。", result.Report!.Overview!.Text);
    }
}
