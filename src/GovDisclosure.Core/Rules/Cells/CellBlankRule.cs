namespace GovDisclosure.Rules.Cells;

/// <summary>GD2002: blank cells.</summary>
internal sealed class CellBlankRule()
    : CellStateRule(Definition, CellState.Blank, "空白", "blank", "请补填；没有的填 0", "fill in what is missing, 0 where there is nothing")
{
    public static RuleDescriptor Definition { get; } =
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
}
