using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>GD2001: no negative figure but where the form asks for an increase or decrease, and no count with decimals.</summary>
internal sealed class CellRangeRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD2001",
            Name = "cell-range",
            Severity = FindingSeverity.Error,
            Scope = RuleScope.Cell,
            Statement = new(
                "数量和金额不为负数（仅 2019 年版的“增/减”栏可以为负），数量为整数。",
                "A count or amount is not negative (only the increase or decrease of the 2019 edition may be), and a count is an integer."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "行政处罚为 −3。",
                "Administrative penalties: −3.",
                ("/proactiveDisclosure/administrativePenalties/decisions", -3)
            ),
            Passing = new RuleExample(
                new LocalizedText("2019 年版行政许可“本年增/减”为 −1。", "2019 edition, administrative licensing: a decrease of −1."),
                static () => new CheckInput { Report = ExampleReports.Clean2020 }
            ),
        };

    internal override bool HoldsOnCleanTables => true;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
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
