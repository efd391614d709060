using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Generators.Random;

/// <summary>Fills tables at random so that every relation holds.</summary>
internal static class RandomTables
{
    // Most agencies count in tens, a province in thousands; a roll-up of a country, and what is typed twice, in more.
    private static readonly long[] Common = [9, 99, 9_999];
    private static readonly Dictionary<FormCell, long> NothingGiven = [];
    private static readonly long[] Wide = [9, 99, 9_999, 9_999, 9_999_999, 999_999_999_999];

    /// <summary>Fills a table with figures of a size that is common in published reports.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="report">The report to fill.</param>
    /// <param name="table">The table in the shape wanted.</param>
    /// <param name="sparse">Whether most cells are zero, as in published reports; otherwise no figure is.</param>
    public static AnnualReport WithConsistentTable(this RandomValues random, AnnualReport report, FormTable table, bool sparse = false) =>
        random.WithConsistentTable(report, table, sparse, random.Pick(Common));

    /// <summary>Fills a table with figures up to a most, where no relation gives them.</summary>
    public static AnnualReport WithConsistentTable(this RandomValues random, AnnualReport report, FormTable table, bool sparse, long most)
    {
        var numbers = random.Numbers(table, most, sparse, NothingGiven);
        return Filled(report, table, numbers, random.PositiveAmount);
    }

    /// <summary>Fills a table with figures up to twelve digits, none of them zero.</summary>
    public static AnnualReport WithWideTable(this RandomValues random, AnnualReport report, FormTable table)
    {
        var numbers = random.Numbers(table, random.Pick(Wide), sparse: false, NothingGiven);
        return Filled(report, table, numbers, random.WideAmount);
    }

    /// <summary>Fills a table in which some free cells have a figure that is given.</summary>
    public static AnnualReport WithTableGiven(
        this RandomValues random,
        AnnualReport report,
        FormTable table,
        IReadOnlyDictionary<FormCell, long> given
    )
    {
        var numbers = random.Numbers(table, random.Pick(Common), sparse: random.Next(2) == 0, given);
        return Filled(report, table, numbers, random.PositiveAmount);
    }

    private static AnnualReport Filled(AnnualReport report, FormTable table, long[] numbers, Func<bool, Amount> amount) =>
        table.With(
            report,
            [.. table.Cells.Select(cell => cell.IsAmount ? amount(cell.Column.PrintsUnit) : (CellValue)(Count)numbers[cell.Index])]
        );

    private static long[] Numbers(
        this RandomValues random,
        FormTable table,
        long most,
        bool sparse,
        IReadOnlyDictionary<FormCell, long> given
    )
    {
        var least = sparse ? 0 : 1;
        return Relations.Of(table).Solve(Free, Divide);

        long Free(FormCell cell)
        {
            if (given.TryGetValue(cell, out var number))
            {
                return number;
            }

            return sparse && random.Next(3) > 0 ? 0
                : cell.Kind == CellKind.Delta && random.Next(2) == 0 ? -random.NextInt64(1, most + 1)
                : random.NextInt64(1, most + 1);
        }

        long[] Divide(ImmutableArray<FormCell> cells, long sum)
        {
            var parts = new long[cells.Length];
            for (var i = 0; i < parts.Length - 1; i++)
            {
                parts[i] = random.NextInt64(least, sum - (least * (parts.Length - i - 1)) + 1);
                sum -= parts[i];
            }

            parts[^1] = sum;
            return parts;
        }
    }
}
