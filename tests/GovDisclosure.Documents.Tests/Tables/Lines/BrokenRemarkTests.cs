using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tests.Tables.Lines;

/// <summary>A remark in brackets that a narrow cell breaks over lines, as the text of a PDF has it.</summary>
public sealed class BrokenRemarkTests
{
    private const string Columns =
        "2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n                     自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n";

    [Fact]
    public void A_number_within_it_is_no_figure_of_the_row()
    {
        const string Row =
            "                    （其中\n\n         1.信访举报投诉   3件\n                            38     39    40     1     2    3\n           类申请      （含 1\n\n                    件））\n\n          2.重复申请     4       5      6    7      8     9    39\n";
        var result = ReportReader.ReadText(Columns + Row + "四、政府信息公开行政复议、行政诉讼情况\n");
        Assert.True(Value(result.Report!, "petitionOrComplaint/naturalPersons").IsBlank);
        Assert.Equal(4, Value(result.Report!, "repeat/naturalPersons").Number);
        Assert.Contains(result.Diagnostics, static diagnostic =>
            diagnostic.Pointer?.Contains("petitionOrComplaint", StringComparison.Ordinal) == true
        );
    }

    private static CellValue Value(AnnualReport report, string cell) =>
        FormCatalog.Default.FindCell("/requests/outcomes/notProcessed/" + cell, report)!.Get(report);
}
