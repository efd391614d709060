using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sections;

/// <summary>Reports on years before the form, and pages that open in the middle of it.</summary>
public sealed class OlderFormTests
{
    [Fact]
    public void A_report_on_a_year_before_the_form_misses_none_of_its_parts()
    {
        const string Source =
            "清河县水务局2017年政府信息公开工作年度报告\n2018年02月09日\n根据条例编制。\n一、概述\n公开信息12条。\n"
            + "二、主动公开政府信息情况\n公开12条。\n五、行政复议和行政诉讼情况\n没有。\n";
        var result = ReportReader.ReadText(Source);
        Assert.Equal(("根据条例编制。", new DateOnly(2018, 2, 9)), (result.Report!.Preamble, result.Report.PublishedOn));
        Assert.Null(result.Report.ProblemsAndImprovements);
        ReadAssert.Single(result, DiagnosticCodes.EditionUnknown);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Code is DiagnosticCodes.SectionMissing or DiagnosticCodes.TableMissing
        );
        Assert.Equal((0, 0, true), (result.Coverage!.Cells, result.Coverage.Missing, result.Coverage.IsComplete));
        Assert.Contains("none of the form's cells", result.Coverage.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_older_report_shows_of_the_form_is_counted()
    {
        var result = ReportReader.ReadText(
            "清河县水务局2018年政府信息公开工作年度报告\n一、概述\n公开信息12条。\n四、结转下年度继续办理 3 0 0 0 0 0 3\n六、其他需要报告的事项\n无。"
        );
        Assert.Equal((2018, result.Coverage!.Cells), (result.Report!.Year, result.Coverage.Read + result.Coverage.NotRead));
        Assert.Equal(0, result.Coverage.NotInDocument);
    }

    [Fact]
    public void A_page_that_opens_with_rows_of_a_table_gives_them_to_it()
    {
        var result = ReportReader.ReadText(
            "P. 9\n四、结转下年度继续办理 3 0 0 0 0 0 3\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n将加强。"
        );
        Assert.Equal(
            (3, 3),
            (result.Report!.Requests!.CarriedForward.NaturalPersons.Number, result.Report.Requests.CarriedForward.Total.Number)
        );
        Assert.Null(result.Report.Preamble);
    }

    [Theory]
    [InlineData("四、结转下年度继续办理 3 0 0 0")]
    [InlineData("行政许可 三件")]
    public void A_line_that_is_no_whole_row_of_one_table_is_none(string line)
    {
        var report = ReportReader.ReadText(line + "\n五、存在的主要问题及改进情况\n将加强。").Report!;
        Assert.Null(report.Requests);
        Assert.Null(report.ProactiveDisclosure);
    }
}
