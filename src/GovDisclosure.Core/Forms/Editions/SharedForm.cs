using System.Collections.Immutable;
using GovDisclosure.Forms.Declaration;

namespace GovDisclosure.Forms.Editions;

/// <summary>What the editions of the form have in common; each calls for it.</summary>
internal static class SharedForm
{
    private const string Case = "件";

    public static FormSection Overview { get; } =
        new(
            "一",
            nameof(AnnualReport.Overview),
            "总体情况",
            "Overview",
            "50",
            r => r.Overview,
            (r, text) => r with { Overview = text is null ? null : new Overview { Text = text } }
        )
        {
            HeadingAliasesZh =
            [
                "基本情况",
                "概述",
                "概况",
                "总体概况",
                "工作情况",
                "工作概述",
                "工作总体情况",
                "总体工作情况",
                "政府信息公开工作总体情况",
                "政府信息公开总体情况",
                "政府信息公开工作情况",
                "政府信息公开工作基本情况",
            ],
        };

    public static FormSection ProblemsAndImprovements { get; } =
        new(
            "五",
            nameof(AnnualReport.ProblemsAndImprovements),
            "存在的主要问题及改进情况",
            "Problems and improvements",
            "50(4)",
            r => r.ProblemsAndImprovements,
            (r, text) => r with { ProblemsAndImprovements = text is null ? null : new ProblemsAndImprovements { Text = text } }
        );

    public static FormSection OtherMatters { get; } =
        new(
            "六",
            nameof(AnnualReport.OtherMatters),
            "其他需要报告的事项",
            "Other matters to report",
            "50(5)",
            r => r.OtherMatters,
            (r, text) => r with { OtherMatters = text is null ? null : new OtherMatters { Text = text } }
        );

    /// <summary>Section four: one shape for all editions.</summary>
    public static FormTable ReviewAndLitigation { get; } = DeclareReviewAndLitigation();

    public static ImmutableArray<string> BlockCorner { get; } = ["信息内容"];

    /// <summary>Starts section two, whose rows and columns differ from edition to edition.</summary>
    public static TableBuilder<TTable> ProactiveDisclosure<TTable>()
        where TTable : ProactiveDisclosure, IReportGroup<TTable> =>
        TableBuilder<TTable>.For(
            r => r.ProactiveDisclosure,
            (r, table) => r with { ProactiveDisclosure = table },
            "主动公开政府信息情况",
            "Proactive disclosure",
            new TableLayout(BlockCorner)
        );

