namespace GovDisclosure.Rules.RollUp;

/// <summary>A rule over a body's report and those of the bodies under it.</summary>
internal abstract class RollUpRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    protected static readonly RuleOutcome NoChildren = RuleOutcome.NotRun(new("没有下级单位的报告", "no reports of subordinate bodies"));

    public sealed override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Children.IsDefault)
        {
            return NoChildren;
        }

        return Check(context, findings);
    }

    /// <returns>Whether the rule ran.</returns>
    protected abstract RuleOutcome Check(RuleContext context, IFindingSink findings);
}
