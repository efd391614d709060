using System.Collections.Immutable;
using System.Numerics;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Policy.Local;

/// <summary>A local rule over cells.</summary>
internal sealed class LocalCellRule(RuleDescriptor descriptor, CellDemand demand) : Rule(descriptor)
{
    // The figures of a report have no bound that a sum of decimals keeps.
    private const int Decimals = ScaledNumbers.MostDecimals;

    private static readonly RuleOutcome NoCells = RuleOutcome.NotRun(
        new(
            "报告中没有该规则所涉及的单元格（缺表或版式不同）",
            "the report has not all cells of the rule (a table is absent or of another edition)"
        )
    );

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        if (Operands(context, demand.Left) is not { } left || Operands(context, demand.Right) is not { } right)
        {
            return NoCells;
        }

        ImmutableArray<Operand> broken =
        [
            .. left.Concat(right).Select(static term => term.Operand).OfType<Operand>().Where(static operand => !operand.Value.IsNumber),
        ];
        if (!broken.IsEmpty)
        {
            findings.Add(NotAssessable(context, broken[0].Cell.Table, broken, CannotBeAssessed));
            return RuleOutcome.Ran;
        }

        var (one, other) = (Sum(left), Sum(right));
        if (!Holds(one, other))
        {
            var (wholeOne, wholeOther) = (ScaledNumbers.Whole(one, Decimals), ScaledNumbers.Whole(other, Decimals));
            ImmutableArray<Operand> operands = [.. left.Concat(right).Select(static term => term.Operand).OfType<Operand>()];
            findings.Add(
                Violation(
                    operands.IsEmpty ? "" : operands[0].Pointer,
                    new LocalizedText(
                        $"{Descriptor.Statement.Zh.TrimEnd('。')}；左边为 {Print(one)}，右边为 {Print(other)}。",
                        $"{Descriptor.Statement.En.TrimEnd('.')}; the left side is {Print(one)}, the right side {Print(other)}."
                    )
                ) with
                {
                    Left = wholeOther is null ? null : wholeOne,
                    Right = wholeOne is null ? null : wholeOther,
                    Operands = operands,
                }
            );
        }

        return RuleOutcome.Ran;
    }

    private static List<(CellTerm Term, Operand? Operand)>? Operands(RuleContext context, ImmutableArray<CellTerm> terms)
    {
        var operands = new List<(CellTerm, Operand?)>();
        foreach (var term in terms)
        {
            if (term.Pointer is null)
            {
                operands.Add((term, null));
            }
            else if (context.Catalog.FindCell(term.Pointer, context.Report) is { } cell && cell.Table.Fits(context.Report))
            {
                operands.Add((term, new Operand(cell, (int)term.Times, cell.Get(context.Report))));
            }
            else
            {
                return null;
            }
        }

        return operands;
    }

    // A cell is taken a whole number of times, so a product has no more decimals than its cell.
    private static BigInteger Sum(List<(CellTerm Term, Operand? Operand)> terms) =>
        terms.Aggregate(BigInteger.Zero, static (sum, term) =>
            sum
            + (
                term.Operand is { Value.Number: { } number }
                    ? new BigInteger(term.Term.Times) * ScaledNumbers.Of(number, Decimals)
                    : ScaledNumbers.Of(term.Term.Times, Decimals)
            )
        );

    private bool Holds(BigInteger left, BigInteger right) =>
        demand.Comparison switch
        {
            SideComparison.Equal => left == right,
            SideComparison.NotEqual => left != right,
            SideComparison.Less => left < right,
            SideComparison.LessOrEqual => left <= right,
            SideComparison.Greater => left > right,
            _ => left >= right,
        };

    private static string Print(BigInteger number) => ScaledNumbers.Print(number, Decimals);
}
