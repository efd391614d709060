using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3006: what the text states of reconsideration and litigation.</summary>
internal sealed class TextCasesRule() : StatementRule(Definition, static report => report.ReviewAndLitigation, StatementEvent.Cases)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3006",
            Name = "text-cases",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中行政复议、行政诉讼案件数量与表四一致。",
                "Stated numbers of reconsideration and litigation cases are those of table four."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中行政复议 3 件，表中 1 件。",
                "The text says 3 reconsiderations; the table 1.",
                ExampleReports.Overview("（三）", "政府信息公开行政复议3件。\n（三）")
            ),
            Passing = ExampleReports.Of(
                "文中行政复议 1 件，与表一致。",
                "The text says 1 reconsideration, as the table does.",
                ExampleReports.Overview("（三）", "政府信息公开行政复议1件。\n（三）")
            ),
        };
}
