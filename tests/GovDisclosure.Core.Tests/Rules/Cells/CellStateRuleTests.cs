using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Core.Tests.Rules.Cells;

/// <summary>GD2002 tells a cell that is printed blank from one that the reader did not find.</summary>
public sealed class CellStateRuleTests
{
    [Fact]
    public void A_cell_that_was_not_read_is_not_said_to_be_blank()
    {
        const string Printed = "/requests/newlyReceived/researchInstitutions";
        const string Lost = "/requests/newlyReceived/otherOrganizations";
        var report = ExampleReports.With(ExampleReports.With(ExampleReports.Clean, Printed, CellValue.Blank), Lost, CellValue.Blank);
        var source = new ReadResult
        {
            Provenance = new Provenance([
                new CellSource
                {
                    Pointer = Printed,
                    Position = new SourcePosition(3),
                    RawText = "",
                },
            ]),
        };
        var result = ReportChecker.Arithmetic.Check(
            new CheckInput { Report = report, Source = source },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [(FindingStatus.Fail, Printed), (FindingStatus.NotAssessable, Lost)],
            result
                .Findings.Where(static finding => finding.Rule.Id == "GD2002")
                .Select(static finding => (finding.Status, Assert.Single(finding.Operands).Pointer))
        );

        // From JSON, a blank is the report's own.
        var plain = ReportChecker.Arithmetic.Check(report).Findings;
        Assert.Equal(
            [Printed, Lost],
            Assert.Single(plain, static finding => finding.Rule.Id == "GD2002").Operands.Select(static operand => operand.Pointer)
        );
    }
}
