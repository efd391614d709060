using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables.Lines;

/// <summary>Words beside a figure whose cells only spaces or tabs hold apart: the figure never stands alone without a word about
/// them.</summary>
public sealed class LeftoverWordTests
{
    private const string Start = "二、主动公开政府信息情况\n信息内容   本年处理决定数量\n行政处罚   127\n行政许可   ";
    private const string Rest = "\n三、收到和处理政府信息公开申请情况\n";
    private const string Permits = "/proactiveDisclosure/administrativeLicensing/decisions";

    [Theory]
    [InlineData("3 万")]
    [InlineData("3 万件")]
    [InlineData("3   万")]
    [InlineData("22 余")]
    [InlineData("22 其中涉企")]
    [InlineData("3 万余件，含省级委托事项和上年结转的事项")]
    [InlineData("（ 22 ）")]
    [InlineData("( 22 )")]
    [InlineData("22。")]
    public void Words_after_the_last_figure_of_a_row_belong_to_its_cell(string printed)
    {
        var result = ReportReader.ReadText(Start + printed + Rest);
        Assert.True(FormCatalog.Default.FindCell(Permits)!.Get(result.Report!).IsBlank);
        Assert.Equal(printed, result.Report!.Remarks[Permits]);
        Assert.Equal(Permits, ReadAssert.Single(result, DiagnosticCodes.CellNotNumber).Pointer);
    }

    [Theory]
    [InlineData("10   22。   6   0   25   12   4   3   4   23   9   8   8   6   31", "22。")]
    [InlineData("10   9   6   0   25   12   4   3   4   23   9   8   8   6   31。", "31。")]
    [InlineData("10   （ 9 ）   6   0   25   12   4   3   4   23   9   8   8   6   31", "（ 9 ）")]
    [InlineData("10   9   6   0   25   12   4   3   4   23   9   8   8   6   31 余", "31 余")]
    public void One_cell_with_more_than_a_figure_leaves_the_others_as_they_are(string row, string printed)
    {
        const string Columns = "结果维持   结果纠正   其他结果   尚未审结   总计";
        var result = ReportReader.ReadText(
            $"四、政府信息公开行政复议、行政诉讼情况\n行政复议   行政诉讼\n{Columns}   未经复议直接起诉   复议后起诉\n{Columns}   {Columns}\n{row}\n五、存在的主要问题及改进情况\n"
        );
        var cell = ReadAssert.Single(result, DiagnosticCodes.CellNotNumber).Pointer!;
        Assert.Equal(printed, result.Report!.Remarks[cell]);
        Assert.Equal(14, FormCatalog.Default.CellsOf(result.Report).Count(other => other.Get(result.Report).IsNumber));
    }

    [Theory]
    [InlineData("规章\t", "/proactiveDisclosure/rules/issued")]
    [InlineData("行政许可\t", Permits)]
    public void The_first_cell_of_a_tabbed_row_is_read_as_the_others_are(string label, string cell)
    {
        const string Source =
            "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t6\t60\t41\n信息内容\t本年处理决定数量\n行政许可\t22\n行政处罚\t127\n三、收到和处理政府信息公开申请情况\n";
        var result = ReportReader.ReadText(Source.Replace(label, label + "约", StringComparison.Ordinal));
        Assert.Equal(cell, ReadAssert.Single(result, DiagnosticCodes.CellNotNumber).Pointer);
        Assert.Equal(cell, Assert.Single(result.Report!.Remarks).Key);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.RowUnknown);
        Assert.Equal(4, FormCatalog.Default.CellsOf(result.Report).Count(other => other.Get(result.Report).IsNumber));
    }
}
