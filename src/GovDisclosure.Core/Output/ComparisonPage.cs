using GovDisclosure.Comparison;
using GovDisclosure.Output.Pages;
using GovDisclosure.Reading;

namespace GovDisclosure.Output;

/// <summary>
/// Writes a comparison as one HTML page for people: figures with arrows, a heat map of table three, outcomes and flow as pictures, the
/// texts
/// side by side, findings. The page needs no network, no script and no other file; it is light or dark as the reader's system is, and
/// prints
/// on A4. Figures that a program may want carry <c>data-pointer</c>.
/// </summary>
public static class ComparisonPage
{
    /// <summary>Writes the page of two reports.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="language">The language of everything but the reports' own texts.</param>
    /// <param name="readings">What reading the reports yielded, so that the page tells what was not read; none for reports of JSON.</param>
    public static string Write(ComparisonResult result, Language language, params IEnumerable<ReadResult> readings)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(readings);
        return new PageComposer(language).Compose([result.Previous, result.Current], [result], null, readings);
    }

    /// <summary>Writes the page of a series: the trends, then each report against the one before it.</summary>
    /// <param name="series">The series.</param>
    /// <param name="language">The language of everything but the reports' own texts.</param>
    /// <param name="readings">What reading the reports yielded, so that the page tells what was not read; none for reports of JSON.</param>
    public static string Write(ReportSeries series, Language language, params IEnumerable<ReadResult> readings)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(readings);
        return new PageComposer(language).Compose(series.Reports, series.Pairs, series, readings);
    }
}
