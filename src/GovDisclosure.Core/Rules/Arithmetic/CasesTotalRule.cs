namespace GovDisclosure.Rules.Arithmetic;

/// <summary>GD2104: the relation that the form prints between the results of cases and their total.</summary>
internal sealed class CasesTotalRule() : IdentityRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
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
            Passing = ExampleReports.Balanced,
        };
}
