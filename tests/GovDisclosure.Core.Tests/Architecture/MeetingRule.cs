using FluentValidation;
using GovDisclosure;
using GovDisclosure.Rules;

namespace Application;

/// <summary>A rule as another application writes it: outside of our namespaces, beside FluentValidation.</summary>
internal sealed class MeetingRule()
    : Rule(
        new RuleDescriptor
        {
            Id = "APP1",
            Name = "MeetingNamed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new LocalizedText("总体情况应当提到会议", "the overview names a meeting"),
            Basis = new LocalizedText("本单位要求", "asked by the office"),
        }
    )
{
    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.Overview is not { } overview)
        {
            return RuleOutcome.NothingStated;
        }

        // The name is FluentValidation's alone.
        _ = Severity.Warning;
        if (!overview.Text.Contains("会议", StringComparison.Ordinal))
        {
            findings.Add(Violation("/overview/text", new LocalizedText("总体情况没有提到会议", "the overview names no meeting")));
        }

        return RuleOutcome.Ran;
    }
}
