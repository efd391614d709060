using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Shrinking;

/// <summary>Shorter series and series with smaller reports, whose years still join up.</summary>
internal static class YearShrinker
{
    public static IEnumerable<YearSeries> Smaller(YearSeries series, FormCatalog catalog, int fewest)
    {
        var reports = series.Reports;
        if (reports.Length > fewest)
        {
            yield return new YearSeries(reports.RemoveAt(0));
            yield return new YearSeries(reports.RemoveAt(reports.Length - 1));
        }

        for (var i = 0; i < reports.Length; i++)
        {
            foreach (var smaller in ReportShrinker.Consistent(reports[i], catalog))
            {
                yield return new YearSeries(Joined(reports.SetItem(i, smaller), i, catalog));
            }
        }
    }

    // The years before the changed one hand over what it now takes over.
    private static ImmutableArray<AnnualReport> Joined(ImmutableArray<AnnualReport> reports, int changed, FormCatalog catalog)
    {
        var joined = reports.ToBuilder();
        for (var i = changed; i >= 0; i--)
        {
            var next = i + 1 < joined.Count ? joined[i + 1] : null;
            foreach (var table in catalog.TablesOf(joined[i]))
            {
                var given = YearJoin.Given(table, next, catalog);
                joined[i] = ReportShrinker.Solved(joined[i], table, (cell, number) => given.GetValueOrDefault(cell, number));
            }
        }

        return joined.DrainToImmutable();
    }
}
