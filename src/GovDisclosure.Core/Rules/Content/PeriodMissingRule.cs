using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1011: the statistical period is stated.</summary>
internal sealed class PeriodMissingRule() : TextRule(RuleCatalog.PeriodMissing)
{
    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (!context.Text.Has("统计期限", "统计时限", "统计期间", "统计周期", "起止", "12月31日", "12 月 31 日", "12月底", "十二月三十一日"))
        {
            findings.Add(Violation("/preamble", new LocalizedText("文中没有说明统计期限。", "The text states no statistical period.")));
        }

        return RuleOutcome.Ran;
    }
}
