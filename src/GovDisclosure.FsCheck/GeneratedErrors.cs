using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GovDisclosure.Forms;
using GovDisclosure.Generators.Random;
using GovDisclosure.Generators.Shrinking;

namespace GovDisclosure.Generators;

/// <summary>Reports with a known number of errors, and the truth.</summary>
public static class GeneratedErrors
{
    /// <summary>Reports with errors in cells of any table that has relations.</summary>
    /// <param name="errors">The number of errors: one at least, and no more than the smallest report has cells in relations.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many cells, or less than one error is asked for.</exception>
    public static Arbitrary<ReportWithErrors> Of(int errors) => Of(FormCatalog.Default, errors);

    /// <summary>Reports with errors, over the editions of a catalogue.</summary>
    /// <param name="catalog">The editions.</param>
    /// <param name="errors">The number of errors: one at least, and no more than the smallest report has cells in relations.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many cells, or less than one error is asked for.</exception>
    public static Arbitrary<ReportWithErrors> Of(FormCatalog catalog, int errors)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var most = FormTables.ShapesOf(catalog).Sum(static shapes => shapes.Min(static table => FormTables.RelatedCells(table).Length));
        Require(errors, most, "a report");
        return Arb.From(
            Seeds.Gen(random =>
            {
                var truth = random.ConsistentReport(catalog);
                return random.WithErrors(
                    truth,
                    [.. catalog.TablesOf(truth).SelectMany(static table => FormTables.RelatedCells(table))],
                    errors
                );
            }),
            wrong => ErrorShrinker.Smaller(wrong, catalog)
        );
    }

    /// <summary>Reports that have one table alone, with errors in it.</summary>
    /// <param name="table">The table, in the shape wanted.</param>
    /// <param name="errors">The number of errors: one at least, and no more than the table has cells in relations.</param>
    /// <exception cref="ArgumentOutOfRangeException">The table has not so many cells in relations, or less than one error is asked
    /// for.</exception>
    public static Arbitrary<ReportWithErrors> In(FormTable table, int errors)
    {
        ArgumentNullException.ThrowIfNull(table);
        var cells = FormTables.RelatedCells(table);
        Require(errors, cells.Length, $"the table {table.Pointer} ({table.LabelZh})");
        return Arb.From(
            Seeds.Gen(random => random.WithErrors(random.WithConsistentTable(new AnnualReport(), table), cells.AsSpan(), errors)),
            wrong => ErrorShrinker.Smaller(wrong, FormCatalog.Default)
        );
    }

    private static void Require(int errors, int most, string where)
    {
        if (errors < 1 || errors > most)
        {
            var asked = errors == 1 ? "1 error is" : string.Create(CultureInfo.InvariantCulture, $"{errors} errors are");
            var advice = most == 0 ? "no error would show there" : string.Create(CultureInfo.InvariantCulture, $"ask for 1 to {most}");
            throw new ArgumentOutOfRangeException(
                nameof(errors),
                errors,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{asked} asked for in {where}, which has {most} cells that are in a relation; {advice}."
                )
            );
        }
    }
}
