using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4010: section five is long enough to say something.</summary>
internal sealed class ProblemsTooShortRule() : ProblemsRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4010",
            Name = "problems-too-short",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("第五部分不少于十个字。", "Section five has ten characters or more."),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of("第五部分只有六个字。", "Section five has six characters.", static report =>
                report with
                {
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "解读不够多。" },
                }
            ),
            Passing = ExampleReports.Of("第五部分在十个字以上。", "Section five has more.", static report => report),
        };

    protected override LocalizedText? Judge(ReportText text, int length, bool isNothing, int shortest) =>
        !isNothing && length < shortest
            ? new LocalizedText(
                FormattableString.Invariant($"第五部分只有 {length} 个字。"),
                FormattableString.Invariant($"Section five has {length} characters only.")
            )
            : null;
}
