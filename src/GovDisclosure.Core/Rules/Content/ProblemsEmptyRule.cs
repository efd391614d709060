using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4001: section five says something.</summary>
internal sealed class ProblemsEmptyRule() : ProblemsRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4001",
            Name = "problems-empty",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Text,
            Statement = new("第五部分有内容，不以“无”代替。", "Section five says something, and not 无."),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of("第五部分写“无”。", "Section five says 无.", static report =>
                report with
                {
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "无。" },
                }
            ),
            Passing = ExampleReports.Of("第五部分有内容。", "Section five says something.", static report => report),
        };

    protected override LocalizedText? Judge(ReportText text, int length, bool isNothing, int shortest) =>
        isNothing ? new LocalizedText("第五部分没有内容。", "Section five says nothing.") : null;
}
