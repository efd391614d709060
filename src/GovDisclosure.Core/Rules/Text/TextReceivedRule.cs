using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3001: what the text states of how many requests were received.</summary>
internal sealed class TextReceivedRule() : StatementRule(Definition, static report => report.Requests, StatementEvent.Received)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3001",
            Name = "text-received",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中收到的申请数量等于表三第一项，或第一项加第二项。",
                "A stated number of requests received is newly received, or that plus carried over."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中新收 8 件，表中 5 件。",
                "The text says 8 received; the table says 5.",
                ExampleReports.Overview("新收政府信息公开申请5件，办结5件，结转下年度1件", "新收政府信息公开申请8件")
            ),
            Passing = ExampleReports.Of(
                "文中受理 6 件，即新收 5 件加上年结转 1 件。",
                "The text says 6 accepted: 5 new and 1 carried over.",
                ExampleReports.Overview("新收政府信息公开申请5件", "受理政府信息公开申请6件")
            ),
        };
}
