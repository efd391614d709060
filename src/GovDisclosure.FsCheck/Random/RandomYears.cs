using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Random;

/// <summary>Makes reports of several years that join up, the newest first: what it takes over is what the year before hands over.</summary>
internal static class RandomYears
{
    public static YearSeries Years(this RandomValues random, FormCatalog catalog, int number)
    {
        var agency = random.AgencyName();
        var first = random.Next(catalog.Editions[0].FirstYear, catalog.Editions[0].FirstYear + 8);
        var reports = new AnnualReport[number];
        for (var i = number - 1; i >= 0; i--)
        {
            var report = random.Front(catalog, first + i, agency);
            var next = i + 1 < number ? reports[i + 1] : null;
            reports[i] = random
                .Shapes(catalog)
                .Aggregate(report, (filled, table) => random.WithTableGiven(filled, table, YearJoin.Given(table, next, catalog)));
        }

        YearJoin.Require(reports, catalog);
        return new YearSeries([.. reports]);
    }
}
