using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Generators;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Tests.Labels;

/// <summary>Labels that are shortened, misprinted, in another script, or absent.</summary>
public sealed class LabelTests
{
    [Theory]
    [InlineData("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费")]
    [InlineData("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正")]
    [InlineData("一、本年新收政府信息公开申请数量", "一、本年新收")]
    [InlineData("2.其他法律行政法规禁止公开", "2.其他法律行政止公开")]
    [InlineData("1.属于国家秘密", "(三)1国家秘密")]
    [InlineData("3.危及“三安全一稳定”", "3.危及三安全一稳订")]
    [InlineData("（一）予以公开", "（一）予以公開")]
    [InlineData("（一）予以公开", "（一）予以公开(含主动撤回)")]
    [InlineData("5.属于三类内部事务信息", "5.屬於三類內部事務信息")]
    [InlineData("3.其他", "3.其它")]
    [InlineData("（七）总计", "（七）合计")]
    [InlineData("4.保护第三方合法权益", "4.保護(hù)第三方合法權(quán)益")]
    public void A_label_in_other_words_is_read_and_kept_as_printed(string label, string printed)
    {
        var report = SampleReports.Of("2021");
        var source = LayoutWriter
            .Write(report, new Layout { FullWidth = false, Cells = CellLayout.TabRow })
            .Replace("（", "(", StringComparison.Ordinal);
        var declared = label.Replace('（', '(').Replace('）', ')');
        Assert.Contains(declared, source, StringComparison.Ordinal);
        var result = ReportReader.ReadText(source.Replace(declared, printed, StringComparison.Ordinal));
        ReadAssert.SameCells(report, result);
        var row = FormCatalog.Default.Newest.Tables[1].Rows.Single(row => row.LabelZh == label);
        Assert.Contains(result.Outline.Entries, entry =>
            entry.Kind == OutlineKind.RowLabel && entry.Text == printed && entry.Pointer == row.Pointer
        );
    }

