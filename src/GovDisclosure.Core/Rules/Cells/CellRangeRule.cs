using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2001: no negative figure but where the form asks for an increase or decrease, and no count with decimals.</summary>
internal sealed class CellRangeRule() : Rule(RuleCatalog.CellRange)
{
    internal override bool HoldsOnCleanTables => true;

    public override LocalizedText? Run(RuleContext context, ICollection<Finding> findings)
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
                else if (value.IsBlank && !cell.IsAmount && context.Report.Remarks.TryGetValue(cell.Pointer, out var printed) && IsDecimal(printed))
                {
                    findings.Add(Found(cell, value, printed, "应为整数", "must be an integer"));
                }
            }
        }

        return null;
    }

    // A count that is printed with decimals is blank, and its remark is what is printed.
    private static bool IsDecimal(string printed) =>
        printed.Contains('.', StringComparison.Ordinal) &&
        decimal.TryParse(printed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out _);

    private Finding Found(FormCell cell, CellValue value, string printed, string zh, string en) => Violation(cell.Pointer, new LocalizedText(
        $"“{cell.Table.LabelZh}”表“{cell.LabelZh}”为 {printed}，{zh}。",
        $"{cell.Table.LabelEn}, {cell.LabelEn}: {printed} {en}.")) with
    {
        Operands = [new Operand(cell, 1, value)],
    };
}
