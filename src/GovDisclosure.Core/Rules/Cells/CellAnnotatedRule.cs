namespace GovDisclosure.Rules.Cells;

/// <summary>GD2004: a number with a remark beside it.</summary>
internal sealed class CellAnnotatedRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
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
            Passing = ExampleReports.Of("说明写在表下的注里。", "The remark is in a note under the table.", static report =>
                report with
                {
                    Notes = [new("/proactiveDisclosure", "注：行政许可含延续2件。")],
                }
            ),
        };

    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Tables.IsEmpty)
        {
            return NoTable;
        }

        foreach (var table in context.Tables)
        {
            foreach (var cell in table.Table.Cells)
            {
                // Unit text beside a fee is GD2006's.
                if (
                    table[cell].IsNumber
                    && context.Report.Remarks.TryGetValue(cell.Pointer, out var remark)
                    && !FeeUnitRule.IsUnit(cell, remark)
                )
                {
                    findings.Add(
                        Violation(
                            cell.Pointer,
                            new LocalizedText(
                                $"“{cell.Table.LabelZh}”表“{cell.LabelZh}”在数字 {table[cell]} 之外另有文字：{remark}。",
                                $"{cell.Table.LabelEn}, {cell.LabelEn}: beside the number {table[cell]} is a remark: {remark}."
                            )
                        ) with
                        {
                            Operands = [new Operand(cell, 0, table[cell])],
                        }
                    );
                }
            }
        }

        return RuleOutcome.Ran;
    }
}
