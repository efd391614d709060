using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2001: no negative figure but where the form asks for an increase or decrease, and no count with decimals.</summary>
internal sealed class CellRangeRule() : Rule(RuleCatalog.CellRange)
{
    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
    {
        if (context.Tables.IsEmpty)
        {
            return NoTable;
        }

        foreach (var table in context.Tables)
        {
            foreach (var cell in table.Table.Cells)
            {
                var value = table[cell];
                if (value.Number < 0 && cell.Kind != CellKind.Delta)
                {
                    findings.Add(Found(cell, value, value.ToString(), "不应为负数", "must not be negative"));
                }
                else if (CellGaps.FindDecimal(context.Report, cell, value) is { } printed)
                {
                    findings.Add(NoInteger(cell, value, printed.Trim()));
                }
            }
        }

        return RuleOutcome.Ran;
    }

    private Finding NoInteger(FormCell cell, CellValue value, string printed)
    {
        // 2.0 is an integer that is written as none.
        var number = decimal.Parse(printed, CultureInfo.InvariantCulture);
        var written = decimal.IsInteger(number) ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture) : null;
        return Found(
            cell,
            value,
            printed,
            written is null ? "应为整数" : $"应写作整数 {written}",
            written is null ? "must be an integer" : $"must be written as the integer {written}"
        );
    }

    private Finding Found(FormCell cell, CellValue value, string printed, string zh, string en) =>
        Violation(
            cell.Pointer,
            new LocalizedText(
                $"“{cell.Table.LabelZh}”表“{cell.LabelZh}”为 {printed}，{zh}。",
                $"{cell.Table.LabelEn}, {cell.LabelEn}: {printed} {en}."
            )
        ) with
        {
            Operands = [new Operand(cell, 1, value)],
        };
}
