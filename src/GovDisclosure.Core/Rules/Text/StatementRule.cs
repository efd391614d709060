using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule that compares what the text states with a table.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="table">The pointer of the table.</param>
internal abstract class StatementRule(RuleDescriptor descriptor, string table) : TextRule(descriptor)
{
    /// <summary>What the text states of the table; nothing where the report lacks it.</summary>
    public ImmutableArray<Statement> Statements(RuleContext context)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        if (context.FindTable(table) is { } figures)
        {
            Read(context, figures.Table, statements);
        }

        return statements.DrainToImmutable();
    }

    protected sealed override LocalizedText? Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.FindTable(table) is not { } figures || !Fits(figures.Table))
        {
            return NoTable;
        }

        if (context.Report.Year is null)
        {
            return NoYear;
        }

        foreach (var statement in Statements(context))
        {
            if (!statement.Agrees)
            {
                findings.Add(Differs(statement));
            }
        }

        return null;
    }

    /// <summary>Whether the table's shape has the cells that the rule compares with.</summary>
    protected virtual bool Fits(FormTable table) => true;

    /// <summary>Finds what the text states of the table.</summary>
    protected abstract void Read(RuleContext context, FormTable table, ICollection<Statement> statements);

    protected Statement Stated(Sentence sentence, Figure figure, params ImmutableArray<ImmutableArray<Operand>> readings) => new(Descriptor, sentence, figure, readings);

    protected static Operand OperandOf(RuleContext context, FormCell cell) => new(cell, -1, cell.Get(context.Report));

    private Finding Differs(Statement statement)
    {
        var first = statement.Readings[0];
        var right = Statement.Sum(first);
        return Found(
            statement.Sentence,
            $"文中数字为 {Print(statement.Figure.Value)}，表中{Join(first, static cell => "“" + cell.LabelZh + "”", "加")}为 {right.ToString(CultureInfo.InvariantCulture)}。",
            $"The text says {Print(statement.Figure.Value)}; in the table, {Join(first, static cell => cell.LabelEn, " plus ")} is {right.ToString(CultureInfo.InvariantCulture)}.") with
        {
            Left = (Int128)statement.Figure.Value,
            Right = right,
            Operands = first,
        };
    }

    private static string Join(ImmutableArray<Operand> operands, Func<FormCell, string> label, string with) =>
        operands.Length > 3 ? label(operands[0].Cell) + " … " + label(operands[^1].Cell) : string.Join(with, operands.Select(operand => label(operand.Cell)));
}
