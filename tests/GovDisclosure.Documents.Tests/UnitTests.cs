using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Documents.Tests;

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
    [InlineData("1.2亿元", "亿元")]
    [InlineData("1.2（亿元）", "亿元")]
    [InlineData("1.2億元", "億元")]
    [InlineData("1.2千元", "千元")]
    [InlineData("1.2百万元", "百万元")]
    [InlineData("1.2亿元（含税）", "亿元（含税）")]
    [InlineData("人民币1.2亿元", "人民币亿元")]
    public void A_unit_that_no_figure_of_the_form_has_stays_beside_the_figure_with_a_warning(string printed, string remark)
    {
        foreach (var cell in new[] { Fee, Procurement })
        {
            foreach (var source in Sources(cell, printed))
            {
                var result = ReportReader.ReadText(source);
                Assert.Equal(Amount.FromDecimal(1.2m), cell.Get(result.Report!));
                Assert.Equal(remark, result.Report!.Remarks[cell.Pointer]);
                var diagnostic = ReadAssert.Single(result, DiagnosticCodes.UnitOther);
                Assert.Equal((Severity.Warning, cell.Pointer), (diagnostic.Severity, diagnostic.Pointer));
                Assert.Contains(remark, diagnostic.Message.Zh, StringComparison.Ordinal);
                Assert.Contains("万元", diagnostic.Message.En, StringComparison.Ordinal);
                Assert.Contains(ReportChecker.Default.Check(result.Report).Findings, finding => finding.Rule.Id == (cell == Fee ? "GD2006" : "GD2004"));
                ReadsBack(result.Report);
            }
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
                Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error && (diagnostic.Pointer == cell.Pointer || diagnostic.Pointer == cell.Row.Pointer));
            }
        }
    }

    private static IEnumerable<string> Sources(FormCell cell, string printed) =>
        Sources(cell).Select(source => source.Replace("73.25", printed, StringComparison.Ordinal));

    // The cell's edition in several formats; the cell holds 73.25.
    private static IEnumerable<string> Sources(FormCell cell)
    {
        var edition = FormCatalog.Default.Editions.Single(edition => edition.Cells.Contains(cell));
        var report = cell.With(SampleReports.Of(edition.Id), Amount.FromDecimal(73.25m));
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
