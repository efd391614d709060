using GovDisclosure.Forms.Declaration;

namespace GovDisclosure.Forms.Editions;

/// <summary>The edition of 国办公开办函〔2019〕60号, for the reports on 2019 and 2020: 198 cells, 40 relations.</summary>
internal static class Edition2019
{
    /// <summary>Section two.</summary>
    public static FormTable ProactiveDisclosure { get; } = DeclareProactiveDisclosure();

    /// <summary>Section three with （六）其他处理 in one row.</summary>
    public static FormTable Requests { get; } = DeclareRequests();

    public static FormEdition Declare() =>
        new(
            "2019",
            firstYear: 2019,
            "国办公开办函〔2019〕60号",
            [
                SharedForm.Overview,
                new FormSection("二", ProactiveDisclosure, "50(1)"),
                new FormSection("三", Requests, "50(2)"),
                new FormSection("四", SharedForm.ReviewAndLitigation, "50(3)"),
                SharedForm.ProblemsAndImprovements,
                SharedForm.OtherMatters,
            ],
            noticeTitle: "关于政府信息公开工作年度报告有关事项的通知"
        );

    private static FormTable DeclareProactiveDisclosure()
    {
        FormColumn previousYearItems = new(
            nameof(ServiceItemCounts.PreviousYearItems),
            CellKind.Count,
            "项",
            "上一年项目数量",
            "Items of the year before"
        );
        FormColumn change = new(nameof(ServiceItemCounts.Change), CellKind.Delta, "项", "本年增/减", "Increase or decrease this year");
        var documents = new Columns<DocumentDisclosureCounts>(
            new(nameof(DocumentDisclosureCounts.NewlyMade), CellKind.Count, "件", "本年新制作数量", "Newly made this year"),
            new(nameof(DocumentDisclosureCounts.NewlyDisclosed), CellKind.Count, "件", "本年新公开数量", "Newly disclosed this year"),
            new(nameof(DocumentDisclosureCounts.TotalDisclosed), CellKind.Count, "件", "对外公开总数量", "Disclosed in all")
        );
        var services = new Columns<ServiceItemCounts>(
            previousYearItems,
            change,
            new(nameof(ServiceItemCounts.Decisions), CellKind.Count, "件", "处理决定数量", "Decisions made")
        );
        var fees = new Columns<FeeItemCounts>(previousYearItems, change);
        var procurement = new Columns<ProcurementTotals>(
            new(nameof(ProcurementTotals.Projects), CellKind.Count, "项", "采购项目数量", "Procurement projects"),
            new(nameof(ProcurementTotals.Amount), CellKind.Amount, "", "采购总金额", "Procurement amount", printsUnit: true)
        );

        var table = SharedForm.ProactiveDisclosure<ProactiveDisclosure2019>();
        table.Row(x => x.Rules, "规章", "Rules", documents, "20(1)", "第二十条第（一）项");
        table.Row(x => x.NormativeDocuments, "规范性文件", "Normative documents", documents, "20(1)", "第二十条第（一）项");
        table.Row(x => x.AdministrativeLicensing, "行政许可", "Administrative licensing", services, "20(5)", "第二十条第（五）项");
        table.Row(
            x => x.OtherExternalServices,
            "其他对外管理服务事项",
            "Other external administrative services",
            services,
            "20(5)",
            "第二十条第（五）项"
        );
        table.Row(x => x.AdministrativePenalties, "行政处罚", "Administrative penalties", services, "20(6)", "第二十条第（六）项");
        table.Row(x => x.AdministrativeCompulsion, "行政强制", "Administrative compulsion", services, "20(6)", "第二十条第（六）项");
        table.Row(x => x.AdministrativeFees, "行政事业性收费", "Administrative fees", fees, "20(8)", "第二十条第（八）项");
        table.Row(
            x => x.CentralizedProcurement,
            "政府集中采购",
            "Centralised government procurement",
            procurement,
            "20(9)",
            "第二十条第（九）项"
        );
        return table.Build();
    }

    private static FormTable DeclareRequests() =>
        SharedForm.Requests(
            (outcomes, applicants) =>
                outcomes.Group<UndividedOtherHandling>(
                    x => x.OtherHandling,
                    "",
                    "",
                    rows => rows.Row(x => x.Undivided, "（六）其他处理", "Otherwise handled", applicants, "")
                )
        );
}
