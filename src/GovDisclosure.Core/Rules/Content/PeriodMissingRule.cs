using GovDisclosure.Forms;
using GovDisclosure.Rules.Text;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD1011: the statistical period is stated.</summary>
internal sealed class PeriodMissingRule() : TextRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD1011",
            Name = "period-missing",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Text,
            Statement = new("文中说明统计期限。", "The statistical period is stated."),
            Basis = Bases.Article49,
            Failing = ExampleReports.Of("没有统计期限。", "No period is stated.", static report =>
                report with
                {
                    Preamble = "本报告根据《中华人民共和国政府信息公开条例》编制。",
                }
            ),
            Passing = ExampleReports.Of("有统计期限。", "A period is stated.", static report => report),
        };

    protected override bool NeedsWholeText => true;

    protected override RuleOutcome Look(RuleContext context, IFindingSink findings)
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
