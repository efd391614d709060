using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Compares this year's report with last year's.</summary>
public static class ReportComparison
{
    /// <summary>Compares two reports, cell by cell and text by text.</summary>
    /// <param name="previous">Last year's report.</param>
    /// <param name="current">This year's report.</param>
    /// <returns>What differs; two equal reports differ in nothing. Any two reports can be compared, of whatever agency, year and edition.</returns>
    public static ComparisonResult Compare(AnnualReport previous, AnnualReport current) => Compare(previous, current, FormCatalog.Default);

    internal static ComparisonResult Compare(AnnualReport previous, AnnualReport current, FormCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        return new ComparisonResult(
            catalog,
            previous,
            current,
            CellComparer.Changes(catalog, previous, current),
            TextComparer.Changes(catalog, previous, current));
    }
}
