using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>
/// Last year of an agency that was made of several: the figures of its predecessors added up, so that this year joins up with what they
/// carried forward
/// and is compared with the whole.
/// </summary>
/// <remarks>
/// What an agency was split into has no such whole: each part's years are not those of one agency, and the rules between years say that
/// they did not run.
/// </remarks>
public static class MergedReports
{
    /// <summary>Adds up the reports of the agencies that were merged.</summary>
    /// <param name="successor">The agency that they were merged into.</param>
    /// <param name="predecessors">Their reports on one year.</param>
    /// <returns>
    /// A report of the successor on that year with the tables that all of them have. A cell that is blank in one, or an amount in different
    /// printed units, is blank in the sum; one that is not
    /// applicable in all is not applicable, and the words are nobody's: there are none.
    /// </returns>
    /// <exception cref="ArgumentException">There are no reports, they are on different years, a table is of different shapes, or a sum is
    /// beyond what a cell holds.</exception>
    public static AnnualReport Merge(Agency successor, params IEnumerable<AnnualReport> predecessors) =>
        Merge(FormCatalog.Default, successor, predecessors);

    /// <summary>Adds up the reports of the agencies that were merged, in the tables of one's own editions.</summary>
    /// <param name="forms">The editions.</param>
    /// <param name="successor">The agency that they were merged into.</param>
    /// <param name="predecessors">Their reports on one year.</param>
    /// <inheritdoc cref="Merge(Agency, IEnumerable{AnnualReport})" path="/returns"/>
    /// <exception cref="ArgumentException">There are no reports, they are on different years, a table is of different shapes, or a sum is
    /// beyond what a cell holds.</exception>
    public static AnnualReport Merge(FormCatalog forms, Agency successor, params IEnumerable<AnnualReport> predecessors)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(successor);
        var reports = Given.AllOf(predecessors).ToList();
        if (reports.Count == 0 || reports.Exists(report => report.Year != reports[0].Year))
        {
            throw new ArgumentException(
                reports.Count == 0
                    ? "There is no report to add up."
                    : $"The reports are on different years ({string.Join(", ", reports.Select(static report => report.Year).Distinct())}); only those on one year add up.",
                nameof(predecessors)
            );
        }

        var merged = new AnnualReport { Agency = successor, Year = reports[0].Year };
        foreach (var table in forms.TablesOf(reports[0]).Where(table => reports.TrueForAll(table.IsPresent)))
        {
            if (reports.Find(report => !table.Fits(report)) is { } other)
            {
                throw new ArgumentException(
                    $"The table \"{table.LabelEn}\" of {other.Agency.Name ?? "a report"} is of another shape than that of {reports[0].Agency.Name ?? "the first"}, so they do not add up.",
                    nameof(predecessors)
                );
            }

            merged = table.With(merged, [.. table.Cells.Select(cell => Sum(cell, reports))]);
        }

        return merged;
    }

    private static CellValue Sum(FormCell cell, List<AnnualReport> predecessors)
    {
        var values = predecessors.ConvertAll(report => cell.Get(report));
        if (values.TrueForAll(static value => value.State == CellState.NotApplicable))
        {
            return CellValue.NotApplicable;
        }

        try
        {
            decimal sum = 0;
            foreach (var value in values)
            {
                if (value.Number is not { } number || value.Unit != values[0].Unit)
                {
                    return CellValue.Blank;
                }

                sum += number;
            }

            return cell.IsAmount ? Amount.FromDecimal(sum, values[0].Unit) : Count.FromInt64(checked((long)sum));
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new ArgumentException($"The sum of {cell.LabelEn} is beyond what a cell holds.", nameof(predecessors), exception);
        }
    }
}
