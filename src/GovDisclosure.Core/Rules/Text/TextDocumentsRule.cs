using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>GD3007: what the text states of rules and normative documents.</summary>
internal sealed class TextDocumentsRule() : StatementRule(Definition, static report => report.ProactiveDisclosure, StatementEvent.Documents)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD3007",
            Name = "text-documents",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.TextAndTable,
            Statement = new(
                "文中规章、行政规范性文件的制发、废止、现行有效数量与表二一致。",
                "Stated numbers of rules and normative documents issued, repealed or in force are those of table two."
            ),
            Basis = Bases.Words,
            Failing = ExampleReports.Of(
                "文中制发 3 件，表中 2 件。",
                "The text says 3 issued; the table 2.",
                ExampleReports.Overview("行政规范性文件2件", "行政规范性文件3件")
            ),
            Passing = ExampleReports.Of("文中制发 2 件，与表一致。", "The text says 2 issued, as the table does.", static report => report),
        };
}
