namespace GovDisclosure.Rules.Cells;

/// <summary>GD2005: a fee below one fen.</summary>
internal sealed class FeePrecisionRule() : Rule(RuleCatalog.FeePrecision)
{
    // 10 000 yuan of 100 fen.
    private const int Decimals = 6;

    public override RuleOutcome Run(RuleContext context, ICollection<Finding> findings)
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
