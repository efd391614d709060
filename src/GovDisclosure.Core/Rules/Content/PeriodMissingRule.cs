using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1011: the statistical period is stated.</summary>
internal sealed class PeriodMissingRule() : TextRule(RuleCatalog.PeriodMissing)
{
    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Text.Has(WordRole.PeriodName) || context.Text.Has(WordRole.PeriodEnd))
        {
            return RuleOutcome.Ran;
        }

        findings.Add(
            context.Cut is null
                ? Violation(Places.Preamble, new LocalizedText("文中没有说明统计期限。", "The text states no statistical period."))
                : CutOff(Places.Preamble, new LocalizedText("是否说明统计期限", "whether a statistical period is stated"))
        );
        return RuleOutcome.Ran;
    }
}
