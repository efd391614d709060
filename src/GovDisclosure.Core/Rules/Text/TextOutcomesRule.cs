using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3005: what the text states of the outcomes.</summary>
internal sealed class TextOutcomesRule() : StatementRule(Definition, static report => report.Requests, StatementEvent.Outcome)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3005",
            Name = "text-outcomes",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new("文中各类办理结果的数量与表三一致。", "Stated numbers of requests by outcome are those of table three."),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中予以公开 2 件，表中 4 件。",
                "The text says 2 granted; the table 4.",
                ExampleReports.Overview("办结5件", "予以公开2件")
            ),
            Passing = ExampleReports.Of(
                "文中予以公开 4 件、无法提供 1 件。",
                "The text says 4 granted and 1 unable to provide.",
                ExampleReports.Overview("办结5件", "予以公开4件、无法提供1件")
            ),
        };
}
