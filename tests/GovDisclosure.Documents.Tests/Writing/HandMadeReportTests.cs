using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Writing;

/// <summary>Reports that are built in code and say what a reader would take for something else.</summary>
public sealed class HandMadeReportTests
{
    private const string Cell = "/proactiveDisclosure/administrativeNormativeDocuments/issued";

    [Theory]
    [InlineData("清河县2023年政府信息公开工作总结")]
    [InlineData("清河县政府信息公开情况")]
    [InlineData("《清河县2023年政府信息公开工作年度报告》")]
    [InlineData("标题：清河县2023年政府信息公开工作年度报告")]
    [InlineData("一、总体情况")]
    [InlineData("# 年报")]
    [InlineData("a|b|c|d")]
    [InlineData("发布日期：2024-01-20")]
    [InlineData("清河县2022-2023年政府信息公开工作年度报告")]
    public void A_title_may_say_anything(string title) =>
        AllFormats(
            report => report with { Title = title, Preamble = "清河县2021年政府信息公开工作年度报告\n根据条例编制。" },
            static (report, read) =>
                Assert.Equal((report.Title, report.Preamble, report.PublishedOn), (read.Title, read.Preamble, read.PublishedOn))
        );

    [Theory]
    [InlineData("无")]
    [InlineData("12\n34")]
    [InlineData("规章\n1\n2\n3")]
    [InlineData("行政许可 12")]
    [InlineData("[注1]")]
    [InlineData("注：甲。\n无")]
    public void Under_a_table_may_stand_anything(string note) =>
        AllFormats(
            report =>
                report with
                {
                    Notes = PointerTexts.Create([
                        new("/proactiveDisclosure", note),
                        new("/requests", note),
                        new("/reviewAndLitigation", note),
                    ]),
                },
            Same
        );

    [Theory]
    [InlineData("一、总体情况")]
    [InlineData("前文。\n六、其他需要报告的事项\n后文。")]
    [InlineData("三、收到和处理政府信息公开申请情况\n信息内容\n规章\n1")]
    [InlineData("*a* **b** # c | d - e\n1. f\n[x](y) ![x](y) \\ \\* `g`\n| a | b |\n| --- | --- |\n| 1 | 2 |")]
    [InlineData("<b>a</b> &amp; &#65; <!-- b --> <script>c</script>\n<table><tr><td>1</td></tr></table>")]
    [InlineData("共1,234件，12,345.6元。\n清河县人民政府\n2024年1月20日")]
    [InlineData("")]
    public void A_section_may_say_anything(string text) =>
        AllFormats(
            report =>
                report with
                {
                    Overview = new Overview { Text = text },
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = text },
                    OtherMatters = new OtherMatters { Text = text },
                },
            Same
        );

    [Fact]
    public void A_paragraph_may_be_long() =>
        A_section_may_say_anything(string.Concat(Enumerable.Repeat("全年公开政府信息12条，回应社会关切，", 3000)) + "。");

    [Theory]
    [InlineData("其中3件（含2件）")]
    [InlineData("（含2件）")]
    [InlineData("（含2件")]
    [InlineData("含2件）")]
    [InlineData("12")]
    [InlineData("3件")]
    [InlineData("无")]
    [InlineData("/")]
    [InlineData("规章")]
    public void A_remark_may_say_anything_and_is_never_a_figure(string remark)
    {
        foreach (var value in (CellValue[])[(Count)3, CellValue.Blank, CellValue.NotApplicable])
        {
            AllFormats(
                report =>
                    (FormCatalog.Default.FindCell(Cell, report) is { } cell ? cell.With(report, value) : report) with
                    {
                        Remarks = PointerTexts.Create([new(Cell, remark)]),
                    },
                Same,
                Reports.Edition2021
            );
        }
    }

    [Fact]
    public void White_space_around_and_within_paragraphs_is_not_kept() =>
        AllFormats(
            report =>
                report with
                {
                    Overview = new Overview { Text = " 　甲  乙\t丙。\r\n\r\n　　丁。\n" },
                    Notes = PointerTexts.Create([new("/requests", "  ")]),
                },
            static (_, read) => Assert.Equal(("甲 乙 丙。\n丁。", 0), (read.Overview!.Text, read.Notes.Count))
        );

    [Fact]
    public void An_ordinary_report_has_no_marks()
    {
        var report = Reports.Numbered(Reports.Edition2021) with
        {
            Title = "清河县2023年政府信息公开工作年度报告",
            Preamble = "根据条例编制。",
            Overview = new Overview { Text = "一是公开信息。\n（一）主动公开。" },
            Notes = PointerTexts.Create([new("/requests", "注：含上年度结转数量")]),
        };
        Assert.DoesNotContain('\u2060', ReportWriter.Write(report, ReportFormat.Text));
    }

    private static void Same(AnnualReport report, AnnualReport read) => Assert.Equal(report, read);

    private static void AllFormats(
        Func<AnnualReport, AnnualReport> make,
        Action<AnnualReport, AnnualReport> check,
        params ReadOnlySpan<FormEdition> editions
    )
    {
        foreach (var edition in editions.IsEmpty ? [Reports.Edition2019, Reports.Edition2021] : editions)
        {
            var year = edition == Reports.Edition2019 ? 2020 : 2023;
            var report = make(
                Reports.Zero(edition) with
                {
                    Year = year,
                    Title = $"清河县{year}年政府信息公开工作年度报告",
                    Agency = new Agency { Name = "清河县" },
                }
            );
            foreach (var format in Enum.GetValues<ReportFormat>())
            {
                var result = ReportReader.Read(ReportWriter.WriteToBytes(report, format));
                ReadAssert.SameCells(report, result);
                check(report, result.Report!);
            }
        }
    }
}
