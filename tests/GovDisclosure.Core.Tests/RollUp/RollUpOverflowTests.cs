using GovDisclosure.Forms;
using GovDisclosure.Output;
using GovDisclosure.RollUp;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.RollUp;

/// <summary>A sum that no cell can hold is told, and nothing is made up in its place.</summary>
public sealed class RollUpOverflowTests
{
    private static readonly FormEdition Edition = Reports.Edition2021;

    [Fact]
    public void An_overflow_is_told()
    {
        var cell = Edition.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
        var county = new MadeUpCounty(8);
        var published = (Own: county.Published(UnitPerimeter.Own), Region: county.Published(UnitPerimeter.Region));
        county
            .Change("D0", report => cell.With(report, (Count)long.MaxValue))
            .Change("D1", report => cell.With(report, (Count)long.MaxValue));
        var result = county.RollUp(published.Own, published.Region);
        Assert.Contains(cell, result.Own.NotAssessable);
        Assert.True(cell.Get(result.Own.Report).IsBlank);
        Assert.Contains(result.Findings, static finding => finding is { Rule.Id: "GD6001", Status: FindingStatus.NotAssessable });
    }

    [Fact]
    public void An_overflow_is_told_without_a_published_report_too()
    {
        var cell = Edition.Find("/proactiveDisclosure/administrativeLicensing/decisions")!;
        var county = new MadeUpCounty(8)
            .Change("D0", report => cell.With(report, (Count)long.MaxValue))
            .Change("D1", report => cell.With(report, (Count)long.MaxValue));
        var result = county.RollUp(null, null);
        Assert.Equal([cell], result.Own.NotAssessable.Keys);
        Assert.Equal(0, result.Own.ComparedCells);
        Assert.False(RollUpSummary.IsClean(result));
        Assert.Contains("1 cell without a sum", RollUpSummary.Verdict(result).En, StringComparison.Ordinal);
        var finding = Assert.Single(result.Findings, static finding => finding is { Rule.Id: "GD6001", Subject: "own" });
        Assert.Equal(FindingStatus.NotAssessable, finding.Status);
        Assert.Contains("1 cells have no sum", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("the sum is beyond what a cell can hold", RollUpPage.Write(result, [], Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repaired_sum_is_exact_or_none_where_the_sum_overflows()
    {
        var cell = Edition.Find("/requests/newlyReceived/naturalPersons")!;
        var county = new MadeUpCounty(8);
        var right = cell.Get(county.RollUp(null, null).Own.Report).Number;
        county
            .Change("D0", report => cell.With(report, (Count)long.MaxValue))
            .Change("D1", report => cell.With(report, (Count)long.MaxValue));
        var result = county.RollUp(null, null);
        Assert.Equal([cell], result.Own.Sum.Overflows);
        Assert.Equal(right, result.Own.Repaired[cell]);

        // Two more that hold in themselves: what is repaired is still more than a cell can hold.
        var total = Edition.Find("/requests/newlyReceived/total")!;
        foreach (var unit in (string[])["D2", "D3"])
        {
            county.Change(unit, report => Large(report));
        }

        Assert.DoesNotContain(cell, county.RollUp(null, null).Own.Repaired);

        AnnualReport Large(AnnualReport report) =>
            Edition
                .Cells.Where(static other => other.Pointer.StartsWith("/requests/", StringComparison.Ordinal))
                .Aggregate(report, (changed, other) =>
                    other.With(
                        changed,
                        (Count)(
                            other == cell
                            || other == total
                            || other.Pointer is "/requests/carriedForward/naturalPersons" or "/requests/carriedForward/total"
                                ? long.MaxValue
                                : 0
                        )
                    )
                );
    }
}
