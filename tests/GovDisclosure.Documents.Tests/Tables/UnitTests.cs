using System.IO.Compression;
using System.Text;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Tests.Tables;

/// <summary>Units that are printed beside a figure, in a label or over a table: read as printed, never converted, never lost.</summary>
public sealed class UnitTests
{
    private static readonly FormCell Fee = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeFees/amount")!;
    private static readonly FormCell Procurement = FormCatalog.Default.FindCell("/proactiveDisclosure/centralizedProcurement/amount")!;

    [Theory]
    [InlineData("380元", "元")]
    [InlineData("380 元", "元")]
    [InlineData("３８０元", "元")]
    [InlineData("380（元）", "元")]
    [InlineData("380(元)", "元")]
    [InlineData("380元整", "元整")]
    [InlineData("人民币380元", "人民币元")]
    [InlineData("人民币 380 元", "人民币元")]
    [InlineData("人民币380元（含减免）", "人民币元（含减免）")]
    [InlineData("380元人民币", "元人民币")]
    [InlineData("¥380", "¥")]
    [InlineData("￥380元", "￥元")]
    [InlineData("RMB380", "RMB")]
    [InlineData("380万元", "万元")]
    [InlineData("380万 元", "万 元")]
    [InlineData("380萬元", "萬元")]
    public void A_fee_keeps_its_figure_as_printed_and_its_unit_as_a_remark(string printed, string remark)
    {
        foreach (var source in Sources(Fee, printed))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(380), Fee.Get(result.Report!));
            Assert.Equal(remark, result.Report!.Remarks[Fee.Pointer]);
            Assert.Equal(Fee.Pointer, ReadAssert.Single(result, DiagnosticCodes.CellRemark).Pointer);
            Assert.Single(result.Diagnostics);
            Assert.Contains(ReportChecker.Default.Check(result.Report).Findings, finding => finding.Rule.Id == "GD2006");
            ReadsBack(result.Report);
        }
    }

    [Fact]
    public void Decimals_of_a_fee_stay()
    {
        foreach (var source in Sources(Fee, "380.00元"))
        {
            Assert.Equal("380.00", Fee.Get(ReportReader.ReadText(source).Report!).ToString());
        }
    }

    [Theory]
    [InlineData("103.5万元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5（万元）", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5(万元)", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5（单位：万元）", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5 万 元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5万元整", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("人民币103.5万元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("RMB 103.5万元", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5万元人民币", MonetaryUnit.TenThousandYuan, null)]
    [InlineData("103.5万元（含税）", MonetaryUnit.TenThousandYuan, "含税")]
    [InlineData("103.5元", MonetaryUnit.Yuan, null)]
    [InlineData("￥103.5元整", MonetaryUnit.Yuan, null)]
    [InlineData("人民币103.5", null, "人民币")]
    [InlineData("¥103.5", null, "¥")]
    [InlineData("103.5件", null, "件")]
    public void An_amount_whose_unit_is_data_keeps_it(string printed, MonetaryUnit? unit, string? remark)
    {
        foreach (var source in Sources(Procurement, printed))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(103.5m, unit), Procurement.Get(result.Report!));
            Assert.Equal(remark, result.Report!.Remarks.GetValueOrDefault(Procurement.Pointer));
            Assert.Equal(remark is null ? [] : [DiagnosticCodes.CellRemark], result.Diagnostics.Select(diagnostic => diagnostic.Code));
            ReadsBack(result.Report);
        }
    }

    [Theory]
    [InlineData("1.2亿元")]
    [InlineData("1.2（亿元）")]
    [InlineData("1.2億元")]
    [InlineData("1.2千元")]
    [InlineData("1.2百万元")]
    [InlineData("1.2亿元（含税）")]
    [InlineData("人民币1.2亿元")]
    public void A_unit_that_no_amount_of_the_form_has_leaves_the_cell_blank_and_keeps_the_text(string printed)
    {
        foreach (var cell in new[] { Fee, Procurement })
        {
            foreach (var source in Sources(cell, printed))
            {
                BlankForUnit(cell, printed, source);
            }
        }
    }

    [Theory]
    [InlineData("3万元")]
    [InlineData("5千元")]
    [InlineData("3元")]
    [InlineData("3（万件）")]
    public void A_count_in_another_unit_leaves_the_cell_blank_and_keeps_the_text(string printed)
    {
        var cell = FormCatalog.Default.FindCell("/proactiveDisclosure/rules/inForce")!;
        var report = cell.With(SampleReports.Of("2021"), Count.FromInt64(7325));
        foreach (var source in Sources(report).Select(source => source.Replace("7325", printed, StringComparison.Ordinal)))
        {
            BlankForUnit(cell, printed, source);
        }
    }

    private static void BlankForUnit(FormCell cell, string printed, string source)
    {
        var result = ReportReader.ReadText(source);
        Assert.True(cell.Get(result.Report!).IsBlank);
        Assert.Equal(printed, result.Report!.Remarks[cell.Pointer]);
        var diagnostic = ReadAssert.Single(result, DiagnosticCodes.UnitOther);
        Assert.Equal((FindingSeverity.Error, cell.Pointer), (diagnostic.Severity, diagnostic.Pointer));
        Assert.Contains(printed, diagnostic.Message.Zh, StringComparison.Ordinal);
        ReadsBack(result.Report);
    }

    [Theory]
    [InlineData("3（减）")]
    [InlineData("3(比上年减少)")]
    [InlineData("3（下降）")]
    public void A_change_with_a_remark_of_a_decrease_is_blank_and_keeps_the_text(string printed)
    {
        var cell = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeLicensing/change")!;
        foreach (
            var source in Sources(cell.With(SampleReports.Of("2019"), Count.FromInt64(7325)))
                .Select(source => source.Replace("7325", printed, StringComparison.Ordinal))
        )
        {
            var result = ReportReader.ReadText(source);
            Assert.True(cell.Get(result.Report!).IsBlank);
            Assert.Equal(printed, result.Report!.Remarks[cell.Pointer]);
            Assert.Equal(cell.Pointer, ReadAssert.Single(result, DiagnosticCodes.CellNotNumber).Pointer);
        }
    }

    [Theory]
    [InlineData("本年减")]
    [InlineData("本年增/减（%）")]
    public void A_column_of_decreases_or_of_per_cent_is_not_that_of_changes(string label)
    {
        // In a grid the label is a cell of its own.
        foreach (var source in Relabelled("2019", "本年增/减", label).Take(2))
        {
            var result = ReportReader.ReadText(source);
            Assert.All(FormCatalog.Default.CellsOf(result.Report!).Where(static cell => cell.Kind == CellKind.Delta), cell =>
                Assert.False(cell.Get(result.Report!).IsNumber)
            );
            Assert.Contains(result.Diagnostics, static diagnostic =>
                diagnostic is { Code: DiagnosticCodes.ColumnUnknown, Severity: FindingSeverity.Error }
            );
        }
    }

    [Theory]
    [InlineData("（380元）")]
    [InlineData("380美元")]
    [InlineData("380元/件")]
    [InlineData("三百八十元")]
    [InlineData("380万")]
    public void What_is_no_plain_figure_is_reported_and_leaves_the_cell_blank(string printed)
    {
        foreach (var cell in new[] { Fee, Procurement })
        {
            foreach (var source in Sources(cell, printed))
            {
                var result = ReportReader.ReadText(source);
                Assert.True(cell.Get(result.Report!).IsBlank);
                Assert.Contains(result.Diagnostics, diagnostic =>
                    diagnostic.Severity == FindingSeverity.Error
                    && (diagnostic.Pointer == cell.Pointer || diagnostic.Pointer == cell.Row.Pointer)
                );
            }
        }
    }

    [Theory]
    [InlineData("本年收费金额（单位：元）", "元")]
    [InlineData("本年收费金额(单位:元)", "元")]
    [InlineData("本年收费金额（元）", "元")]
    [InlineData("本年收费金额（单位：人民币元）", "元")]
    [InlineData("本年收费金额（单位：亿元）", "亿元")]
    [InlineData("本年收费金额（千元）", "千元")]
    [InlineData("本年收费金额（百万元）", "百万元")]
    [InlineData("本年度收费金额（元）", "元")]
    [InlineData("本年收费金额元", "元")]
    [InlineData("本年收费金额/元", "元")]
    [InlineData("本年收费金额（以元为单位）", "元")]
    [InlineData("本年收费金额（单位：美元）", "美元")]
    [InlineData("本年收费金额（单位：万美元）", "万美元")]
    [InlineData("本年收费金额（单位：亿）", "亿")]
    [InlineData("本年收费金额（单位：元、亿元）", "元、亿元")]
    [InlineData("本年收费金额（单位：件、元）", "元")]
    [InlineData("本年收费金额（件）", "件")]
    public void Another_unit_in_the_label_of_fees_is_reported_and_kept_as_a_remark(string label, string unit)
    {
        foreach (var source in Labelled(Fee, label))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(73.25m), Fee.Get(result.Report!));
            Assert.Equal(unit, result.Report!.Remarks[Fee.Pointer]);
            var diagnostic = ReadAssert.At(result, DiagnosticCodes.UnitOther, source, label);
            Assert.Equal((FindingSeverity.Warning, Fee.Pointer), (diagnostic.Severity, diagnostic.Pointer));
            foreach (var message in new[] { diagnostic.Message.Zh, diagnostic.Message.En })
            {
                Assert.Contains(label, message, StringComparison.Ordinal);
                Assert.Contains(unit, message, StringComparison.Ordinal);
                Assert.Contains("万元", message, StringComparison.Ordinal);
            }

            Assert.Single(result.Diagnostics);
            Assert.Contains(ReportChecker.Default.Check(result.Report).Findings, finding =>
                finding.Rule.Id == (unit is "件" or "美元" ? "GD2004" : "GD2006")
            );
            ReadsBack(result.Report);
        }
    }

    [Theory]
    [InlineData("本年收费金额（单位：万元）")]
    [InlineData("本年收费金额(单位:万元)")]
    [InlineData("本年收费金额（万元）")]
    [InlineData("本年收费金额 （ 万 元 ）")]
    [InlineData("本年收费金额（单位：人民币万元）")]
    [InlineData("本年收费金额（單位：萬元）")]
    [InlineData("本年收费金额【单位：万元】")]
    [InlineData("本年收费金额万元")]
    [InlineData("本年收费金额")]
    [InlineData("本年度收费金额（万元）")]
    [InlineData("本年收费金额（以万元为单位）")]
    [InlineData("本年收费金额（单位：件、万元）")]
    public void The_form_s_own_unit_or_none_in_a_label_is_no_remark(string label)
    {
        foreach (var source in Labelled(Fee, label))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(73.25m), Fee.Get(result.Report!));
            Assert.Empty(result.Report!.Remarks);
            Assert.Empty(result.Diagnostics);
        }
    }

    [Theory]
    [InlineData("采购总金额（万元）", MonetaryUnit.TenThousandYuan)]
    [InlineData("采购总金额（单位：万元）", MonetaryUnit.TenThousandYuan)]
    [InlineData("采购总金额(单位:元)", MonetaryUnit.Yuan)]
    [InlineData("采购总金额（人民币元）", MonetaryUnit.Yuan)]
    [InlineData("采购总金额万元", MonetaryUnit.TenThousandYuan)]
    [InlineData("采购金额（万元）", MonetaryUnit.TenThousandYuan)]
    [InlineData("采购总金额", null)]
    public void The_unit_in_the_label_of_an_amount_whose_unit_is_data_is_that_unit(string label, MonetaryUnit? unit)
    {
        foreach (var source in Labelled(Procurement, label))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(73.25m, unit), Procurement.Get(result.Report!));
            Assert.Empty(result.Report!.Remarks);
            Assert.All(result.Diagnostics, static diagnostic =>
                Assert.Equal((DiagnosticCodes.LabelReworded, FindingSeverity.Info), (diagnostic.Code, diagnostic.Severity))
            );
            ReadsBack(result.Report);
        }
    }

    [Fact]
    public void A_unit_in_a_label_that_no_amount_has_is_a_remark()
    {
        foreach (var source in Labelled(Procurement, "采购总金额（亿元）"))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(73.25m), Procurement.Get(result.Report!));
            Assert.Equal("亿元", result.Report!.Remarks[Procurement.Pointer]);
            ReadAssert.At(result, DiagnosticCodes.UnitOther, source, "采购总金额（亿元）");
            Assert.Single(result.Diagnostics);
            ReadsBack(result.Report);
        }
    }

    [Theory]
    [InlineData("2021", "现行有效件数", "现行有效件数（万件）", "万件")]
    [InlineData("2021", "现行有效件数", "现行有效件数（单位：千件）", "千件")]
    [InlineData("2021", "现行有效件数", "现行有效件数（万元）", "万元")]
    [InlineData("2019", "对外公开总数量", "对外公开总数量（万件）", "万件")]
    public void Counts_under_another_unit_keep_it_in_every_cell_and_are_not_multiplied(
        string edition,
        string column,
        string label,
        string unit
    )
    {
        foreach (var source in Relabelled(edition, column, label))
        {
            var result = ReportReader.ReadText(source);
            ReadAssert.SameCells(SampleReports.Of(edition), result);
            var cells = FormCatalog
                .Default.CellsOf(result.Report!)
                .Where(cell => cell.Column.LabelZh == column)
                .Select(cell => cell.Pointer)
                .ToList();
            Assert.Equal(cells.Order(StringComparer.Ordinal), result.Report!.Remarks.Keys.Order(StringComparer.Ordinal));
            Assert.All(cells, pointer => Assert.Equal(unit, result.Report.Remarks[pointer]));
            ReadAssert.At(result, DiagnosticCodes.UnitOther, source, label);
            Assert.Single(result.Diagnostics);
            var annotated = ReportChecker
                .Default.Check(result.Report)
                .Findings.Where(finding => finding.Rule.Id == "GD2004")
                .Select(finding => finding.Pointer);
            Assert.Equal(cells.Order(StringComparer.Ordinal), annotated.Order(StringComparer.Ordinal));
            ReadsBack(result.Report);
        }
    }

    [Theory]
    [InlineData("2021", "现行有效件数", "现行有效件数（件）")]
    [InlineData("2021", "现行有效件数", "现行有效件数（单位：项）")]
    [InlineData("2019", "采购项目数量", "采购项目数量（个）")]
    [InlineData("2021", "自然人", "自然人（件）")]
    [InlineData("2021", "结果维持", "结果维持（件）")]
    public void A_word_for_counting_one_by_one_is_no_other_unit(string edition, string column, string label)
    {
        foreach (var source in Relabelled(edition, column, label))
        {
            var result = ReportReader.ReadText(source);
            ReadAssert.SameCells(SampleReports.Of(edition), result);
            Assert.Empty(result.Report!.Remarks);
            Assert.Empty(result.Diagnostics);
        }
    }

    [Fact]
    public void Cells_side_by_side_keep_the_unit_of_their_own_label()
    {
        foreach (var source in Sources(SampleReports.Of("2021")))
        {
            var at =
                source.IndexOf("尚未审结", source.IndexOf("尚未审结", StringComparison.Ordinal) + 1, StringComparison.Ordinal)
                + "尚未审结".Length;
            var result = ReportReader.ReadText(source.Insert(at, "（万件）"));
            ReadAssert.SameCells(SampleReports.Of("2021"), result);
            Assert.Equal([new("/reviewAndLitigation/litigationDirect/pending", "万件")], result.Report!.Remarks);
            Assert.Equal(DiagnosticCodes.UnitOther, Assert.Single(result.Diagnostics).Code);
        }
    }

    [Fact]
    public void A_unit_in_the_label_of_a_row_counts_for_its_figures_of_that_kind()
    {
        foreach (var source in Relabelled("2021", "行政事业性收费", "行政事业性收费（元）"))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal([new(Fee.Pointer, "元")], result.Report!.Remarks);
            ReadAssert.Single(result, DiagnosticCodes.UnitOther);
        }

        foreach (var source in Relabelled("2019", "政府集中采购", "政府集中采购（万元）"))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(MonetaryUnit.TenThousandYuan, Procurement.Get(result.Report!).Unit);
            Assert.Empty(result.Report!.Remarks);
            Assert.Empty(result.Diagnostics);
        }

        foreach (var source in Relabelled("2019", "行政事业性收费", "行政事业性收费（万元）"))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(["万元", "万元"], result.Report!.Remarks.Values);
            ReadAssert.Single(result, DiagnosticCodes.UnitOther);
        }
    }

    [Theory]
    [InlineData("本年收费金额（单位：元）", "73.25万元", "万元", "元")]
    [InlineData("本年收费金额（亿元）", "73.25元", "元", "亿元")]
    public void Where_label_and_cell_of_a_fee_differ_the_cell_counts(string label, string printed, string own, string stated)
    {
        foreach (var source in Labelled(Fee, label).Select(source => source.Replace("73.25", printed, StringComparison.Ordinal)))
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(Amount.FromDecimal(73.25m), Fee.Get(result.Report!));
            Assert.Equal(own, result.Report!.Remarks[Fee.Pointer]);
            var differ = Assert.Single(result.Diagnostics, diagnostic =>
                diagnostic.Code == DiagnosticCodes.UnitOther && diagnostic.Message.En.StartsWith("Two units", StringComparison.Ordinal)
            );
            Assert.Contains($"“{stated}”", differ.Message.Zh, StringComparison.Ordinal);
            Assert.Contains($"“{own}”", differ.Message.Zh, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("73.25元", true)]
    [InlineData("73.25（元）", true)]
    [InlineData("73.25万元", false)]
    public void Where_label_and_cell_of_an_amount_differ_the_cell_counts(string printed, bool differs)
    {
        foreach (
            var source in Labelled(Procurement, "采购总金额（万元）")
                .Select(source => source.Replace("73.25", printed, StringComparison.Ordinal))
        )
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal(
                Amount.FromDecimal(73.25m, differs ? MonetaryUnit.Yuan : MonetaryUnit.TenThousandYuan),
                Procurement.Get(result.Report!)
            );
            Assert.Equal(differs ? [DiagnosticCodes.UnitOther] : [], result.Diagnostics.Select(diagnostic => diagnostic.Code));
        }
    }

    [Fact]
    public void A_unit_in_a_label_stands_before_the_cell_s_own_remark()
    {
        foreach (
            var source in Labelled(Fee, "本年收费金额（元）")
                .Select(source => source.Replace("73.25", "73.25（含减免）", StringComparison.Ordinal))
        )
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal("元，含减免", result.Report!.Remarks[Fee.Pointer]);
            Assert.Contains(ReportChecker.Default.Check(result.Report).Findings, finding => finding.Rule.Id == "GD2006");
            ReadsBack(result.Report);
        }
    }

    [Fact]
    public void A_blank_cell_under_another_unit_stays_blank_without_a_remark()
    {
        foreach (var source in Labelled(Fee, "本年收费金额（元）").Select(source => source.Replace("73.25", "/", StringComparison.Ordinal)))
        {
            var result = ReportReader.ReadText(source);
            Assert.True(Fee.Get(result.Report!).IsNotApplicable);
            Assert.Empty(result.Report!.Remarks);
            ReadAssert.Single(result, DiagnosticCodes.UnitOther);
        }
    }

    [Fact]
    public void A_unit_under_its_label_in_a_layout_belongs_to_it()
    {
        const string Text = """
            二、主动公开政府信息情况
                          第二十条第（八）项
               信息内容                本年收费金额
                                        （单位：元）
            行政事业性收费                73.25
            三、收到和处理政府信息公开申请情况
            """;
        foreach (
            var source in new[]
            {
                Text,
                Text.Replace(
                    "本年收费金额\n                                        （单位：元）",
                    "本年收费金额（单位：\n                                            元）",
                    StringComparison.Ordinal
                ),
            }
        )
        {
            var result = ReportReader.ReadText(source);
            Assert.Equal("73.25", Fee.Get(result.Report!).ToString());
            Assert.Equal([new(Fee.Pointer, "元")], result.Report!.Remarks);
            ReadAssert.Single(result, DiagnosticCodes.UnitOther);
        }
    }

    [Theory]
    [InlineData("二、主动公开政府信息情况\n\n单位：元\n\n信息内容\t本年收费金额\n行政事业性收费\t73.25\n")]
    [InlineData("二、主动公开政府信息情况\n第二十条第（八）项（单位：元）\n信息内容    本年收费金额\n行政事业性收费    73.25\n")]
    [InlineData(
        "<h2>二、主动公开政府信息情况</h2><p>（单位：元）</p><table><tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费</td><td>73.25</td></tr></table>"
    )]
    [InlineData(
        "<h2>二、主动公开政府信息情况</h2><table><tr><td colspan=2>第二十条第（八）项</td></tr><tr><td colspan=2>单位：元</td></tr><tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费</td><td>73.25</td></tr></table>"
    )]
    public void A_unit_over_the_table_counts_where_no_label_states_one(string source)
    {
        var result = ReportReader.ReadText(source);
        Assert.Equal("73.25", Fee.Get(result.Report!).ToString());
        Assert.Equal([new(Fee.Pointer, "元")], result.Report!.Remarks);
        ReadAssert.Single(result, DiagnosticCodes.UnitOther);

        // The label is nearer, and says so.
        result = ReportReader.ReadText(source.Replace("本年收费金额", "本年收费金额（单位：万元）", StringComparison.Ordinal));
        Assert.Empty(result.Report!.Remarks);
        Assert.Equal(2, result.Diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.UnitOther));

        result = ReportReader.ReadText(source.Replace("元", "万元", StringComparison.Ordinal));
        Assert.Empty(result.Report!.Remarks);
        Assert.DoesNotContain(result.Diagnostics, diagnostic =>
            diagnostic.Code is DiagnosticCodes.UnitOther or DiagnosticCodes.ColumnUnknown
        );
    }

    [Theory]
    [InlineData("（单位：件、元）", "元")]
    [InlineData("单位：元/件", "元")]
    [InlineData("计量单位：件、美元", "美元")]
    [InlineData("（单位：亿）", "亿")]
    public void A_line_over_the_table_that_names_a_unit_for_each_kind_of_figure_counts_for_each(string line, string unit)
    {
        var result = ReportReader.ReadText(
            $"<h2>二、主动公开政府信息情况</h2><p>{line}</p><table><tr><td>信息内容</td><td>本年收费金额</td></tr><tr><td>行政事业性收费</td><td>73.25</td></tr></table>"
        );
        Assert.Equal("73.25", Fee.Get(result.Report!).ToString());
        Assert.Equal([new(Fee.Pointer, unit)], result.Report!.Remarks);
        Assert.Contains(result.Diagnostics, diagnostic =>
            diagnostic.Code == DiagnosticCodes.UnitOther && diagnostic.Message.Zh.Contains(line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_unit_over_the_table_is_that_of_an_amount_whose_unit_is_data_and_leaves_counts_alone()
    {
        foreach (var source in Sources(Procurement))
        {
            var changed = source.Contains("<tbody>", StringComparison.Ordinal)
                ? source.Insert(source.IndexOf("<tbody>", StringComparison.Ordinal), "<tr><td colspan=\"4\">单位：万元</td></tr>")
                : source.Insert(source.IndexOf('\n', source.IndexOf("二、主动公开", StringComparison.Ordinal)) + 1, "\n单位：万元\n\n");
            var result = ReportReader.ReadText(changed);
            Assert.Equal(MonetaryUnit.TenThousandYuan, Procurement.Get(result.Report!).Unit);
            Assert.Empty(result.Report!.Remarks);
            Assert.Empty(result.Diagnostics);
            Assert.Equal("单位：万元", result.Report.Notes["/proactiveDisclosure"]);
        }
    }

    [Theory]
    [InlineData("本年收费金额（元）", "元")]
    [InlineData("本年收费金额（万元）", null)]
    public void A_word_document_s_labels_state_units_too(string label, string? remark)
    {
        var report = Fee.With(SampleReports.Of("2021"), Amount.FromDecimal(73.25m));
        var result = ReportReader.Read(RelabelWord(ReportWriter.WriteToBytes(report, ReportFormat.Docx), Fee.Column.LabelZh, label));
        ReadAssert.SameCells(report, result);
        Assert.Equal(remark, result.Report!.Remarks.GetValueOrDefault(Fee.Pointer));
        Assert.Equal(remark is null ? [] : [DiagnosticCodes.UnitOther], result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static byte[] RelabelWord(byte[] document, string label, string printed)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = package.GetEntry("word/document.xml")!.Open();
            using var reader = new StreamReader(part, leaveOpen: true);
            var changed = Relabel(reader.ReadToEnd(), label, printed);
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(changed));
        }

        return stream.ToArray();
    }

    private static IEnumerable<string> Labelled(FormCell cell, string label) =>
        Sources(cell).Select(source => Relabel(source, cell.Column.LabelZh, label));

    private static IEnumerable<string> Relabelled(string edition, string label, string printed) =>
        Sources(SampleReports.Of(edition)).Select(source => Relabel(source, label, printed));

    // Some sources print the form's labels with narrow brackets.
    private static string Relabel(string source, string label, string printed)
    {
        var printedNow = source.Contains(label, StringComparison.Ordinal) ? label : label.Replace('（', '(').Replace('）', ')');
        Assert.Contains(printedNow, source, StringComparison.Ordinal);
        return source.Replace(printedNow, printed, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sources(FormCell cell, string printed) =>
        Sources(cell).Select(source => source.Replace("73.25", printed, StringComparison.Ordinal));

    // The cell's edition in several formats; the cell holds 73.25.
    private static IEnumerable<string> Sources(FormCell cell) =>
        Sources(
            cell.With(
                SampleReports.Of(FormCatalog.Default.Editions.Single(edition => edition.Cells.Contains(cell)).Id),
                Amount.FromDecimal(73.25m)
            )
        );

    private static IEnumerable<string> Sources(AnnualReport report)
    {
        var rows = LayoutWriter.Write(report, new Layout { Cells = CellLayout.TabRow });
        return
        [
            ReportWriter.Write(report, ReportFormat.Html),
            ReportWriter.Write(report, ReportFormat.Markdown),
            ReportWriter.Write(report, ReportFormat.Text),
            LayoutWriter.Write(report, new Layout { Cells = CellLayout.PlainCell }),
            rows,
            rows.Replace("\t", "   ", StringComparison.Ordinal),
        ];
    }

    private static void ReadsBack(AnnualReport report)
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var read = ReportReader.Read(ReportWriter.WriteToBytes(report, format)).Report!;
            Assert.Equal(report.Remarks, read.Remarks);
            Assert.Equal(ReadAssert.Cells(report), ReadAssert.Cells(read));
        }
    }
}
