using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule that compares figures about requests with table three.</summary>
internal abstract class RequestTextRule(RuleDescriptor descriptor) : TextRule(descriptor)
{
    protected sealed override LocalizedText? Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.FindTable("/requests") is null)
        {
            return NoTable;
        }

        if (context.Report.Year is null)
        {
            return NoYear;
        }

        foreach (var (sentence, figure) in RequestWords.CaseFigures(context))
        {
            Compare(context, sentence, figure, sentence.Before(figure), sentence.After(figure), findings);
        }

        return null;
    }

    protected abstract void Compare(RuleContext context, Sentence sentence, Figure figure, string before, string after, ICollection<Finding> findings);

    protected static ImmutableArray<Operand> Rows(RuleContext context, params ReadOnlySpan<string> rows)
    {
        var operands = ImmutableArray.CreateBuilder<Operand>(rows.Length);
        foreach (var row in rows)
        {
            operands.Add(RequestWords.OperandOf(context, row));
        }

        return operands.MoveToImmutable();
    }
}
