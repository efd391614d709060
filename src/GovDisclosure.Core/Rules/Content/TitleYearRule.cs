using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1009: the year in the title.</summary>
internal sealed class TitleYearRule() : Rule(RuleCatalog.TitleYear)
{
    public static readonly RuleOutcome NoTitle = RuleOutcome.NotRun(new("报告没有标题", "the report has no title"));

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report is not { Title: { } title, Year: { } year })
        {
            return context.Report.Title is null ? NoTitle : NoYear;
        }

        var years = Numbers.Scan(title).FindAll(static figure => figure.IsYear);
        if (years.Count > 0 && years.TrueForAll(figure => figure.Value != year))
        {
            findings.Add(
                Violation(
                    Places.Title,
                    new LocalizedText(
                        FormattableString.Invariant($"标题中的年份为 {years[0].Value}，报告年份为 {year}。"),
                        FormattableString.Invariant($"The title says {years[0].Value}; the report is on {year}.")
                    )
                ) with
                {
                    Quote = new TextQuote(Places.Title, 0, title),
                }
            );
        }

        return RuleOutcome.Ran;
    }
}
