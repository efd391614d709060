namespace GovDisclosure.Rules.Arithmetic;

/// <summary>GD2103: the relation that the form prints between the applicants and their total.</summary>
internal sealed class ApplicantsTotalRule() : IdentityRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
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
            Passing = ExampleReports.Balanced,
        };
}
