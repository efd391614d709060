using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Compares this year's report with last year's.</summary>
public static class ReportComparison
{
    /// <summary>Compares two reports, cell by cell and text by text.</summary>
    /// <param name="previous">Last year's report.</param>
    /// <param name="current">This year's report.</param>
    /// <returns>What differs; two equal reports differ in nothing. Any two reports can be compared, of whatever agency, year and
    /// edition.</returns>
    public static ComparisonResult Compare(AnnualReport previous, AnnualReport current) => Compare(previous, current, FormCatalog.Default);

    /// <summary>Compares two reports, with what is known around them.</summary>
    /// <param name="previous">Last year's report.</param>
    /// <param name="current">This year's report.</param>
    /// <param name="options">Earlier names of the agency, and the policy of the rules between years.</param>
    public static ComparisonResult Compare(AnnualReport previous, AnnualReport current, ComparisonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Compare(previous, current, FormCatalog.Default, options);
    }

    internal static ComparisonResult Compare(
        AnnualReport previous,
        AnnualReport current,
        FormCatalog catalog,
        ComparisonOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(previous);
        ArgumentNullException.ThrowIfNull(current);
        return new ComparisonResult(catalog, previous, current, options ?? ComparisonOptions.Default);
    }
}
