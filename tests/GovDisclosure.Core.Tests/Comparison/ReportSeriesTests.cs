using GovDisclosure.Comparison;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Comparison;

public sealed class ReportSeriesTests
{
    private static readonly AnnualReport[] Years =
    [
        Reports.Numbered(Reports.Edition2019),
        Reports.Numbered(Reports.Edition2019) with
        {
            Year = 2020,
        },
        Reports.Numbered(Reports.Edition2021),
        Reports.Numbered(Reports.Edition2021) with
        {
            Year = 2023,
        },
    ];

    [Fact]
    public void Years_gaps_and_breaks_are_told_in_whatever_order_the_reports_come()
    {
        var series = ReportSeries.Of(Years[2], Years[0], Years[3], Years[1]);
        Assert.Equal([2019, 2020, 2021, 2023], series.Years);
        Assert.Equal([2022], series.Gaps);
        Assert.Equal(
            [(2020, 2021, "/proactiveDisclosure"), (2020, 2021, "/requests")],
            series.Breaks.Select(static edition => (edition.PreviousYear, edition.Year, edition.Current.Pointer))
        );
        Assert.Equal(3, series.Pairs.Length);
        Assert.NotEmpty(series.Pairs[0].Continuity.Findings);
        Assert.NotEmpty(series.Pairs[2].Continuity.NotRun);
    }

    [Fact]
    public void A_cell_is_followed_through_the_editions()
    {
        var series = ReportSeries.Of(Years);
        var issued = series.Trend(r => ((ProactiveDisclosure2021)r.ProactiveDisclosure!).Rules.Issued);
        Assert.Equal(
            [
                "/proactiveDisclosure/rules/newlyMade",
                "/proactiveDisclosure/rules/newlyMade",
                "/proactiveDisclosure/rules/issued",
                "/proactiveDisclosure/rules/issued",
            ],
            issued.Select(static point => point.Cells.Single().Pointer)
        );
        Assert.Equal(
            [null, ComparisonVerdict.Comparable, ComparisonVerdict.Approximate, ComparisonVerdict.Comparable],
            issued.Select(static point => point.Verdict)
        );
        Assert.Equal(issued, series.Trend("/proactiveDisclosure/rules/newlyMade"), SamePoint);
        Assert.Equal(
            [null, 0m, issued[2].Value!.Value.Number - issued[1].Value!.Value.Number, 0m],
            issued.Select(static point => point.Delta)
        );

        var stock = series.Trend("/proactiveDisclosure/rules/inForce");
        Assert.Equal(
            (ComparisonVerdict.NotComparable, null, "/proactiveDisclosure/rules/totalDisclosed"),
            (stock[2].Verdict, stock[2].Delta, stock[1].Cells.Single().Pointer)
        );

        var repealed = series.Trend("/proactiveDisclosure/rules/repealed");
        Assert.Equal([false, false, true, true], repealed.Select(static point => point.Value is not null));
        Assert.Equal((ComparisonVerdict.Added, null), (repealed[2].Verdict, repealed[2].Delta));
        Assert.Empty(series.Trend("/no/such"));
    }

    [Fact]
    public void A_series_is_of_one_agency_unless_it_was_renamed()
    {
        AnnualReport Named(int index, string name) => Years[index] with { Agency = Years[index].Agency with { Name = name } };
        AnnualReport[] reports = [Named(0, "旧镇"), Named(1, "新镇"), Named(2, "新镇")];
        Assert.Contains("旧镇", Assert.Throws<ArgumentException>(() => ReportSeries.Of(reports)).Message, StringComparison.Ordinal);
        Assert.Equal(3, ReportSeries.Of(reports, new ComparisonOptions { FormerNames = ["旧镇"] }).Reports.Length);
    }

    [Fact]
    public void A_row_that_was_divided_goes_on_as_the_sum()
    {
        var points = ReportSeries.Of(Years).Trend("/requests/outcomes/otherHandling/undivided/total");
        Assert.Equal([1, 1, 3, 3], points.Select(static point => point.Cells.Length));
        Assert.Equal(points[2].Value, points[3].Value);
        Assert.Equal(points[2].Value!.Value.Number - points[1].Value!.Value.Number, points[2].Delta);
        Assert.Equal(ComparisonVerdict.Comparable, points[2].Verdict);
    }

    [Fact]
    public void An_indicator_has_a_value_for_each_year() =>
        Assert.Equal(Years.Select(Indicator.DisclosureRate.Of), ReportSeries.Of(Years).Trend(Indicator.DisclosureRate));

    [Fact]
    public void Two_years_are_the_pair()
    {
        var series = ReportSeries.Of(Years[2], Years[3]);
        foreach (var cell in series.Pairs[0].Cells)
        {
            Assert.Equal([cell.Before, cell.After], series.Trend(cell.Pointer).Select(static point => point.Value));
        }
    }

    [Fact]
    public void Misuse_is_an_argument_exception()
    {
        Assert.Throws<ArgumentException>(() => ReportSeries.Of(Years[0]));
        Assert.Throws<ArgumentException>(() => ReportSeries.Of(Years[0], Years[0]));
        Assert.Throws<ArgumentException>(() => ReportSeries.Of(Years[0], Years[1] with { Year = null }));
        Assert.Throws<ArgumentException>(() =>
            ReportSeries.Of(Enumerable.Range(1, 500).Select(static year => Years[0] with { Year = year }))
        );
        Assert.Throws<ArgumentException>(() => ReportSeries.Of(Years[0], Years[1] with { Year = int.MaxValue }));
    }

    private static bool SamePoint(SeriesPoint a, SeriesPoint b) =>
        a.Year == b.Year && a.Cells.SequenceEqual(b.Cells) && a.Value == b.Value && a.Verdict == b.Verdict && a.Delta == b.Delta;
}
