using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Tables.Lines;

/// <summary>Labels that a page breaks over lines, with the figures of the row between them and the pieces of a group's label before
/// them.</summary>
public sealed class WrappedLabelTests
{
    // pdftotext -raw prints lines without their places: that a label starts a line says nothing of where it stands.
    [Fact]
    public void Lines_that_all_start_at_the_edge_have_their_labels_in_order()
    {
        var report = SampleReports.Of("2021");
        var raw = LayoutWriter
            .Write(report, new Layout { Cells = CellLayout.TabRow, BlankBetweenRows = false })
            .Replace("\t", " ", StringComparison.Ordinal);
        var lines = raw.Split('\n');
        var header = Array.FindIndex(lines, static line => line.Contains("商业企业", StringComparison.Ordinal));
        lines[header - 1] = "\f自然人\n法人或其他组织\n总计";
        lines[header] = "商业企业 科研机构\n社会公益\n组织\n法律服务\n机构\n其他";
        ReadAssert.SameCells(report, ReportReader.ReadText(string.Join('\n', lines.Select(static line => line.Trim(' ')))));
    }

    private const int ShortestPart = 4;

    /// <summary>The Word documents that the writer makes of the seeds, as LibreOffice prints them and <c>pdftotext -layout</c> reads
    /// them.</summary>
    [Theory]
    [InlineData("suqian_2023")]
    [InlineData("township_2021")]
    public void What_an_office_prints_of_our_word_document_is_read_back(string seed)
    {
        var expected = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", seed + ".txt")).RequireReport();
        var result = ReportReader.ReadFile(
            SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", seed + "_layout.txt")
        );
        ReadAssert.SameCells(expected, result);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Report!.Notes);
        Assert.Empty(result.Report.Remarks);
        Assert.Equal((expected.Year, expected.Agency), (result.Report.Year, result.Report.Agency));
        Assert.Equal(WithoutSpaces(expected.Title!), WithoutSpaces(result.Report.Title!));
        Assert.Equal(WithoutSpaces(expected.Overview!.Text), WithoutSpaces(result.Report.Overview!.Text));
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_table_over_two_pages_is_read_although_figures_stand_above_their_label(string edition)
    {
        var result = ReportReader.ReadFile(
            SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", $"edition_{edition}_layout.txt")
        );
        ReadAssert.SameCells(SampleReports.Of(edition), result);
        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.Report!.Notes);
    }

    /// <summary>An amount without its unit would be ten thousand times another.</summary>
    [Theory]
    [InlineData("1063.50万元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("1063.50 万元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("1063.50    万元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("1063.50 元", MonetaryUnit.Yuan, null)]
    [InlineData("1063.50　元", MonetaryUnit.Yuan, null)]
    [InlineData("1063.50 元（含服务）", MonetaryUnit.Yuan, "含服务")]
    [InlineData("1063.50", null, null)]
    public void An_amount_keeps_its_unit_though_a_page_sets_it_apart(string printed, MonetaryUnit? unit, string? remark)
    {
        var text = File.ReadAllText(
            SharedMaterial.InRepository("tests", "GovDisclosure.Documents.Tests", "Data", "edition_2019_layout.txt")
        );
        Assert.Contains("1063.50 万元", text, StringComparison.Ordinal);
        var report = ReportReader.ReadText(text.Replace("1063.50 万元", printed, StringComparison.Ordinal)).RequireReport();
        Assert.Equal(
            Amount.FromDecimal(1063.50m, unit),
            ((ProactiveDisclosure2019)report.ProactiveDisclosure!).CentralizedProcurement.Amount
        );
        Assert.Equal(remark, report.Remarks.GetValueOrDefault("/proactiveDisclosure/centralizedProcurement/amount"));
    }

    [Theory]
    [InlineData("3.危及“三安全一稳定”", "", true)]
    [InlineData("4.保护第三方合法权益", "", false)]
    [InlineData("3.危及“三安全一稳定”", "                             9    9    9    9    9    9    9\n", false)]
    [InlineData("3.危及“三安全一稳定”          9    9    9    9    9    9    9", "", false)]
    public void Figures_above_a_label_are_of_its_row_only_where_nothing_else_fits(string label, string after, bool isRead)
    {
        var text = $"""
            三、收到和处理政府信息公开申请情况
            三、本年度办理结果
            （三）不予公开
                2.其他法律行政法规禁止公开     1    1    1    1    1    1    1
                                             2    2    2    2    2    2    2
                {label}
            {after}    5.属于三类内部事务信息         3    0    0    0    0    0    3
            """;
        var result = ReportReader.ReadText(text);
        var cells = ReadAssert.Cells(result.Report!).Where(static cell => cell.Value == "2").ToList();
        Assert.Equal(isRead ? 7 : 0, cells.Count);
        Assert.All(cells, static cell =>
            Assert.StartsWith("/requests/outcomes/refused/securityAndStability/", cell.Key, StringComparison.Ordinal)
        );
        Assert.Equal("3", ReadAssert.Cells(result.Report!)["/requests/outcomes/refused/internalAffairs/total"]);
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_label_broken_anywhere_is_read_whole_whatever_of_its_group_stands_before_it(string edition)
    {
        var report = SampleReports.Of(edition);
        var table = FormCatalog.Default.Find(edition)!.Tables.Single(static table => table.Pointer == "/requests");
        var broken = 0;
        foreach (var row in table.Rows.Where(static row => row.Parent is FormGroup && row.BlockZh.Contains('/', StringComparison.Ordinal)))
        {
            var label = row.LabelZh;
            for (var at = ShortestPart; at <= label.Length - ShortestPart; at++)
            {
                // No line of Chinese begins with a pause or a closing sign, nor ends with an opening one.
                if (label[at] is '、' or '，' or '”' or '）' || label[at - 1] is '“' or '（')
                {
                    continue;
                }

                var result = ReportReader.ReadText(Write(report, table, row, at));
                var read = ReadAssert.Cells(result.Report!);
                Assert.All(row.Cells, cell =>
                    Assert.True(
                        cell.Get(report).ToString() == read[cell.Pointer],
                        $"{label[..at]}|{label[at..]}: {string.Join("; ", result.Diagnostics)}"
                    )
                );
                Assert.All(table.Cells, cell => Assert.Equal(cell.Get(report).ToString(), read[cell.Pointer]));
                broken++;
            }
        }

        Assert.InRange(broken, 60, int.MaxValue);
    }

    /// <summary>A narrow column breaks （六）其他处理 over the lines of the rows beside it.</summary>
    [Fact]
    public void The_rest_of_a_group_is_no_row()
    {
        const string Rows =
            "三、收到和处理政府信息公开申请情况\n           1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请   0 0 0 0 0 0 0\n  （六）   2.申请人逾期未按收费通知要求\n   其他      缴纳费用、行政机关不再处理其政   1 11 305 0 0 0 317\n   处理      府信息公开申请\n           3.其他   2 7 0 0 0 0 9\n";
        var cells = ReadAssert.Cells(ReportReader.ReadText(Rows).Report!);
        Assert.Equal(
            ("1", "317"),
            (
                cells["/requests/outcomes/otherHandling/feeOverdue/naturalPersons"],
                cells["/requests/outcomes/otherHandling/feeOverdue/total"]
            )
        );
        Assert.Equal(
            ("2", "9"),
            (cells["/requests/outcomes/otherHandling/other/naturalPersons"], cells["/requests/outcomes/otherHandling/other/total"])
        );
    }

    private static string Write(AnnualReport report, FormTable table, FormRow broken, int at)
    {
        var text = new StringBuilder("三、收到和处理政府信息公开申请情况\n\n");
        foreach (var row in table.Rows)
        {
            var figures = string.Join("     ", row.Cells.Select(cell => cell.Get(report).ToString()));
            var group = row.BlockZh.Split('/')[^1];
            if (ReferenceEquals(row, broken))
            {
                // （六） | 其他处 | 理 beside the lines of the row, as a narrow cell has it.
                text.Append("      ")
                    .Append(group.AsSpan(3, Math.Min(3, group.Length - 3)))
                    .Append(' ')
                    .Append(row.LabelZh.AsSpan(0, at))
                    .Append('\n');
                text.Append("                                               ").Append(figures).Append('\n');
                text.Append("       ")
                    .Append(group.Length > 6 ? group.AsSpan(6) : " ")
                    .Append("  ")
                    .Append(row.LabelZh.AsSpan(at))
                    .Append('\n');
                continue;
            }

            text.Append(row.BlockZh.Length == 0 ? "" : "           ").Append(row.LabelZh).Append("          ").Append(figures).Append('\n');
        }

        return text.ToString();
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
