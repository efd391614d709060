using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule about the words of a report.</summary>
internal abstract class TextRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    protected static readonly LocalizedText NoText = new("报告没有文字部分", "the report has no narrative");
    protected static readonly LocalizedText NoYear = new("报告年份不详", "the year of the report is not known");

    public sealed override LocalizedText? Run(RuleContext context, ICollection<Finding> findings)
    {
        if (!Descriptor.AppliesTo(context.Report.Year))
        {
            return new LocalizedText("本规则不适用于该年度的报告", "the rule does not apply to reports on that year");
        }

        return context.Text.Sentences.IsEmpty ? NoText : Look(context, findings);
    }

    protected abstract LocalizedText? Look(RuleContext context, ICollection<Finding> findings);

    protected Finding Found(Sentence sentence, string zh, string en) =>
        Violation(sentence.Part.Pointer, new LocalizedText(zh, en)) with { Quote = sentence.Quote };

    protected static string Print(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
