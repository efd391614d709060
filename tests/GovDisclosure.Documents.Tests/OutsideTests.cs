using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests;

/// <summary>What stands in columns that are not the form's is told and never lost without a word.</summary>
public sealed class OutsideTests
{
    [Theory]
    [InlineData("5", "6")]
    [InlineData("同比增长", "6")]
    public void What_stands_under_a_label_that_is_not_the_form_s_is_told(string first, string second)
    {
        const string Groups =
            "<tr><td colspan=3></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td><td>备注</td></tr>";
        var source =
            $"<h2>三、收到和处理政府信息公开申请情况</h2><table>{Groups}<tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td><td>{first}</td></tr>"
            + $"<tr><td colspan=3>二、上年结转政府信息公开申请数量</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td><td>{second}</td></tr></table><h2>四、政府信息公开行政复议、行政诉讼情况</h2>";
        var result = ReportReader.ReadText(source);
        Assert.Equal(14, FormCatalog.Default.CellsOf(result.Report!).Count(cell => cell.Get(result.Report!).IsNumber));
        var told = Assert.Single(result.Diagnostics, diagnostic =>
            diagnostic.Code == DiagnosticCodes.ColumnUnknown
            && diagnostic.Message.Zh.Contains($"“{first}，{second}”", StringComparison.Ordinal)
        );
        Assert.Equal(("/requests", FindingSeverity.Warning), (told.Pointer, told.Severity));
        Assert.DoesNotContain(
            ReportReader
                .ReadText(
                    source
                        .Replace($"<td>{first}</td></tr>", "<td></td></tr>", StringComparison.Ordinal)
                        .Replace($"<td>{second}</td></tr>", "<td></td></tr>", StringComparison.Ordinal)
                )
                .Diagnostics,
            static diagnostic => diagnostic.Code == DiagnosticCodes.ColumnUnknown
        );
    }

    [Fact]
    public void What_stands_beside_the_row_of_figures_of_a_table_side_by_side_is_told()
    {
        const string Columns = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>";
        var source =
            "<h2>四、政府信息公开行政复议、行政诉讼情况</h2><table><tr><td rowspan=2 colspan=5>行政复议</td><td colspan=10>行政诉讼</td><td rowspan=3>备注</td></tr><tr><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
            + $"<tr>{Columns}{Columns}{Columns}</tr><tr>{string.Concat(Enumerable.Range(1, 15).Select(static i => $"<td>{i}</td>"))}<td>含上年</td></tr></table><h2>五、存在的主要问题及改进情况</h2>";
        var result = ReportReader.ReadText(source);
        Assert.Equal(15, FormCatalog.Default.CellsOf(result.Report!).Count(cell => cell.Get(result.Report!).IsNumber));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Message.Zh.Contains("“含上年”", StringComparison.Ordinal));
    }
}
