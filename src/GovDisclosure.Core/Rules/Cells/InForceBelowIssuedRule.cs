using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2202: fewer documents in force than were issued in the year.</summary>
internal sealed class InForceBelowIssuedRule() : Rule(RuleCatalog.InForceBelowIssued)
{
    private static readonly RuleOutcome NoSuchColumn = RuleOutcome.NotRun(
        new("报告的表格没有现行有效件数", "the tables of the report do not tell what is in force")
    );

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        var ran = false;
        var broken = new List<Operand>();
        foreach (var row in context.Tables.SelectMany(static table => table.Table.Rows))
        {
            if (
                row.FindCell(nameof(DocumentCounts.Issued)) is not { } issued
                || row.FindCell(nameof(DocumentCounts.InForce)) is not { } inForce
            )
            {
                continue;
            }

            ran = true;
            broken.AddRange(
                new[] { inForce, issued }
                    .Select(cell => new Operand(cell, 0, cell.Get(context.Report)))
                    .Where(static operand => !operand.Value.IsNumber)
            );
            if (
                inForce.Get(context.Report) is { Number: { } left } has
                && issued.Get(context.Report) is { Number: { } right } made
                && left < right
            )
            {
                findings.Add(Found(inForce, has, issued, made));
            }
        }

        if (broken.Count > 0)
        {
            findings.Add(NotAssessable(context, broken[0].Cell.Table, broken, CannotBeAssessed));
        }

        return ran ? RuleOutcome.Ran : NoSuchColumn;
    }

    private Finding Found(FormCell inForce, CellValue has, FormCell issued, CellValue made) =>
        Violation(
            inForce.Pointer,
            new LocalizedText(
                $"“{inForce.LabelZh}”为 {has}，少于“{issued.LabelZh}” {made}；请核对现行有效件数是否含本年制发件数。",
                $"{inForce.LabelEn}: {has} is lower than {issued.LabelEn}: {made}; check whether what is in force includes what was issued this year."
            )
        ) with
        {
            Operands = [new Operand(inForce, 1, has), new Operand(issued, -1, made)],
        };
}