    /// <summary>Section three; the editions differ in （六）其他处理 only.</summary>
    /// <param name="otherHandling">Declares the group （六）其他处理.</param>
    public static FormTable Requests(Action<GroupBuilder<Outcomes>, Columns<ApplicantCounts>> otherHandling)
    {
        const string Organisations = "法人或其他组织";
        const string OrganisationsEn = "Legal persons or other organisations";
        var applicants = new Columns<ApplicantCounts>(
            new(nameof(ApplicantCounts.NaturalPersons), CellKind.Count, Case, "自然人", "Natural persons"),
            new(
                nameof(ApplicantCounts.CommercialEnterprises),
                CellKind.Count,
                Case,
                "商业企业",
                "Commercial enterprises",
                Organisations,
                OrganisationsEn
            ),
            new(
                nameof(ApplicantCounts.ResearchInstitutions),
                CellKind.Count,
                Case,
                "科研机构",
                "Research institutions",
                Organisations,
                OrganisationsEn
            ),
            new(
                nameof(ApplicantCounts.PublicWelfareOrganizations),
                CellKind.Count,
                Case,
                "社会公益组织",
                "Public-welfare organisations",
                Organisations,
                OrganisationsEn
            ),
            new(
                nameof(ApplicantCounts.LegalServiceInstitutions),
                CellKind.Count,
                Case,
                "法律服务机构",
                "Legal-service institutions",
                Organisations,
                OrganisationsEn
            ),
            new(
                nameof(ApplicantCounts.OtherOrganizations),
                CellKind.Count,
                Case,
                "其他",
                "Other organisations",
                Organisations,
                OrganisationsEn
            ),
            new(nameof(ApplicantCounts.Total), CellKind.Total, Case, "总计", "Total")
        );

        var table = TableBuilder<Requests>.For(
            r => r.Requests,
            (r, requests) => r with { Requests = requests },
            "收到和处理政府信息公开申请情况",
            "Requests received and handled",
            new TableLayout(["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"])
        );
        var received = table.Row(
            x => x.NewlyReceived,
            "一、本年新收政府信息公开申请数量",
            "Newly received this year",
            applicants,
            "27,29,31"
        );
        var carriedOver = table.Row(
            x => x.CarriedOver,
            "二、上年结转政府信息公开申请数量",
            "Carried over from last year",
            applicants,
            "33,35"
        );

        FormRow total = null!;
        var outcomes = table.Group<Outcomes>(
            x => x.Outcomes,
            "三、本年度办理结果",
            "Outcomes of the year",
            group =>
            {
                group.Row(x => x.Granted, "（一）予以公开", "Granted", applicants, "36(1),36(2)");
                group.Row(
                    x => x.PartiallyGranted,
                    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
                    "Partially granted (mixed outcomes are counted here only)",
                    applicants,
                    "37"
                );
                group.Group<Refused>(
                    x => x.Refused,
                    "（三）不予公开",
                    "Refused",
                    rows =>
                    {
                        rows.Row(x => x.StateSecret, "1.属于国家秘密", "State secrets", applicants, "14");
                        rows.Row(
                            x => x.LegallyProhibited,
                            "2.其他法律行政法规禁止公开",
                            "Prohibited by law or administrative regulation",
                            applicants,
                            "14"
                        );
                        rows.Row(
                            x => x.SecurityAndStability,
                            "3.危及“三安全一稳定”",
                            "Three securities and one stability",
                            applicants,
                            "14"
                        );
                        rows.Row(x => x.ThirdPartyRights, "4.保护第三方合法权益", "Third-party rights", applicants, "15,32");
                        rows.Row(x => x.InternalAffairs, "5.属于三类内部事务信息", "Internal affairs", applicants, "16¶1");
                        rows.Row(x => x.DeliberativeProcess, "6.属于四类过程性信息", "Deliberative process", applicants, "16¶2");
                        rows.Row(x => x.EnforcementCaseFile, "7.属于行政执法案卷", "Enforcement case files", applicants, "16¶2");
                        rows.Row(x => x.AdministrativeInquiry, "8.属于行政查询事项", "Administrative inquiries", applicants, "36(7)");
                    }
                );
                group.Group<UnableToProvide>(
                    x => x.UnableToProvide,
                    "（四）无法提供",
                    "Unable to provide",
                    rows =>
                    {
                        rows.Row(x => x.NotHeld, "1.本机关不掌握相关政府信息", "Not held by the agency", applicants, "36(4),36(5)");
                        rows.Row(x => x.RequiresCreation, "2.没有现成信息需要另行制作", "Would have to be created", applicants, "38");
                        rows.Row(x => x.StillUnclear, "3.补正后申请内容仍不明确", "Still unclear after correction", applicants, "30");
                    }
                );
                group.Group<NotProcessed>(
                    x => x.NotProcessed,
                    "（五）不予处理",
                    "Not processed",
                    rows =>
                    {
                        rows.Row(
                            x => x.PetitionOrComplaint,
                            "1.信访举报投诉类申请",
                            "Petitions, reports and complaints",
                            applicants,
                            "39¶1"
                        );
                        rows.Row(x => x.Repeat, "2.重复申请", "Repeat requests", applicants, "36(6)");
                        rows.Row(x => x.PublicPublication, "3.要求提供公开出版物", "Public publications", applicants, "39¶2");
                        rows.Row(x => x.ExcessiveRepeated, "4.无正当理由大量反复申请", "Excessive repeated requests", applicants, "35");
                        rows.Row(
                            x => x.ConfirmOrReissue,
                            "5.要求行政机关确认或重新出具已获取信息",
                            "Requests to confirm or re-issue information",
                            applicants,
                            ""
                        );
                    }
                );
                otherHandling(group, applicants);
                total = group.Row(x => x.Total, "（七）总计", "Total of outcomes", applicants, "", isTotal: true);
            }
        );
        var carriedForward = table.Row(
            x => x.CarriedForward,
            "四、结转下年度继续办理",
            "Carried forward to next year",
            applicants,
            "33,35"
        );

        table.PerColumn("GD2101", [received, carriedOver], [total, carriedForward]);
        table.PerColumn("GD2102", [total], outcomes.Leaves);
        table.PerRow("GD2103", table.Table.Rows);
        table.PerColumnAcrossYears("GD5001", carriedForward, carriedOver);
        return table.Build();
    }

    private static FormTable DeclareReviewAndLitigation()
    {
        const string Litigation = "行政诉讼";
        var cases = new Columns<CaseOutcomes>(
            new(nameof(CaseOutcomes.Upheld), CellKind.Count, Case, "结果维持", "Upheld"),
            new(nameof(CaseOutcomes.Corrected), CellKind.Count, Case, "结果纠正", "Corrected"),
            new(nameof(CaseOutcomes.Other), CellKind.Count, Case, "其他结果", "Other outcomes"),
            new(nameof(CaseOutcomes.Pending), CellKind.Count, Case, "尚未审结", "Pending"),
            new(nameof(CaseOutcomes.Total), CellKind.Total, Case, "总计", "Total")
        );
        var table = TableBuilder<ReviewAndLitigation>.For(
            r => r.ReviewAndLitigation,
            (r, t) => r with { ReviewAndLitigation = t },
            "政府信息公开行政复议、行政诉讼情况",
            "Administrative reconsideration and litigation",
            new TableLayout([], RowsRunAcross: true)
        );
        table.Row(x => x.Reconsideration, "行政复议", "Administrative reconsideration", cases, "51");
        table.Row(x => x.LitigationDirect, "未经复议直接起诉", "Litigation without reconsideration", cases, "51", Litigation);
        table.Row(x => x.LitigationAfterReconsideration, "复议后起诉", "Litigation after reconsideration", cases, "51", Litigation);
        table.PerRow("GD2104", table.Table.Rows);
        return table.Build();
    }
}
