namespace GovDisclosure.Rules.Years;

/// <summary>GD5007: more cases pending last year than this year has in all.</summary>
internal sealed class PendingContinuityRule() : YearRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5007",
            Name = "pending-continuity",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Years,
            Statement = new(
                "表四每一部分：上年尚未审结件数不多于本年总计（本年总计含上年结转案件时）。",
                "Section four, each block: what was pending last year is not more than this year's total, where that includes it."
            ),
            Formula = "尚未审结（上年） ≤ 总计（本年）",
            Basis = new("各地对总计是否含上年结转案件做法不一", "Places differ in whether the total includes pending cases"),
            Failing = ExampleReports.Years(
                "上年行政诉讼尚未审结 2 件，本年总计 0 件。",
                "2 lawsuits pending last year, none in all this year.",
                static previous =>
                    ExampleReports.With(
                        previous,
                        ("/reviewAndLitigation/litigationDirect/pending", 2),
                        ("/reviewAndLitigation/litigationDirect/total", 2)
                    ),
                static report => report
            ),
            Passing = ExampleReports.Years(
                "上年行政复议尚未审结 1 件，本年总计 1 件。",
                "1 reconsideration pending last year, 1 in all this year.",
                static previous =>
                    ExampleReports.With(
                        previous,
                        ("/reviewAndLitigation/reconsideration/upheld", 0),
                        ("/reviewAndLitigation/reconsideration/pending", 1)
                    ),
                static report => report
            ),
        };

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
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
