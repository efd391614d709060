using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Generators.Tests;

/// <summary>Years join up, and go on doing so when they are made smaller.</summary>
public sealed class GeneratedYearsTests
{
    private static readonly ReportChecker Years = ReportChecker.Default.Only("GD5001", "GD2101", "GD2102", "GD2103", "GD2104");

    [Fact]
    public void A_series_joins_up_in_all_mixtures()
    {
        HashSet<(FormTable, FormTable)> mixtures = [];
        Check.That(
            GeneratedYears.Series(6),
            series =>
            {
                Assert.Equal(6, series.Reports.Length);
                RequireJoined(series);
                mixtures.UnionWith(series.Pairs.Select(static pair => (Requests(pair.Previous), Requests(pair.Current))));
            },
            30
        );
        Assert.Equal(4, mixtures.Count);
    }

    [Fact]
    public void What_is_carried_over_is_seldom_nothing()
    {
        var (nothing, all) = (0, 0);
        Check.That(GeneratedYears.Pairs, pair =>
        {
            all++;
            nothing += pair.Current.Requests!.CarriedOver.Total.Value == 0 ? 1 : 0;
        });
        Assert.True(nothing < all / 2);
    }

    [Fact]
    public void Pairs_of_the_made_up_edition_join_up() =>
        Check.That(
            GeneratedYears.PairsOf(MadeUpEdition.Catalog),
            static pair =>
                Assert.All(MadeUpEdition.Catalog.TablesOf(pair.Current).SelectMany(static table => table.YearLinks), link =>
                    Assert.Equal(
                        MadeUpEdition.Catalog.FindCell(link.Previous.Pointer, pair.Previous)!.Get(pair.Previous),
                        link.Current.Get(pair.Current)
                    )
                ),
            30
        );

    [Fact]
    public void Smaller_series_join_up() =>
        Check.That(GeneratedYears.Series(3), static series => Shrinking.Follow(GeneratedYears.Series(3), series, RequireJoined), times: 2);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedYears.Series(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedYears.Series(101));
    }

    private static void RequireJoined(YearSeries series)
    {
        Assert.NotEmpty(series.Reports);
        foreach (var (previous, current) in series.Pairs)
        {
            var result = Years.Check(current, previous);
            Assert.Empty(result.Findings);
            Assert.Empty(result.NotRun);
        }
    }

    private static FormTable Requests(AnnualReport report) =>
        FormCatalog.Default.TablesOf(report).Single(static table => table.Pointer == "/requests");
}
