using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Reading;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly AnnualReport Sample = SampleReports.Of("2021");
    private static readonly string Source = LayoutWriter.Write(Sample, new Layout());
    private static readonly string Rows = LayoutWriter.Write(Sample, new Layout { Cells = CellLayout.TabRow });

    [Fact]
    public void A_row_that_the_form_does_not_have_is_named_and_its_figures_are_left_out()
    {
        var source = Change(Rows, "规章\t", "其他主动公开文件\t34\t4\t47\n规章\t");
        var result = ReportReader.ReadText(source);
        var diagnostic = ReadAssert.At(result, DiagnosticCodes.RowUnknown, source, "其他主动公开文件");
        Assert.Contains("3 figures", diagnostic.Message.En, StringComparison.Ordinal);
        Assert.Contains("其他主动公开文件", diagnostic.Message.Zh, StringComparison.Ordinal);
        Assert.Equal("/proactiveDisclosure", diagnostic.Pointer);
        Assert.Contains(result.Outline.Entries, entry => entry is { Kind: OutlineKind.UnknownLabel, Text: "其他主动公开文件" });
        ReadAssert.SameCells(Sample, result);
    }

    [Fact]
    public void What_is_said_of_a_limit_names_no_member_of_the_code()
    {
        var page = ReportWriter.WriteToBytes(Sample, ReportFormat.Html);
        ReadOptions[] limits =
        [
            ReadOptions.Default with
            {
                MaxBytes = 100,
            },
            ReadOptions.Default with
            {
                MaxCells = 1,
            },
            ReadOptions.Default with
            {
                MaxElements = 1,
            },
            ReadOptions.Default with
            {
                MaxDepth = 1,
            },
            ReadOptions.Default with
            {
                MaxTime = TimeSpan.FromTicks(1),
            },
        ];
        Assert.All(limits, options =>
        {
            var told = Assert.Single(ReportReader.Read(page, options).Diagnostics, static told =>
                told.Code == DiagnosticCodes.LimitExceeded
            );
            Assert.DoesNotContain("Max", told.Message.Zh + told.Message.En, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_row_that_is_missing_is_blank()
    {
        var lines = Rows.Split('\n');
        var result = ReportReader.ReadText(string.Join('\n', lines.Where(line => !line.Contains("2.重复申请", StringComparison.Ordinal))));
        Assert.Equal("/requests/outcomes/notProcessed/repeat", ReadAssert.Single(result, DiagnosticCodes.RowMissing).Pointer);
        Assert.Equal(NotProcessedBlank(), result.Report!.Requests!.Outcomes.NotProcessed);
        Assert.Equal(7, result.Coverage!.Missing);
        Assert.Equal(193, result.Coverage.Read);

        static NotProcessed NotProcessedBlank() => Sample.Requests!.Outcomes.NotProcessed with { Repeat = new() };
    }

    [Fact]
    public void Rows_that_are_missing_one_after_another_are_told_at_once()
    {
        string[] missing = ["1.属于国家秘密", "（二）部分公开", "8.属于行政查询事项", "1.本机关不掌握", "2.没有现成信息", "四、结转下年度"];
        var lines = Rows.Split('\n')
            .Where(line =>
                !Array.Exists(missing, label =>
                    line.Contains(label, StringComparison.Ordinal)
                    || line.Contains(label.Replace('（', '(').Replace('）', ')'), StringComparison.Ordinal)
                )
            );
        var result = ReportReader.ReadText(string.Join('\n', lines));
        var told = result.Diagnostics.Where(static diagnostic => diagnostic.Code == DiagnosticCodes.RowMissing).ToList();
        Assert.Equal(["/requests", "/requests", "/requests/carriedForward"], told.Select(static diagnostic => diagnostic.Pointer));
        Assert.Contains(
            "从“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”到“（三）不予公开 1.属于国家秘密”相连的 2 行",
            told[0].Message.Zh,
            StringComparison.Ordinal
        );
        Assert.Contains("The 3 rows from （三）不予公开 8.属于行政查询事项", told[1].Message.En, StringComparison.Ordinal);
        Assert.Equal(42, result.Coverage!.Missing);
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 8)]
    public void A_row_with_fewer_or_more_figures_than_columns_is_blank(bool shorter, int found)
    {
        var figure = Sample.Requests!.NewlyReceived.ResearchInstitutions.ToString();
        foreach (var (source, line) in new[] { (Source, "\t" + figure + "\n"), (Rows, "\t" + figure) })
        {
            var changed = Change(source, line, shorter ? "" : line + line);
            var result = ReportReader.ReadText(changed);
            var diagnostic = ReadAssert.At(result, DiagnosticCodes.CellCount, changed, "一、本年新收");
            Assert.Contains($"has {ReadAssert.Line(found)}", diagnostic.Message.En, StringComparison.Ordinal);
            ReadAssert.SameCells(Sample with { Requests = Sample.Requests with { NewlyReceived = new() } }, result);
        }
    }

    [Fact]
    public void Of_a_row_that_stands_twice_the_first_one_counts()
    {
        var row = Rows.Split('\n').Single(line => line.StartsWith("四、结转", StringComparison.Ordinal));
        var source = Change(Rows, row, row + "\n四、结转下年度继续办理。" + row[row.IndexOf('\t', StringComparison.Ordinal)..]);
        var result = ReportReader.ReadText(source);
        Assert.Equal("/requests/carriedForward", ReadAssert.At(result, DiagnosticCodes.RowRepeated, source, "继续办理。").Pointer);
        ReadAssert.SameCells(Sample, result);
    }

    [Theory]
    [InlineData("见附件")]
    [InlineData("12.0")]
    [InlineData("1,23")]
    [InlineData("约12")]
    [InlineData("1 2")]
    [InlineData("十二")]
    [InlineData("12%")]
    public void A_text_that_is_no_count_leaves_the_cell_blank_and_is_kept(string text)
    {
        var figure = "\t" + Sample.Requests!.NewlyReceived.ResearchInstitutions;
        foreach (var source in new[] { Source, Rows })
        {
            var changed = Change(source, figure, "\t" + text);
            var result = ReportReader.ReadText(changed);
            var diagnostic = ReadAssert.At(result, DiagnosticCodes.CellNotNumber, changed, text);
            Assert.Equal("/requests/newlyReceived/researchInstitutions", diagnostic.Pointer);
            Assert.Equal(text, result.Report!.Remarks["/requests/newlyReceived/researchInstitutions"]);
            ReadAssert.SameCells(
                Sample with
                {
                    Requests = Sample.Requests with
                    {
                        NewlyReceived = Sample.Requests.NewlyReceived with { ResearchInstitutions = Count.Blank },
                    },
                },
                result
            );
        }
    }

    [Fact]
    public void A_number_beyond_64_bits_leaves_the_cell_blank_and_is_kept()
    {
        var figure = "\t" + Sample.Requests!.NewlyReceived.ResearchInstitutions;
        var changed = Change(Source, figure, "\t9223372036854775808");
        var result = ReportReader.ReadText(changed);
        ReadAssert.At(result, DiagnosticCodes.NumberTooLarge, changed, "9223372036854775808");
        Assert.True(result.Report!.Requests!.NewlyReceived.ResearchInstitutions.IsBlank);
        Assert.Equal("9223372036854775808", Assert.Single(result.Report.Remarks).Value);

        var most = ReportReader.ReadText(Change(Source, figure, "\t9223372036854775807"));
        Assert.Equal(long.MaxValue, most.Report!.Requests!.NewlyReceived.ResearchInstitutions.Number);
    }

    [Theory]
    [InlineData("22（其中修订16件）", 22, "其中修订16件")]
    [InlineData("22(其中修订16件)", 22, "其中修订16件")]
    [InlineData("22件", 22, "件")]
    [InlineData("22\n（其中修订16件）", 22, "其中修订16件")]
    public void A_number_with_a_remark_is_read_and_the_remark_kept(string text, long number, string remark)
    {
        var changed = Change(Source, "\t" + Sample.Requests!.NewlyReceived.ResearchInstitutions, "\t" + text);
        var result = ReportReader.ReadText(changed);
        Assert.Equal(FindingSeverity.Info, ReadAssert.At(result, DiagnosticCodes.CellRemark, changed, text).Severity);
        Assert.Equal(number, result.Report!.Requests!.NewlyReceived.ResearchInstitutions.Number);
        Assert.Equal(remark, result.Report.Remarks["/requests/newlyReceived/researchInstitutions"]);
        Assert.Equal(text, result.Provenance.Find("/requests/newlyReceived/researchInstitutions")!.RawText);
    }

    [Fact]
    public void A_fee_keeps_its_decimals_and_the_unit_that_it_should_not_have()
    {
        var fee = ((ProactiveDisclosure2021)Sample.ProactiveDisclosure!).AdministrativeFees.Amount.ToString();
        var result = ReportReader.ReadText(Change(Source, "\t" + fee, "\t1，234.50万元"));
        Assert.Equal("1234.50", ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).AdministrativeFees.Amount.ToString());
        Assert.Equal("万元", Assert.Single(result.Report.Remarks).Value);
    }

    [Fact]
    public void A_table_that_is_told_in_words_is_absent_and_the_words_are_a_note()
    {
        const string Source =
            "清河区2025年政府信息公开工作年度报告\n一、总体情况\n正常。\n二、主动公开政府信息情况\n本年制发规范性文件1份。\n其余没有。\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n无";
        var result = ReportReader.ReadText(Source);
        Assert.Null(result.Report!.ProactiveDisclosure);
        Assert.Null(result.Report.Requests);
        Assert.Null(result.Report.ReviewAndLitigation);
        Assert.Equal("本年制发规范性文件1份。\n其余没有。", result.Report.Notes["/proactiveDisclosure"]);
        Assert.Equal(
            [4, 7, 8],
            result
                .Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.TableMissing)
                .Select(diagnostic => diagnostic.Position!.Value.Line)
        );
        Assert.Equal(
            ["/problemsAndImprovements", "/otherMatters"],
            result
                .Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.SectionMissing)
                .Select(diagnostic => diagnostic.Pointer)
        );
        Assert.Null(result.Report.OtherMatters);
        Assert.Equal(200, result.Coverage!.Missing);
    }

    [Fact]
    public void Words_around_a_table_are_notes_as_printed()
    {
        var source = Change(
            Rows,
            "四、政府信息公开行政复议、行政诉讼情况\n",
            "四、政府信息公开行政复议、行政诉讼情况\n本年情况见下表，数据已核对。\n"
        );
        source = Change(source, "五、存在的主要问题及改进情况", "注：含上年度结转数量。\n五、存在的主要问题及改进情况");
        var result = ReportReader.ReadText(source);
        ReadAssert.SameCells(Sample, result);
        Assert.Equal("本年情况见下表，数据已核对。\n注：含上年度结转数量。", Assert.Single(result.Report!.Notes).Value);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_label_without_its_beginning_is_read_and_stays_in_the_outline_as_printed()
    {
        foreach (var source in new[] { Change(Source, "行政规范性文件", "规范性文件"), Change(Rows, "行政规范性文件", "规范性文件") })
        {
            var result = ReportReader.ReadText(source);
            ReadAssert.SameCells(Sample, result);
            var told = Assert.Single(result.Diagnostics);
            Assert.Equal((DiagnosticCodes.LabelReworded, FindingSeverity.Info), (told.Code, told.Severity));
            Assert.Equal(
                "规范性文件",
                Assert
                    .Single(result.Outline.Entries, entry => entry.Pointer == "/proactiveDisclosure/administrativeNormativeDocuments")
                    .Text
            );
        }
    }

    [Theory]
    [InlineData("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", DiagnosticCodes.LabelReworded)]
    [InlineData("1.属于国家秘密", "属于国家秘密")]
    [InlineData("(二)部分公开(区分处理的，只计这一情形，不计其他情形)", "（二）部分公开")]
    [InlineData("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正")]
    [InlineData("4.无正当理由大量反复申请", "④无正当理由大量反复申请")]
    [InlineData("(七)总计", "㈦总计")]
    [InlineData("3.危及“三安全一稳定”", "3、危及\"三安全一稳定\"")]
    public void Labels_in_other_print_are_read(string label, string printed, params string[] told)
    {
        foreach (var source in new[] { Source, Rows })
        {
            var result = ReportReader.ReadText(Change(source, label, printed));
            ReadAssert.SameCells(Sample, result);
            Assert.Equal(told, result.Diagnostics.Select(static diagnostic => diagnostic.Code));
        }
    }

    [Theory]
    [InlineData("二、主动公开政府信息情况", "二、行政机关主动公开政府信息情况")]
    [InlineData("二、主动公开政府信息情况", "二．主动公开政府信息情况")]
    [InlineData("二、主动公开政府信息情况", "三、主动公开政府信息情况")]
    [InlineData("三、收到和处理政府信息公开申请情况", "三、行政机关收到和处理政府信息公开申请情况")]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政法复议、行政诉讼情况")]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", "四、政府信息公开行政复议及行政诉讼情况")]
    [InlineData("五、存在的主要问题及改进情况", "五、存在问题及改进情况")]
    [InlineData("五、存在的主要问题及改进情况", "五、政府信息公开工作存在的主要问题及改进情况")]
    [InlineData("五、存在的主要问题及改进情况", "五、存在的主要问题\n及改进情况")]
    [InlineData("六、其他需要报告的事项", "六、 其他需要报告的事项")]
    [InlineData("六、其他需要报告的事项", "其他需要报告的事项")]
    [InlineData("六、其他需要报告的事项\n无", "六、其他需要报告的事项：无")]
    [InlineData("一、总体情况", "一、总体情况\n一、总体情况")]
    public void Headings_in_other_words_are_read(string heading, string printed)
    {
        foreach (var source in new[] { Source, Rows })
        {
            var result = ReportReader.ReadText(Change(source, heading, printed));
            Assert.Equal(Sample, result.Report);
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void A_table_whose_heading_is_missing_is_read_all_the_same()
    {
        foreach (var section in Reports.Edition2021.Sections.Where(section => section.Table is not null))
        {
            foreach (var source in new[] { Source, Rows })
            {
                var result = ReportReader.ReadText(Change(source, section + "\n", ""));
                ReadAssert.SameCells(Sample, result);
                Assert.Equal(section.Pointer, ReadAssert.Single(result, DiagnosticCodes.SectionMissing).Pointer);
            }
        }
    }

    [Fact]
    public void A_list_of_contents_is_not_taken_for_the_sections()
    {
        var contents = string.Join('\n', Reports.Edition2021.Sections.Select(section => section.ToString())) + "\n";
        var result = ReportReader.ReadText(Change(Source, Sample.Preamble + "\n", contents + Sample.Preamble + "\n"));
        ReadAssert.SameCells(Sample, result);
        Assert.Equal(Sample.Overview, result.Report!.Overview);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == FindingSeverity.Error);
    }

    // The caption of the table after a sentence; the heading again at the turn of a page.
    [Theory]
    [InlineData(
        "<h2>二、主动公开政府信息情况</h2><p>本年情况见表。</p><table><caption>二、主动公开政府信息情况</caption><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr><td>行政规范性文件</td><td>4</td><td>5</td><td>6</td></tr></table>"
    )]
    [InlineData("二、主动公开政府信息情况\n规章\t1\t2\t3\n- 2 -\n二、主动公开政府信息情况\n行政规范性文件\t4\t5\t6\n")]
    public void A_heading_that_stands_again_in_a_section_with_a_table_ends_nothing(string source)
    {
        var result = ReportReader.ReadText(source);
        var read = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 1,
                Repealed = 2,
                InForce = 3,
            },
            read.Rules
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 5,
                InForce = 6,
            },
            read.AdministrativeNormativeDocuments
        );
        Assert.DoesNotContain(result.Diagnostics, static diagnostic =>
            diagnostic.Code is DiagnosticCodes.SectionRepeated or DiagnosticCodes.TableMissing
        );
    }

    [Fact]
    public void Of_a_section_that_stands_twice_the_first_one_counts()
    {
        var source = Source + "六、其他需要报告的事项\n再说一次。\n";
        var result = ReportReader.ReadText(source);
        Assert.Equal("无", result.Report!.OtherMatters!.Text);
        var diagnostic = ReadAssert.Single(result, DiagnosticCodes.SectionRepeated);
        Assert.Equal(source.Split('\n').Length - 2, diagnostic.Position!.Value.Line);
    }

    [Fact]
    public void Columns_in_another_order_leave_the_rows_blank()
    {
        var result = ReportReader.ReadText(Change(Rows, "本年制发件数\t本年废止件数", "本年废止件数\t本年制发件数"));
        Assert.Contains(result.Diagnostics, diagnostic =>
            diagnostic is { Code: DiagnosticCodes.ColumnUnknown, Severity: FindingSeverity.Error }
        );
        var section = (ProactiveDisclosure2021)Sample.ProactiveDisclosure!;
        ReadAssert.SameCells(
            Sample with
            {
                ProactiveDisclosure = section with { Rules = new(), AdministrativeNormativeDocuments = new() },
            },
            result
        );
    }

    [Theory]
    [InlineData("2021年度永正镇政府信息公开工作报告", "永正镇", 2021)]
    [InlineData("宿迁市2023年政府信息公开工作年度报告", "宿迁市", 2023)]
    [InlineData("２０２２年清河县人民政府信息公开工作年度报告", "清河县人民政府", 2022)]
    [InlineData("清河县人民政府政府信息公开工作年度报告（二〇二二年）", "清河县人民政府", 2022)]
    [InlineData("二〇二二年度清河县财政局政府信息公开年度报告", "清河县财政局", 2022)]
    [InlineData("清河县财政局\n2022 年政府信息公开工作年度报告", "清河县财政局", 2022)]
    [InlineData("2022年政府信息公开工作年度报告", null, 2022)]
    [InlineData("清河县财政局政府信息公开工作年度报告", "清河县财政局", 2024)]
    public void The_title_gives_the_agency_and_the_year(string title, string? agency, int year)
    {
        var result = ReportReader.ReadText($"  {title}\n\n一、总体情况\n2024年，工作正常。\n六、其他需要报告的事项\n无");
        Assert.Equal(title.Replace("\n", "", StringComparison.Ordinal), result.Report!.Title);
        Assert.Equal(agency, result.Report.Agency.Name);
        Assert.Equal(year, result.Report.Year);
        Assert.Equal(agency is null, result.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.AgencyMissing));
    }

    [Fact]
    public void A_report_without_title_and_year_says_so()
    {
        var result = ReportReader.ReadText("一、总体情况\n工作正常。");
        Assert.Null(result.Report!.Title);
        Assert.Null(result.Report.Year);
        Assert.Null(result.Report.Agency.Name);
        Assert.Equal(
            [DiagnosticCodes.YearMissing, DiagnosticCodes.AgencyMissing, DiagnosticCodes.TitleMissing],
            result
                .Diagnostics.Select(diagnostic => diagnostic.Code)
                .Where(code => code.StartsWith("GD93", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    private static string Change(string source, string what, string with)
    {
        var at = source.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{what}' is not in the source");
        return string.Concat(source.AsSpan(0, at), with, source.AsSpan(at + what.Length));
    }
}
