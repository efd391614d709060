using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5005: a table that is last year's, figure by figure.</summary>
internal sealed class CopiedTablesRule() : YearRule(RuleCatalog.CopiedTables)
{
    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, ICollection<Finding> findings)
    {
        var ran = false;
        foreach (var table in context.Tables)
        {
            if (!table.Table.Fits(previous))
            {
                continue;
            }

            ran = true;
            var last = new TableFigures(table.Table, previous, ShownCells.OfNoDocument);
            var figures = table.Table.Cells.Count(cell => table[cell].Number is not (null or 0));
            if (figures >= context.Policy.Thresholds.CopiedTableFigures && table.Table.Cells.All(cell => table[cell] == last[cell]))
            {
                findings.Add(
                    Violation(
                        table.Table.Pointer,
                        new LocalizedText(
                            $"“{table.Table.LabelZh}”表与上年完全相同（{figures} 个非零数）；请核对是否沿用了上年的表格。",
                            $"{table.Table.LabelEn}: the table is the same as last year's ({figures} figures that are not 0); check whether last year's was taken over."
                        )
                    )
                );
            }
        }

        return ran ? RuleOutcome.Ran : NoSuchCells;
    }
}
