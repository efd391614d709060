using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Generators.Random;
using GovDisclosure.Generators.Shrinking;

namespace GovDisclosure.Generators;

/// <summary>
/// Consistent reports of one agency on years in a row that join up: what a year takes over is what the year before hands over, by every
/// <see cref="FormTable.YearLinks">link that the form declares</see>. Stocks that may change for other reasons (GD5002, GD5003) are free.
/// </summary>
public static class GeneratedYears
{
    // Nobody has more reports of one agency; a longer series is a slip.
    private const int MostYears = 100;

    /// <summary>Pairs of years.</summary>
    public static Arbitrary<YearPair> Pairs { get; } = PairsOf(FormCatalog.Default);

    /// <summary><see cref="Pairs"/> over the editions of a catalogue.</summary>
    public static Arbitrary<YearPair> PairsOf(FormCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Arb.From(Seeds.Gen(random => random.Years(catalog, 2).Pairs[0]), pair =>
            YearShrinker.Smaller(new YearSeries([pair.Previous, pair.Current]), catalog, fewest: 2).Select(static series => series.Pairs[0])
        );
    }

    /// <summary>Series of years. Shrinking makes them shorter too.</summary>
    /// <param name="years">The number of years, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of years is below 1 or above 100.</exception>
    public static Arbitrary<YearSeries> Series(int years) => SeriesOf(FormCatalog.Default, years);

    /// <summary><see cref="Series"/> over the editions of a catalogue.</summary>
    /// <param name="catalog">The editions.</param>
    /// <param name="years">The number of years, 1 to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of years is below 1 or above 100.</exception>
    public static Arbitrary<YearSeries> SeriesOf(FormCatalog catalog, int years)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, MostYears);
        return Arb.From(Seeds.Gen(random => random.Years(catalog, years)), series => YearShrinker.Smaller(series, catalog, fewest: 1));
    }
}
