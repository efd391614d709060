namespace GovDisclosure.Rules;

public static partial class RuleCatalog
{
    private static readonly RuleExample Balanced = ExampleReports.Cells(
        "每一行、每一列都平衡。",
        "Every row and every column is in balance."
    );

    /// <summary>Requests in equals requests out.</summary>
    public static RuleDescriptor RequestsBalance { get; } =
        new()
        {
            Id = "GD2101",
            Name = "requests-balance",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Table,
            Statement = new(
                "表三每一列：第一项加第二项之和，等于第三项（总计）加第四项之和。",
                "Table three, each column: newly received and carried over equal the total of outcomes and carried forward."
            ),
            Formula = RuleFormula.Of("GD2101"),
            Basis = new("年度报告格式表三所印勾稽关系", "The relation printed in table three of the form"),
            Failing = ExampleReports.Cells(
                "自然人 4 + 0 与 4 + 1、总计 5 + 0 与 5 + 1 不等：第二项漏填。",
                "Natural persons 4 + 0 against 4 + 1, and total 5 + 0 against 5 + 1: what is carried over was left at 0.",
                ("/requests/carriedOver/naturalPersons", 0),
                ("/requests/carriedOver/total", 0)
            ),
            Passing = Balanced,
        };

    /// <summary>The total of outcomes is their sum.</summary>
    public static RuleDescriptor OutcomesTotal { get; } =
        new()
        {
            Id = "GD2102",
            Name = "outcomes-total",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Table,
            Statement = new(
                "表三每一列：办理结果的总计等于各项办理结果之和。",
                "Table three, each column: the total of outcomes equals the sum of all outcome rows."
            ),
            Formula = RuleFormula.Of("GD2102"),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "予以公开的自然人与总计各少 1，而（七）总计未变。",
                "Granted to natural persons and its total are 1 lower, but the total of outcomes is not.",
                ("/requests/outcomes/granted/naturalPersons", 2),
                ("/requests/outcomes/granted/total", 3)
            ),
            Passing = Balanced,
        };

    /// <summary>The total of applicants is their sum.</summary>
    public static RuleDescriptor ApplicantsTotal { get; } =
        new()
        {
            Id = "GD2103",
            Name = "applicants-total",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Table,
            Statement = new(
                "表三每一行：总计等于自然人与五类法人或其他组织之和。",
                "Table three, each row: the total equals natural persons and the five kinds of organisation."
            ),
            Formula = RuleFormula.Of("GD2103"),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "商业企业一列整列少 1，各行总计仍含该件。",
                "The column of commercial enterprises is 1 lower throughout, but the totals of the rows still hold that request.",
                ("/requests/newlyReceived/commercialEnterprises", 0),
                ("/requests/outcomes/granted/commercialEnterprises", 0),
                ("/requests/outcomes/total/commercialEnterprises", 0)
            ),
            Passing = Balanced,
        };

    /// <summary>The total of cases is their sum.</summary>
    public static RuleDescriptor CasesTotal { get; } =
        new()
        {
            Id = "GD2104",
            Name = "cases-total",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Table,
            Statement = new(
                "表四每一部分：总计等于维持、纠正、其他结果与尚未审结之和。",
                "Table four, each block: the total equals upheld, corrected, other and pending."
            ),
            Formula = RuleFormula.Of("GD2104"),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "行政复议维持 1，总计 2。",
                "Reconsideration: upheld 1, total 2.",
                ("/reviewAndLitigation/reconsideration/total", 2)
            ),
            Passing = Balanced,
        };
}
