using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Statements;

namespace GovDisclosure.Rules.Text;

/// <summary>A rule that compares what the text states with a table.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="table">The pointer of the table.</param>
internal abstract class StatementRule(RuleDescriptor descriptor, string table) : TextRule(descriptor)
{
    private static readonly LocalizedText NoComparison = new("文中数字无法与之核对", "figures of the text cannot be compared there");

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

    protected sealed override RuleOutcome Look(RuleContext context, ICollection<Finding> findings)
    {
        if (context.FindTable(table) is not { } figures || !Fits(figures.Table))
        {
            return NoTable;
        }

        if (context.Report.Year is null)
        {
            return NoYear;
        }

        var broken = new List<Operand>();
        foreach (var statement in Statements(context))
        {
            switch (statement.Agrees)
            {
                case false:
                    findings.Add(Differs(statement));
                    break;
                case null:
                    broken.AddRange(statement.Readings.SelectMany(static reading => reading).Where(static operand => !operand.Value.IsNumber));
                    break;
            }
        }

        if (broken.Count > 0)
        {
            findings.Add(NotAssessable(context, figures.Table, broken.DistinctBy(static operand => operand.Pointer).OrderBy(static operand => operand.Cell.Index), NoComparison));
        }

        return RuleOutcome.Ran;
    }

    /// <summary>Whether the table's shape has the cells that the rule compares with.</summary>
    protected virtual bool Fits(FormTable table) => true;

    /// <summary>Finds what the text states of the table.</summary>
    protected abstract void Read(RuleContext context, FormTable table, ICollection<Statement> statements);

    protected Statement Stated(Sentence sentence, Figure figure, params ImmutableArray<ImmutableArray<Operand>> readings) => new(Descriptor, sentence, figure, readings);

    protected static Operand OperandOf(RuleContext context, FormCell cell) => new(cell, -1, cell.Get(context.Report));

    /// <summary>The total of a row; where it holds no number and all its parts do, the parts.</summary>
    protected static ImmutableArray<Operand> TotalOf(RuleContext context, FormRow row)
    {
        var total = OperandOf(context, row.Cells[^1]);
        if (total.Value.IsNumber || row.Cells.Count == 1)
        {
            return [total];
        }

        ImmutableArray<Operand> parts = [.. row.Cells.Take(row.Cells.Count - 1).Select(cell => OperandOf(context, cell))];
        return Statement.IsAssessable(parts) ? parts : [total];
    }

    private Finding Differs(Statement statement)
    {
        var first = statement.Readings[0];
        var right = Statement.Sum(first);
        return Found(
            statement.Sentence,
            $"文中数字为 {Print(statement.Figure.Value)}，“{first[0].Cell.Table.LabelZh}”表中{Zh(first)}为 {Text(first)}{string.Concat(statement.Readings.Skip(1).Select(static reading => $"，{Zh(reading)}为 {Text(reading)}"))}；请核对文字和表格。",
            $"The text says {Print(statement.Figure.Value)}; in the table \"{first[0].Cell.Table.LabelEn}\", {En(first)} is {Text(first)}{string.Concat(statement.Readings.Skip(1).Select(static reading => $", {En(reading)} is {Text(reading)}"))}; check the text and the table.") with
        {
            Left = (Int128)statement.Figure.Value,
            Right = right,
            Operands = first,
        };
    }

    private static string Text(ImmutableArray<Operand> reading) => Statement.Sum(reading).ToString(CultureInfo.InvariantCulture);

    // Where the total of a row is blank, its columns stand for it.
    private static string Zh(ImmutableArray<Operand> operands) => Join(operands, "加", static row => row.Count() == 1 ? $"“{row.First().Cell.LabelZh}”" : $"“{row.Key.PathZh}”各列之和");

    private static string En(ImmutableArray<Operand> operands) => Join(operands, " plus ", static row => row.Count() == 1 ? row.First().Cell.LabelEn : $"the sum of the columns of {row.Key.LabelEn}");

    private static string Join(ImmutableArray<Operand> operands, string with, Func<IGrouping<FormRow, Operand>, string> name)
    {
        var rows = operands.GroupBy(static operand => operand.Cell.Row).Select(name).ToList();
        return rows.Count > 3 ? rows[0] + " … " + rows[^1] : string.Join(with, rows);
    }
}
