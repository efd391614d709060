using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>What is said of rows whose figures have no certain places, and which rows beside them are read.</summary>
public sealed class RowPlaceTests
{
    private const string Header = "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>";

    [Theory]
    [InlineData("<td>规章</td><td rowspan=2>1</td><td>2</td><td>3</td>")]
    [InlineData("<td>规章</td><td colspan=2>1</td><td>2</td>")]
    [InlineData("<td colspan=2>规章</td><td>1</td><td>2</td><td>3</td>")]
    public void A_row_whose_figures_have_no_certain_places_is_not_told_a_count_or_an_order_that_it_has(string row)
    {
        var result = Read(Header + $"<tr>{row}</tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr>");
        Assert.All(CellsOf(result, "rules"), static value => Assert.Equal("", value));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.ToString().Contains("should have 3 figures but has 3", StringComparison.Ordinal)
            || diagnostic.ToString().Contains("another order", StringComparison.Ordinal)
        );
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Code is "GD9106" or "GD9107" && diagnostic.Severity == FindingSeverity.Error
        );
    }

    /// <summary>A label that covers the column of the first figure moves the row; as many figures as columns whose sum holds are in
    /// order.</summary>
    [Theory]
    [InlineData("<td>5</td><td>1</td><td>0</td><td>0</td><td>0</td><td>2</td><td>8</td>", "5 1 0 0 0 2 8")]
    [InlineData("<td>5</td><td>1</td><td>0</td><td>0</td><td>0</td><td>2</td><td>9</td>", "")]
    [InlineData("<td>5</td><td>1</td><td>0</td><td>0</td><td>2</td><td>8</td>", "")]
    [InlineData("<td>5</td><td>1</td><td>0</td><td>0</td><td></td><td>2</td><td>8</td>", "5 1 0 0  2 8")]
    public void A_row_that_its_label_has_moved_is_read_where_its_sum_holds(string figures, string expected)
    {
        const string columns =
            "<td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td>";
        var result = ReportReader.ReadText(
            $"<html><body><p>三、收到和处理政府信息公开申请情况</p><table><tr><td>申请人情况</td>{columns}</tr><tr><td colspan=2>一、本年新收政府信息公开申请数量</td>{figures}</tr><tr><td>二、上年结转政府信息公开申请数量</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr></table></body></html>"
        );
        var rows = FormCatalog.Default.Newest.Tables[1].Rows;
        Assert.Equal(expected, string.Join(' ', rows[0].Cells.Select(cell => cell.Get(result.Report!).ToString())).Trim());
        Assert.Equal("1 0 0 0 0 0 1", string.Join(' ', rows[1].Cells.Select(cell => cell.Get(result.Report!).ToString())));
        Assert.Equal(
            expected.Length == 0,
            result.Diagnostics.Any(static diagnostic =>
                diagnostic.Pointer == "/requests/newlyReceived" && diagnostic.Severity == FindingSeverity.Error
            )
        );
    }

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    public void A_row_that_is_not_known_ends_its_header(string separator)
    {
        string[][] lines =
        [
            ["二、主动公开政府信息情况"],
            ["信息内容", "本年处理决定数量"],
            ["行政审批", "7"],
            ["信息内容", "本年处理决定数量"],
            ["行政处罚", "8"],
            ["行政强制", "9"],
        ];
        var result = ReportReader.ReadText(string.Join('\n', lines.Select(line => string.Join(separator, line))));
        Assert.Equal(["8"], CellsOf(result, "administrativePenalties"));
        Assert.Equal(["9"], CellsOf(result, "administrativeCompulsion"));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.ToString().Contains("another order", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> CellsOf(ReadResult result, string row) =>
        ReadAssert
            .Cells(result.Report!)
            .Where(pair => pair.Key.Contains($"/{row}/", StringComparison.Ordinal))
            .Select(static pair => pair.Value);

    private static ReadResult Read(string rows) =>
        ReportReader.ReadText($"<html><body><p>二、主动公开政府信息情况</p><table>{rows}</table></body></html>");
}
