namespace GovDisclosure.Rules.Arithmetic;

/// <summary>GD2101: the relation that the form prints between requests in and out.</summary>
internal sealed class RequestsBalanceRule() : IdentityRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
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
            Passing = ExampleReports.Balanced,
        };
}
