using GovDisclosure.Rules.Cells;

namespace GovDisclosure.Rules.Years;

/// <summary>GD5008: a fee that differs from last year's by the factor between 元 and 万元.</summary>
internal sealed class FeeUnitShiftRule() : YearRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD5008",
            Name = "fee-unit-shift",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Years,
            Statement = new(
                "收费金额与上年不相差约一万倍（元误作万元）。",
                "The fee does not differ from last year's by a factor near 10,000 (yuan filled in as 10,000 yuan)."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Years(
                "上年 0.0011 万元，本年 11。",
                "0.0011 last year, 11 this year.",
                static previous => ExampleReports.With(previous, ("/proactiveDisclosure/administrativeFees/amount", 0.0011m)),
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeFees/amount", 11m))
            ),
            Passing = ExampleReports.Years(
                "上年 1.1 万元，本年 11 万元。",
                "1.1 last year, 11 this year.",
                static previous => previous,
                static report => ExampleReports.With(report, ("/proactiveDisclosure/administrativeFees/amount", 11m))
            ),
        };

    // Between half of 10 000 and twice that: fees themselves change from year to year.
    private const decimal Least = 5_000;
    private const decimal Most = 20_000;

    protected override RuleOutcome Run(RuleContext context, AnnualReport previous, IFindingSink findings)
    {
        var ran = false;
        foreach (var cell in context.Tables.SelectMany(static table => table.Table.Cells).Where(Fees.IsFee))
        {
            var now = Now(context, cell);
            if (
                Before(context, previous, cell.Pointer) is not { } before
                || now.Value.Number is not { } current
                || before.Value.Number is not { } last
            )
            {
                continue;
            }

            ran = true;
            if (current > 0 && last > 0 && (current > last ? Ratio(current, last) : Ratio(last, current)) is >= Least and <= Most)
            {
                findings.Add(
                    Violation(
                        cell.Pointer,
                        new LocalizedText(
                            $"“{cell.LabelZh}”上年 {before.Value}、本年 {now.Value}，相差约一万倍；请核对是否有一年以元填报（应为万元）。",
                            $"{cell.LabelEn}: {before.Value} last year, {now.Value} this year, a factor near 10,000; check whether one of them is in yuan instead of 10,000 yuan."
                        )
                    ) with
                    {
                        Operands = [now, before],
                    }
                );
            }
        }

        return ran ? RuleOutcome.Ran : NoSuchCells;
    }

    // A quotient beyond what a decimal holds is far beyond the bounds.
    private static decimal Ratio(decimal more, decimal less) => less < 1 && more > decimal.MaxValue * less ? decimal.MaxValue : more / less;
}
