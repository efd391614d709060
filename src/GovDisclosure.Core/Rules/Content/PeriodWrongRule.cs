using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1012: the stated period is the calendar year.</summary>
internal sealed class PeriodWrongRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1012",
            Name = "period-wrong",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new(
                "统计期限为报告年度 1 月 1 日至 12 月 31 日；年内成立或撤并的机关除外。",
                "The stated period is 1 January to 31 December of the report's year, but for an agency founded or closed within it."
            ),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("统计期限止于 11 月 30 日。", "The period ends on 30 November.", static report =>
                report with
                {
                    Preamble = "统计期限为2023年1月1日至2023年11月30日。",
                }
            ),
            Passing = ExampleReports.Of("终止日期省略年份。", "The last day is given without its year.", static report =>
                report with
                {
                    Preamble = "统计期限为2023年1月1日至12月31日。",
                }
            ),
        };

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Year is not { } year)
        {
            return NoYear;
        }

        // Other periods than the report's are reported too, such as that of a consultation.
        foreach (var sentence in context.Sentences())
        {
            // An agency that was founded or closed within the year has a shorter one.
            if (!TellsPeriod(sentence) || sentence.Has(WordRole.Founding))
            {
                continue;
            }

            var dates = sentence
                .AllFigures.Where(static figure => figure.IsDate)
                .Select(static figure => (figure.IsDay ? Figure.Day : figure.Unit, figure.Value))
                .ToList();
            var full =
                dates.ConvertAll(static date => date.Item1)
                is [Figure.Year, Figure.Month, Figure.Day, Figure.Year, Figure.Month, Figure.Day]
                    or [Figure.Year, Figure.Month, Figure.Day, Figure.Month, Figure.Day];
            if (
                full
                && !(
                    dates[0].Value == year
                    && dates[1].Value == 1
                    && dates[2].Value == 1
                    && dates[^2].Value == 12
                    && dates[^1].Value == 31
                    && (dates.Count == 5 || dates[3].Value == year)
                )
            )
            {
                findings.Add(
                    Found(
                        sentence,
                        FormattableString.Invariant($"所述统计期限不是 {year} 年 1 月 1 日至 12 月 31 日。"),
                        FormattableString.Invariant($"The stated period is not 1 January to 31 December {year}.")
                    )
                );
            }
        }

        return RuleOutcome.Ran;
    }

    private static bool TellsPeriod(Sentence sentence) =>
        sentence.Has(WordRole.PeriodName) || (sentence.Has(WordRole.PeriodOpening) && sentence.Has(WordRole.Statistics));
}
