using GovDisclosure.Reading;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5005: a table that is last year's, figure by figure.</summary>
internal sealed class CopiedTablesRule() : YearRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5005",
            Name = "copied-tables",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "有五个以上非零数的表格不与上年完全相同。",
                "A table with at least five figures that are not zero is not the same as last year's."
            ),
            Basis = new("国办公开办函〔2021〕30号（内容雷同）", "国办公开办函〔2021〕30号 (reports that are alike)"),
            Failing = ExampleReports.Years(
                "两年的表二逐格相同，共六个非零数。",
                "Section two is the same in both years, cell by cell, with six figures that are not 0.",
                static previous =>
                    ExampleReports.With(
                        previous,
                        ("/proactiveDisclosure/administrativeNormativeDocuments/issued", 2),
                        ("/proactiveDisclosure/administrativeNormativeDocuments/repealed", 2),
                        ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 7),
                        ("/proactiveDisclosure/administrativeLicensing/decisions", 12),
                        ("/proactiveDisclosure/administrativePenalties/decisions", 3),
                        ("/proactiveDisclosure/administrativeFees/amount", 1.25m)
                    ),
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeNormativeDocuments/repealed", 2))
            ),
            Passing = ExampleReports.Years(
                "两年的表二不同。",
                "Section two differs.",
                static previous => previous,
                static report => report
            ),
        };

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
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
