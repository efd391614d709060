using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3014: what the text states of decisions and fees.</summary>
internal sealed class TextDecisionsRule() : StatementRule(Definition, static report => report.ProactiveDisclosure, StatementEvent.Decisions)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3014",
            Name = "text-decisions",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中作出的行政许可、行政处罚、行政强制决定数量和行政事业性收费金额与表二一致（公开、公示的信息条数不是决定数量）。",
                "Stated numbers of licences, penalties and measures of compulsion decided, and amounts of fees, are those of table two; published information about them is no decision."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中作出行政处罚决定 9 件，表中 3 件。",
                "The text says 9 penalties; the table 3.",
                ExampleReports.Overview("（二）", "作出行政处罚决定9件。\n（二）")
            ),
            Passing = ExampleReports.Of(
                "文中作出行政处罚决定 3 件。",
                "The text says 3 penalties, as the table does.",
                ExampleReports.Overview("（二）", "作出行政处罚决定3件。\n（二）")
            ),
        };
}
