using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Structure;

/// <summary>GD1014: published before the year was over.</summary>
internal sealed class PublishedEarlyRule() : Rule(RuleCatalog.PublishedEarly)
{
    public static readonly LocalizedText DateUnknown = new("公布日期或报告年份不详", "the day of publication or the year of the report is not known");

    public override LocalizedText? Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report is not { Year: { } year, PublishedOn: { } published })
        {
            return DateUnknown;
        }

        if (published.Year <= year)
        {
            var text = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            findings.Add(Violation("/publishedOn", new LocalizedText(
                $"公布日期 {text} 早于报告年度终了。",
                $"Published on {text}, before the year of the report was over.")));
        }

        return null;
    }
}
