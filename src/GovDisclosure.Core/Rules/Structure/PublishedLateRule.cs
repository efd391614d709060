using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1013: published after the legal date.</summary>
internal sealed class PublishedLateRule() : Rule(RuleCatalog.PublishedLate)
{
    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report is not { Year: { } year and > 0 and < 9999, PublishedOn: { } published })
        {
            return PublishedEarlyRule.Unknown(context.Report);
        }

        if (context.Policy.Deadlines.FirstOrDefault(deadline => deadline.IsFor(context.Agency)) is not { } deadline)
        {
            return RuleOutcome.NotRun(
                new LocalizedText(
                    "该机关的公布期限不详（机关类型、层级不详，或须由检查政策设定）",
                    "the last day for this agency is not known (its kind or level is not known, or the policy has to set it)"
                )
            );
        }

        var last = new DateOnly(year + 1, deadline.Month, Math.Min(deadline.Day, DateTime.DaysInMonth(year + 1, deadline.Month)));
        if (published > last)
        {
            findings.Add(
                Violation(
                    Places.PublishedOn,
                    new LocalizedText(
                        $"公布日期 {Text(published)} 晚于期限 {Text(last)}。",
                        $"Published on {Text(published)}, after the last day, {Text(last)}."
                    )
                )
            );
        }

        return RuleOutcome.Ran;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
