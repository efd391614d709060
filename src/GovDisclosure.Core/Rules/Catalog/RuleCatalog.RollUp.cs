using GovDisclosure.Rules.RollUp;

namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>The sum of the children.</summary>
    public static RuleDescriptor ParentSum { get; } =
        new()
        {
            Id = "GD6001",
            Name = "parent-sum",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.RollUp,
            Statement = new(
                "汇总报告的每个单元格等于各下级单位之和。",
                "Every cell of a roll-up equals the sum of the subordinate bodies'."
            ),
            Formula = "汇总 = Σ 下级",
            Basis = Collected,
            Failing = WithChildren(
                "汇总行政许可 12 件，两个下级单位共 11 件。",
                "Administrative licensing: 12 in all, 11 in the two subordinate bodies.",
                static part => ExampleReports.With(part, ("/proactiveDisclosure/administrativeLicensing/decisions", 11))
            ),
            Passing = WithChildren("汇总与下级之和一致。", "The roll-up is the sum.", static part => part),
        };

    /// <summary>Every child once.</summary>
    public static RuleDescriptor ChildMissing { get; } =
        new()
        {
            Id = "GD6002",
            Name = "child-missing",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.RollUp,
            Statement = new("每个应报送的下级单位有且只有一份报告。", "Every expected body has one report, and one only."),
            Basis = Collected,
            Failing = new RuleExample(
                new LocalizedText("应报送的“云岭镇财政所”没有报告。", "There is no report of 云岭镇财政所, which must report."),
                static () => Whole(static part => part) with { ExpectedChildren = ["云岭镇党政办", "云岭镇财政所"] }
            ),
            Passing = new RuleExample(
                new LocalizedText("应报送的两个单位都有一份报告。", "Both bodies that must report have one report."),
                static () => Whole(static part => part) with { ExpectedChildren = ["云岭镇党政办", "云岭镇民政办"] }
            ),
        };

    /// <summary>Children of one kind.</summary>
    public static RuleDescriptor ChildrenMixed { get; } =
        new()
        {
            Id = "GD6003",
            Name = "children-mixed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.RollUp,
            Statement = new(
                "各下级报告为同一年份、同一版式。",
                "The reports of the subordinate bodies are on one year and in one edition of the form."
            ),
            Basis = Collected,
            Failing = WithChildren("一个下级单位交了 2022 年度的报告。", "One of the bodies handed in its report on 2022.", static part =>
                part with
                {
                    Year = 2022,
                }
            ),
            Passing = WithChildren("下级单位都交了 2023 年度的报告。", "All bodies handed in their reports on 2023.", static part => part),
        };

    /// <summary>No other agency's words.</summary>
    public static RuleDescriptor CopiedBetweenAgencies => CopiedBetweenAgenciesRule.Definition;

    private static LocalizedText Collected =>
        new("逐级汇总的要求：汇总数等于各下级单位之和", "Reports are rolled up level by level: the whole is the sum of its parts");

    private static RuleExample WithChildren(string zh, string en, Func<AnnualReport, AnnualReport> changeFirst) =>
        new(new LocalizedText(zh, en), () => Whole(changeFirst));

    // All figures are those of the first child; the second has none.
    private static CheckInput Whole(Func<AnnualReport, AnnualReport> changeFirst) =>
        new()
        {
            Report = ExampleReports.Clean,
            Children =
            [
                changeFirst(ExampleReports.Clean with { Agency = new Agency { Name = "云岭镇党政办" } }),
                ExampleReports.Zero with
                {
                    Agency = new Agency { Name = "云岭镇民政办" },
                },
            ],
        };
}
