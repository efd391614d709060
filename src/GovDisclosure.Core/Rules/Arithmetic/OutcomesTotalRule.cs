namespace GovDisclosure.Rules.Arithmetic;

/// <summary>GD2102: the relation that the form prints between the outcomes and their total.</summary>
internal sealed class OutcomesTotalRule() : IdentityRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
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
            Passing = ExampleReports.Balanced,
        };
}
