using GovDisclosure;
using GovDisclosure.Rules;

/// <summary>A county's own demand: the overview names the county's news platform.</summary>
internal sealed class PlatformRule(string platform)
    : Rule(
        new RuleDescriptor
        {
            Id = "YL10",
            Name = "platform-named",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new LocalizedText($"总体情况写明“{platform}”平台。", $"The overview names the platform {platform}."),
            Basis = new LocalizedText("云政办函〔2024〕3号", "Notice 2024-3 of the county office"),
        }
    )
{
    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        // A section that is not there is no violation of this rule: GD1001 tells of it.
        if (context.Report.Overview?.Text is not { } text)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告中没有总体情况", "the report has no overview"));
        }

        if (!text.Contains(platform, StringComparison.Ordinal))
        {
            findings.Add(
                Violation("/overview/text", new LocalizedText($"总体情况没有写到“{platform}”。", $"The overview does not name {platform}."))
            );
        }

        return RuleOutcome.Ran;
    }
}
