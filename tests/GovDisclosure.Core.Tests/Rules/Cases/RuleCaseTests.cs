using System.Globalization;
using System.Text;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Cases;

/// <summary>What every rule says, word for word in both languages, of the reports at its limits.</summary>
public sealed class RuleCaseTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    // A golden file a rule: a rule that changes shows what it says now in one file, and a broken rule fails one test.
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_what_it_said(string id)
    {
        var text = new StringBuilder();
        foreach (var example in RuleCases.ByRule[id])
        {
            Write(text, example);
        }

        GoldenFile.Matches(text.ToString(), "tests", "GovDisclosure.Core.Tests", "Rules", "Cases", "Golden", id + ".txt");
    }

    [Fact]
    public void A_case_has_a_name_of_its_own() =>
        Assert.Empty(
            RuleCases
                .ByRule.SelectMany(static cases => cases)
                .CountBy(static example => (example.Rule, example.Name))
                .Where(static number => number.Value > 1)
                .Select(static number => number.Key)
        );

    private static void Write(StringBuilder text, RuleCase example)
    {
        var result = new ReportChecker(example.Policy ?? CheckPolicy.Default)
            .Only(example.Rule)
            .Check(example.Input, TestContext.Current.CancellationToken);
        text.Append("# ").AppendLine(example.Name);
        foreach (var rule in result.NotRun)
        {
            text.Append("not run: ").Append(rule.Reason.Zh).Append(" | ").AppendLine(rule.Reason.En);
        }

        foreach (var rule in result.NothingStated)
        {
            text.Append("nothing stated: ").AppendLine(rule.Id);
        }

        foreach (var rule in result.Passed)
        {
            text.Append("passed: ").AppendLine(rule.Id);
        }

        foreach (var finding in result.Findings)
        {
            Write(text, finding);
        }

        text.AppendLine();
    }

    private static void Write(StringBuilder text, Finding finding)
    {
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{finding.Status} {finding.Severity} at \"{finding.Pointer}\"{(finding.BlockedBy is { } blocker ? $" for {blocker.Id}" : "")}"
        );
        text.Append("  ").AppendLine(finding.Message.Zh.ReplaceLineEndings("\\n"));
        text.Append("  ").AppendLine(finding.Message.En.ReplaceLineEndings("\\n"));
        if (finding.Left is not null || finding.Right is not null)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  sides {finding.Left}, {finding.Right}");
        }

        if (!finding.Operands.IsEmpty)
        {
            const int Shown = 8;
            text.Append("  cells ")
                .AppendJoin(
                    ", ",
                    finding
                        .Operands.Take(Shown)
                        .Select(static operand =>
                            $"{operand.Coefficient.ToString(CultureInfo.InvariantCulture)} x {(operand.IsPrevious ? "last year's " : "")}{operand.Pointer} = \"{operand.Value}\""
                        )
                );
            text.AppendLine(
                finding.Operands.Length > Shown
                    ? string.Create(CultureInfo.InvariantCulture, $" and {finding.Operands.Length - Shown} more")
                    : ""
            );
        }

        if (finding.Quote is { } quote)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  quotes \"{quote.Text.ReplaceLineEndings("\\n")}\" at {quote.Pointer}+{quote.Offset}"
            );
        }

        if (finding.Position is { } position)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  stands at {position}");
        }
    }
}
