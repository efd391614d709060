using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>Figures that a narrow cell has broken: their last digits stand on the line after the row's or before it, where the numbers of
/// pages stand too.</summary>
public sealed class BrokenRowTests
{
    private const string Repeat = "/requests/outcomes/notProcessed/repeat";
    private const string Documents = "/proactiveDisclosure/administrativeNormativeDocuments";

    /// <summary>What is read of a row of table three, the row after it always being read.</summary>
    [Theory]
    [InlineData("2.重复申请 90 35 0 0 0 0 12\n     5", "")]
    [InlineData("     12\n2.重复申请 90 35 0 0 0 0 5", "")]
    [InlineData("2.重复申请 90 35 0 0 0 0 125\n     5", "90 35 0 0 0 0 125")]
    [InlineData("     5\n2.重复申请 90 35 0 0 0 0 125", "90 35 0 0 0 0 125")]
    [InlineData("2.重复申请 90 35 0 0 0 0 12\n\n     5\n", "")]
    [InlineData("2.重复申请 90 35 0 0 0 0 12\n     - 5 -", "90 35 0 0 0 0 12")]
    [InlineData("2.重复申请 90 35 0 0 0 0 12", "90 35 0 0 0 0 12")]
    public void A_number_beside_a_row_leaves_it_in_doubt_unless_its_sum_holds(string printed, string expected) =>
        AssertRow(printed, expected);

    /// <summary>The beginnings of two broken figures may add up as the figures do.</summary>
    [Theory]
    [InlineData("2.重复申请 13 0 0 0 0 0 13\n     45        45")]
    [InlineData("     13          13\n2.重复申请 45 0 0 0 0 0 45")]
    [InlineData("2.重复申请 1200 0 0 0 0 0 1200\n  结 果    0         0")]
    [InlineData("2.重复申请 13 0 0 0 0 0 13\n     4\n     4")]
    [InlineData("     4\n2.重复申请 13 0 0 0 0 0 13\n     4")]
    public void Two_numbers_beside_a_row_leave_it_in_doubt_though_its_sum_holds(string printed) => AssertRow(printed, "");

    [Theory]
    [InlineData(
        "          3633 4180            1369       1046\n2.重复申请 1466 4012      7334\n          1    4               9          46",
        ""
    )]
    [InlineData("          396 329 141 143 251 301 129\n2.重复申请 00 26 00 43 12 2 093", "")]
    [InlineData("2.重复申请 345 1 0 1200\n0\n2100 0 1444\n6", "")]
    [InlineData("2.重复申请 500 100 0 0\n0 0 60", "")]
    [InlineData("2.重复申请 500 100 0 0\n0 0 600", "500 100 0 0 0 0 600")]
    [InlineData("2.重复申请 500 100 0 0\n0 0 600\n    4", "")]
    public void A_row_that_is_filled_up_from_another_line_is_read_only_where_its_sum_holds(string printed, string expected) =>
        AssertRow(printed, expected);

    [Theory]
    [InlineData("2.重复申请 00 26 0 4 0 0 30", "0 26 0 4 0 0 30")]
    [InlineData("2.重复申请 00 26 0 4 0 0 030", "0 26 0 4 0 0 30")]
    [InlineData("2.重复申请 00 26 0 4 0 0 093", "")]
    public void A_figure_that_starts_with_a_zero_is_read_only_where_the_sum_holds(string printed, string expected) =>
        AssertRow(printed, expected);

    [Theory]
    [InlineData("行政规范性文件 12 1 42\n              7", "")]
    [InlineData("      42\n行政规范性文件 12 1 7", "")]
    [InlineData("行政规范性文件 12 01 42", "")]
    [InlineData("行政规范性文件 12 1 42\n\n              7\n", "12 1 42")]
    [InlineData("行政规范性文件 12 1 42\n第 7 页", "12 1 42")]
    [InlineData("行政规范性文件 12 1 42", "12 1 42")]
    public void A_row_without_a_sum_is_in_doubt_beside_a_number(string printed, string expected)
    {
        var result = ReportReader.ReadText(
            $"""
            二、主动公开政府信息情况
            规章 1 2 3

            {printed}

            行政许可 9
            六、其他需要报告的事项
            """
        );
        AssertRow(result, Documents, ["issued", "repealed", "inForce"], expected);
        Assert.Equal("9", ReadAssert.Cells(result.Report!)["/proactiveDisclosure/administrativeLicensing/decisions"]);
    }

    /// <summary>Between the pages that the narrative numbers a number of the table is theirs where the others stand in their
    /// places.</summary>
    [Theory]
    [InlineData("1", "3", "12 1 42")]
    [InlineData("1", "4", "")]
    [InlineData("", "3", "")]
    public void Pages_that_are_counted_take_nothing_from_a_row_without_a_sum(string before, string after, string expected)
    {
        var result = ReportReader.ReadText(
            $"""
            一、总体情况
            概述。
            {before}
            二、主动公开政府信息情况
            规章 1 2 3
            行政规范性文件 12 1 42
            2
            五、存在的主要问题及改进情况
            问题。
            {after}
            六、其他需要报告的事项
            """
        );
        AssertRow(result, Documents, ["issued", "repealed", "inForce"], expected);
    }

    [Theory]
    [InlineData("82 0 0 88 17 0 0 0 0 0 0 0 0 0 0\n            0", false)]
    [InlineData("82 0 0 88 170 0 0 0 0 0 0 0 0 0 0\n            4", true)]
    [InlineData("            4\n82 0 0 88 170 0 0 0 0 0 0 0 0 0 0", true)]
    [InlineData("            17\n82 0 0 88 0 0 0 0 0 0 0 0 0 0 0", false)]
    [InlineData("82 0 0 88 170 0 0 0\n0 0 0 0 0 0 0", true)]
    [InlineData("82 0 0 88 17 0 0 0\n0 0 0 0 0 0 0", false)]
    public void A_number_beside_the_figures_of_table_four_leaves_them_in_doubt_unless_their_sums_hold(string printed, bool isRead)
    {
        var result = ReportReader.ReadText(
            $"""
            四、政府信息公开行政复议、行政诉讼情况
            行政复议 行政诉讼
            结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉
            结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
            {printed}
            五、存在的主要问题及改进情况
            """
        );
        Assert.Equal(isRead ? "170" : "", ReadAssert.Cells(result.Report!)["/reviewAndLitigation/reconsideration/total"]);
        Assert.Equal(!isRead, result.Diagnostics.Any(static diagnostic => diagnostic.Code == "GD9106"));
    }

    private static void AssertRow(string printed, string expected)
    {
        var result = ReportReader.ReadText(
            $"""
            三、收到和处理政府信息公开申请情况
            （五）不予处理 1.信访举报投诉类申请 1 1 1 1 1 1 6
            {printed}
            3.要求提供公开出版物 2 2 2 2 2 2 12
            六、其他需要报告的事项
            """
        );
        AssertRow(
            result,
            Repeat,
            [
                "naturalPersons",
                "commercialEnterprises",
                "researchInstitutions",
                "publicWelfareOrganizations",
                "legalServiceInstitutions",
                "otherOrganizations",
                "total",
            ],
            expected
        );
    }

    private static void AssertRow(ReadResult result, string row, string[] columns, string expected)
    {
        var read = ReadAssert.Cells(result.Report!);
        Assert.Equal(expected, string.Join(' ', columns.Select(column => read[$"{row}/{column}"])).Trim());
        Assert.Equal(expected.Length == 0, result.Diagnostics.Any(diagnostic => diagnostic.Code == "GD9106" && diagnostic.Pointer == row));
    }
}
