using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Front;

/// <summary>Whose report it is, on which year and of which day, wherever the source says it.</summary>
public sealed class IdentityTests
{
    private const string Body =
        "一、总体情况\n全年公开信息12条。\n五、存在的主要问题及改进情况\n将加强培训。\n六、其他需要报告的事项\n无。";

    [Theory]
    [InlineData("根据条例规定，现公布清河县水务局2023年政府信息公开工作年度报告。", InferenceBasis.Preamble)]
    [InlineData("根据条例规定，现将清河县水务局2023年度政府信息公开工作情况报告如下：", InferenceBasis.Preamble)]
    [InlineData("根据条例要求，现发布《清河县水务局2023年政府信息公开工作年度报告》。", InferenceBasis.Preamble)]
    [InlineData("本报告根据条例要求，由清河县水务局编制。", InferenceBasis.Preamble)]
    [InlineData("本年度报告由清河县水务局编制发布，共六个部分。", InferenceBasis.Preamble)]
    [InlineData("根据条例要求，清河县水务局认真编制了2023年政府信息公开工作年度报告。", InferenceBasis.Preamble)]
    [InlineData("清河县水务局依据《中华人民共和国政府信息公开条例》编制本报告。", InferenceBasis.Preamble)]
    [InlineData("本报告由清河县水务局根据《中华人民共和国政府信息公开条例》编制。", InferenceBasis.Preamble)]
    [InlineData("如有疑问，请与清河县水务局办公室联系（电话：0000）。", InferenceBasis.Contact)]
    [InlineData("如有疑问，请与清河县水务局联系。", InferenceBasis.Contact)]
    [InlineData("欢迎咨询清河县水务局办公室，电话：0000。", InferenceBasis.Contact)]
    [InlineData("清河县水务局2023年度政府信息公开工作情况如下。", InferenceBasis.Preamble)]
    [InlineData("来源：清河县水务局 时间：2024-01-31", InferenceBasis.PageMetadata)]
    [InlineData("发布机构 | 清河县水务局 | 发布日期 | 2024-01-31 |", InferenceBasis.PageMetadata)]
    public void The_opening_names_the_agency_where_no_title_does(string opening, InferenceBasis basis)
    {
        var result = ReportReader.ReadText(opening + "\n" + Body);
        Assert.Equal("清河县水务局", result.Report!.Agency.Name);
        var inference = Assert.Single(result.Inferences, static inference => inference.Pointer == "/agency/name");
        Assert.Equal((basis, "清河县水务局", true), (inference.Basis, inference.Value, inference.IsInReport));
    }

    [Theory]
    [InlineData("发布日期：2024-02-30\n", "")]
    [InlineData("发布时间：2024年13月1日 来源：清河县水务局\n", "")]
    [InlineData("", "清河县水务局\n2024年2月30日\n")]
    [InlineData("", "清河县水务局2024年4月31日\n")]
    public void A_day_that_the_calendar_does_not_have_is_told(string front, string end)
    {
        var result = ReportReader.ReadText(
            "清河县水务局2023年政府信息公开工作年度报告\n" + front + "一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无。\n" + end
        );
        Assert.Equal((null, "无。"), (result.Report!.PublishedOn, result.Report.OtherMatters!.Text));
        ReadAssert.Single(result, DiagnosticCodes.DateImpossible);
    }

    [Fact]
    public void The_foot_of_a_page_and_the_list_of_copies_are_of_no_section()
    {
        const string Foot =
            "抄送：青石市水务局，清河县人民政府办公室\n清河县水务局办公室 2024年1月20日印发\n主办：清河县人民政府 承办：清河县人民政府办公室\n"
            + "网站标识码：0000000000 某ICP备00000000号\n某公网安备00000000000000号\n版权所有 清河县人民政府\n技术支持：某公司\n"
            + "地址：清河县某路1号\n电话：0000\n网站地图 | 联系我们";
        var lines = Foot.Split('\n');
        for (var first = 0; first < lines.Length; first++)
        {
            var text = string.Join('\n', lines[first..]);
            var result = ReportReader.ReadText("一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无。\n" + text);
            Assert.Equal(
                lines[first] is ['地' or '电', ..] ? "无。\n" + string.Join('\n', lines[first..^1]) : "无。",
                result.Report!.OtherMatters!.Text
            );
        }

        // An address is of the page only among other lines of it.
        Assert.Equal(
            "请到本局查阅。\n地址：清河县某路1号",
            ReportReader
                .ReadText("一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n请到本局查阅。\n地址：清河县某路1号")
                .Report!.OtherMatters!.Text
        );
    }

