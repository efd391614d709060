using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2006: a fee with its unit in the cell.</summary>
internal sealed class FeeUnitRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD2006",
            Name = "fee-unit",
            Severity = FindingSeverity.Warning,
            Scope = RuleScope.Cell,
            Statement = new("收费金额只填数字；表头已定单位为万元。", "A fee is a number without its unit: the header fixes 10,000 yuan."),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Of("收费栏填“1.25元”。", "Fees: \"1.25元\".", static report =>
                report with
                {
                    Remarks = [new("/proactiveDisclosure/administrativeFees/amount", "元")],
                }
            ),
            Passing = ExampleReports.Cells("收费栏填 1.25。", "Fees: 1.25."),
        };

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
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

        return ran ? RuleOutcome.Ran : Fees.None;
    }

    /// <summary>Whether a remark is unit text of a fee.</summary>
    public static bool IsUnit(FormCell cell, string remark)
    {
        if (!Fees.IsFee(cell))
        {
            return false;
        }

        var text = remark.AsSpan().Trim();
        if (MoneyText.CurrencyLength(text) > 0 || text is ['万' or '萬' or '亿' or '億', ..])
        {
            return true;
        }

        while (text is [var first, ..] && MoneyText.IsMultiplier(first))
        {
            text = text[1..];
        }

        return text is ['元', ..];
    }

    private Finding Found(FormCell cell, CellValue value, string unit) =>
        Violation(
            cell.Pointer,
            new LocalizedText(
                $"“{cell.LabelZh}”填为 {value}，另写有“{unit}”；表头已定单位为万元，只填数字，并核对是否按万元填写。",
                $"{cell.LabelEn}: {value} is printed with \"{unit}\"; the header fixes 10,000 yuan, so fill in the number only, and check that it is in 10,000 yuan."
            )
        ) with
        {
            Operands = [new Operand(cell, 0, value)],
        };
}
