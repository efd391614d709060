using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Documents.Tests.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Forms.Declaration;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>A form that no reader was written for is read by its declaration alone.</summary>
public sealed class MadeUpEditionTests
{
    private static readonly FormCatalog Catalog = new(FormCatalog.Default.Find("2019")!, FormCatalog.Default.Find("2021")!, Declare());

    public static TheoryData<CellLayout> Layouts => [CellLayout.TabCell, CellLayout.PlainCell, CellLayout.TabRow];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void It_is_read_without_a_change_to_the_reader(CellLayout cells)
    {
        var report = Catalog
            .Find("2031")!
            .Tables[0]
            .With(
                SampleReports.Of("2021") with
                {
                    Title = "2031年清河镇政府信息公开工作年度报告",
                    Year = 2031,
                },
                [.. Catalog.Find("2031")!.Tables[0].Cells.Select((_, i) => (CellValue)Count.FromInt64(i + 50))]
            );
        var source = LayoutWriter.Write(report, new Layout { Cells = cells }, new FormCatalog(Catalog.Find("2031")!));
        Assert.Contains("星际规则", source, StringComparison.Ordinal);
        var document = PlainTextExtractor.Instance.Extract(source, ReadOptions.Default, Clocks.Stopped, new DiagnosticList(10))!;
        var result = new FormRecognizer(Catalog).Recognize(document, ReadOptions.Default, Clocks.Stopped);
        Assert.Equal(report, result.Report);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(200, result.Coverage!.Read);
        Assert.NotEqual(report, ReportReader.ReadText(source).Report);
    }

    private static FormEdition Declare()
    {
        var documents = new Columns<DocumentCounts>(
            new(nameof(DocumentCounts.Issued), CellKind.Count, "件", "全年新增", "New"),
            new(nameof(DocumentCounts.Repealed), CellKind.Count, "件", "全年作废", "Void"),
            new(nameof(DocumentCounts.InForce), CellKind.Count, "件", "年末在用", "In use")
        );
        var decisions = new Columns<DecisionCounts>(
            new FormColumn(nameof(DecisionCounts.Decisions), CellKind.Count, "件", "全年决定", "Decisions")
        );
        var fees = new Columns<FeeRevenue>(new FormColumn(nameof(FeeRevenue.Amount), CellKind.Amount, "万元", "全年收费", "Fees"));
        var table = TableBuilder<ProactiveDisclosure2021>.For(
            r => r.ProactiveDisclosure,
            (r, t) => r with { ProactiveDisclosure = t },
            "公开事项统计",
            "Disclosure",
            new TableLayout(["事项"])
        );
        table.Row(x => x.Rules, "星际规则", "Rules", documents, "", "甲项");
        table.Row(x => x.AdministrativeNormativeDocuments, "星际文件", "Documents", documents, "", "甲项");
        table.Row(x => x.AdministrativeLicensing, "通行许可", "Licences", decisions, "", "乙项");
        table.Row(x => x.AdministrativePenalties, "轨道处罚", "Penalties", decisions, "", "乙项");
        table.Row(x => x.AdministrativeCompulsion, "强制停靠", "Compulsion", decisions, "", "乙项");
        table.Row(x => x.AdministrativeFees, "泊位费", "Fees", fees, "", "丙项");
        var built = table.Build();
        var sections = Reports.Edition2021.Sections;
        return new FormEdition("2031", 2031, "通知", [sections[0], new FormSection("二", built, ""), .. sections.Skip(2)]);
    }
}
