using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3004: what the text states: all were completed.</summary>
internal sealed class TextAllCompletedRule() : StatementRule(Definition, static report => report.Requests, StatementEvent.AllCompleted)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3004",
            Name = "text-all-completed",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "第一部分称申请全部办结、又未说明结转时，表三第四项为零。",
                "Where section one says that all requests are completed, and speaks of none carried forward, the table carries none forward."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中称申请全部办结，表中结转 1 件。",
                "The text says that all requests are completed; the table carries 1 forward.",
                ExampleReports.Overview("办结5件，结转下年度1件", "所有申请均已办结")
            ),
            Passing = ExampleReports.Of(
                "文中称申请全部办结，表中没有结转。",
                "The text says that all requests are completed; the table carries none forward.",
                static report =>
                    ExampleReports.With(
                        ExampleReports.Overview("办结5件，结转下年度1件", "均已办结")(report),
                        ("/requests/carriedOver/naturalPersons", 0),
                        ("/requests/carriedOver/total", 0),
                        ("/requests/carriedForward/naturalPersons", 0),
                        ("/requests/carriedForward/total", 0)
                    )
            ),
        };
}
