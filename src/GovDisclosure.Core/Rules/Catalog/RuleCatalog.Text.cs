namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>A stated number of requests received is newly received, or that plus carried over.</summary>
    public static RuleDescriptor TextReceived { get; } =
        new()
        {
            Id = "GD3001",
            Name = "text-received",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中收到的申请数量等于表三第一项，或第一项加第二项。",
                "A stated number of requests received is newly received, or that plus carried over."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中新收 8 件，表中 5 件。",
                "The text says 8 received; the table says 5.",
                Overview("新收政府信息公开申请5件，办结5件，结转下年度1件", "新收政府信息公开申请8件")
            ),
            Passing = ExampleReports.Of(
                "文中受理 6 件，即新收 5 件加上年结转 1 件。",
                "The text says 6 accepted: 5 new and 1 carried over.",
                Overview("新收政府信息公开申请5件", "受理政府信息公开申请6件")
            ),
        };

    /// <summary>A stated number of requests completed, answered or handled is the total of outcomes.</summary>
    public static RuleDescriptor TextCompleted { get; } =
        new()
        {
            Id = "GD3002",
            Name = "text-completed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中办结、答复的申请数量等于表三第三项总计；文中“办理”的数量也可以是第一项，或第一项加第二项。",
                "A stated number of requests completed or answered is the total of outcomes; one of requests handled may also be newly received, or that plus carried over."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中办结 4 件，表中 5 件。",
                "The text says 4 completed; the table says 5.",
                Overview("办结5件", "办结4件")
            ),
            Passing = ExampleReports.Of(
                "文中 5 件办结，其后的数字不是办结数。",
                "5 are completed in the text; the number after the word is another.",
                Overview("办结5件，结转下年度1件", "5件均已按时办结，1件结转下年度")
            ),
        };

    /// <summary>Stated numbers of requests carried over and forward are those of table three.</summary>
    public static RuleDescriptor TextCarried { get; } =
        new()
        {
            Id = "GD3003",
            Name = "text-carried",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中上年结转、结转下年的申请数量等于表三第二项、第四项。",
                "Stated numbers of requests carried over and forward are those of table three."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中结转下年度 3 件，表中 1 件。",
                "The text carries 3 forward; the table 1.",
                Overview("结转下年度1件", "结转下年度3件")
            ),
            Passing = ExampleReports.Of(
                "文中结转下年度 1 件，与表一致。",
                "The text carries 1 forward, as the table does.",
                static report => report
            ),
        };

    /// <summary>Where the text says that all are completed, the table carries none forward.</summary>
    public static RuleDescriptor TextAllCompleted { get; } =
        new()
        {
            Id = "GD3004",
            Name = "text-all-completed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "第一部分称申请全部办结、又未说明结转时，表三第四项为零。",
                "Where section one says that all requests are completed, and speaks of none carried forward, the table carries none forward."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中称申请全部办结，表中结转 1 件。",
                "The text says that all requests are completed; the table carries 1 forward.",
                Overview("办结5件，结转下年度1件", "所有申请均已办结")
            ),
            Passing = ExampleReports.Of(
                "文中称申请全部办结，表中没有结转。",
                "The text says that all requests are completed; the table carries none forward.",
                static report =>
                    ExampleReports.With(
                        Overview("办结5件，结转下年度1件", "均已办结")(report),
                        ("/requests/carriedOver/naturalPersons", 0),
                        ("/requests/carriedOver/total", 0),
                        ("/requests/carriedForward/naturalPersons", 0),
                        ("/requests/carriedForward/total", 0)
                    )
            ),
        };

    /// <summary>Stated numbers of requests by outcome are those of table three.</summary>
    public static RuleDescriptor TextOutcomes { get; } =
        new()
        {
            Id = "GD3005",
            Name = "text-outcomes",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new("文中各类办理结果的数量与表三一致。", "Stated numbers of requests by outcome are those of table three."),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中予以公开 2 件，表中 4 件。",
                "The text says 2 granted; the table 4.",
                Overview("办结5件", "予以公开2件")
            ),
            Passing = ExampleReports.Of(
                "文中予以公开 4 件、无法提供 1 件。",
                "The text says 4 granted and 1 unable to provide.",
                Overview("办结5件", "予以公开4件、无法提供1件")
            ),
        };

    /// <summary>Stated numbers of reconsideration and litigation cases are those of table four.</summary>
    public static RuleDescriptor TextCases { get; } =
        new()
        {
            Id = "GD3006",
            Name = "text-cases",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中行政复议、行政诉讼案件数量与表四一致。",
                "Stated numbers of reconsideration and litigation cases are those of table four."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中行政复议 3 件，表中 1 件。",
                "The text says 3 reconsiderations; the table 1.",
                Overview("（三）", "政府信息公开行政复议3件。\n（三）")
            ),
            Passing = ExampleReports.Of(
                "文中行政复议 1 件，与表一致。",
                "The text says 1 reconsideration, as the table does.",
                Overview("（三）", "政府信息公开行政复议1件。\n（三）")
            ),
        };

    /// <summary>Stated numbers of normative documents issued, repealed or in force are those of table two.</summary>
    public static RuleDescriptor TextDocuments { get; } =
        new()
        {
            Id = "GD3007",
            Name = "text-documents",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中规章、行政规范性文件的制发、废止、现行有效数量与表二一致。",
                "Stated numbers of rules and normative documents issued, repealed or in force are those of table two."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中制发 3 件，表中 2 件。",
                "The text says 3 issued; the table 2.",
                Overview("行政规范性文件2件", "行政规范性文件3件")
            ),
            Passing = ExampleReports.Of("文中制发 2 件，与表一致。", "The text says 2 issued, as the table does.", static report => report),
        };

    /// <summary>The items of a closed enumeration add up to the stated total; rough or open ones are left out.</summary>
    public static RuleDescriptor EnumerationSum { get; } =
        new()
        {
            Id = "GD3008",
            Name = "enumeration-sum",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "列举的各项之和等于总数：超过总数的都算；不足的，只在列举封闭（以“其他”收尾，或各项之和接近总数）时算。有“余”“等”“主要”字的不算。",
                "The items of an enumeration add up to their stated total: above it always; below it where the list is closed (its last item is 其他, or the items nearly add up). Rough lists, and those with 等 or 主要, are left out."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "总数 30 条，各项之和 29 条。",
                "30 in all; the items add up to 29.",
                Overview("（二）", "公开信息30条，其中机构信息10条、财政信息9条、其他信息10条。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "有“等”字的列举不是全部。",
                "A list that ends with 等 is open.",
                Overview("（二）", "公开信息30条，其中机构信息10条、财政信息9条、民生信息10条等。\n（二）")
            ),
        };

    /// <summary>Percentages of one whole add up to 100 but for rounding.</summary>
    public static RuleDescriptor Percentages { get; } =
        new()
        {
            Id = "GD3009",
            Name = "percentages",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "一句中三个以上的“占……%”之和为 100%（四舍五入误差除外；和不足 95% 或达到 110% 的，不视为同一整体）。",
                "Three or more percentages of one whole (占…%) in a sentence add up to 100 but for rounding; a sum up to 95 or from 110 is not taken for one whole."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "占比之和为 104%。",
                "The percentages add up to 104.",
                Overview("（二）", "网站占50%，公众号占30%，公开栏占24%。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "占比之和为 99.9%，是四舍五入所致。",
                "99.9 is due to rounding.",
                Overview("（二）", "网站占50.3%，公众号占30.2%，公开栏占19.4%。\n（二）")
            ),
        };

    /// <summary>A list of 一是 二是 三是 skips and repeats no number.</summary>
    public static RuleDescriptor ListedCount { get; } =
        new()
        {
            Id = "GD3010",
            Name = "listed-count",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "“一是、二是、三是”的列举不跳号、不重号，与“三个问题”等所说的项数一致。",
                "A list of 一是 二是 三是 skips and repeats no number, and has as many items as are announced."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "“一是”之后为“三是”。",
                "Item one is followed by item three.",
                Problems("改进措施：", "改进措施：一是", "，加强业务培训", "；三是加强业务培训")
            ),
            Passing = ExampleReports.Of(
                "“一是”之后为“二是”。",
                "Item one is followed by item two.",
                Problems("改进措施：", "改进措施：一是", "，加强业务培训", "；二是加强业务培训")
            ),
        };

    /// <summary>The processing fee of section six is not above the fees of table two.</summary>
    public static RuleDescriptor ProcessingFee { get; } =
        new()
        {
            Id = "GD3011",
            Name = "processing-fee",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "第六部分的信息处理费不超过表二的收费金额。",
                "The processing fee of section six is not above the fees of table two."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "信息处理费 20000 元，表中 1.25 万元。",
                "A processing fee of 20,000 yuan; the table has 12,500.",
                static report => report with { OtherMatters = new OtherMatters { Text = "本年度收取信息处理费20000元。" } }
            ),
            Passing = ExampleReports.Of("信息处理费 380 元。", "A processing fee of 380 yuan.", static report =>
                report with
                {
                    OtherMatters = new OtherMatters { Text = "本年度收取信息处理费380元。" },
                }
            ),
        };

    /// <summary>The text's own figures of requests balance.</summary>
    public static RuleDescriptor TextBalance { get; } =
        new()
        {
            Id = "GD3012",
            Name = "text-balance",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "文中收到与上年结转的申请数量之和，等于办结与结转下年之和（“收到”可以已含上年结转；文中没有上年结转的，只看收到是否多于后两项之和）。",
                "The text's own figures balance: received plus carried over is completed plus carried forward; \"received\" may include what was carried over, and where none is stated to be carried over, received is not above the other two."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "年份不详的报告，文中上年结转 1 件、新收 5 件，办结 5 件、结转下年 2 件。",
                "In a report whose year is not known, the text has 1 carried over and 5 new, but 5 completed and 2 carried forward.",
                static report =>
                    Overview(
                        "新收政府信息公开申请5件，办结5件，结转下年度1件",
                        "新收政府信息公开申请5件，上年结转1件，办结5件，结转下年度2件"
                    )(report) with
                    {
                        Year = null,
                    }
            ),
            Passing = ExampleReports.Of(
                "文中上年结转 1 件、新收 5 件，办结 5 件、结转下年 1 件。",
                "The text has 1 carried over and 5 new, 5 completed and 1 carried forward.",
                Overview("新收政府信息公开申请5件，办结5件", "新收政府信息公开申请5件，上年结转1件，办结5件")
            ),
        };

    /// <summary>A share stated beside a count fits it.</summary>
    public static RuleDescriptor TextShares { get; } =
        new()
        {
            Id = "GD3013",
            Name = "text-shares",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new(
                "“x 件（占 y%）”中的占比与数量相符：总数取同句多数占比所对应的数，末位可差一，且至少两项相符。",
                "A stated share (x件, 占y%) fits its count: the whole is the figure that most shares of the sentence fit, within one in the last place, two of them at least."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "200 条中的 40 条，写成占 25%。",
                "40 of 200 are said to be 25 %.",
                Overview("（二）", "公开信息200条，其中机构信息100条（50%）、财政信息60条（30%）、其他信息40条（25%）。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "200 条中的 40 条，占 20%。",
                "40 of 200 are 20 %.",
                Overview("（二）", "公开信息200条，其中机构信息100条（50%）、财政信息60条（30%）、其他信息40条（20%）。\n（二）")
            ),
        };

    /// <summary>Stated numbers of decisions and amounts of fees are those of table two.</summary>
    public static RuleDescriptor TextDecisions { get; } =
        new()
        {
            Id = "GD3014",
            Name = "text-decisions",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中作出的行政许可、行政处罚、行政强制决定数量和行政事业性收费金额与表二一致（公开、公示的信息条数不是决定数量）。",
                "Stated numbers of licences, penalties and measures of compulsion decided, and amounts of fees, are those of table two; published information about them is no decision."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中作出行政处罚决定 9 件，表中 3 件。",
                "The text says 9 penalties; the table 3.",
                Overview("（二）", "作出行政处罚决定9件。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "文中作出行政处罚决定 3 件。",
                "The text says 3 penalties, as the table does.",
                Overview("（二）", "作出行政处罚决定3件。\n（二）")
            ),
        };

    // Changes words of section one; the words must be there, or the example would show nothing.
    private static Func<AnnualReport, AnnualReport> Overview(string from, string to) =>
        report => report with { Overview = new Overview { Text = Replace(report.Overview!.Text, from, to) } };

    private static Func<AnnualReport, AnnualReport> Problems(string from, string to, string alsoFrom, string alsoTo) =>
        report =>
        {
            var text = Replace(report.ProblemsAndImprovements!.Text, from, to);
            return report with
            {
                ProblemsAndImprovements = new ProblemsAndImprovements
                {
                    Text = alsoFrom.Length == 0 ? text : Replace(text, alsoFrom, alsoTo),
                },
            };
        };

    private static string Replace(string text, string from, string to) =>
        text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The example does not hold {from}.");
}
