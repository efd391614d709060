using GovDisclosure.Forms;

namespace GovDisclosure.Rules.RollUp;

/// <summary>A rule over a body's report and those of the bodies under it.</summary>
internal abstract class RollUpRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    protected static readonly LocalizedText NoChildren = new("没有下级单位的报告", "no reports of subordinate bodies");

    public sealed override LocalizedText? Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Children.IsDefault)
        {
            return NoChildren;
        }

        return Check(context, findings);
    }

    /// <returns>Why the rule could not be run; null when it ran.</returns>
    protected abstract LocalizedText? Check(RuleContext context, ICollection<Finding> findings);
}
