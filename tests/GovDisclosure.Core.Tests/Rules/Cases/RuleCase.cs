using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>A report that a rule is run on, its limits above all.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Name">What the case shows.</param>
/// <param name="Input">What is checked.</param>
/// <param name="Policy">By which policy; null for the default one.</param>
internal sealed record RuleCase(string Rule, string Name, CheckInput Input, CheckPolicy? Policy = null)
{
    public static RuleCase Of(string rule, string name, AnnualReport report) => new(rule, name, new CheckInput { Report = report });
}
