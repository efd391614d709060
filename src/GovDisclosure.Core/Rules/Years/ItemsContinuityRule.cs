namespace GovDisclosure.Rules.Years;

/// <summary>GD5003: the items of the 2019 edition go on.</summary>
internal sealed class ItemsContinuityRule()
    : YearSumRule(
        Definition,
        new LocalizedText(
            "事项调整或公开内容清理也会造成差异",
            "Items that were regrouped, or a clean-up of what is disclosed, explain it too"
        ),
        new StockRelation(nameof(ServiceItemCounts.PreviousYearItems), nameof(ServiceItemCounts.Change), null, IsOfPrevious: true),
        new StockRelation(
            nameof(DocumentDisclosureCounts.TotalDisclosed),
            nameof(DocumentDisclosureCounts.NewlyDisclosed),
            null,
            IsOfPrevious: false
        )
    )
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5003",
            Name = "items-continuity",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "2019 年版：本年“上一年项目数量”等于上年“上一年项目数量”加“本年增/减”；本年“对外公开总数量”等于上年的加“本年新公开数量”。",
                "2019 edition: this year's items of the year before equal last year's plus last year's change; what is disclosed in all equals last year's plus what was newly disclosed."
            ),
            Formula =
                "上一年项目数量（本年） = 上一年项目数量（上年） + 本年增/减（上年）；对外公开总数量（本年） = 对外公开总数量（上年） + 本年新公开数量（本年）",
            Edition = "2019",
            Basis = Bases.Notice2019,
            Failing = new RuleExample(
                new LocalizedText(
                    "上年 30 项、增 2 项，本年写上一年 31 项。",
                    "30 items and 2 more last year; this year says that there were 31."
                ),
                static () =>
                    new CheckInput
                    {
                        Report = ExampleReports.With(
                            ExampleReports.Clean2020,
                            ("/proactiveDisclosure/administrativeLicensing/previousYearItems", 31)
                        ),
                        Previous = ExampleReports.Clean2019,
                    }
            ),
            Passing = new RuleExample(
                new LocalizedText(
                    "上年 30 项、增 2 项，本年写上一年 32 项。",
                    "30 items and 2 more last year; this year says that there were 32."
                ),
                static () => new CheckInput { Report = ExampleReports.Clean2020, Previous = ExampleReports.Clean2019 }
            ),
        };
}
