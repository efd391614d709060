using System.Globalization;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule about the words of a report.</summary>
internal abstract class TextRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    protected static readonly RuleOutcome NoText = RuleOutcome.NotRun(new("报告没有文字部分", "the report has no narrative"));

    public sealed override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (context.Text.Sentences.IsEmpty)
        {
            return NoText;
        }

        if (context.Text.CutPart is not { } cut)
        {
            return Look(context, findings);
        }

        // What is not said in the part looked at may be said in the rest.
        var outcome = NeedsWholeText ? RuleOutcome.Ran : Look(context, findings);
        if (outcome.Reason is null)
        {
            findings.Add(TooLong(cut));
        }

        return outcome;
    }

    /// <summary>Whether the rule is about what the text does not say.</summary>
    protected virtual bool NeedsWholeText => false;

    protected abstract RuleOutcome Look(RuleContext context, IFindingSink findings);

    protected Finding Found(Sentence sentence, string zh, string en) =>
        Violation(sentence.Part.Pointer, new LocalizedText(zh, en)) with
        {
            Quote = sentence.Quote,
        };

    private Finding TooLong(TextPart part) =>
        Violation(
            part.Pointer,
            new LocalizedText(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"文字超过 {ReportText.MaxLength} 字，其后的部分没有核对；请检查该部分是否为报告正文。"
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The text is longer than {ReportText.MaxLength} characters and what is beyond was not looked at; see whether it is the report's own text."
                )
            )
        ) with
        {
            Status = FindingStatus.NotAssessable,
        };

    protected static string Print(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
