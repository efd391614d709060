using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.RollUp;

/// <summary>GD6001: a cell that is not the sum of the children's.</summary>
internal sealed class ParentSumRule() : RollUpRule(RuleCatalog.ParentSum)
{
    protected override void Check(RuleContext context, ICollection<Finding> findings)
    {
        foreach (var table in context.Tables)
        {
            var broken = new List<FormCell>();
            foreach (var cell in table.Table.Cells)
            {
                if (Sum(context, cell) is not { } sum || table[cell].Number is not { } stated)
                {
                    broken.Add(cell);
                }
                else if (stated != sum)
                {
                    findings.Add(Violated(cell, table[cell], stated, sum, context.Children.Length));
                }
            }

            if (broken.Count > 0)
            {
                findings.Add(NotAssessable(table, broken));
            }
        }
    }

    // Null when a child has no figure there, or the sum is beyond what a decimal holds.
    private static decimal? Sum(RuleContext context, FormCell cell)
    {
        decimal sum = 0;
        foreach (var child in context.Children)
        {
            if (context.Catalog.FindCell(cell.Pointer, child) is not { } place || place.Get(child).Number is not { } number || (number > 0 && sum > decimal.MaxValue - number))
            {
                return null;
            }

            sum += number;
        }

        return sum;
    }

    private Finding Violated(FormCell cell, CellValue value, decimal stated, decimal sum, int children) => Violation(cell.Pointer, new LocalizedText(
        $"“{cell.Table.LabelZh}”表“{cell.LabelZh}”为 {value}，而 {children} 个下级单位之和为 {Text(sum)}，相差 {Text(stated - sum)}。",
        $"{cell.Table.LabelEn}, {cell.LabelEn}: {value}, but the {children} subordinate bodies add up to {Text(sum)}; the difference is {Text(stated - sum)}.")) with
    {
        Operands = [new Operand(cell, 1, value)],
        Left = cell.IsAmount ? null : (Int128)stated,
        Right = cell.IsAmount ? null : (Int128)sum,
    };

    private Finding NotAssessable(TableFigures table, List<FormCell> broken) => Violation(table.Table.Pointer, new LocalizedText(
        $"“{table.Table.LabelZh}”表有 {broken.Count} 个单元格在本机关或某下级单位的报告中没有数字（{CellNames.Of([.. broken]).Zh}），无法与下级之和核对；请补填。",
        $"{table.Table.LabelEn}: {broken.Count} {CellNames.Are(broken.Count)} without a number in this report or in one of a subordinate body ({CellNames.Of([.. broken]).En}), so the sum cannot be assessed there; fill in what is missing.")) with
    {
        Status = FindingStatus.NotAssessable,
        BlockedBy = RuleCatalog.CellBlank,
        Operands = [.. broken.Select(cell => new Operand(cell, 0, table[cell]))],
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
