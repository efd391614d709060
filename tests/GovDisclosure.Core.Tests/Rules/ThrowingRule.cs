using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules;

/// <summary>A rule of a user's own that has a mistake.</summary>
internal sealed class ThrowingRule(Func<Exception>? mistake = null)
    : Rule(
        new RuleDescriptor
        {
            Id = "X0",
            Name = "throws",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Document,
            Statement = new LocalizedText("出错。", "It throws."),
            Basis = new LocalizedText("自定", "Our own"),
        }
    )
{
    public override RuleOutcome Run(RuleContext context, IFindingSink findings) =>
        throw mistake?.Invoke() ?? new InvalidOperationException("no such day");
}
