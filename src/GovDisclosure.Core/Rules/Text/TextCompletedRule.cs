using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3002: what the text states of how many were handled or completed.</summary>
internal sealed class TextCompletedRule()
    : StatementRule(Definition, static report => report.Requests, StatementEvent.Handled, StatementEvent.Completed)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3002",
            Name = "text-completed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中办结、答复的申请数量等于表三第三项总计；文中“办理”的数量也可以是第一项，或第一项加第二项。",
                "A stated number of requests completed or answered is the total of outcomes; one of requests handled may also be newly received, or that plus carried over."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中办结 4 件，表中 5 件。",
                "The text says 4 completed; the table says 5.",
                ExampleReports.Overview("办结5件", "办结4件")
            ),
            Passing = ExampleReports.Of(
                "文中 5 件办结，其后的数字不是办结数。",
                "5 are completed in the text; the number after the word is another.",
                ExampleReports.Overview("办结5件，结转下年度1件", "5件均已按时办结，1件结转下年度")
            ),
        };
}
