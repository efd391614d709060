using GovDisclosure.Forms;
using GovDisclosure.Forms.Editions;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Content;

/// <summary>GD4001, GD4002 and GD4010: what section five says.</summary>
internal abstract class ProblemsRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Report.ProblemsAndImprovements is null && context.Cut?.BeginsAfter(SectionFive(context)) is not true)
        {
            return RuleOutcome.NotRun(new LocalizedText("报告没有第五部分", "the report has no section five"));
        }

        var shortest = context.Policy.Thresholds.ProblemsLength;
        var (length, isNothing) = Look(context.Text);
        var message = Judge(context.Text, length, isNothing, shortest);
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

    /// <summary>What is wrong with section five; null where nothing is.</summary>
    /// <param name="text">The words of the report.</param>
    /// <param name="length">How many letters the section has.</param>
    /// <param name="isNothing">Whether they say that there is nothing.</param>
    /// <param name="shortest">The fewest letters that the policy asks for.</param>
    protected abstract LocalizedText? Judge(ReportText text, int length, bool isNothing, int shortest);

    private static FormSection SectionFive(RuleContext context) =>
        context.Edition.Sections.First(static section => section.Pointer == SharedForm.ProblemsAndImprovements.Pointer);

    private static bool SaysNothing(ReadOnlySpan<char> words) => words.IsEmpty || Lexicon.Default.Is(words, WordRole.NothingSaid);

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
                isNothing &= own == 0 || (length == 0 && SaysNothing(letters.Trim("。.")));
                length += own;
            }
        }

        return (length, isNothing);
    }
}
