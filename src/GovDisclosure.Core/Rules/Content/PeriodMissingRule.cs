using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1011: the statistical period is stated.</summary>
internal sealed class PeriodMissingRule() : TextRule(RuleCatalog.PeriodMissing)
{
    private static readonly string[] Stated = ["统计期限", "统计时限", "统计期间", "统计周期", "起止", "12月31日", "12月底", "十二月三十一日"];

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (HasPeriod(context.Text))
        {
            return RuleOutcome.Ran;
        }

        findings.Add(context.Cut is null
            ? Violation(Places.Preamble, new LocalizedText("文中没有说明统计期限。", "The text states no statistical period."))
            : CutOff(Places.Preamble, new LocalizedText("是否说明统计期限", "whether a statistical period is stated")));
        return RuleOutcome.Ran;
    }

    private static bool HasPeriod(ReportText text) => text.Parts.Any(static part => Words.HasAny(FoldedText.Fold(part.Text), Stated));
}
