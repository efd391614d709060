using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Shrinking;

/// <summary>Reports that are a little smaller than one that broke a law. What held by relation still holds.</summary>
internal static class ReportShrinker
{
    /// <summary>Of any report: leaves out one thing at a time.</summary>
    public static IEnumerable<AnnualReport> Any(AnnualReport report, FormCatalog catalog)
    {
        var tables = catalog.TablesOf(report).Select(table => table.Without(report));
        var texts = Narratives(report, catalog).Select(section => section.WithText(report, null));
        var cells = catalog.CellsOf(report).Select(cell => cell.With(report, CellValue.Blank));
        AnnualReport[] bare =
        [
            report with
            {
                Title = null,
            },
            report with
            {
                Preamble = null,
            },
            report with
            {
                PublishedOn = null,
            },
            report with
            {
                Agency = new Agency(),
            },
            report with
            {
                Remarks = [],
            },
            report with
            {
                Notes = [],
            },
        ];
        return tables.Concat(texts).Concat(bare).Concat(cells).Where(smaller => smaller != report);
    }

    /// <summary>
    /// Of a report whose relations hold: makes figures smaller, the relations being solved anew, and empties texts. Tables and sections
    /// stay,
    /// so that a law that counts on them fails for its own reason only.
    /// </summary>
    public static IEnumerable<AnnualReport> Consistent(AnnualReport report, FormCatalog catalog)
    {
        var figures = catalog.TablesOf(report).SelectMany(table => SmallerFigures(report, table));
        var texts = Narratives(report, catalog).Select(section => section.WithText(report, ""));
        AnnualReport[] bare = [report with { Preamble = "" }, report with { Remarks = [] }, report with { Notes = [] }];
        return figures.Concat(texts).Concat(bare).Where(smaller => smaller != report);
    }

    /// <summary>Solves the relations of a table again; figures of free cells are chosen anew, sums are divided as before where they
    /// can.</summary>
    /// <param name="report">The report.</param>
    /// <param name="table">A table that it has.</param>
    /// <param name="free">The figure of a free cell, by the one that it has; of a cell without a number, 0.</param>
    /// <param name="fill">Whether cells without a number get one too.</param>
    public static AnnualReport Solved(AnnualReport report, FormTable table, Func<FormCell, long, long> free, bool fill = false)
    {
        var old = new CellValue[table.Cells.Length];
        table.Read(report, old);
        var numbers = Relations.Of(table).Solve(cell => free(cell, Number(cell)), Divide);
        return table.With(
            report,
            [
                .. table.Cells.Select(cell =>
                    cell.IsAmount || !(fill || old[cell.Index].IsNumber) ? old[cell.Index] : (Count)numbers[cell.Index]
                ),
            ]
        );

        long Number(FormCell cell) => (long)(old[cell.Index].Number ?? 0);

        long[] Divide(ImmutableArray<FormCell> cells, long sum)
        {
            var parts = new long[cells.Length];
            for (var i = 0; i < parts.Length - 1; i++)
            {
                parts[i] = Math.Min(Number(cells[i]), sum);
                sum -= parts[i];
            }

            parts[^1] = sum;
            return parts;
        }
    }

    private static IEnumerable<FormSection> Narratives(AnnualReport report, FormCatalog catalog) =>
        catalog.Newest.Sections.Where(section => section.GetText(report) is not null);

    private static IEnumerable<AnnualReport> SmallerFigures(AnnualReport report, FormTable table)
    {
        yield return Solved(report, table, static (_, _) => 0);
        yield return Solved(report, table, static (_, number) => number, fill: true);
        yield return Solved(report, table, static (_, number) => number / 2);
        foreach (var cell in table.Cells.Where(cell => cell.IsAmount && cell.Get(report).Number is not (null or 0)))
        {
            yield return cell.With(report, Amount.FromDecimal(0, cell.Get(report).Unit));
        }

        foreach (var cell in Relations.Of(table).Free.Where(cell => cell.Get(report).Number is not (null or 0)))
        {
            yield return Solved(report, table, (free, number) => free == cell ? 0 : number);
            yield return Solved(report, table, (free, number) => free == cell ? number / 2 : number);
        }
    }
}
