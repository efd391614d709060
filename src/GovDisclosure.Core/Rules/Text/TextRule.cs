using System.Collections.Immutable;
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

    /// <summary>Adds a finding when a stated figure is none of the readings; a reading is the sum of some cells.</summary>
    /// <remarks>Nothing is said when a cell holds no number: what cannot be compared is not wrong.</remarks>
    protected void Compare(Sentence sentence, Figure figure, ICollection<Finding> findings, params ReadOnlySpan<ImmutableArray<Operand>> readings)
    {
        foreach (var reading in readings)
        {
            if (reading.Any(static operand => !operand.Value.IsNumber) || Sum(reading) == (Int128)figure.Value)
            {
                return;
            }
        }

        var first = readings[0];
        var right = Sum(first);
        findings.Add(Found(
            sentence,
            $"文中数字为 {Print(figure.Value)}，表中{Join(first, static cell => "“" + cell.LabelZh + "”", "加")}为 {right.ToString(CultureInfo.InvariantCulture)}。",
            $"The text says {Print(figure.Value)}; in the table, {Join(first, static cell => cell.LabelEn, " plus ")} is {right.ToString(CultureInfo.InvariantCulture)}.") with
        {
            Left = (Int128)figure.Value,
            Right = right,
            Operands = first,
        });
    }

    private static Int128 Sum(ImmutableArray<Operand> operands)
    {
        Int128 sum = 0;
        foreach (var operand in operands)
        {
            sum += (Int128)(operand.Value.Number ?? 0);
        }

        return sum;
    }

    private static string Join(ImmutableArray<Operand> operands, Func<FormCell, string> label, string with) =>
        operands.Length > 3 ? label(operands[0].Cell) + " … " + label(operands[^1].Cell) : string.Join(with, operands.Select(operand => label(operand.Cell)));
}
