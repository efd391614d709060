namespace GovDisclosure.Rules.Cells;

/// <summary>GD2005: a fee below one fen.</summary>
internal sealed class FeePrecisionRule() : Rule(Definition)
{
    public static RuleDescriptor Definition { get; } =
        new()
        {
            Id = "GD2005",
            Name = "fee-precision",
            Severity = FindingSeverity.Info,
            Scope = RuleScope.Cell,
            Statement = new(
                "收费金额（万元）小数不超过六位（不足一分）。",
                "A fee in 10,000 yuan has at most six decimals; more are below one fen."
            ),
            Basis = Bases.TheForm,
            Failing = ExampleReports.Cells(
                "收费 1.2345678 万元。",
                "Fees: 1.2345678.",
                ("/proactiveDisclosure/administrativeFees/amount", 1.2345678m)
            ),
            Passing = ExampleReports.Cells(
                "收费 1.234567 万元。",
                "Fees: 1.234567.",
                ("/proactiveDisclosure/administrativeFees/amount", 1.234567m)
            ),
        };

    // 10 000 yuan of 100 fen.
    private const int Decimals = 6;

    public override RuleOutcome Run(RuleContext context, IFindingSink findings)
    {
        var ran = false;
        foreach (var table in context.Tables)
        {
            foreach (var cell in table.Table.Cells.Where(Fees.IsFee))
            {
                ran = true;
                if (table[cell].Number is { } fee && decimal.Round(fee, Decimals) != fee)
                {
                    findings.Add(
                        Violation(
                            cell.Pointer,
                            new LocalizedText(
                                $"“{cell.LabelZh}”为 {table[cell]} 万元，小数超过六位（不足一分）；请核对单位。",
                                $"{cell.LabelEn}: {table[cell]} (10,000 yuan) has more than six decimals, which is below one fen; check the unit."
                            )
                        ) with
                        {
                            Operands = [new Operand(cell, 1, table[cell])],
                        }
                    );
                }
            }
        }

        return ran ? RuleOutcome.Ran : Fees.None;
    }
}
