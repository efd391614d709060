using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Years;

/// <summary>A stock of this year: last year's stock and what was added, less what was taken away.</summary>
/// <param name="Stock">The property of the column that holds the stock.</param>
/// <param name="Added">The property of the column that is added.</param>
/// <param name="Removed">The property of the column that is taken away; null when there is none.</param>
/// <param name="IsOfPrevious">Whether what is added and taken away is last year's, since the stock is that at the year's beginning.</param>
internal sealed record StockRelation(string Stock, string Added, string? Removed, bool IsOfPrevious);

/// <summary>GD5002 and GD5003: stocks that go on from year to year.</summary>
internal sealed class YearSumRule(RuleDescriptor descriptor, params StockRelation[] relations) : YearRule(descriptor)
{
    protected override LocalizedText? Run(RuleContext context, AnnualReport previous, ICollection<Finding> findings)
    {
        var ran = false;
        foreach (var table in context.Tables)
        {
            var broken = new List<Operand>();
            foreach (var row in table.Table.Rows)
            {
                foreach (var relation in relations)
                {
                    if (Operands(context, previous, row, relation) is not { } operands)
                    {
                        continue;
                    }

                    ran = true;
                    var blank = operands.Where(static operand => !operand.Value.IsNumber).ToList();
                    if (blank.Count > 0)
                    {
                        broken.AddRange(blank.Select(static operand => operand with { Coefficient = 0 }));
                    }
                    else if (Sum(operands, 1) is var left && Sum(operands, -1) is var right && left != right)
                    {
                        findings.Add(Violated(operands, left, right));
                    }
                }
            }

            if (broken.Count > 0)
            {
                findings.Add(NotAssessable(table.Table, broken));
            }
        }

        return ran ? null : NoSuchCells;
    }

    // Left: this year's stock and what was taken away; right: last year's stock and what was added.
    private static List<Operand>? Operands(RuleContext context, AnnualReport previous, FormRow row, StockRelation relation)
    {
        if (row.FindCell(relation.Stock) is not { } stock || Before(context, previous, stock.Pointer) is not { } before)
        {
            return null;
        }

        var operands = new List<Operand> { Now(context, stock), before };
        foreach (var (property, coefficient) in new[] { (relation.Removed, 1), (relation.Added, -1) })
        {
            if (property is null)
            {
                continue;
            }

            if (row.FindCell(property) is not { } cell || (relation.IsOfPrevious ? Before(context, previous, cell.Pointer, coefficient) : Now(context, cell, coefficient)) is not { } operand)
            {
                return null;
            }

            operands.Add(operand);
        }

        return operands;
    }

    private static Int128 Sum(List<Operand> operands, int side) => operands.Where(operand => operand.Coefficient == side).Aggregate(Int128.Zero, static (sum, operand) => sum + (Int128)operand.Value.Number!.Value);

    private Finding Violated(List<Operand> operands, Int128 left, Int128 right) => Violation(operands[0].Pointer, new LocalizedText(
        $"{string.Join(" + ", operands.Where(static operand => operand.Coefficient > 0).Select(Zh))} = {Text(left)}，而{string.Join(" + ", operands.Where(static operand => operand.Coefficient < 0).Select(Zh))} = {Text(right)}，相差 {Text(left - right)}；清理、修订或自然失效也会造成差异，请核对。",
        $"{string.Join(" + ", operands.Where(static operand => operand.Coefficient > 0).Select(En))} = {Text(left)}, but {string.Join(" + ", operands.Where(static operand => operand.Coefficient < 0).Select(En))} = {Text(right)}; the difference is {Text(left - right)}. A clean-up, revisions or lapsing explain it too; check.")) with
    {
        Left = left,
        Right = right,
        Operands = [.. operands],
    };

    private Finding NotAssessable(FormTable table, List<Operand> broken) => NotAssessable(table, [.. broken], new LocalizedText(
        $"“{table.LabelZh}”表与上年衔接的单元格有 {broken.Count} 个空白或不适用，无法核对；请补填。",
        $"{table.LabelEn}: {broken.Count} {CellNames.Are(broken.Count)} blank or not applicable among those that join up with last year's, so it cannot be assessed; fill in what is missing."));

    private static string Zh(Operand operand) => $"{(operand.IsPrevious ? "上年" : "本年")}“{operand.Cell.LabelZh}” {operand.Value}";

    private static string En(Operand operand) => $"{(operand.IsPrevious ? "last year's" : "this year's")} \"{operand.Cell.LabelEn}\" {operand.Value}";

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}
