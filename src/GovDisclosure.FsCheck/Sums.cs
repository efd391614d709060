using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators;

/// <summary>The sum of the reports under a body, cell by cell.</summary>
internal static class Sums
{
    /// <summary>Gives a report the tables of the children, each cell their sum.</summary>
    public static AnnualReport Of(AnnualReport parent, ImmutableArray<AnnualReport> children, FormCatalog catalog) =>
        catalog
            .TablesOf(children[0])
            .Aggregate(parent, (filled, table) => table.With(filled, [.. table.Cells.Select(cell => Sum(cell, children))]));

    private static CellValue Sum(FormCell cell, ImmutableArray<AnnualReport> children) =>
        children.Select(child => cell.Get(child).ToAmount()).Aggregate(static (sum, value) => sum + value);
}
