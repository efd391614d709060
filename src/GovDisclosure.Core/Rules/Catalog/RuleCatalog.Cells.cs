namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    /// <summary>A count or amount is in range.</summary>
    public static RuleDescriptor CellRange { get; } =
        new()
        {
            Id = "GD2001",
            Name = "cell-range",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Cell,
            Statement = new(
                "数量和金额不为负数（仅 2019 年版的“增/减”栏可以为负），数量为整数。",
                "A count or amount is not negative (only the increase or decrease of the 2019 edition may be), and a count is an integer."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "行政处罚为 −3。",
                "Administrative penalties: −3.",
                ("/proactiveDisclosure/administrativePenalties/decisions", -3)
            ),
            Passing = new RuleExample(
                new LocalizedText("2019 年版行政许可“本年增/减”为 −1。", "2019 edition, administrative licensing: a decrease of −1."),
                static () => new CheckInput { Report = ExampleReports.Clean2020 }
            ),
        };

    /// <summary>A cell is filled in.</summary>
    public static RuleDescriptor CellBlank { get; } =
        new()
        {
            Id = "GD2002",
            Name = "cell-blank",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Cell,
            Statement = new(
                "单元格不空白；没有的填 0。含空白单元格的勾稽关系无法核对，除非检查政策规定空白视同零。",
                "No cell is blank; where there is nothing, 0 is filled in. Relations over a blank cell cannot be assessed unless the policy says that blank counts as zero."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Of("行政强制空白。", "Administrative compulsion is blank.", static report =>
                ExampleReports.With(report, "/proactiveDisclosure/administrativeCompulsion/decisions", CellValue.Blank)
            ),
            Passing = ExampleReports.Cells("行政强制为 0。", "Administrative compulsion is 0."),
        };

    /// <summary>A cell holds a number.</summary>
    public static RuleDescriptor CellNotApplicable { get; } =
        new()
        {
            Id = "GD2003",
            Name = "cell-not-applicable",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Cell,
            Statement = new("单元格不以“/”“—”“无”“不适用”代替数字。", "No cell holds /, —, 无 or 不适用 instead of a number."),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Of("行政强制填“/”。", "Administrative compulsion: \"/\".", static report =>
                ExampleReports.With(report, "/proactiveDisclosure/administrativeCompulsion/decisions", CellValue.NotApplicable)
            ),
            Passing = ExampleReports.Cells("行政强制为 0。", "Administrative compulsion is 0."),
        };

    /// <summary>A number with a remark.</summary>
    public static RuleDescriptor CellAnnotated { get; } =
        new()
        {
            Id = "GD2004",
            Name = "cell-annotated",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Cell,
            Statement = new("单元格只填数字，不另加说明。", "A cell holds a number and no remark."),
            Basis = new("年度报告格式；所见报告：22（其中修订16件）", "The form; seen in reports: 22（其中修订16件）"),
            Failing = ExampleReports.Of(
                "行政许可为 12（其中延续2件）。",
                "Administrative licensing: 12 (2 of them renewals).",
                static report => report with { Remarks = [new("/proactiveDisclosure/administrativeLicensing/decisions", "其中延续2件")] }
            ),
            Passing = ExampleReports.Of("说明写在表下的注里。", "The remark stands in a note under the table.", static report =>
                report with
                {
                    Notes = [new("/proactiveDisclosure", "注：行政许可含延续2件。")],
                }
            ),
        };

    /// <summary>A fee of whole fen.</summary>
    public static RuleDescriptor FeePrecision { get; } =
        new()
        {
            Id = "GD2005",
            Name = "fee-precision",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Cell,
            Statement = new(
                "收费金额（万元）小数不超过六位（不足一分）。",
                "A fee in 10,000 yuan has at most six decimals; more are below one fen."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "收费 1.2345678 万元。",
                "Fees: 1.2345678.",
                ("/proactiveDisclosure/administrativeFees/amount", 1.2345678m)
            ),
            Passing = ExampleReports.Cells(
                "收费 1.234567 万元。",
                "Fees: 1.234567.",
                ("/proactiveDisclosure/administrativeFees/amount", 1.234567m)
            ),
        };

    /// <summary>A fee without its unit.</summary>
    public static RuleDescriptor FeeUnit { get; } =
        new()
        {
            Id = "GD2006",
            Name = "fee-unit",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Cell,
            Statement = new("收费金额只填数字；表头已定单位为万元。", "A fee is a number without its unit: the header fixes 10,000 yuan."),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Of("收费栏填“1.25元”。", "Fees: \"1.25元\".", static report =>
                report with
                {
                    Remarks = [new("/proactiveDisclosure/administrativeFees/amount", "元")],
                }
            ),
            Passing = ExampleReports.Cells("收费栏填 1.25。", "Fees: 1.25."),
        };

    /// <summary>Rules of an agency that may make some.</summary>
    public static RuleDescriptor RulesWithoutPower { get; } =
        new()
        {
            Id = "GD2201",
            Name = "rules-without-power",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Table,
            Statement = new(
                "没有规章制定权的机关（县级及以下，地方政府部门，但代政府报告的政府办公厅、办公室除外）不填报规章的制发、废止件数。",
                "An agency that cannot make rules (county level and below; a local department other than a government's general office, which reports its government's rules) states none issued or repealed."
            ),
            Basis = new(
                "《立法法》第九十一条、第九十三条（2023 年修正前为第八十条、第八十二条）",
                "Legislation Law, Art. 91 and 93 (80 and 82 before the amendment of 2023)"
            ),
            Failing = ExampleReports.Cells(
                "乡镇填报制发规章 1 件。",
                "A township states 1 rule issued.",
                ("/proactiveDisclosure/rules/issued", 1),
                ("/proactiveDisclosure/rules/inForce", 1)
            ),
            Passing = ExampleReports.Cells(
                "乡镇填报规章 0 件，制发行政规范性文件 2 件。",
                "A township states no rules and 2 normative documents issued."
            ),
        };

    /// <summary>What is in force includes what was issued.</summary>
    public static RuleDescriptor InForceBelowIssued { get; } =
        new()
        {
            Id = "GD2202",
            Name = "in-force-below-issued",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Table,
            Statement = new("现行有效件数不少于本年制发件数。", "What is in force is not lower than what was issued in the same year."),
            Basis = new("表二栏目含义；当年即失效的文件除外", "The meaning of the columns; a document may lapse in the year it is issued"),
            Failing = ExampleReports.Cells(
                "制发 2 件，现行有效 1 件。",
                "2 issued, 1 in force.",
                ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 1)
            ),
            Passing = ExampleReports.Cells("制发 2 件，现行有效 7 件。", "2 issued, 7 in force."),
        };
}
