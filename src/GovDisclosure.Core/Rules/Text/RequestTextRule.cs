using System.Collections.Immutable;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule that compares figures about requests with table three.</summary>
internal abstract class RequestTextRule(RuleDescriptor descriptor) : StatementRule(descriptor, "/requests")
{
    protected sealed override void Read(RuleContext context, FormTable table, ICollection<Statement> statements)
    {
        foreach (var (sentence, figure) in RequestWords.CaseFigures(context))
        {
            var readings = Readings(context, sentence, figure, sentence.Before(figure), sentence.After(figure));
            if (!readings.IsEmpty)
            {
                statements.Add(Stated(sentence, figure, readings));
            }
        }
    }

    /// <summary>What a figure may be; empty when it is not for this rule.</summary>
    protected abstract ImmutableArray<ImmutableArray<Operand>> Readings(RuleContext context, Sentence sentence, Figure figure, string before, string after);

    protected static ImmutableArray<Operand> Rows(RuleContext context, params ReadOnlySpan<string> rows)
    {
        var operands = ImmutableArray.CreateBuilder<Operand>(rows.Length);
        foreach (var row in rows)
        {
            operands.AddRange(TotalOf(context, RequestWords.CellOf(context, row).Row));
        }

        return operands.DrainToImmutable();
    }
}