    [Theory]
    [InlineData("清河县水务局 清河县教育局\n2024年1月20日")]
    [InlineData("清河县水务局清河县教育局\n2024年1月20日")]
    [InlineData("清河县水务局、清河县教育局\n2024年1月20日")]
    [InlineData("清河县水务局\n清河县教育局\n2024年1月20日")]
    [InlineData("清河县水务局　清河县教育局　2024年1月20日")]
    public void Of_two_that_sign_together_the_first_counts_and_the_other_is_told(string signature)
    {
        var result = ReportReader.ReadText("一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无。\n" + signature);
        Assert.Equal(("清河县水务局", "无。"), (result.Report!.Agency.Name, result.Report.OtherMatters!.Text));
        Assert.Contains("清河县教育局", ReadAssert.Single(result, DiagnosticCodes.AgenciesDiffer).Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("国家税务总局 清河县税务局", "国家税务总局清河县税务局")]
    [InlineData("清河县人民政府 办公室", "清河县人民政府办公室")]
    [InlineData("清河县 清河镇人民政府", "清河县清河镇人民政府")]
    [InlineData("青石市清河区人民政府清河街道办事处", "青石市清河区人民政府清河街道办事处")]
    public void A_name_in_two_parts_is_one(string signature, string name) =>
        Assert.Equal(
            name,
            ReportReader
                .ReadText("一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无。\n" + signature + "\n2024年1月20日")
                .Report!.Agency.Name
        );

    [Theory]
    [InlineData(2022, null, DiagnosticCodes.YearsDiffer, "所说明的为2022、标题为2023")]
    [InlineData(null, "云岭县教育局", DiagnosticCodes.AgenciesDiffer, "“清河县水务局”")]
    public void What_the_caller_says_against_the_print_counts_and_is_told(int? year, string? agency, string code, string told)
    {
        var options = new ReadOptions { Year = year, Agency = agency is null ? null : new Agency { Name = agency } };
        var result = ReportReader.ReadText(
            "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无。\n",
            options
        );
        Assert.Equal((year ?? 2023, agency ?? "清河县水务局"), (result.Report!.Year, result.Report.Agency.Name));
        var diagnostic = ReadAssert.Single(result, code);
        Assert.Equal(FindingSeverity.Warning, diagnostic.Severity);
        Assert.Contains(told, diagnostic.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("根据条例规定，现公布我局2023年政府信息公开工作年度报告。")]
    [InlineData("本报告由本机关编制。")]
    [InlineData("如有疑问，请与我们联系。")]
    [InlineData("报告由总体情况、主动公开情况等部分组成。")]
    [InlineData("本年报根据条例以及管理区政府信息公开工作开展情况编制。")]
    [InlineData("结合园区政府信息公开实际工作情况特编制本报告。")]
    [InlineData("来源：清河县人民政府 时间：2024-01-31")]
    public void A_word_for_the_agency_and_the_owner_of_a_site_are_no_name(string opening) =>
        Assert.Null(ReportReader.ReadText(opening + "\n" + Body).Report!.Agency.Name);

    [Fact]
    public void Another_agency_than_the_titles_is_told_and_kept_beside_it()
    {
        var result = ReportReader.ReadText(
            "清河县人民政府办公室2023年政府信息公开工作年度报告\n现将清河县水务局2023年度政府信息公开工作情况报告如下：\n" + Body
        );
        Assert.Equal("清河县人民政府办公室", result.Report!.Agency.Name);
        Assert.Equal(
            "清河县水务局",
            Assert.Single(result.Inferences, static inference => inference is { Pointer: "/agency/name", IsInReport: false }).Value
        );
        ReadAssert.Single(result, DiagnosticCodes.AgenciesDiffer);
    }

    [Theory]
    [InlineData("清河县司法局2023年政府信息公开工作年度报告\n现将安平市清河县司法局2023年政府信息公开工作年度报告公布如下：")]
    [InlineData("清河县司法局2023年政府信息公开工作年度报告\n如有疑问，请与清河县大数据中心联系。")]
    public void A_longer_name_and_another_body_to_ask_are_no_contradiction(string front)
    {
        var result = ReportReader.ReadText(front + "\n" + Body);
        Assert.Equal("清河县司法局", result.Report!.Agency.Name);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AgenciesDiffer);
    }

    [Theory]
    [InlineData("清河县水务局\n政府信息公开工作年度报告\n（2023年度）", "清河县水务局政府信息公开工作年度报告（2023年度）", "清河县水务局")]
    [InlineData(
        "2023年清河县石桥街道办事处\n政府信息公开工作年度报告",
        "2023年清河县石桥街道办事处政府信息公开工作年度报告",
        "清河县石桥街道办事处"
    )]
    [InlineData("清河縣水務局2023年度政府信息公開工作年度報告", "清河縣水務局2023年度政府信息公開工作年度報告", "清河縣水務局")]
    [InlineData(
        "清河縣(xiàn)水務(wù)局\n2023年政府信息公開(kāi)工作年度報(bào)告",
        "清河縣水務局2023年政府信息公開工作年度報告",
        "清河縣水務局"
    )]
    [InlineData("Page 3 - 清河县水务局2023年政府信息公开工作年度报告\nP. 3", "清河县水务局2023年政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("清河县水务局\n2023年度\n政府信息公开工作年度报告", "清河县水务局2023年度政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("2023年度\n清河县水务局\n政府信息公开工作\n年度报告", "2023年度清河县水务局政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("（2023年度）\n清河县水务局政府信息公开工作年度报告", "（2023年度）清河县水务局政府信息公开工作年度报告", "清河县水务局")]
    [InlineData("政府信息公开工作年度报告（清河县水务局 2023年）", "政府信息公开工作年度报告（清河县水务局 2023年）", "清河县水务局")]
    [InlineData("2023年政府信息公开工作年度报告\n（清河县水务局）", "2023年政府信息公开工作年度报告（清河县水务局）", "清河县水务局")]
    [InlineData("【清河县水务局】2023年政府信息公开工作年度报告", "【清河县水务局】2023年政府信息公开工作年度报告", "清河县水务局")]
    [InlineData(
        "清河县水务局2023年政府信息公开工作年度报告_清河县人民政府网",
        "清河县水务局2023年政府信息公开工作年度报告",
        "清河县水务局"
    )]
    [InlineData("- 標題: 清河縣水務局2023年政府信息公開工作年度報告", "清河縣水務局2023年政府信息公開工作年度報告", "清河縣水務局")]
    [InlineData("清河县水务局2023年政府信息公开工作年度报...", "清河县水务局2023年政府信息公开工作年度报...", "清河县水务局")]
    [InlineData("清河县水务局2023年政府信息公开工作…", "清河县水务局2023年政府信息公开工作…", "清河县水务局")]
    public void A_title_is_read_in_every_layout(string front, string title, string agency)
    {
        var report = ReportReader.ReadText(front + "\n" + Body).Report!;
        Assert.Equal((title, agency, 2023, null), (report.Title, report.Agency.Name, report.Year, report.Preamble));
    }

    [Theory]
    [InlineData("发表日期:2024-01-26    文章来源:清河县水务局")]
    [InlineData("来源：清河县水务局 时间：2024-01-26")]
    [InlineData("• 时间: 2024-01-26 09:47")]
    [InlineData("2024-01-26 12:19:21")]
    [InlineData("索引号 | 000-1 | 发布日期 | 2024-01-26 |")]
    [InlineData("来源：清河县水务局 作者：甲 发布时间：2024-01-26 15:36 浏览次数：12 字体：[大 中 小] 打印 保存 收藏")]
    public void The_lines_of_the_page_tell_the_day_and_are_no_preamble(string line)
    {
        var report = ReportReader
            .ReadText("清河县水务局2023年政府信息公开工作年度报告\n" + line + "\n根据条例编制本报告。\n" + Body)
            .Report!;
        Assert.Equal((new DateOnly(2024, 1, 26), "根据条例编制本报告。"), (report.PublishedOn, report.Preamble));
    }

    // A page may be a single line of its file.
    [Fact]
    public void A_line_of_the_page_takes_nothing_of_the_report_with_it()
    {
        var page =
            "<html><body><h1>清河县水务局2023年政府信息公开工作年度报告</h1><div>发布时间：2024-01-26 来源：清河县水务局</div><p>根据条例编制本报告。</p><p>一、总体情况</p><div>字体：大 中 小</div><p>全年公开信息12条。</p></body></html>";
        var report = ReportReader.ReadText(page).Report!;
        Assert.Equal(("根据条例编制本报告。", "全年公开信息12条。"), (report.Preamble, report.Overview!.Text));
    }

    [Theory]
    [InlineData("Page 2 of 8")]
    [InlineData("page 2/8")]
    [InlineData("第2页 共8页")]
    [InlineData("- 2 -")]
    public void The_mark_of_a_page_is_of_no_section(string mark)
    {
        var result = ReportReader.ReadText(
            $"清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n{mark}\n四、政府信息公开行政复议、行政诉讼情况\n全年没有。\n{mark}\n五、存在的主要问题及改进情况\n将加强培训。"
        );
        Assert.Equal("公开信息12条。", result.Report!.Overview!.Text);
        Assert.Equal("全年没有。", result.Report.Notes["/reviewAndLitigation"]);
        Assert.Equal(2, result.Diagnostics.Count(static diagnostic => diagnostic.Code == DiagnosticCodes.PageNumberDropped));
    }

    [Theory]
    [InlineData("发布日期：2024-01-26\n时间：2024-02-01", InferenceBasis.Text)]
    [InlineData("发布日期：2024-01-26\n2024-02-01 10:00", InferenceBasis.Text)]
    [InlineData(
        "<html><head><meta name=\"PubDate\" content=\"2024-02-01 10:00\"></head><p>发布日期：2024-01-26",
        InferenceBasis.PageMetadata
    )]
    public void A_day_that_is_less_sure_is_told_beside_the_surer_one(string front, InferenceBasis basis)
    {
        const string title = "清河县水务局2023年政府信息公开工作年度报告";
        var result = ReportReader.ReadText(
            front[0] == '<'
                ? front.Replace("<p>", $"<h1>{title}</h1><p>", StringComparison.Ordinal)
                    + "<p>"
                    + Body.Replace("\n", "<p>", StringComparison.Ordinal)
                : $"{title}\n{front}\n{Body}"
        );
        Assert.Equal(new DateOnly(2024, 1, 26), result.Report!.PublishedOn);
        var other = Assert.Single(result.Inferences, static inference => inference is { Pointer: "/publishedOn", IsInReport: false });
        Assert.Equal(("2024-02-01", basis), (other.Value, other.Basis));
    }

    [Theory]
    [InlineData("清河县水务局\n2024年1月20日", 2023)]
    [InlineData("清河县水务局 二〇二四年一月二十日", 2023)]
    [InlineData("清河县水务局\n2024年11月20日", null)]
    [InlineData("清河县水务局", null)]
    public void Where_nothing_else_tells_the_year_the_signature_does(string signature, int? year)
    {
        var result = ReportReader.ReadText($"清河县水务局政府信息公开工作年度报告\n{Body}\n{signature}");
        Assert.Equal(year, result.Report!.Year);
        Assert.Equal(
            year is null ? [] : [InferenceBasis.Signature],
            result.Inferences.Where(static inference => inference.Pointer == "/year").Select(static inference => inference.Basis)
        );
    }

    [Fact]
    public void A_day_of_publication_that_the_signature_does_not_bear_out_tells_no_year()
    {
        var result = ReportReader.ReadText(
            $"清河县水务局政府信息公开工作年度报告\n发布日期：2025-05-26\n{Body}\n清河县水务局\n2024年1月20日"
        );
        Assert.Null(result.Report!.Year);
    }

    [Fact]
    public void Two_days_of_publication_are_told_and_none_is_taken()
    {
        var result = ReportReader.ReadText(
            "清河县水务局2023年政府信息公开工作年度报告\n发布日期：2024-01-26\n发布时间：2024-02-01\n" + Body
        );
        Assert.Null(result.Report!.PublishedOn);
        ReadAssert.Single(result, DiagnosticCodes.DatesDiffer);
    }

    [Fact]
    public void Where_nothing_tells_the_year_the_day_of_publication_does()
    {
        var result = ReportReader.ReadText("清河县水务局政府信息公开工作年度报告\n发布日期：2024-01-26\n" + Body);
        Assert.Equal(2023, result.Report!.Year);
        Assert.Equal(
            InferenceBasis.PublicationDate,
            Assert.Single(result.Inferences, static inference => inference.Pointer == "/year").Basis
        );
    }

    [Theory]
    [InlineData("清河县水务局\n2024年1月20日")]
    [InlineData("清河县水务局 2024年1月20日")]
    [InlineData("附件：1.统计表\n2.说明\n清河县水务局\n二〇二四年一月二十日")]
    [InlineData("（此件公开发布）\n清河县水务局办公室\n2024年1月20日印发")]
    [InlineData("上一篇：清河县审计局\n下一篇：没有了")]
    [InlineData("打印 关闭")]
    public void What_stands_under_the_report_is_not_in_its_last_section(string tail) =>
        Assert.Equal(
            "无。",
            ReportReader.ReadText("清河县水务局2023年政府信息公开工作年度报告\n" + Body + "\n" + tail).Report!.OtherMatters!.Text
        );

    [Fact]
    public void A_signature_behind_the_last_sentence_is_not_in_its_section()
    {
        var report = ReportReader.ReadText("2023年政府信息公开工作年度报告\n" + Body + "清河县水务局 2024年1月20日").Report!;
        Assert.Equal(("无。", "清河县水务局"), (report.OtherMatters!.Text, report.Agency.Name));
    }

    [Theory]
    [InlineData("2023年度收到和处理政府信息公开申请情况统计表", 2023)]
    [InlineData("（2023年度）", 2023)]
    [InlineData("（2023年度）\n（2022年度）", null)]
    public void The_caption_of_a_table_tells_the_year_where_nothing_else_does(string caption, int? year)
    {
        var result = ReportReader.ReadText(
            "一、总体情况\n公开信息若干。\n四、政府信息公开行政复议、行政诉讼情况\n" + caption + "\n行政复议\t1\t0\t0\t0\t1"
        );
        Assert.Equal(year, result.Report!.Year);
        Assert.Equal(
            year is null ? 0 : 1,
            result.Inferences.Count(static inference => inference is { Pointer: "/year", Basis: InferenceBasis.Text })
        );
    }

    [Fact]
    public void The_day_of_publication_may_stand_under_the_report() =>
        Assert.Equal(
            new DateOnly(2024, 1, 26),
            ReportReader.ReadText("2023年政府信息公开工作年度报告\n" + Body + "\n发布日期：2024-01-26").Report!.PublishedOn
        );

    [Fact]
    public void An_opening_in_traditional_characters_names_the_agency_and_the_day()
    {
        var report = ReportReader
            .ReadText("發布日期：2024-01-26\n根據條例規定，現公布清河縣水務局2023年政府信息公開工作年度報告。\n" + Body)
            .Report!;
        Assert.Equal(("清河縣水務局", 2023, new DateOnly(2024, 1, 26)), (report.Agency.Name, report.Year, report.PublishedOn));
    }

    [Theory]
    [InlineData("— 3 —")]
    [InlineData("Page 8 -")]
    [InlineData("第 3 页 共 8 页")]
    public void The_number_of_a_page_is_left_out_and_told(string number)
    {
        var result = ReportReader.ReadText(
            "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n"
                + number
                + "\n受理申请3件。\n六、其他需要报告的事项\n来源：群众来信3件。"
        );
        Assert.Equal("公开信息12条。\n受理申请3件。", result.Report!.Overview!.Text);
        Assert.Equal("来源：群众来信3件。", result.Report.OtherMatters!.Text);
        ReadAssert.Single(result, DiagnosticCodes.PageNumberDropped);
    }

    [Theory]
    [InlineData("相关文章\n清河县水务局召开会议\n清河县某年预算")]
    [InlineData("相关链接：\n清河县教育局2023年政府信息公开工作年度报告")]
    [InlineData("相关信息\n清河县水务局关于防汛的通知\n2024-02-01")]
    [InlineData("相关附件\n年报.pdf")]
    [InlineData("附件下载\n年报.doc\n信息来源：县水务局\n扫一扫")]
    [InlineData("上一篇: 无\n下一篇: 2022年报\n友情链接\n某部门\n某省人民政府\n联系我们 网站地图")]
    [InlineData("政策解读\n热点推荐\n清河县水务局关于防汛的通知\n主办：清河县人民政府")]
    [InlineData("附件1\n清河县水务局统计表\n指标名称 单位 数量\n主动公开 条 9")]
    [InlineData("扫一扫在手机打开当前页\n【打印】【关闭】\n责任编辑：甲\n相关链接\n某部门")]
    [InlineData("责任编辑：甲\n某部门\n某网")]
    public void What_the_page_links_to_behind_the_report_is_not_in_its_last_section_and_is_told(string tail)
    {
        var result = ReportReader.ReadText("清河县水务局2023年政府信息公开工作年度报告\n" + Body + "\n" + tail);
        Assert.Equal("无。", result.Report!.OtherMatters!.Text);
        ReadAssert.Single(result, DiagnosticCodes.PageLineLeftOut);
    }

    [Theory]
    [InlineData("相关信息\n全年没有收费。")]
    [InlineData("政策解读\n共3篇。")]
    public void What_a_sentence_follows_is_the_reports(string text) =>
        Assert.Equal("无。\n" + text, ReportReader.ReadText(Body + "\n" + text).Report!.OtherMatters!.Text);

    [Theory]
    [InlineData("{0}\n发布日期：\n2024-01-26\n来源：\n县水务局\n浏览次数：\n33\n{1}")]
    [InlineData("发布日期：\n2024-01-26\n来源：\n县水务局\n{0}\n{1}")]
    [InlineData(
        "<body><h1>{0}</h1><dl><dt>发布日期</dt><dd>2024-01-26</dd><dt>来源：</dt><dd>县水务局</dd><dt>浏览次数：</dt><dd>33</dd></dl><p>{1}</p>"
    )]
    [InlineData("{0}\n发布日期：2024-01-26\n相关报告：清河县水务局2022年政府信息公开工作年度报告\n{1}")]
    public void A_label_and_its_value_on_two_lines_are_of_the_page(string front)
    {
        const string Opening = "根据条例编制本报告。";
        var text = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            front,
            "清河县水务局2023年政府信息公开工作年度报告",
            Opening
        );
        var report = ReportReader
            .ReadText(text[0] == '<' ? text + "<p>" + Body.Replace("\n", "<p>", StringComparison.Ordinal) : text + "\n" + Body)
            .Report!;
        Assert.Equal(
            (new DateOnly(2024, 1, 26), Opening, "清河县水务局", 2023),
            (report.PublishedOn, report.Preamble, report.Agency.Name, report.Year)
        );
    }
}
