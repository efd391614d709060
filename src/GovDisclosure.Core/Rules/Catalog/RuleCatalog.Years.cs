using GovDisclosure.Rules.Years;

namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>What was carried forward is what is carried over.</summary>
    public static RuleDescriptor CarriedContinuity { get; } =
        new()
        {
            Id = "GD5001",
            Name = "carried-continuity",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "本年表三第二项（上年结转）与上年表三第四项（结转下年度）每一列相等。",
                "Table three: what this year carries over equals what last year carried forward, in each column."
            ),
            Basis = new(
                "《政府信息公开条例》第三十三条、第三十五条（跨年办理的申请）",
                "Regulation on Open Government Information, Art. 33 and 35 (requests handled over the turn of the year)"
            ),
            Formula = "二（本年） = 四（上年）",
            Failing = ExampleReports.Years(
                "上年结转下年度自然人 1 件，本年上年结转写为商业企业 1 件。",
                "Last year carried forward 1 request of a natural person; this year carries over 1 of an enterprise.",
                static previous => previous,
                static report =>
                    ExampleReports.With(
                        report,
                        ("/requests/carriedOver/naturalPersons", 0),
                        ("/requests/carriedOver/commercialEnterprises", 1),
                        ("/requests/carriedForward/naturalPersons", 0),
                        ("/requests/carriedForward/commercialEnterprises", 1)
                    )
            ),
            Passing = ExampleReports.Years(
                "上年结转下年度 1 件，本年上年结转 1 件。",
                "1 carried forward last year, 1 carried over this year.",
                static previous => previous,
                static report => report
            ),
        };

    /// <summary>What is in force goes on.</summary>
    public static RuleDescriptor StockContinuity { get; } =
        new()
        {
            Id = "GD5002",
            Name = "stock-continuity",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "本年现行有效件数等于上年现行有效件数加本年制发件数、减本年废止件数；清理、修订、自然失效可以造成差异。",
                "What is in force equals last year's, plus what was issued, less what was repealed; clean-ups, revisions and lapsing explain a difference."
            ),
            Formula = "现行有效（本年） + 本年废止 = 现行有效（上年） + 本年制发",
            Basis = new(
                "表二栏目含义；正确的报告在清理之后也会不符",
                "The meaning of the columns; correct reports break it after clean-ups"
            ),
            Failing = ExampleReports.Years(
                "上年有效 6 件，本年制发 2 件、废止 1 件，现行有效 9 件。",
                "6 in force last year, 2 issued, 1 repealed, 9 in force this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 9))
            ),
            Passing = ExampleReports.Years("6 + 2 − 1 = 7。", "6 + 2 − 1 = 7.", static previous => previous, static report => report),
        };

    /// <summary>This year's problems.</summary>
    public static RuleDescriptor ProblemsRepeated => ProblemsRepeatedRule.Definition;

    /// <summary>The items of the 2019 edition go on.</summary>
    public static RuleDescriptor ItemsContinuity { get; } =
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

    /// <summary>A figure that jumped.</summary>
    public static RuleDescriptor Spike { get; } =
        new()
        {
            Id = "GD5004",
            Name = "spike",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "数字与上年相比的变化不超过五倍（倍数和下限可由检查政策设定）。",
                "A figure does not change by more than a factor of five (factor and floor are the policy's)."
            ),
            Basis = new("异常变化宜在文字中说明", "An unusual change is worth a word in the text"),
            Failing = ExampleReports.Years(
                "行政许可由 9 件变为 120 件。",
                "Administrative licensing: 9 last year, 120 this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeLicensing/decisions", 120))
            ),
            Passing = ExampleReports.Years(
                "行政许可由 9 件变为 45 件。",
                "Administrative licensing: 9 last year, 45 this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeLicensing/decisions", 45))
            ),
        };

    /// <summary>A table that is last year's.</summary>
    public static RuleDescriptor CopiedTables { get; } =
        new()
        {
            Id = "GD5005",
            Name = "copied-tables",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "有五个以上非零数的表格不与上年完全相同。",
                "A table with at least five figures that are not zero is not the same as last year's."
            ),
            Basis = new("国办公开办函〔2021〕30号（内容雷同）", "国办公开办函〔2021〕30号 (reports that are alike)"),
            Failing = ExampleReports.Years(
                "两年的表二逐格相同，共六个非零数。",
                "Section two is the same in both years, cell by cell, with six figures that are not 0.",
                static previous =>
                    ExampleReports.With(
                        previous,
                        ("/proactiveDisclosure/administrativeNormativeDocuments/issued", 2),
                        ("/proactiveDisclosure/administrativeNormativeDocuments/repealed", 2),
                        ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 7),
                        ("/proactiveDisclosure/administrativeLicensing/decisions", 12),
                        ("/proactiveDisclosure/administrativePenalties/decisions", 3),
                        ("/proactiveDisclosure/administrativeFees/amount", 1.25m)
                    ),
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeNormativeDocuments/repealed", 2))
            ),
            Passing = ExampleReports.Years(
                "两年的表二不同。",
                "Section two differs.",
                static previous => previous,
                static report => report
            ),
        };

    /// <summary>A text that is last year's.</summary>
    public static RuleDescriptor CopiedText { get; } =
        new()
        {
            Id = "GD5006",
            Name = "copied-text",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "每一部分的文字与上年相同的不超过一半（比例可由检查政策设定）。",
                "No more than half of a section's text is last year's (the share is the policy's)."
            ),
            Basis = new(
                "国办公开办函〔2021〕30号（内容雷同、敷衍塞责）",
                "国办公开办函〔2021〕30号 (reports that are alike or perfunctory)"
            ),
            Failing = ExampleReports.Years(
                "第五部分逐字沿用上年。",
                "Section five is last year's, word by word.",
                static previous => previous with { ProblemsAndImprovements = new ProblemsAndImprovements { Text = LongProblems } },
                static report => report with { ProblemsAndImprovements = new ProblemsAndImprovements { Text = LongProblems } }
            ),
            Passing = ExampleReports.Years(
                "第五部分重新编写。",
                "Section five is written anew.",
                static previous => previous with { ProblemsAndImprovements = new ProblemsAndImprovements { Text = LongProblems } },
                static report => report
            ),
        };

    /// <summary>What was pending is in this year's total.</summary>
    public static RuleDescriptor PendingContinuity { get; } =
        new()
        {
            Id = "GD5007",
            Name = "pending-continuity",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "表四每一部分：上年尚未审结件数不多于本年总计（本年总计含上年结转案件时）。",
                "Section four, each block: what was pending last year is not more than this year's total, where that includes it."
            ),
            Formula = "尚未审结（上年） ≤ 总计（本年）",
            Basis = new("各地对总计是否含上年结转案件做法不一", "Places differ in whether the total includes pending cases"),
            Failing = ExampleReports.Years(
                "上年行政诉讼尚未审结 2 件，本年总计 0 件。",
                "2 lawsuits pending last year, none in all this year.",
                static previous =>
                    ExampleReports.With(
                        previous,
                        ("/reviewAndLitigation/litigationDirect/pending", 2),
                        ("/reviewAndLitigation/litigationDirect/total", 2)
                    ),
                static report => report
            ),
            Passing = ExampleReports.Years(
                "上年行政复议尚未审结 1 件，本年总计 1 件。",
                "1 reconsideration pending last year, 1 in all this year.",
                static previous =>
                    ExampleReports.With(
                        previous,
                        ("/reviewAndLitigation/reconsideration/upheld", 0),
                        ("/reviewAndLitigation/reconsideration/pending", 1)
                    ),
                static report => report
            ),
        };

    /// <summary>A fee in the wrong unit.</summary>
    public static RuleDescriptor FeeUnitShift { get; } =
        new()
        {
            Id = "GD5008",
            Name = "fee-unit-shift",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "收费金额与上年不相差约一万倍（元误作万元）。",
                "The fee does not differ from last year's by a factor near 10,000 (yuan filled in as 10,000 yuan)."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Years(
                "上年 0.0011 万元，本年 11。",
                "0.0011 last year, 11 this year.",
                static previous => ExampleReports.With(previous, ("/proactiveDisclosure/administrativeFees/amount", 0.0011m)),
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeFees/amount", 11m))
            ),
            Passing = ExampleReports.Years(
                "上年 1.1 万元，本年 11 万元。",
                "1.1 last year, 11 this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeFees/amount", 11m))
            ),
        };

    // Longer than what the rule takes for common usage.
    private const string LongProblems =
        "存在的问题：部分领域信息更新不够及时，政策解读的形式较为单一，村级公开的内容不够细致。改进措施：一是加强业务培训，二是丰富解读形式，三是定期检查村级公开栏并通报结果。";
}
