using GovDisclosure.Rules;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Tables.Tests;

/// <summary>The sides of a relation in the table of findings: the number, or nothing where a number of the tables cannot hold it.</summary>
public sealed class FindingRowsTests
{
    private static readonly Int128 MostOfADecimal = (Int128)decimal.MaxValue;

    public static TheoryData<Int128, Int128> Sides =>
        new()
        {
            { 3, -4 },
            { MostOfADecimal, -MostOfADecimal },
            { MostOfADecimal + 1, 0 },
            { 0, -MostOfADecimal - 1 },
            { Int128.MaxValue, Int128.MinValue },
        };

    [Theory]
    [MemberData(nameof(Sides))]
    public void A_side_is_the_number_or_nothing(Int128 left, Int128 right)
    {
        var exported = Exports.Of(new AnnualReport());
        exported = exported with
        {
            Check = new ReportChecker(CheckPolicy.Default, [new SidesRule(left, right)]).Check(exported.Reading.Report!),
        };
        var row = ReportRows.FindingRows(exported).Single(row => row[Column("rule")].Text == SidesRule.OwnId);
        foreach (var (side, name) in new[] { (left, "left"), (right, "right") })
        {
            var value = row[Column(name)];
            if (Int128.Abs(Int128.Max(side, Int128.MinValue + 1)) <= MostOfADecimal)
            {
                Assert.Equal((decimal)side, value.Number);
            }
            else
            {
                Assert.True(value.IsNothing);
            }
        }
    }

    private static int Column(string name) =>
        ReportTables.Findings.Columns.Select(static column => column.Name).ToList().IndexOf(name) is var at and >= 0
            ? at
            : throw new ArgumentException(name);

    private sealed class SidesRule(Int128 left, Int128 right)
        : Rule(
            new RuleDescriptor
            {
                Id = OwnId,
                Name = "sides",
                Severity = FindingSeverity.Info,
                Scope = RuleScope.Document,
                Statement = new LocalizedText("两边相等。", "The sides are equal."),
                Basis = new LocalizedText("自定", "Our own"),
            }
        )
    {
        public const string OwnId = "X1";

        public override RuleOutcome Run(RuleContext context, IFindingSink findings)
        {
            findings.Add(Violation("", new LocalizedText("两边不等。", "The sides differ.")) with { Left = left, Right = right });
            return RuleOutcome.Ran;
        }
    }
}
