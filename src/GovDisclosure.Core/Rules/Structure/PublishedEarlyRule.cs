using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1014: published before the year was over.</summary>
internal sealed class PublishedEarlyRule() : Rule(RuleCatalog.PublishedEarly)
{
    private static readonly RuleOutcome NoDay = RuleOutcome.NotRun(new("公布日期不详", "the day of publication is not known"));

    /// <summary>Why a report without a year that a day can be in, or without a day of publication, cannot be assessed.</summary>
    public static RuleOutcome Unknown(AnnualReport report) => report is { Year: not null, PublishedOn: null } ? NoDay : NoYear;

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report is not { Year: { } year, PublishedOn: { } published })
        {
            return Unknown(context.Report);
        }

        if (published.Year <= year)
        {
            var text = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            findings.Add(
                Violation(
                    Places.PublishedOn,
                    new LocalizedText(
                        $"公布日期为 {text}，而 {year.ToString(CultureInfo.InvariantCulture)} 年尚未终了；请核对公布日期和报告年份。",
                        $"Published on {text}, before {year.ToString(CultureInfo.InvariantCulture)} was over; check the day of publication and the year of the report."
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }
}
