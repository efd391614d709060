using GovDisclosure.Forms.Declaration;

namespace GovDisclosure.Forms.Editions;

/// <summary>The edition of 国办公开办函〔2021〕30号, for the reports on 2021 and later: 200 cells, 42 relations.</summary>
internal static class Edition2021
{
    /// <summary>Section two. An edition that does not change it takes this very table.</summary>
    public static FormTable ProactiveDisclosure { get; } = DeclareProactiveDisclosure();

    /// <summary>Section three with （六）其他处理 in three rows. An edition that does not change it takes this very table.</summary>
    public static FormTable Requests { get; } = DeclareRequests();

    public static FormEdition Declare() =>
        new(
            "2021",
            firstYear: 2021,
            "国办公开办函〔2021〕30号",
            [
                SharedForm.Overview,
                new FormSection("二", ProactiveDisclosure, "50(1)"),
                new FormSection("三", Requests, "50(2)"),
                new FormSection("四", SharedForm.ReviewAndLitigation, "50(3)"),
                SharedForm.ProblemsAndImprovements,
                SharedForm.OtherMatters,
            ],
            From2019To2021.Declare(),
            noticeTitle: "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知"
        );

    private static FormTable DeclareProactiveDisclosure()
    {
        var documents = new Columns<DocumentCounts>(
            new(nameof(DocumentCounts.Issued), CellKind.Count, "件", "本年制发件数", "Issued this year"),
            new(nameof(DocumentCounts.Repealed), CellKind.Count, "件", "本年废止件数", "Repealed this year"),
            new(nameof(DocumentCounts.InForce), CellKind.Count, "件", "现行有效件数", "In force")
        );
        var decisions = new Columns<DecisionCounts>(
            new FormColumn(nameof(DecisionCounts.Decisions), CellKind.Count, "件", "本年处理决定数量", "Decisions made this year")
        );
        var fees = new Columns<FeeRevenue>(
            new FormColumn(
                nameof(FeeRevenue.Amount),
                CellKind.Amount,
                "万元",
                "本年收费金额（单位：万元）",
                "Amount collected this year (10,000 yuan)"
            )
        );

        var table = SharedForm.ProactiveDisclosure<ProactiveDisclosure2021>();
        table.Row(x => x.Rules, "规章", "Rules", documents, "20(1)", "第二十条第（一）项");
        table.Row(
            x => x.AdministrativeNormativeDocuments,
            "行政规范性文件",
            "Administrative normative documents",
            documents,
            "20(1)",
            "第二十条第（一）项"
        );
        table.Row(x => x.AdministrativeLicensing, "行政许可", "Administrative licensing", decisions, "20(5)", "第二十条第（五）项");
        table.Row(x => x.AdministrativePenalties, "行政处罚", "Administrative penalties", decisions, "20(6)", "第二十条第（六）项");
        table.Row(x => x.AdministrativeCompulsion, "行政强制", "Administrative compulsion", decisions, "20(6)", "第二十条第（六）项");
        table.Row(x => x.AdministrativeFees, "行政事业性收费", "Administrative fees", fees, "20(8)", "第二十条第（八）项");
        return table.Build();
    }

    private static FormTable DeclareRequests() =>
        SharedForm.Requests(
            (outcomes, applicants) =>
                outcomes.Group<DividedOtherHandling>(
                    x => x.OtherHandling,
                    "（六）其他处理",
                    "Otherwise handled",
                    rows =>
                    {
                        rows.Row(
                            x => x.CorrectionOverdue,
                            "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                            "Correction overdue without good reason",
                            applicants,
                            "30"
                        );
                        rows.Row(
                            x => x.FeeOverdue,
                            "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                            "Fee overdue",
                            applicants,
                            "42"
                        );
                        rows.Row(x => x.Other, "3.其他", "Other", applicants, "");
                    }
                )
        );
}
