using GovDisclosure.Forms;

namespace GovDisclosure.Rules.Cells;

/// <summary>The cells whose header fixes 万元.</summary>
internal static class Fees
{
    /// <summary>The unit that the form fixes for fees.</summary>
    public const string Unit = "万元";

    public static bool IsFee(FormCell cell) => cell is { IsAmount: true, Unit: Unit };

    public static readonly RuleOutcome None = RuleOutcome.NotRun(
        new("报告中没有以万元计的收费金额栏", "the report has no cell of fees in 10,000 yuan")
    );
}
