using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2006: a fee with its unit in the cell.</summary>
internal sealed class FeeUnitRule() : Rule(RuleCatalog.FeeUnit)
{
    public override LocalizedText? Run(RuleContext context, ICollection<Finding> findings)
    {
        var ran = false;
        foreach (var table in context.Tables)
        {
            foreach (var cell in table.Table.Cells.Where(Fees.IsFee))
            {
                ran = true;
                if (table[cell].Unit is { } unit)
                {
                    findings.Add(Found(cell, table[cell], unit == MonetaryUnit.Yuan ? "元" : Fees.Unit));
                }
                else if (context.Report.Remarks.TryGetValue(cell.Pointer, out var remark) && IsUnit(cell, remark))
                {
                    findings.Add(Found(cell, table[cell], remark));
                }
            }
        }

        return ran ? null : Fees.None;
    }

    /// <summary>Whether a remark is unit text of a fee.</summary>
    public static bool IsUnit(FormCell cell, string remark)
    {
        var text = remark.AsSpan().Trim();
        return Fees.IsFee(cell) && (text.StartsWith("人民币") || text.StartsWith("元") || text.StartsWith("万") || text.StartsWith("亿") || text.StartsWith("千元") || text.StartsWith("百万元"));
    }

    private Finding Found(FormCell cell, CellValue value, string unit) => Violation(cell.Pointer, new LocalizedText(
        $"“{cell.LabelZh}”填为 {value}，另写有“{unit}”；表头已定单位为万元，只填数字，并核对是否按万元填写。",
        $"{cell.LabelEn}: {value} stands with \"{unit}\"; the header fixes 10,000 yuan, so fill in the number only, and check that it is in 10,000 yuan.")) with
    {
        Operands = [new Operand(cell, 0, value)],
    };
}
