namespace GovDisclosure.Rules.Cells;

/// <summary>GD2004: a number with a remark beside it.</summary>
internal sealed class CellAnnotatedRule() : Rule(RuleCatalog.CellAnnotated)
{
    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
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
                                $"{cell.Table.LabelEn}, {cell.LabelEn}: beside the number {table[cell]} stands a remark: {remark}."
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
