using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>A source that holds several reports: none is mixed with another.</summary>
public sealed class SeveralReportsTests
{
    private const string Long =
        "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息15条。\n五、存在问题及改进情况\n不够及时。\n六、其他需要报告的事项\n无。\n";
    private const string Short =
        "清河县水务局2022年政府信息公开工作年度报告\n一、总体情况\n公开信息12条。\n五、存在的主要问题及改进情况\n不够主动。\n六、其他需要报告的事项\n收费0元。\n";

    [Theory]
    [InlineData(null, 2023, "不够及时。")]
    [InlineData(2022, 2022, "不够主动。")]
    [InlineData(2023, 2023, "不够及时。")]
    public void The_one_that_is_asked_for_is_read_else_the_first(int? year, int read, string problems)
    {
        var result = ReportReader.ReadText(Long + Short, new ReadOptions { Year = year });
        Assert.Equal((read, problems), (result.Report!.Year, result.Report.ProblemsAndImprovements!.Text));
        var told = ReadAssert.Single(result, DiagnosticCodes.SeveralReports);
        Assert.Contains("2022年", told.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("2023年", told.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_one_is_read_and_none_holds_what_another_says()
    {
        var results = ReportReader.ReadAll(Encoding.UTF8.GetBytes(Short + Long));
        Assert.Equal([2022, 2023], results.Select(static result => result.Report!.Year));
        Assert.Equal(["收费0元。", "无。"], results.Select(static result => result.Report!.OtherMatters!.Text));
        Assert.Equal(
            [1, 8],
            results.Select(static result =>
                result.Inferences.Single(static inference => inference.Pointer == "/agency/name").Position!.Value.Line
            )
        );
    }

    [Fact]
    public void The_only_complete_one_counts_before_the_first()
    {
        var whole = ReportReader.ReadFile(Testing.SharedMaterial.InRepository("seeds", "township_2021.txt")).RequireReport();
        var text = Short + ReportWriter.Write(whole, ReportFormat.Text);
        var result = ReportReader.ReadText(text);
        Assert.Equal(whole.Year, result.Report!.Year);
        Assert.Equal(whole.Requests, result.Report.Requests);
    }

    [Fact]
    public void A_report_that_has_no_section_has_none_of_its_neighbours()
    {
        var results = ReportReader.ReadAll(
            Encoding.UTF8.GetBytes(
                "清河县水务局2023年政府信息公开工作年度报告\n一、总体情况\n公开信息15条。\n五、存在的主要问题及改进情况\n不够。\n" + Short
            )
        );
        Assert.Equal(2, results.Length);
        Assert.Null(results[0].Report!.OtherMatters);
    }

    [Theory]
    [InlineData("清河县水务局2022年政府信息公开工作年度报告", "清河县水务局2022年")]
    [InlineData("云岭县教育局2023年政府信息公开工作年度报告", "云岭县教育局2023年")]
    [InlineData("清河县水务局石桥分局2023年政府信息公开工作年度报告", "石桥分局2023年")]
    [InlineData("云岭县教育局\n2023年政府信息公开工作年度报告", "云岭县教育局2023年")]
    public void A_title_of_another_year_or_agency_before_later_sections_starts_another_report(string title, string told)
    {
        var text =
            "清河县水务局\n2023年政府信息公开工作年度报告\n一、总体情况\n公开信息15条。\n"
            + title
            + "\n五、存在的主要问题及改进情况\n不够主动。\n六、其他需要报告的事项\n收费0元。\n";
        var result = ReportReader.ReadText(text);
        Assert.Equal((2023, "清河县水务局", null), (result.Report!.Year, result.Report.Agency.Name, result.Report.OtherMatters));
        var several = ReadAssert.Single(result, DiagnosticCodes.SeveralReports).Message.Zh;
        Assert.Contains(told, several, StringComparison.Ordinal);
        Assert.Contains("清河县水务局2023年", several, StringComparison.Ordinal);
        Assert.Equal("收费0元。", ReportReader.ReadAll(Encoding.UTF8.GetBytes(text))[1].Report!.OtherMatters!.Text);
    }

    [Theory]
    [InlineData("清河县水务局2023年政府信息公开工作年度报告")]
    [InlineData("清河县水務局2023年政府信息公開工作年度報告")]
    [InlineData("2023年政府信息公开工作年度报告")]
    [InlineData("政府信息公开工作年度报告")]
    public void The_head_of_a_page_that_repeats_the_title_starts_no_report(string head) =>
        Assert.Single(
            ReportReader.ReadAll(
                Encoding.UTF8.GetBytes(
                    Long.Replace("五、", head + "\n五、", StringComparison.Ordinal)
                        .Replace("六、", head + "\n六、", StringComparison.Ordinal)
                )
            )
        );

    [Fact]
    public void An_equal_title_before_sections_that_go_back_starts_another_report()
    {
        const string Title = "政府信息公开工作年度报告\n";
        const string Rest = "五、存在的主要问题及改进情况\n不够主动。\n六、其他需要报告的事项\n收费0元。\n";
        var results = ReportReader.ReadAll(
            Encoding.UTF8.GetBytes(Title + Rest + Title + Rest.Replace("0元", "8元", StringComparison.Ordinal) + Title + Rest)
        );
        Assert.Equal(["收费0元。", "收费8元。", "收费0元。"], results.Select(static result => result.Report!.OtherMatters!.Text));
    }

    [Fact]
    public void The_agency_over_its_title_is_that_of_the_report_under_it()
    {
        const string Body = "2023年政府信息公开工作年度报告\n一、总体情况\n公开信息若干。\n五、存在的主要问题及改进情况\n";
        const string End = "六、其他需要报告的事项\n无。\n";
        const string Text = "清河县水务局\n" + Body + "不够及时。\n" + End + "云岭县教育局\n" + Body + "不够主动。\n" + End;
        Assert.Equal(
            [("清河县水务局", "不够及时。", "无。"), ("云岭县教育局", "不够主动。", "无。")],
            ReportReader
                .ReadAll(Encoding.UTF8.GetBytes(Text))
                .Select(static result =>
                    (result.Report!.Agency.Name!, result.Report.ProblemsAndImprovements!.Text, result.Report.OtherMatters!.Text)
                )
        );
        var asked = ReportReader.ReadText(Text, new ReadOptions { Agency = new Agency { Name = "云岭县教育局" } }).Report!;
        Assert.Equal(("云岭县教育局", "不够主动。"), (asked.Agency.Name, asked.ProblemsAndImprovements!.Text));
    }

    [Theory]
    [InlineData(2021, null)]
    [InlineData(null, "云岭县教育局")]
    public void The_one_that_is_asked_for_and_is_not_there_is_told_and_none_gets_its_name(int? year, string? agency)
    {
        var options = new ReadOptions { Year = year, Agency = agency is null ? null : new Agency { Name = agency } };
        foreach (var text in new[] { Long + Short, $"title,content\n年报,\"{Long}\"\n年报,\"{Short}\"\n" })
        {
            var result = ReportReader.ReadText(text, options);
            Assert.Equal((2023, "清河县水务局"), (result.Report!.Year, result.Report.Agency.Name));
            Assert.Contains(
                "清河县水务局2023年",
                ReadAssert.Single(result, DiagnosticCodes.AskedReportMissing).Message.Zh,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_caller_tells_what_the_report_leaves_open_or_says_shorter()
    {
        var options = new ReadOptions
        {
            Year = 2023,
            Agency = new Agency { Name = "青石市清河县水务局" },
        };
        foreach (var text in new[] { Long, Long.Replace("清河县水务局2023年", "", StringComparison.Ordinal) })
        {
            var result = ReportReader.ReadText(text, options);
            Assert.Equal((2023, "青石市清河县水务局"), (result.Report!.Year, result.Report.Agency.Name));
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AskedReportMissing);
        }
    }

    [Fact]
    public void Sheets_of_different_agencies_or_years_are_different_reports()
    {
        static string Sheet(string title, string heading, string text) =>
            "<sheetData>"
            + string.Concat(
                new[] { title, heading, text }.Select(
                    static (line, i) => $"<row r='{i + 1}'><c r='A{i + 1}' t='inlineStr'><is><t>{line}</t></is></c></row>"
                )
            )
            + "</sheetData>";
        foreach (
            var (first, second, title, other) in new[]
            {
                ("甲", "乙", "清河县水务局2023年政府信息公开工作年度报告", "清河县水务局2022年政府信息公开工作年度报告"),
                ("甲", "乙", "清河县水务局2023年政府信息公开工作年度报告", "云岭县教育局2023年政府信息公开工作年度报告"),
                ("清河县水务局", "云岭县教育局", "表", "表"),
                ("2023年", "2022年", "表", "表"),
            }
        )
        {
            var result = ReportReader.Read(
                XlsxFile.Of(
                    (first, Sheet(title, "一、总体情况", "公开信息15条。"), ""),
                    (second, Sheet(other, "六、其他需要报告的事项", "收费0元。"), "")
                )
            );
            Assert.Equal(("公开信息15条。", null), (result.Report!.Overview!.Text, result.Report.OtherMatters));
            ReadAssert.Single(result, DiagnosticCodes.SeveralReports);
        }
    }

    [Theory]
    [InlineData("", "根据《条例》规定，云岭县教育局编制本报告。\n统计期限为2022年1月1日至2022年12月31日。")]
    [InlineData("清河县水务局\n2024年1月20日\n", "为了做好公开，编制本报告。\n欢迎监督。")]
    [InlineData("2024年1月20日\n", "欢迎监督。")]
    [InlineData("附件：1.说明\n", "欢迎监督。")]
    [InlineData("", "云岭县教育局\n根据《条例》规定，编制本报告。")]
    public void A_report_without_a_title_has_its_opening_and_the_one_before_has_not(string end, string opening)
    {
        const string Body = "一、总体情况\n公开信息若干。\n五、存在的主要问题及改进情况\n将加强。\n六、其他需要报告的事项\n";
        var results = ReportReader.ReadAll(Encoding.UTF8.GetBytes(Body + "未收费。\n" + end + opening + "\n" + Body + "无。\n"));
        Assert.Equal(["未收费。", "无。"], results.Select(static result => result.Report!.OtherMatters!.Text));
        Assert.Equal([null, opening], results.Select(static result => result.Report!.Preamble));
    }

    [Fact]
    public void One_report_is_one()
    {
        Assert.Single(ReportReader.ReadAll(Encoding.UTF8.GetBytes(Long)));
        Assert.Null(Assert.Single(ReportReader.ReadAll(Encoding.UTF8.GetBytes("没有报告"))).Report);
        Assert.DoesNotContain(
            ReportReader
                .ReadText(Long + "清河县水务局2022年政府信息公开工作年度报告\n清河县水务局2021年政府信息公开工作年度报告")
                .Diagnostics,
            static diagnostic => diagnostic.Code == DiagnosticCodes.SeveralReports
        );
    }

    [Theory]
    [InlineData("url,title,content\n")]
    [InlineData("网址,标题,正文\r\n")]
    public void Each_row_of_an_export_is_a_report(string header)
    {
        var csv =
            header
            + "\"a\",\"清河县水务局2022年政府信息公开工作年度报告\",\"<p>一、总体情况</p><p>公开\"\"信息\"\"12条。</p><p>六、其他需要报告的事项</p><p>无</p>\"\n"
            + "b,清河县审计局2023年政府信息公开工作年度报告,\"一、总体情况\n公开信息15条。\n六、其他需要报告的事项\n无\"\n";
        var results = ReportReader.ReadAll(Encoding.UTF8.GetBytes(csv));
        Assert.Equal(["清河县水务局", "清河县审计局"], results.Select(static result => result.Report!.Agency.Name));
        Assert.Equal(["公开\"信息\"12条。", "公开信息15条。"], results.Select(static result => result.Report!.Overview!.Text));
        var asked = ReportReader.ReadText(csv, new ReadOptions { Year = 2023 });
        Assert.Equal("清河县审计局", asked.Report!.Agency.Name);
        ReadAssert.Single(asked, DiagnosticCodes.SeveralReports);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public void An_export_may_have_another_sign_between_its_fields(char separator)
    {
        var csv =
            "标题,正文,发布日期\n清河县水务局2022年政府信息公开工作年度报告,\"一、总体情况\n公开信息12条；公开\"\"栏\"\"1个。\n六、其他需要报告的事项\n无\",2023-01-20\n";
        var report = ReportReader.ReadText(csv.Replace(',', separator)).Report!;
        Assert.Equal(
            ("清河县水务局", 2022, new DateOnly(2023, 1, 20), "公开信息12条；公开\"栏\"1个。"),
            (report.Agency.Name, report.Year, report.PublishedOn, report.Overview!.Text)
        );
    }

    [Theory]
    [InlineData("标题,总体情况,存在问题,其他事项\n")]
    [InlineData("标题,一、总体情况,五、存在的主要问题及改进情况,六、其他需要报告的事项\n")]
    public void Each_part_may_have_a_column_of_its_own(string header)
    {
        var results = ReportReader.ReadAll(
            Encoding.UTF8.GetBytes(
                header
                    + "清河县水务局2022年政府信息公开工作年度报告,公开12条。,不够主动。,无。\n"
                    + "清河县审计局2023年政府信息公开工作年度报告,公开15条。,,收费0元。\n"
            )
        );
        Assert.Equal(["清河县水务局", "清河县审计局"], results.Select(static result => result.Report!.Agency.Name));
        Assert.Equal(["公开12条。", "公开15条。"], results.Select(static result => result.Report!.Overview!.Text));
        Assert.Equal(["不够主动。", null], results.Select(static result => result.Report!.ProblemsAndImprovements?.Text));
        Assert.Equal(["无。", "收费0元。"], results.Select(static result => result.Report!.OtherMatters!.Text));
    }

    [Theory]
    [InlineData("title,content,pub_date,source\n")]
    [InlineData("标题,正文,发布日期,来源\n")]
    public void A_row_tells_the_day_the_agency_and_by_the_day_the_year(string header)
    {
        var csv =
            header
            + "年报,\"一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无\",2023-01-20,清河县水务局\n"
            + "年报,\"一、总体情况\n公开信息若干。\n六、其他需要报告的事项\n无\",2024-01-22 10:00,清河县审计局\n";
        var results = ReportReader.ReadAll(Encoding.UTF8.GetBytes(csv));
        Assert.Equal(["清河县水务局", "清河县审计局"], results.Select(static result => result.Report!.Agency.Name));
        Assert.Equal([new DateOnly(2023, 1, 20), new DateOnly(2024, 1, 22)], results.Select(static result => result.Report!.PublishedOn));
        Assert.Equal([2022, 2023], results.Select(static result => result.Report!.Year));
        Assert.All(results, static result => Assert.False(result.LinesAreOfFile));
        Assert.Equal("清河县审计局", ReportReader.ReadText(csv, new ReadOptions { Year = 2023 }).Report!.Agency.Name);
        Assert.Equal(
            "清河县审计局",
            ReportReader.ReadText(csv, new ReadOptions { Agency = new Agency { Name = "清河县审计局" } }).Report!.Agency.Name
        );
    }

    [Fact]
    public void A_report_whose_title_has_no_year_is_asked_for_by_the_day_of_its_publication()
    {
        const string Body = "一、总体情况\n公开信息若干。\n五、存在的主要问题及改进情况\n将加强。\n六、其他需要报告的事项\n无\n";
        const string Text =
            "清河县水务局政府信息公开工作年度报告\n发布日期：2023-01-20\n"
            + Body
            + "清河县审计局政府信息公开工作年度报告\n发布日期：2024-01-22\n"
            + Body;
        var report = ReportReader.ReadText(Text, new ReadOptions { Year = 2023 }).Report!;
        Assert.Equal(("清河县审计局", new DateOnly(2024, 1, 22)), (report.Agency.Name, report.PublishedOn));
    }

    [Fact]
    public void The_limits_hold_for_all_rows_and_rows_that_are_not_read_are_told()
    {
        var csv = Encoding.UTF8.GetBytes(
            "title,content\n"
                + string.Concat(Enumerable.Repeat("清河县水务局2022年政府信息公开工作年度报告,\"一、总体情况\n公开信息12条。\"\n", 50))
                + "一行,太多,字段\n"
        );
        var results = ReportReader.ReadAll(csv);
        Assert.Equal(50, results.Length);
        Assert.Contains("1 rows", results[0].Diagnostics[0].Message.En, StringComparison.Ordinal);
        Assert.Equal(
            DiagnosticCodes.LimitExceeded,
            Assert.Single(ReportReader.ReadAll(csv, ReadOptions.Default with { MaxCells = 20 })).Diagnostics[0].Code
        );
        var stopped = ReportReader.ReadAll(csv, ReadOptions.Default with { MaxTime = TimeSpan.FromTicks(1) });
        Assert.InRange(stopped.Length, 1, 3);
        Assert.Equal(DiagnosticCodes.LimitExceeded, stopped[^1].Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("content,title\n")]
    [InlineData("content,title\n\"")]
    [InlineData("title,content\n\"a\"x,\"\"\"\n,,,\n")]
    public void A_broken_export_is_no_report_and_no_exception(string csv) => Assert.Null(ReportReader.ReadText(csv).Report);

    [Fact]
    public void Every_carrier_holds_the_same_reports()
    {
        var bytes = Encoding.UTF8.GetBytes(Short + Long);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            using var stream = new MemoryStream(bytes);
            var expected = ReportReader.ReadAll(bytes).Select(static result => result.Report).ToList();
            Assert.Equal(2, expected.Count);
            Assert.Equal(expected, ReportReader.ReadAllText(Short + Long).Select(static result => result.Report));
            Assert.Equal(expected, ReportReader.ReadAll(stream).Select(static result => result.Report));
            Assert.Equal(expected, ReportReader.ReadAllFile(path).Select(static result => result.Report));
            Assert.Equal(bytes.Length, stream.Position);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_that_is_too_long_is_told()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Short + Long));
        var result = Assert.Single(ReportReader.ReadAll(stream, ReadOptions.Default with { MaxBytes = 10 }));
        ReadAssert.Single(result, DiagnosticCodes.LimitExceeded);
    }

    [Fact]
    public void A_row_of_an_export_that_is_no_report_is_named_and_counts_as_none()
    {
        const string Notice = "防汛通知,各镇做好防汛。\n";
        var csv = "标题,正文\n" + Notice + "清河县水务局2023年政府信息公开工作年度报告,\"" + Long + "\"\n";
        foreach (var results in new[] { ReportReader.ReadAllText(csv), [ReportReader.ReadText(csv)] })
        {
            var result = Assert.Single(results);
            Assert.Equal(2023, result.Report!.Year);
            Assert.DoesNotContain(result.Diagnostics, static told => told.Code == DiagnosticCodes.SeveralReports);
            Assert.Contains(
                "第 2 行 防汛通知",
                ReadAssert.Single(result, DiagnosticCodes.ContentNotRead).Message.Zh,
                StringComparison.Ordinal
            );
        }

        ReadAssert.Single(ReportReader.ReadText("标题,正文\n" + Notice), DiagnosticCodes.FormNotFound);
    }

    [Theory]
    [InlineData("单位,规章制发件数,行政许可,行政处罚\n清河县水务局,1,2,3\n清河县教育局,4,5,6\n")]
    [InlineData("单位名称,年度,规章制发件数,规章废止件数,行政许可,本年新收,总计\n清河县水务局,2023,1,2,3,4,4\n")]
    [InlineData("序号\t单位名称\t规章\t行政许可\n1\t清河县水务局\t2\t3\n2\t清河县教育局\t5\t6\n")]
    [InlineData(
        "<table><tr><td>单位名称</td><td>规章</td><td>行政许可</td></tr><tr><td>清河县水务局</td><td>1</td><td>2</td></tr><tr><td>清河县教育局</td><td>4</td><td>5</td></tr></table>"
    )]
    public void A_table_with_a_row_for_each_unit_is_told_as_that(string text)
    {
        var result = ReportReader.ReadText(text);
        Assert.Null(result.Report);
        Assert.Contains("清河县水务局", ReadAssert.Single(result, DiagnosticCodes.ListOfUnits).Message.Zh, StringComparison.Ordinal);
    }
}
