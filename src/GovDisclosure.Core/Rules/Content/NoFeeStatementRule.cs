using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4009: section six says whether an information processing fee was charged.</summary>
internal sealed class NoFeeStatementRule() : Rule(RuleCatalog.NoFeeStatement)
{
    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.OtherMatters is not { } section)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第六部分", "the report has no section six"));
        }

        if (!Words.HasAny(section.Text, "处理费", "收费", "收取", "费用"))
        {
            findings.Add(Violation("/otherMatters/text", new LocalizedText("第六部分没有说明信息处理费。", "Section six does not say whether a processing fee was charged.")));
        }

        return RuleOutcome.Ran;
    }
}
