using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Front;

public sealed class InferenceTests
{
    private const string Body = "一、总体情况\n全年公开信息12条。\n六、其他需要报告的事项\n无";

    [Fact]
    public void The_title_tells_the_name_and_the_year_and_the_name_tells_kind_and_level()
    {
        var result = ReportReader.ReadText("清河县石桥镇人民政府2023年政府信息公开工作年度报告\n" + Body);
        Assert.Equal(new Agency { Name = "清河县石桥镇人民政府" }, result.Report!.Agency);
        Assert.Equal(
            new Agency
            {
                Name = "清河县石桥镇人民政府",
                Kind = AgencyKind.Government,
                Level = AgencyLevel.Township,
            },
            result.InferredAgency
        );
        Assert.Equal(
            ["/agency/name Title 1 True", "/year Title 1 True", "/agency/kind AgencyName 0 False", "/agency/level AgencyName 0 False"],
            result.Inferences.Select(static inference =>
                $"{inference.Pointer} {inference.Basis} {inference.Position?.Line ?? 0} {inference.IsInReport}"
            )
        );
        Assert.All(result.Inferences, static inference =>
            Assert.Contains("清河县石桥镇人民政府", inference.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_name_that_tells_nothing_for_sure_tells_nothing()
    {
        var result = ReportReader.ReadText("某某市2023年政府信息公开工作年度报告\n" + Body);
        Assert.Equal((AgencyKind.Government, null), (result.InferredAgency!.Kind, result.InferredAgency.Level));
        Assert.DoesNotContain(result.Inferences, static inference => inference.Pointer == "/agency/level");
    }

    [Fact]
    public void Of_titles_that_differ_the_one_nearest_to_the_report_counts()
    {
        const string Menu =
            "<ul><li>清河县教育局2024年政府信息公开工作年度报告</li><li>清河县教育局2022年政府信息公开工作年度报告</li></ul>";
        var result = ReportReader.ReadText(
            $"<body>{Menu}<h1>清河县教育局2023年政府信息公开工作年度报告</h1>{string.Concat(Body.Split('\n').Select(static line => $"<p>{line}</p>"))}</body>"
        );
        Assert.Equal(("清河县教育局2023年政府信息公开工作年度报告", 2023), (result.Report!.Title, result.Report.Year));
    }

    [Fact]
    public void A_period_of_another_year_is_told_however_its_days_are_printed()
    {
        var result = ReportReader.ReadText(
            "清河县教育局2023年政府信息公开工作年度报告\n数据统计期限自2022年01月01日至2022年12月31日。\n" + Body
        );
        Assert.Equal(2023, result.Report!.Year);
        ReadAssert.Single(result, DiagnosticCodes.YearsDiffer);
    }

    [Fact]
    public void The_whole_name_of_a_city_tells_its_level()
    {
        var result = ReportReader.ReadText("宿迁市人民政府2023年政府信息公开工作年度报告\n" + Body);
        Assert.Equal((AgencyKind.Government, AgencyLevel.City), (result.InferredAgency!.Kind, result.InferredAgency.Level));
        var inference = Assert.Single(result.Inferences, static inference => inference.Pointer == "/agency/level");
        Assert.Equal((InferenceBasis.AgencyName, "宿迁市人民政府", false), (inference.Basis, inference.Text, inference.IsInReport));
    }

    [Theory]
    [InlineData("于都县2023年政府信息公开工作年度报告", "于都县")]
    [InlineData("关岭布依族苗族自治县2023年政府信息公开工作年度报告", "关岭布依族苗族自治县")]
    [InlineData("关于于都县2023年政府信息公开工作年度报告", "于都县")]
    [InlineData("于都县人民政府关于2023年政府信息公开工作的年度报告", "于都县人民政府")]
    public void The_word_about_is_no_part_of_a_name_and_its_letters_may_be(string title, string name) =>
        Assert.Equal(name, ReportReader.ReadText(title + "\n" + Body).Report!.Agency.Name);

    [Theory]
    [InlineData("两城镇人民政府2023年政府信息公开工作年度报告\n" + Body, "两城镇人民政府")]
    [InlineData("两城镇2023年政府信息公开工作年度报告\n" + Body, "两城镇")]
    [InlineData("微山县两城镇人民政府关于2023年政府信息公开工作年度报告\n" + Body, "微山县两城镇人民政府")]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n两城镇人民政府\n2024年1月20日", "两城镇人民政府")]
    public void A_township_is_told_by_title_or_signature(string text, string name)
    {
        var result = ReportReader.ReadText(text);
        Assert.Equal(
            new Agency
            {
                Name = name,
                Kind = AgencyKind.Government,
                Level = AgencyLevel.Township,
            },
            result.InferredAgency
        );
    }

    [Theory]
    [InlineData("2023年政府信息公开工作年度报告\n清河县教育局\n" + Body, "清河县教育局", 2)]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n清河县教育局\n2024年1月20日", "清河县教育局", 6)]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n\n清河县教育局\n\n二〇二四年一月二十日\n", "清河县教育局", 7)]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n清河县教育局 2024年1月20日", "清河县教育局", 6)]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n清河县教育局（2024年1月）", "清河县教育局", 6)]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n清河县教育局\t2024年1月20日", "清河县教育局", 6)]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n清 河 县 教 育 局\n2024-01-20", "清河县教育局", 6)]
    public void Where_the_title_has_no_name_the_signature_tells_it(string text, string name, int line)
    {
        var result = ReportReader.ReadText(text);
        Assert.Equal(name, result.Report!.Agency.Name);
        Assert.Equal(AgencyKind.Department, result.InferredAgency!.Kind);
        var inference = Assert.Single(result.Inferences, static inference => inference.Pointer == "/agency/name");
        Assert.Equal((InferenceBasis.Signature, line, true), (inference.Basis, inference.Position!.Value.Line, inference.IsInReport));
        Assert.StartsWith(name, inference.Text!.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AgencyMissing);
    }

    [Theory]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n清河县教育局")]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n联系清河县教育局。\n2024年1月20日")]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n我们的教育局\n2024年1月20日")]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n联系清河县教育局。2024年1月20日")]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n2023年印发清河县教育局 2024年1月20日")]
    [InlineData("2023年政府信息公开工作年度报告\n" + Body + "\n平安就好\n2024年1月20日")]
    public void Nothing_but_a_line_of_its_own_over_a_date_signs(string text)
    {
        var result = ReportReader.ReadText(text);
        Assert.Null(result.Report!.Agency.Name);
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AgencyMissing);
        Assert.DoesNotContain(result.Inferences, static inference => inference.Pointer.StartsWith("/agency", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<meta name=\"ContentSource\" content=\"清河县教育局\">", "清河县教育局")]
    [InlineData("<meta name=\"ArticleTitle\" content=\"清河县教育局2023年政府信息公开工作年度报告\">", null)]
    [InlineData("<meta name=\"ContentSource\" content=\"本站原创\">", null)]
    public void Last_the_page_tells_where_it_comes_from(string meta, string? name)
    {
        var result = ReportReader.ReadText(
            $"<html><head>{meta}</head><body><h1>2023年政府信息公开工作年度报告</h1>{Paragraphs(Body)}</body></html>"
        );
        Assert.Equal(name, result.Report!.Agency.Name);
        Assert.Equal(
            name is null ? [] : new[] { InferenceBasis.PageMetadata },
            result.Inferences.Where(static inference => inference.Pointer == "/agency/name").Select(static inference => inference.Basis)
        );
    }

    [Fact]
    public void What_only_the_page_states_has_the_page_as_its_basis()
    {
        var result = ReportReader.ReadText(
            $"<html><head><title>清河县教育局2023年政府信息公开工作年度报告</title><meta name=\"PubDate\" content=\"2024-01-20\"></head><body>{Paragraphs(Body)}</body></html>"
        );
        Assert.Equal(
            ("清河县教育局", 2023, new DateOnly(2024, 1, 20)),
            (result.Report!.Agency.Name, result.Report.Year, result.Report.PublishedOn)
        );
        Assert.Equal(3, result.Inferences.Count(static inference => inference is { Basis: InferenceBasis.PageMetadata, IsInReport: true }));
    }

    [Theory]
    [InlineData("清河县政府信息公开工作年度报告\n统计期限为2023年1月1日至2023年12月31日。2024年另报。\n", 2023, InferenceBasis.Period)]
    [InlineData("清河县政府信息公开工作年度报告\n列入的数据自 2023 年 1 月 1 日起至 12 月 31 日止。\n", 2023, InferenceBasis.Period)]
    [InlineData(
        "清河县政府信息公开工作年度报告\n2022年印发的格式。数据为２０２３年１月１日至１２月３１日。\n",
        2023,
        InferenceBasis.Period
    )]
    [InlineData("清河县政府信息公开工作年度报告\n统计期限为2023.1.1—2023.12.31。\n", 2023, InferenceBasis.Period)]
    [InlineData("清河县政府信息公开工作年度报告\n统计期限为2023-01-01至2023-12-31。\n", 2023, InferenceBasis.Period)]
    [InlineData("清河县政府信息公开工作年度报告\n统计期限为二〇二三年一月一日至十二月三十一日。\n", 2023, InferenceBasis.Period)]
    [InlineData("清河县政府信息公开工作年度报告\n2023年的数据如下。\n", 2023, InferenceBasis.Text)]
    [InlineData("清河县2023年政府信息公开工作年度报告\n2024年1月编制。\n", 2023, InferenceBasis.Title)]
    public void The_year_is_told_by_the_title_else_the_period_else_the_text(string front, int year, InferenceBasis basis)
    {
        var result = ReportReader.ReadText(front + Body);
        Assert.Equal(year, result.Report!.Year);
        Assert.Equal(basis, Assert.Single(result.Inferences, static inference => inference.Pointer == "/year").Basis);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.YearsDiffer);
    }

    [Theory]
    [InlineData("<title></title>", "2022年1月1日至2022年12月31日", "title 2023, period of the figures 2022;")]
    [InlineData(
        "<title>清河县2021年政府信息公开工作年度报告</title>",
        "2023年1月1日至2023年12月31日",
        "title 2023, period of the figures 2023, title of the page 2021;"
    )]
    [InlineData("<title>清河县历年政府信息公开工作年度报告</title>", "2023年1月1日至2023年12月31日", null)]
    [InlineData("<title>清河县2021年政府工作</title>", "2022年1月1日至2023年12月31日", null)]
    public void Years_that_differ_are_told_and_the_title_counts(string head, string period, string? message)
    {
        var result = ReportReader.ReadText(
            $"<html><head>{head}</head><body><h1>清河县2023年政府信息公开工作年度报告</h1><p>统计期限为{period}。</p>{Paragraphs(Body)}</body></html>"
        );
        Assert.Equal(2023, result.Report!.Year);
        var told = result.Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.YearsDiffer).ToList();
        Assert.Equal(message is null ? 0 : 1, told.Count);
        Assert.All(told, diagnostic => Assert.Contains(message!, diagnostic.Message.En, StringComparison.Ordinal));
        Assert.All(told, static diagnostic => Assert.Equal((FindingSeverity.Warning, "/year"), (diagnostic.Severity, diagnostic.Pointer)));
    }

    [Theory]
    [InlineData("一、总体情况\n所列数据的统计期限为2022年1月1日至12月31日。\n", "period of the figures 2022;")]
    [InlineData("现将我局2022年政府信息公开工作情况报告如下：\n一、总体情况\n", "text of the report 2022;")]
    [InlineData("一、总体情况\n与2022年相比，公开信息增加12条。统计数据与2022年1月1日至2022年12月31日相比增加。\n", null)]
    [InlineData("现将2023年政府信息公开工作情况报告如下：\n一、总体情况\n数据统计期限为2023.1.1-2023.12.31。\n", null)]
    public void A_year_that_the_text_calls_the_reports_own_is_told_where_it_differs(string text, string? message)
    {
        var result = ReportReader.ReadText("清河县教育局2023年政府信息公开工作年度报告\n" + text + "六、其他需要报告的事项\n无");
        Assert.Equal(2023, result.Report!.Year);
        var told = result.Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.YearsDiffer).ToList();
        Assert.Equal(message is null ? 0 : 1, told.Count);
        Assert.All(told, diagnostic => Assert.Contains(message!, diagnostic.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void The_year_of_a_date_in_the_text_is_not_the_reports()
    {
        var result = ReportReader.ReadText("清河县政府信息公开工作年度报告\n经研究，2024年1月20日起施行。\n" + Body);
        Assert.Null(result.Report!.Year);
        ReadAssert.Single(result, DiagnosticCodes.YearMissing);
    }

    [Theory]
    [InlineData("发布日期：20240120")]
    [InlineData("发布日期：2024.01.20 10:20")]
    [InlineData("发布时间：2024/1/20")]
    [InlineData("公布日期：2024 年 1 月 20 日")]
    [InlineData("发布日期：二〇二四年一月二十日")]
    [InlineData("日期:2024-01-20")]
    public void A_day_of_publication_is_read_however_it_is_printed(string line)
    {
        var result = ReportReader.ReadText("清河县2023年政府信息公开工作年度报告\n" + line + "\n" + Body);
        Assert.Equal(new DateOnly(2024, 1, 20), result.Report!.PublishedOn);
        Assert.Equal(InferenceBasis.Text, Assert.Single(result.Inferences, static inference => inference.Pointer == "/publishedOn").Basis);
    }

    [Theory]
    [InlineData("发布日期：202401201")]
    [InlineData("发布日期：2024年13月1日")]
    [InlineData("发布日期：2024年2月30日")]
    [InlineData("截止日期：2024-01-20")]
    [InlineData("发布日期：2024-01-20\n发布日期：2024-01-21")]
    public void What_is_no_day_of_publication_is_none(string line) =>
        Assert.Null(ReportReader.ReadText("清河县2023年政府信息公开工作年度报告\n" + line + "\n" + Body).Report!.PublishedOn);

    [Theory]
    [InlineData("本报告依据2019年修订的《条例》编制。2022年工作顺利。", 2022)]
    [InlineData("本报告依据2019年公布的《清河县办法》编制。2022年工作顺利。", 2022)]
    [InlineData("本报告依据《条例》（2019年修订）编制。2022年工作顺利。", 2022)]
    [InlineData("本报告依据2019年修订的《条例》编制。", null)]
    [InlineData("2022年公布规章2件，2019年修订的《条例》得到落实。", 2022)]
    [InlineData("2022年修订目录3份。", 2022)]
    public void The_year_of_a_law_is_not_the_year_of_the_report(string preamble, int? year) =>
        Assert.Equal(year, ReportReader.ReadText("清河县水务局政府信息公开工作年度报告\n" + preamble + "\n" + Body).Report!.Year);

    [Fact]
    public void What_the_caller_knows_counts_before_the_source()
    {
        var said = new Agency { Name = "清河经济开发区管理委员会", Level = AgencyLevel.County };
        var result = ReportReader.ReadText(
            "清河2023年政府信息公开工作年度报告\n统计期限为2021年1月1日至2021年12月31日。\n" + Body,
            new ReadOptions { Agency = said, Year = 2022 }
        );
        Assert.Equal(said, result.Report!.Agency);
        Assert.Equal(2022, result.Report.Year);
        Assert.Equal(said with { Kind = AgencyKind.Zone }, result.InferredAgency);
        Assert.Equal(
            ["/agency/level", "/agency/name", "/year"],
            result
                .Inferences.Where(static inference => inference.Basis == InferenceBasis.Caller)
                .Select(static inference => inference.Pointer)
                .Order(StringComparer.Ordinal)
        );
        Assert.Contains("2022 was taken", ReadAssert.Single(result, DiagnosticCodes.YearsDiffer).Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.AgencyMissing);
    }

    [Fact]
    public void The_seeds_tell_whose_they_are()
    {
        var township = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "township_2021.txt"));
        Assert.Equal(
            new Agency
            {
                Name = "永正镇",
                Kind = AgencyKind.Government,
                Level = AgencyLevel.Township,
            },
            township.InferredAgency
        );
        Assert.Null(township.Report!.Agency.Kind);
    }

    private static string Paragraphs(string text) => string.Concat(text.Split('\n').Select(static line => $"<p>{line}</p>"));
}