    [Theory]
    [InlineData(
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "（二）不予公开（区分处理的，只计这一情形，不计其他情形）",
        FindingSeverity.Warning
    )]
    [InlineData("二、上年结转政府信息公开申请数量", "二、本年结转政府信息公开申请数量", FindingSeverity.Warning)]
    [InlineData("二、上年结转政府信息公开申请数量", "二、年结转政府信息公开申请数量", FindingSeverity.Info)]
    [InlineData("一、本年新收政府信息公开申请数量", "一、年政府信息公开申请数量", FindingSeverity.Warning)]
    [InlineData("1.本机关不掌握相关政府信息", "1.本机关掌握相关政府信息", FindingSeverity.Warning)]
    [InlineData("1.本机关不掌握相关政府信息", "1.本机关不掌握政府信息", FindingSeverity.Info)]
    [InlineData("3.危及“三安全一稳定”", "3.危及三安全一稳订", FindingSeverity.Warning)]
    [InlineData("2.其他法律行政法规禁止公开", "2.其他法律行政止公开", FindingSeverity.Info)]
    [InlineData("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "1.逾期不补正", FindingSeverity.Info)]
    [InlineData("2.重复申请", "⒉ 重復申請", null)]
    [InlineData("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开", null)]
    [InlineData("一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量：", null)]
    public void A_label_that_is_not_the_forms_is_told_and_what_it_was_taken_for(string label, string printed, FindingSeverity? severity)
    {
        var report = SampleReports.Of("2021");
        var source = LayoutWriter
            .Write(report, new Layout { FullWidth = false, Cells = CellLayout.TabRow })
            .Replace("（", "(", StringComparison.Ordinal);
        var declared = label.Replace('（', '(').Replace('）', ')');
        Assert.Contains(declared, source, StringComparison.Ordinal);
        source = source.Replace(declared, printed, StringComparison.Ordinal);
        var result = ReportReader.ReadText(source);
        ReadAssert.SameCells(report, result);
        if (severity is null)
        {
            Assert.DoesNotContain(result.Diagnostics, static diagnostic => diagnostic.Code == DiagnosticCodes.LabelReworded);
            return;
        }

        var told = ReadAssert.At(result, DiagnosticCodes.LabelReworded, source, printed);
        Assert.Equal(severity, told.Severity);
        Assert.Equal(FormCatalog.Default.Newest.Tables[1].Rows.Single(row => row.LabelZh == label).Pointer, told.Pointer);
        Assert.Contains(printed, told.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(label, told.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_like_another_but_stands_where_that_one_cannot_is_blank()
    {
        var report = SampleReports.Of("2021");
        var lines = LayoutWriter
            .Write(report, new Layout { Cells = CellLayout.TabRow })
            .Split('\n')
            .Where(static line => !line.StartsWith("二、上年结转", StringComparison.Ordinal));
        var source = string.Join('\n', lines).Replace("四、结转下年度继续办理", "本年结转政府信息公开申请数量", StringComparison.Ordinal);
        var result = ReportReader.ReadText(source);
        ReadAssert.SameCells(report with { Requests = report.Requests! with { CarriedOver = new(), CarriedForward = new() } }, result);
        var told = ReadAssert.At(result, DiagnosticCodes.RowUnknown, source, "本年结转政府信息公开申请数量");
        Assert.Contains("二、上年结转政府信息公开申请数量", told.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("7 figures", told.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_of_a_column_that_is_misprinted_is_told_once()
    {
        const string Source =
            "二、主动公开政府信息情况\n信息内容 | 本年处理决定数晕 |\n行政许可 | 3 |\n行政处罚 | 4 |\n信息内容 | 本年处理决定数晕 |\n行政强制 | 5 |";
        var result = ReportReader.ReadText(Source);
        Assert.Equal("line 2", $"line {ReadAssert.Single(result, DiagnosticCodes.LabelReworded).Position?.Line}");
        Assert.Equal(3, result.Coverage!.Read);
    }

    [Theory]
    [InlineData("規(guī)章(縣(xiàn)級無此項)")]
    [InlineData(
        "规章（由国务院部门和设区的市以上地方人民政府制定并以政府令公布的文件；其他机关没有制定权的，此行各栏一律填零。设区的市以下的机关制定发布的决定、命令、通告，以及标题用规定、办法、细则等字样的公文都不在此列，填在下面一行）"
    )]
    public void A_remark_after_a_label_may_be_long_and_hold_the_readings_of_characters(string printed)
    {
        var source =
            $"二、主动公开政府信息情况\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n{printed} | 3 | 1 | 7 |\n行政规范性文件 | 4 | 2 | 9 |";
        var result = ReportReader.ReadText(source);
        var table = (ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!;
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 3,
                Repealed = 1,
                InForce = 7,
            },
            table.Rules
        );
        Assert.Equal(
            new DocumentCounts
            {
                Issued = 4,
                Repealed = 2,
                InForce = 9,
            },
            table.AdministrativeNormativeDocuments
        );

        // With another stem, or with words behind the bracket, it is another row.
        foreach (var other in new[] { "章程" + printed, printed + "之外" })
        {
            result = ReportReader.ReadText(source.Replace(printed, other, StringComparison.Ordinal));
            Assert.Equal(new DocumentCounts(), ((ProactiveDisclosure2021)result.Report!.ProactiveDisclosure!).Rules);
        }
    }

    [Theory]
    [InlineData("2.逾期不缴费", "5.逾期不缴费")]
    [InlineData("2.逾期不缴费", "2.某某事项")]
    [InlineData("2.逾期不缴费", "2.重复申请数")]
    public void A_label_that_may_be_another_row_takes_no_figure(string label, string printed)
    {
        Assert.NotEqual(label, printed);
        var report = SampleReports.Of("2021");
        var declared = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请";
        var source = LayoutWriter.Write(report, new Layout { Cells = CellLayout.TabRow });
        var result = ReportReader.ReadText(source.Replace(declared, printed, StringComparison.Ordinal));
        var cells = ReadAssert.Cells(result.Report!);
        foreach (var (pointer, value) in ReadAssert.Cells(report))
        {
            Assert.Equal(pointer.Contains("/feeOverdue/", StringComparison.Ordinal) ? "" : value, cells[pointer]);
        }
    }

    [Theory]
    [InlineData("勾稽说明", false)]
    [InlineData("数据勾稽关系", false)]
    [InlineData("钩稽关系说明", false)]
    [InlineData("办理渠道", true)]
    public void Words_on_the_relations_in_the_corner_of_a_header_name_no_column(string corner, bool isUnknown)
    {
        var result = ReportReader.ReadText(
            "<p>三、收到和处理政府信息公开申请情况</p><table>"
                + $"<tr><td colspan=3 rowspan=3>{corner}</td><td colspan=7>申请人情况</td></tr>"
                + "<tr><td>自然人</td><td colspan=5>法人或其他组织</td><td>总计</td></tr>"
                + "<tr><td></td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td></td></tr>"
                + "<tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>"
                + "</table>"
        );
        Assert.Equal(isUnknown, result.Diagnostics.Any(static diagnostic => diagnostic.Code == DiagnosticCodes.ColumnUnknown));
        Assert.Equal(isUnknown, result.Outline.Entries.Any(entry => entry.Kind == OutlineKind.UnknownLabel && entry.Text == corner));
        Assert.Equal("2", ReadAssert.Cells(result.Report!)["/requests/newlyReceived/naturalPersons"]);
    }

    [Fact]
    public void A_row_of_figures_without_labels_is_the_table_when_all_relations_hold()
    {
        const string Before = "某镇2022年政府信息公开工作年度报告\n\n四、政府信息公开行政复议、行政诉讼情况\n";
        var result = ReportReader.ReadText(Before + "1\t0\t2\t0\t3\t12\t0\t0\t0\t12\t0\t0\t0\t0\t0\n");
        Assert.Equal(15, result.Coverage!.Read);
        Assert.Equal("12", ReadAssert.Cells(result.Report!)["/reviewAndLitigation/litigationDirect/total"]);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.ColumnUnknown);
        foreach (var other in new[] { "1\t0\t2\t0\t4\t12\t0\t0\t0\t12\t0\t0\t0\t0\t0\n", "1\t0\t2\t0\t3\t12\t0\t0\t0\t12\t0\t0\t0\t0\n" })
        {
            result = ReportReader.ReadText(Before + other);
            Assert.Equal(0, result.Coverage!.Read);
            ReadAssert.Single(result, DiagnosticCodes.TableMissing);
        }
    }

    [Fact]
    public void Rows_apart_from_their_labels_are_read_in_the_order_of_the_form_where_they_are_as_many()
    {
        var report = SampleReports.Of("2021");
        var source = PipeWriter.Write(report, PipeLayout.Markdown);
        var apart = source;
        foreach (var label in new[] { "2.重复申请", "3.要求提供公开出版物" })
        {
            Assert.Contains(label, apart, StringComparison.Ordinal);
            apart = apart.Replace(label, "", StringComparison.Ordinal);
        }

        // The samples break every relation, and then the order alone is no ground.
        Assert.All(ReadAssert.Cells(ReportReader.ReadText(apart).Report!), cell =>
            Assert.True(cell.Value.Length == 0 || cell.Value == ReadAssert.Cells(report)[cell.Key], cell.Key)
        );
        report = SampleReports.WithTablesOf(GeneratedReports.WithConsistentTables(report, FormCatalog.Default.Newest.Tables, 7));
        apart = PipeWriter
            .Write(report, PipeLayout.Markdown)
            .Replace("2.重复申请", "", StringComparison.Ordinal)
            .Replace("3.要求提供公开出版物", "", StringComparison.Ordinal);
        var result = ReportReader.ReadText(apart);
        ReadAssert.SameCells(report, result);
        Assert.Equal(14, result.Coverage!.Inferred);
        ReadAssert.Single(result, DiagnosticCodes.RowsPlaced);
    }

    [Fact]
    public void A_mark_in_a_row_apart_from_its_label_is_no_figure_that_was_inferred()
    {
        var cell = FormCatalog.Default.FindCell("/requests/outcomes/notProcessed/repeat/naturalPersons")!;
        var report = SampleReports.WithTablesOf(
            GeneratedReports.WithConsistentTables(SampleReports.Of("2021"), FormCatalog.Default.Newest.Tables, 7)
        );
        report = cell.With(report, CellValue.NotApplicable);
        var result = ReportReader.ReadText(
            PipeWriter.Write(report, PipeLayout.Markdown).Replace("2.重复申请", "", StringComparison.Ordinal)
        );
        ReadAssert.SameCells(report, result);
        var coverage = result.Coverage!;
        Assert.Equal((6, 1), (coverage.Inferred, coverage.NotApplicable));
        Assert.Equal(coverage.Cells, coverage.Read + coverage.Inferred + coverage.NotApplicable + coverage.Blank + coverage.Missing);
    }

    [Fact]
    public void A_picture_in_the_place_of_a_table_is_told_from_a_table_that_is_not_there()
    {
        const string Page =
            "<h1>某镇2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>无</p><p>二、主动公开政府信息情况</p><p><img src='a.png' alt='表一'></p><p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p><p>见下</p><p><img src='b.png'></p><p>五、存在的主要问题及改进情况</p><p>无</p><p>六、其他需要报告的事项</p><p>无</p>";
        var result = ReportReader.ReadText(Page);
        Assert.Equal(
            [("/proactiveDisclosure", "表一"), ("/reviewAndLitigation", "")],
            result.Outline.Entries.Where(entry => entry.Kind == OutlineKind.Image).Select(entry => (entry.Pointer!, entry.Text))
        );
        Assert.Null(result.Report!.ProactiveDisclosure);
        Assert.Null(result.Report.ReviewAndLitigation);
        var findings = ReportChecker
            .Default.Only("GD1003")
            .Check(new CheckInput { Report = result.Report, Source = result }, TestContext.Current.CancellationToken)
            .Findings.ToDictionary(finding => finding.Pointer, finding => finding.Message.Zh);
        Assert.Equal(3, findings.Count);
        Assert.Contains("图片", findings["/proactiveDisclosure"], StringComparison.Ordinal);
        Assert.DoesNotContain("图片", findings["/requests"], StringComparison.Ordinal);
    }
}
