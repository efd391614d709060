using GovDisclosure.Forms;
using GovDisclosure.Forms.Editions;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4001, GD4002 and GD4010: what section five says.</summary>
internal sealed class ProblemsRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    private static readonly string[] Nothing = ["", "无", "暂无", "没有", "无问题", "不存在"];

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Report.ProblemsAndImprovements is null && context.Cut?.BeginsAfter(SectionFive(context)) is not true)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第五部分", "the report has no section five"));
        }

        var shortest = context.Policy.Thresholds.ProblemsLength;
        var (length, isNothing) = Look(context.Text);
        var message = Descriptor.Id switch
        {
            "GD4001" => isNothing ? new LocalizedText("第五部分没有内容。", "Section five says nothing.") : null,
            "GD4010" => !isNothing && length < shortest
                ? new LocalizedText(
                    FormattableString.Invariant($"第五部分只有 {length} 个字。"),
                    FormattableString.Invariant($"Section five has {length} characters only.")
                )
                : null,
            _ => isNothing || length < shortest ? null : OneSided(context.Text),
        };
        if (message is not null)
        {
            findings.Add(
                context.Cut is { } cut && cut.MayLackSomeOf(SectionFive(context))
                    ? CutOff(Places.Problems, new LocalizedText("第五部分的内容", "what section five says"))
                    : Violation(Places.Problems, message)
            );
        }

        return RuleOutcome.Ran;
    }

    private static FormSection SectionFive(RuleContext context) =>
        context.Edition.Sections.First(static section => section.Pointer == SharedForm.ProblemsAndImprovements.Pointer);

    // How many letters the section has, without the stops between its sentences, and whether they say that there is nothing.
    private static (int Length, bool IsNothing) Look(ReportText text)
    {
        var length = 0;
        var isNothing = true;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Part.Pointer == Places.Problems)
            {
                var letters = sentence.Letters;
                var own = letters.Length - letters.Count('。') - letters.Count('.');
                isNothing &= own == 0 || (length == 0 && Nothing.Contains(letters.Trim("。.").ToString(), StringComparer.Ordinal));
                length += own;
            }
        }

        return (length, isNothing);
    }

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
