using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3003: what the text states of how many were carried over or forward.</summary>
internal sealed class TextCarriedRule() : StatementRule(Definition, static report => report.Requests, StatementEvent.Carried)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3003",
            Name = "text-carried",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中上年结转、结转下年的申请数量等于表三第二项、第四项。",
                "Stated numbers of requests carried over and forward are those of table three."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中结转下年度 3 件，表中 1 件。",
                "The text carries 3 forward; the table 1.",
                ExampleReports.Overview("结转下年度1件", "结转下年度3件")
            ),
            Passing = ExampleReports.Of(
                "文中结转下年度 1 件，与表一致。",
                "The text carries 1 forward, as the table does.",
                static report => report
            ),
        };
}
