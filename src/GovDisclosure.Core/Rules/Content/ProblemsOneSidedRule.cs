using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4002: section five names problems and measures.</summary>
internal sealed class ProblemsOneSidedRule() : ProblemsRule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD4002",
            Name = "problems-one-sided",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Text,
            Statement = new("第五部分既写问题，也写改进情况。", "Section five names problems and measures."),
            Basis = Bases.Article50Item4,
            Failing = ExampleReports.Of("只写问题。", "Problems only.", static report =>
                report with
                {
                    ProblemsAndImprovements = new ProblemsAndImprovements { Text = "信息发布的及时程度不高，解读的形式单一。" },
                }
            ),
            Passing = ExampleReports.Of("问题和改进情况都有。", "Problems and measures.", static report => report),
        };

    protected override LocalizedText? Judge(ReportText text, int length, bool isNothing, int shortest) =>
        isNothing || length < shortest ? null : OneSided(text);

    private static LocalizedText? OneSided(ReportText text)
    {
        var (hasProblems, hasMeasures) = (false, false);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Part.Pointer == Places.Problems)
            {
                hasProblems |= sentence.Has(WordRole.Problem);
                hasMeasures |= sentence.Has(WordRole.Measure);
            }
        }

        return (hasProblems, hasMeasures) switch
        {
            (true, false) => new LocalizedText("第五部分只写了问题，没有改进情况。", "Section five names problems, but no measures."),
            (false, true) => new LocalizedText("第五部分只写了改进情况，没有问题。", "Section five names measures, but no problems."),
            _ => null,
        };
    }
}
