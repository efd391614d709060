using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2202: fewer documents in force than were issued in the year.</summary>
internal sealed class InForceBelowIssuedRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD2202",
            Name = "in-force-below-issued",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Table,
            Statement = new("现行有效件数不少于本年制发件数。", "What is in force is not lower than what was issued in the same year."),
            Basis = new("表二栏目含义；当年即失效的文件除外", "The meaning of the columns; a document may lapse in the year it is issued"),
            Failing = ExampleReports.Cells(
                "制发 2 件，现行有效 1 件。",
                "2 issued, 1 in force.",
                ("/proactiveDisclosure/administrativeNormativeDocuments/inForce", 1)
            ),
            Passing = ExampleReports.Cells("制发 2 件，现行有效 7 件。", "2 issued, 7 in force."),
        };

    private static readonly RuleOutcome NoSuchColumn = RuleOutcome.NotRun(
        new("报告的表格没有现行有效件数", "the tables of the report do not tell what is in force")
    );

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
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
