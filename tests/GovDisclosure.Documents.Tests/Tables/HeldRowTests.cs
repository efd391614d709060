using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>Rows beside figures that stand without a label: whose figures are whose is not certain, and a wrong one is worse than a
/// blank.</summary>
public sealed class HeldRowTests
{
    private const string New = "一、本年新收政府信息公开申请数量";
    private const string Over = "二、上年结转政府信息公开申请数量";
    private const string Granted = "（一）予以公开";
    private const string Partial = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
    private const string Total = "（七）总计";
    private const string Forward = "四、结转下年度继续办理";

    /// <summary>Each row's figures stand over its label: read label by label they would be those of the next row.</summary>
    [Fact]
    public void Figures_over_their_labels_are_not_those_of_the_label_before()
    {
        string[] lines = ["5 1 0 0 0 2 8", New, "1 0 0 0 0 0 1", Over, "3 0 0 0 0 2 5", Granted, "2 0 0 0 0 0 2", Partial, "说明"];
        var result = Requests(lines);
        AssertBlank(result, "newlyReceived", "carriedOver", "outcomes/granted", "outcomes/partiallyGranted");
    }

    [Fact]
    public void Figures_under_the_label_after_theirs_are_not_its_own()
    {
        var result = Requests([New, Over, "5 1 0 0 0 2 8", Granted, "1 0 0 0 0 0 1", "说明", "3 0 0 0 0 2 5"]);
        AssertBlank(result, "newlyReceived", "carriedOver", "outcomes/granted");
    }

    [Fact]
    public void Figures_over_their_labels_are_not_read_where_no_sum_tells()
    {
        var result = ReportReader.ReadText(
            "二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n1\n0\n50\n规章\n12\n12\n227\n行政规范性文件\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n7\n"
        );
        Assert.All(Row(result, "/proactiveDisclosure/rules"), static value => Assert.Equal("", value));
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Pointer == "/proactiveDisclosure/rules" && diagnostic.Severity == FindingSeverity.Error
        );
        Assert.Equal(["7"], Row(result, "/proactiveDisclosure/administrativeLicensing"));
    }

    /// <summary>A row whose figures stand on the line of its label is not moved by what its neighbours lack.</summary>
    [Fact]
    public void Only_rows_that_are_not_on_the_line_of_their_label_are_in_doubt()
    {
        var result = Requests(["5 1 0 0 0 2 8", New, "1 0 0 0 0 0 1", Over, Granted + " 3 0 0 0 0 2 5"]);
        AssertBlank(result, "newlyReceived", "carriedOver");
        Assert.Equal("3 0 0 0 0 2 5", string.Join(' ', Row(result, "/requests/outcomes/granted")));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    public void What_a_row_has_more_than_its_figures_may_be_another_rows(string separator)
    {
        var both = string.Join('\n', "6 1 0 0 0 2 9", "2\n6\n0\n0\n0\n0\n8".Replace("\n", separator, StringComparison.Ordinal));
        AssertBlank(Requests([Granted + " 6 0 0 0 0 2 8", Total, Forward, both]), "outcomes/total", "carriedForward");
    }

    [Theory]
    [InlineData("2 7 6 0 0 0 15", "77 27 10", false)]
    [InlineData("2 7 6 0 0 0 15", "", true)]
    [InlineData("2 7 6 0 0 0 115", "77 27 10", false)]
    [InlineData("2 7 6 0 0 0 1", "5", false)]
    public void A_row_before_figures_without_a_label_is_read_only_where_its_sum_holds(string row, string rest, bool isSure)
    {
        var pipes = $"| {New} | {string.Join(" | ", row.Split(' '))} |\n";
        var lines = rest.Length == 0 ? pipes : pipes + $"| | {string.Join(" | ", (rest + " 0 0 0 0 0 0 0").Split(' ').Take(7))} |\n";
        var result = ReportReader.ReadText(
            $"三、收到和处理政府信息公开申请情况\n\n| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n{lines}| {Over} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
        );
        Assert.Equal("1 0 0 0 0 0 1", string.Join(' ', Row(result, "/requests/carriedOver")));
        if (isSure || row.EndsWith(" 15", StringComparison.Ordinal))
        {
            Assert.Equal(row, string.Join(' ', Row(result, "/requests/newlyReceived")));
        }
        else
        {
            AssertBlank(result, "newlyReceived");
        }
    }

    /// <summary>At the turn of a page the number of the page stands where the figure should, and the figure behind the head of the next
    /// page.</summary>
    [Fact]
    public void The_number_of_a_page_before_its_head_is_not_the_figure_of_a_row()
    {
        const string Head = "某某市某某局2023年政府信息公开工作年度报告";
        var result = ReportReader.ReadText(
            Head + "\n二、主动公开政府信息情况\n信息内容\n本年处理决定数量\n行政处罚\n5\n行政强制\n3\n" + Head + "\n1573\n"
        );
        Assert.Equal(["5"], Row(result, "/proactiveDisclosure/administrativePenalties"));
        Assert.Equal([""], Row(result, "/proactiveDisclosure/administrativeCompulsion"));
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Pointer == "/proactiveDisclosure/administrativeCompulsion" && diagnostic.Severity == FindingSeverity.Error
        );
    }

    [Fact]
    public void Two_rows_of_one_label_that_differ_leave_none_to_be_trusted()
    {
        AssertBlank(Requests([Granted + " 3 0 0 0 0 2 5", Forward + " 1 0 0 0 0 0 1", Forward + " 2 0 0 0 0 0 2"]), "carriedForward");
        var same = Requests([Granted + " 3 0 0 0 0 2 5", Forward + " 1 0 0 0 0 0 1", Forward + " 1 0 0 0 0 0 1"]);
        Assert.Equal("1 0 0 0 0 0 1", string.Join(' ', Row(same, "/requests/carriedForward")));
    }

    [Fact]
    public void A_whole_label_counts_before_a_part_of_it()
    {
        var result = Requests(["本年新收政府信息公开申请数量 1 0 0 0 0 0 1", New + " 2 0 0 0 0 0 2"]);
        Assert.Equal("2 0 0 0 0 0 2", string.Join(' ', Row(result, "/requests/newlyReceived")));
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.RowRepeated);
    }

    private static ReadResult Requests(string[] lines) =>
        ReportReader.ReadText(
            "三、收到和处理政府信息公开申请情况\n" + string.Join('\n', lines) + "\n四、政府信息公开行政复议、行政诉讼情况\n"
        );

    private static string[] Row(ReadResult result, string row) =>
        [
            .. FormCatalog
                .Default.CellsOf(result.Report!)
                .Where(cell => cell.Row.Pointer == row)
                .Select(cell => cell.Get(result.Report!).ToString()),
        ];

    // Blank, and told.
    private static void AssertBlank(ReadResult result, params string[] rows)
    {
        foreach (var row in rows)
        {
            Assert.All(Row(result, "/requests/" + row), static value => Assert.Equal("", value));
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Pointer == "/requests/" + row);
        }
    }
}
