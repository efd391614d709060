using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Front;

public sealed class TitleTests
{
    private const string Body = "一、总体情况\n全年公开信息12条。\n六、其他需要报告的事项\n无";

    [Theory]
    [InlineData("清河县财政局2023政府信息公开工作年度报告")]
    [InlineData("2023清河县财政局政府信息公开工作年度报告")]
    [InlineData("清河县财政局2023年政府信息公开年报")]
    [InlineData("清河县财政局2023年度政务公开工作报告")]
    [InlineData("清河县财政局政府信息公开工作年度报告（2023年度）")]
    [InlineData("清河县财政局政府信息公开工作年度报告（2023）")]
    [InlineData("清河县财政局二O二三年政府信息公开工作年度报告")]
    [InlineData("清河县财政局2023年政府信息公开工作年度报告（2024年1月）")]
    [InlineData("附件：清河县财政局2023年政府信息公开工作年度报告")]
    [InlineData("附件1 清河县财政局2023年政府信息公开工作年度报告")]
    [InlineData("附件2：清河县财政局2023年政府信息公开工作年度报告")]
    [InlineData("附件2023年清河县财政局政府信息公开工作年度报告")]
    [InlineData("【年报】清河县财政局2023年政府信息公开工作年度报告")]
    [InlineData("清河县财政局关于2023年政府信息公开工作年度报告的公示")]
    [InlineData("清河县财政局2023年政府信息公开工作年度报告公示")]
    [InlineData("关于公布清河县财政局2023年政府信息公开工作年度报告的公告")]
    [InlineData("清河县财政局关于印发《2023年政府信息公开工作年度报告》的通知")]
    [InlineData("青石市人民政府办公室关于印发《清河县财政局2023年政府信息公开工作年度报告》的通知")]
    [InlineData("《清河县财政局2023年政府信息公开工作年度报告》")]
    [InlineData("清 河 县 财 政 局2023年政府信息公开工作年度报告")]
    [InlineData("清 河 县 财 政 局 2023 年 政 府 信 息 公 开 工 作 年 度 报 告")]
    [InlineData("清河县财政局2023年政府信息公开工作总结")]
    [InlineData("清河县财政局2023年度政府信息公开工作情况")]
    public void A_title_is_kept_as_printed_and_tells_name_and_year(string title)
    {
        var result = ReportReader.ReadText(title + "\n" + Body);
        Assert.Equal((title, "清河县财政局", 2023), (result.Report!.Title, result.Report.Agency.Name, result.Report.Year));
        Assert.Equal((AgencyKind.Department, AgencyLevel.County), (result.InferredAgency!.Kind, result.InferredAgency.Level));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code.StartsWith("GD93", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("清河县财政局2023年政府信息公开工作年度报告2023年，我局公开信息12条。")]
    [InlineData("清河县财政局2023年政府信息公开工作年度报告发布时间：2024-01-20 来源：清河县财政局")]
    [InlineData("清河县财政局关于报送2023年政府信息公开工作年度报告的通知\n清河县财政局2023年政府信息公开工作年度报告")]
    [InlineData("清河县财政局2023年政府信息公开工作年度报告\n清河县大数据中心关于公布2023年政府信息公开工作年度报告的公告")]
    public void The_reports_own_title_counts_before_what_stands_around_it(string front)
    {
        foreach (var body in new[] { Body, Body.Replace("\n", "", StringComparison.Ordinal) })
        {
            var report = ReportReader.ReadText(front + "\n" + body).Report!;
            Assert.Equal(
                ("清河县财政局2023年政府信息公开工作年度报告", "清河县财政局", 2023),
                (report.Title, report.Agency.Name, report.Year)
            );
        }
    }

    [Theory]
    [InlineData("清河县财政局2203年政府信息公开工作年度报告", "2203")]
    [InlineData("20233年清河县财政局政府信息公开工作年度报告", "20233")]
    [InlineData("清河县财政局203年度政府信息公开工作年度报告", "203")]
    public void A_year_that_cannot_be_is_no_part_of_the_name_and_is_told(string title, string year)
    {
        foreach (var body in new[] { Body, "统计期限为2023年1月1日至2023年12月31日。\n" + Body })
        {
            var result = ReportReader.ReadText(title + "\n" + body);
            Assert.Equal((title, "清河县财政局"), (result.Report!.Title, result.Report.Agency.Name));
            Assert.Equal(body == Body ? null : 2023, result.Report.Year);
            Assert.Contains("标题为" + year, ReadAssert.Single(result, DiagnosticCodes.YearsDiffer).Message.Zh, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("政府信息公开年报", null)]
    [InlineData("清河县财政局关于做好2023年政府信息公开工作年度报告编制工作的通知", null)]
    [InlineData("清河县财政局关于报送2023年政府信息公开工作年度报告的通知", null)]
    [InlineData("目录: 2023/清河县财政局2023年政府信息公开工作年度报告", null)]
    [InlineData("2023年政府信息公开工作情况", null)]
    [InlineData("（一）清河县财政局2023年政府信息公开工作情况", null)]
    [InlineData("清河县人民政府门户网站\n2023年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告")]
    [InlineData(
        "清河县财政局2023年政府信息公开工作年度报告\n清河县财政局2023年政府信息公开工作情况",
        "清河县财政局2023年政府信息公开工作年度报告"
    )]
    [InlineData("无障碍浏览\n2023年政府信息公开工作年度报告", "2023年政府信息公开工作年度报告")]
    [InlineData("清河综合实验区\n2023年政府信息公开工作年度报告", "清河综合实验区2023年政府信息公开工作年度报告")]
    [InlineData("2023年清河县石桥街道政府信息\n公开工作年度报告", "2023年清河县石桥街道政府信息公开工作年度报告")]
    public void What_the_page_prints_around_it_is_no_title(string front, string? title) =>
        Assert.Equal(title, ReportReader.ReadText(front + "\n" + Body).Report!.Title);

    [Theory]
    [InlineData(
        "首页\n清河县2023年政府信息公开工作年度报告\n发布日期:2024-01-04    点击数:\n清河县2023年政府信息公开工作年度报告\n",
        null,
        4
    )]
    [InlineData("清河县2023年政府信息公开工作年度报告\n清河县\n2023年政府信息公开工作年度报告\n根据条例编制。\n", "根据条例编制。", 2)]
    [InlineData(
        "清河县2023年政府信息公开工作年度报告\n根据条例编制。现予公布。\n清河县2023年政府信息公开工作年度报告\n",
        "根据条例编制。现予公布。",
        1
    )]
    public void A_title_that_stands_twice_is_the_one_nearest_to_the_report_unless_the_report_has_begun(
        string front,
        string? preamble,
        int line
    )
    {
        var result = ReportReader.ReadText(front + Body);
        Assert.Equal((preamble, "清河县"), (result.Report!.Preamble, result.Report.Agency.Name));
        Assert.Equal(line, Assert.Single(result.Inferences, static inference => inference.Pointer == "/agency/name").Position!.Value.Line);
    }

    [Theory]
    [InlineData("2022-2023年清河县政府信息公开工作年度报告")]
    [InlineData("清河县2022—2023年度政府信息公开工作年度报告")]
    [InlineData("清河县2022年至2023年政府信息公开工作年度报告")]
    [InlineData("清河县2022年、2023年政府信息公开工作年度报告")]
    [InlineData("清河县政府信息公开工作年度报告（2022-2023年）")]
    public void Of_two_years_in_the_title_none_is_taken(string title)
    {
        var result = ReportReader.ReadText(title + "\n2023年的数据如下。\n" + Body);
        Assert.Equal((title, "清河县", null), (result.Report!.Title, result.Report.Agency.Name, result.Report.Year));
        Assert.Contains(
            "title 2022, title too 2023; none was taken",
            ReadAssert.Single(result, DiagnosticCodes.YearsDiffer).Message.En,
            StringComparison.Ordinal
        );
        ReadAssert.Single(result, DiagnosticCodes.YearMissing);
    }

    [Fact]
    public void Of_two_years_in_the_title_the_period_tells_which()
    {
        var result = ReportReader.ReadText("清河县2022-2023年政府信息公开工作年度报告\n统计期限为2023年1月1日至12月31日。\n" + Body);
        Assert.Equal(2023, result.Report!.Year);
        Assert.Equal(InferenceBasis.Period, Assert.Single(result.Inferences, static inference => inference.Pointer == "/year").Basis);
        ReadAssert.Single(result, DiagnosticCodes.YearsDiffer);
    }

    [Theory]
    [InlineData("清河县住房和城乡建设\n局2023年政府信息公开工作年度报告", "清河县住房和城乡建设局")]
    [InlineData("清河县自然资源和\n规划局2023年政府信息公开工作年度报告", "清河县自然资源和规划局")]
    [InlineData("清河县\n财政局2023年政府信息公开工作年度报告", "清河县财政局")]
    [InlineData("清河县人民政府\n办公室2023年政府信息公开工作年度报告", "清河县人民政府办公室")]
    [InlineData("清河县水务局\n清河县财政局2023年政府信息公开工作年度报告", "清河县财政局")]
    [InlineData("清河县政务网\n清河县财政局2023年政府信息公开工作年度报告", "清河县财政局")]
    [InlineData("本溪市水务局2023年政府信息公开工作年度报告", "本溪市水务局")]
    public void A_name_on_two_lines_is_one(string front, string agency)
    {
        var report = ReportReader.ReadText(front + "\n" + Body).Report!;
        Assert.Equal((agency, 2023), (report.Agency.Name, report.Year));
        Assert.StartsWith(agency, report.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我局")]
    [InlineData("我县")]
    [InlineData("我委")]
    [InlineData("本局")]
    [InlineData("本单位")]
    [InlineData("本机关")]
    [InlineData("局")]
    public void A_word_for_itself_is_no_name_and_the_signature_tells_it(string word)
    {
        var text = word + "2023年政府信息公开工作年度报告\n" + Body;
        var result = ReportReader.ReadText(text);
        Assert.Equal((null, 2023), (result.Report!.Agency.Name, result.Report.Year));
        ReadAssert.Single(result, DiagnosticCodes.AgencyMissing);
        Assert.Equal("清河县财政局", ReportReader.ReadText(text + "\n清河县财政局\n2024年1月20日").Report!.Agency.Name);
    }
}
