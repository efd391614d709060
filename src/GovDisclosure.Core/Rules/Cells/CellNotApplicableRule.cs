namespace GovDisclosure.Rules.Cells;

/// <summary>GD2003: cells marked as not applicable.</summary>
internal sealed class CellNotApplicableRule()
    : CellStateRule(
        Definition,
        CellState.NotApplicable,
        "填为不适用（“/”“—”“无”等）",
        "marked as not applicable (/, —, 无 …)",
        "应填数字，没有的填 0",
        "a number belongs there, 0 where there is nothing"
    )
{
    public static RuleDescriptor Definition { get; } =
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
}
