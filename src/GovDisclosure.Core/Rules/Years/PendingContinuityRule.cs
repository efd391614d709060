namespace GovDisclosure.Rules.Years;

/// <summary>GD5007: more cases pending last year than this year has in all.</summary>
internal sealed class PendingContinuityRule() : YearRule(RuleCatalog.PendingContinuity)
{
    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, ICollection<Finding> findings)
    {
        var ran = false;
        var broken = new List<Operand>();
        foreach (var row in context.Tables.SelectMany(static table => table.Table.Rows))
        {
            if (
                row.FindCell(nameof(CaseOutcomes.Pending)) is not { } pending
                || row.FindCell(nameof(CaseOutcomes.Total)) is not { } total
                || Before(context, previous, pending.Pointer) is not { } before
            )
            {
                continue;
            }

            ran = true;
            var now = Now(context, total);
            broken.AddRange(new[] { now, before }.Where(static operand => !operand.Value.IsNumber));
            if (before.Value.Number is { } left && now.Value.Number is { } right && left > right)
            {
                findings.Add(
                    Violation(
                        total.Pointer,
                        new LocalizedText(
                            $"“{row.PathZh}”上年尚未审结 {before.Value} 件，多于本年总计 {now.Value} 件；如本年总计含上年结转案件，请核对。",
                            $"{row.LabelEn}: {before.Value} pending last year, but only {now.Value} in all this year; if this year's total includes what was pending, check."
                        )
                    ) with
                    {
                        Operands = [before with { Coefficient = 1 }, now with { Coefficient = -1 }],
                    }
                );
            }
        }

        if (broken.Count > 0)
        {
            findings.Add(NotAssessable(context, broken[0].Cell.Table, broken, NotJoined));
        }

        return ran ? RuleOutcome.Ran : NoSuchCells;
    }
}
