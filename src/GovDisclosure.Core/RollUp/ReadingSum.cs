using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.RollUp;

/// <summary>The sum of reports as they were read: a cell that was not read adds nothing, and is no blank.</summary>
public static class ReadingSum
{
    /// <summary>Adds reports, one after the other; none of them is kept.</summary>
    /// <param name="edition">The edition whose cells are summed.</param>
    /// <param name="readings">The readings, each with the name under which its gaps are listed.</param>
    /// <exception cref="ArgumentException">A reading has no report.</exception>
    public static ReportSum Of(FormEdition edition, IEnumerable<(string Name, ReadResult Reading)> readings)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(readings);
        return ReportSum.OfPartly(edition, readings.Select(static named => (named.Name, Report(named), IsBlank(named.Reading))));
    }

    private static AnnualReport Report((string Name, ReadResult Reading) named) =>
        named.Reading.Report ?? throw new ArgumentException($"Nothing was read of {named.Name}.", nameof(named));

    private static Func<FormCell, bool>? IsBlank(ReadResult reading) =>
        reading.Coverage is { IsComplete: false } ? reading.Shown.IsBlank : null;
}
