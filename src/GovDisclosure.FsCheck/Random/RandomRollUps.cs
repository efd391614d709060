using System.Collections.Immutable;
using System.Globalization;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Random;

/// <summary>Makes a body's report and those of the bodies under it, of one year and one shape, whose sum it is.</summary>
internal static class RandomRollUps
{
    public static ParentWithChildren RollUp(this RandomValues random, FormCatalog catalog, int number)
    {
        var edition = catalog.Editions[random.Next(catalog.Editions.Length)];
        var year = random.Next(edition.FirstYear, edition.FirstYear + 8);
        var tables = random.Shapes(catalog).ToImmutableArray();
        var county = random.ChineseText(4) + "县";
        var children = Enumerable
            .Range(1, number)
            .Select(i =>
                tables.Aggregate(
                    random.Front(catalog, year, string.Create(CultureInfo.InvariantCulture, $"{county}第{i}镇")),
                    (filled, table) => OneUnit(random.WithConsistentTable(filled, table, sparse: random.Next(2) == 0), table)
                )
            )
            .ToImmutableArray();
        var front = random.Front(catalog, year, county);
        front = front with { Agency = front.Agency with { Level = AgencyLevel.County } };
        return new ParentWithChildren(Sums.Of(front, children, catalog), children);
    }

    // Yuan and ten thousand yuan cannot be added up in a cell.
    private static AnnualReport OneUnit(AnnualReport report, FormTable table) =>
        table
            .Cells.Where(static cell => cell.IsAmount && cell.Column.PrintsUnit)
            .Aggregate(report, static (filled, cell) =>
                cell.With(filled, Amount.FromDecimal(cell.Get(filled).Number!.Value, MonetaryUnit.TenThousandYuan))
            );
}
