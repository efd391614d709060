using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Statements;

namespace GovDisclosure.Core.Tests.Statements;

/// <summary>The sum of the cells that a statement may be of.</summary>
public sealed class StatementReadingTests
{
    private static readonly FormCell Fees = FormCatalog.Default.FindCell("/proactiveDisclosure/administrativeFees/amount")!;

    [Fact]
    public void A_sum_beyond_a_decimal_is_none()
    {
        StatementTerm Of(int coefficient, decimal number) => new(Fees, coefficient, Amount.FromDecimal(number));
        Assert.Equal(decimal.MaxValue, new StatementReading([Of(1, decimal.MaxValue)]).Sum);
        Assert.Equal(-1, new StatementReading([Of(1, decimal.MaxValue), Of(-1, decimal.MaxValue), Of(-1, 1)]).Sum);
        Assert.Null(new StatementReading([Of(1, decimal.MaxValue), Of(1, 1)]).Sum);
        Assert.Null(new StatementReading([Of(2, decimal.MaxValue)]).Sum);
        Assert.Null(new StatementReading([Of(-1, decimal.MaxValue), Of(-1, decimal.MaxValue)]).Sum);
        Assert.Null(new StatementReading([Of(1, 1), new StatementTerm(Fees, 1, Amount.Blank)]).Sum);
    }

    [Theory]
    [InlineData("本年度收取行政事业性收费79228162514264337593543950335万元。")]
    [InlineData("本年度收取行政事业性收费7.9亿亿亿万元。")]
    public void The_largest_figures_are_compared(string sentence)
    {
        var report = ExampleReports.Clean;
        report = Fees.With(report, Amount.FromDecimal(decimal.MaxValue));
        report = report with { OtherMatters = new OtherMatters { Text = sentence } };
        Assert.DoesNotContain(ReportChecker.Default.Check(report).Findings, static finding => finding.IsRuleFailure);
    }
}
