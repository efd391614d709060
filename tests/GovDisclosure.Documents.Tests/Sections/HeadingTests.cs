using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sections;

/// <summary>Headings in the words, the places and the company that offices print them in.</summary>
public sealed class HeadingTests
{
    private const string Title = "清河县水务局2023年政府信息公开工作年度报告\n";

    [Theory]
    [InlineData("一、政府信息公开工作总体情况")]
    [InlineData("一、工作情况")]
    [InlineData("一、概况")]
    [InlineData("—、总体情况")]
    [InlineData("1、总体情况")]
    [InlineData("一、總體情況")]
    [InlineData("一、2023年政务公开工作完成情况及成效")]
    [InlineData("第一部分 总体情况")]
    [InlineData("第一章：总体情况")]
    [InlineData("一\n、\n总\n体\n情\n况")]
    public void Section_one_is_told_by_its_words_or_its_place(string heading)
    {
        var report = ReportReader
            .ReadText(
                Title
                    + "根据条例编制。\n"
                    + heading
                    + "\n公开信息12条。\n五、存在的主要问题及改进情况\n将加强。\n六、其他需要报告的事项\n无"
            )
            .Report!;
        Assert.Equal(("根据条例编制。", "公开信息12条。"), (report.Preamble, report.Overview?.Text));
    }

    [Theory]
    [InlineData("五、政府信息公开工作存在的主要问题及改进情况")]
    [InlineData("五、存在的问题和下一步打算")]
    [InlineData("二、存在的问题")]
    public void Other_sections_are_too(string heading)
    {
        var report = ReportReader
            .ReadText(Title + "一、总体情况\n公开信息12条。\n" + heading + "\n将加强。\n六、其他需要报告的事项\n无")
            .Report!;
        Assert.Equal(
            ("公开信息12条。", "将加强。", "无"),
            (report.Overview!.Text, report.ProblemsAndImprovements?.Text, report.OtherMatters!.Text)
        );
    }

    [Theory]
    [InlineData("五、存在的问题", "六、其他事项")]
    [InlineData("五、存在的主要问题及改进措施", "六、需要说明的其他事项")]
    [InlineData("五、政府信息公开工作存在的问题和下一步打算", "六、其他需要报告的事项")]
    public void Headings_in_other_words_divide_a_text_without_lines_too(string problems, string others)
    {
        var report = ReportReader
            .ReadText(
                $"清河县水务局2023年政府信息公开工作年度报告根据条例编制。一、工作情况公开信息12条。二、政府信息主动公开情况见附表。{problems}公开不够及时，将加强。{others}无。"
            )
            .Report!;
        Assert.Equal(
            ("根据条例编制。", "公开信息12条。", "公开不够及时，将加强。", "无。"),
            (report.Preamble, report.Overview?.Text, report.ProblemsAndImprovements?.Text, report.OtherMatters?.Text)
        );
        Assert.Equal("见附表。", report.Notes["/proactiveDisclosure"]);
        Assert.Equal(("清河县水务局2023年政府信息公开工作年度报告", "清河县水务局"), (report.Title, report.Agency.Name));
    }

    [Theory]
    [InlineData(
        "编制本报告，统计至12月31日止。一、总体情况2023年公开信息12条。五、存在的主要问题及改进情况将加强。六、其他需要报告的事项无。"
    )]
    [InlineData(
        "编制本报告，统计至12月31日止。一、总体情况\n2023年公开信息12条。　　五、存在的主要问题及改进情况　　将加强。　　六、其他需要报告的事项　　无。"
    )]
    public void Headings_that_lost_their_lines_divide_the_text(string text)
    {
        var report = ReportReader.ReadText(Title + text).Report!;
        Assert.Equal("编制本报告，统计至12月31日止。", report.Preamble);
        Assert.Equal(
            ("2023年公开信息12条。", "将加强。", "无。"),
            (report.Overview!.Text, report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text)
        );
    }

    [Theory]
    [InlineData(
        "根据有关要求，现将2023年政府信息公开工作报告如下: 一、2023年政务公开工作完成情况及成效 （一）公开信息12条。",
        "根据有关要求，现将2023年政府信息公开工作报告如下:",
        "（一）公开信息12条。"
    )]
    [InlineData("清河乡2023年政府信息公开工作报告\n一、主要做法及成效\n（一）公开信息12条。", null, "（一）公开信息12条。")]
    public void Of_a_report_in_other_words_throughout_the_first_heading_opens_section_one(string text, string? preamble, string overview)
    {
        var report = ReportReader.ReadText(text).Report!;
        Assert.Equal((2023, preamble, overview), (report.Year, report.Preamble, report.Overview?.Text));
    }

    [Fact]
    public void A_page_that_says_of_itself_that_it_is_no_report_has_no_section_one() =>
        Assert.Null(ReportReader.ReadText("清河乡工作要点\n一、主要做法及成效\n（一）公开信息12条。").Report);

    [Fact]
    public void Numerals_in_brackets_head_sections_where_nothing_else_does()
    {
        var report = ReportReader
            .ReadText(Title + "（一）总体情况\n公开信息12条。\n（五）存在的主要问题及改进情况\n将加强。\n（六）其他需要报告的事项\n无")
            .Report!;
        Assert.Equal(
            ("公开信息12条。", "将加强。", "无"),
            (report.Overview!.Text, report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text)
        );
        var other = ReportReader
            .ReadText(Title + "一、总体情况\n（一）总体情况\n公开信息12条。\n六、其他需要报告的事项\n（一）其他需要报告的事项\n无")
            .Report!;
        Assert.Equal(("（一）总体情况\n公开信息12条。", "（一）其他需要报告的事项\n无"), (other.Overview!.Text, other.OtherMatters!.Text));
    }

    [Fact]
    public void A_report_of_one_letter_a_line_is_read()
    {
        const string Source =
            "清河县水务局2023年政府信息公开工作年度报告一、总体情况2023年公开信息12条。五、存在的主要问题及改进情况将加强。六、其他需要报告的事项无。";
        var report = ReportReader.ReadText(string.Join('\n', Source.AsEnumerable())).Report!;
        Assert.Equal((2023, "清河县水务局", "2023年公开信息12条。"), (report.Year, report.Agency.Name, report.Overview!.Text));
        Assert.Equal(("将加强。", "无。"), (report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text));
    }

    [Fact]
    public void A_column_of_figures_is_joined_to_no_word()
    {
        var report = ReportReader
            .ReadText(
                Title + "二、主动公开政府信息情况\n行\n政\n许\n可\n3\n行\n政\n处\n罚\n5\n行\n政\n强\n制\n7\n六、其他需要报告的事项\n无"
            )
            .Report!;
        var table = Assert.IsType<ProactiveDisclosure2021>(report.ProactiveDisclosure);
        Assert.Equal(
            (3, 5, 7),
            (
                table.AdministrativeLicensing.Decisions.Number,
                table.AdministrativePenalties.Decisions.Number,
                table.AdministrativeCompulsion.Decisions.Number
            )
        );
    }

    [Fact]
    public void Two_headings_on_one_line_are_two()
    {
        var result = ReportReader.ReadText(
            Title
                + "一、总体情况\n公开信息12条。\n二、主动公开政府信息情况三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n将加强。\n六、其他需要报告的事项\n无"
        );
        Assert.Equal(6, result.Outline.Entries.Count(static entry => entry.Kind == OutlineKind.SectionHeading));
        Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.SectionMissing);
    }

    [Fact]
    public void A_list_of_the_parts_in_a_sentence_holds_no_headings() =>
        Assert.Equal(
            "本报告包括一、总体情况，二、主动公开政府信息情况，五、存在的主要问题及改进情况。",
            ReportReader
                .ReadText(
                    Title
                        + "本报告包括一、总体情况，二、主动公开政府信息情况，五、存在的主要问题及改进情况。\n一、总体情况\n公开信息12条。\n六、其他需要报告的事项\n无"
                )
                .Report!.Preamble
        );

    [Theory]
    [InlineData("目录\n一、总体情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n")]
    [InlineData("目 录\n一、总体情况......1\n五、存在的主要问题及改进情况......3\n六、其他需要报告的事项......4\n")]
    [InlineData("一、总体情况\n1\n五、存在的主要问题及改进情况\n3\n六、其他需要报告的事项\n4\n")]
    public void A_table_of_contents_is_no_section_and_no_preamble(string contents)
    {
        var report = ReportReader
            .ReadText(Title + contents + "一、概述\n公开信息12条。\n五、存在问题及改进情况\n将加强。\n六、需要报告的其他事项\n无")
            .Report!;
        Assert.Null(report.Preamble);
        Assert.Equal(
            ("公开信息12条。", "将加强。", "无"),
            (report.Overview!.Text, report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text)
        );
    }

    [Fact]
    public void A_heading_in_the_forms_words_elsewhere_does_not_beat_the_reports_own_place()
    {
        const string Own = "一、概述\n公开信息12条。\n五、存在问题及改进情况\n将加强。\n六、其他需要报告的事项\n无\n";
        var report = ReportReader.ReadText(Title + Own + "填写说明\n五、存在的主要问题及改进情况\n请写明问题。").Report!;
        Assert.Equal("将加强。", report.ProblemsAndImprovements!.Text);
    }

    [Fact]
    public void Sections_numbered_with_digits_are_told_by_their_place_too()
    {
        var report = ReportReader
            .ReadText(
                "清河县财政局2023年政府信息公开工作年度报告\n1、工作情况\n公开信息若干。\n2、主动公开政府信息情况\n规章\t0\t0\t0\n"
                    + "3、收到和处理政府信息公开申请情况\n4、政府信息公开行政复议、行政诉讼情况\n"
                    + "5、存在的问题及改进措施\n不够及时。\n6、其他需报告事项\n无。"
            )
            .Report!;
        Assert.Equal(
            ("公开信息若干。", "不够及时。", "无。"),
            (report.Overview!.Text, report.ProblemsAndImprovements!.Text, report.OtherMatters!.Text)
        );
        Assert.Equal(
            "不够及时。\n5、存在的问题还有其他",
            ReportReader
                .ReadText(
                    "一、总体情况\n公开信息若干。\n五、存在的主要问题及改进情况\n不够及时。\n5、存在的问题还有其他\n六、其他需要报告的事项\n无。"
                )
                .Report!.ProblemsAndImprovements!.Text
        );
    }
}
