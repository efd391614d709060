using GovDisclosure.Forms;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>
/// Counts the smallest sets of changes by trying all sets of up to three cells (of large tables, two) and, for all cells of a set but one,
/// all small changes: slow, and without the algebra of the search. For tables of small figures.
/// </summary>
internal static class EverySet
{
    private const int MostCellsForThree = 20;

    /// <param name="table">The table.</param>
    /// <param name="report">The report.</param>
    /// <param name="most">The most that a figure has to change by.</param>
    public static (int Size, int Count, int Undetermined) Of(FormTable table, AnnualReport report, int most)
    {
        var identities = table.Identities.Where(identity => identity.Evaluate(report).IsAssessable).ToList();
        var differences = identities.Select(identity => (long)identity.Evaluate(report).Difference).ToArray();
        if (differences.All(static difference => difference == 0))
        {
            return default;
        }

        var cells = identities
            .SelectMany(static identity => identity.Left.Concat(identity.Right))
            .Distinct()
            .OrderBy(static cell => cell.Index)
            .Select(cell => new Cell(
                (long)cell.Get(report).Number!,
                [
                    .. identities
                        .Index()
                        .Where(pair => pair.Item.Left.Contains(cell) || pair.Item.Right.Contains(cell))
                        .Select(pair => (pair.Index, pair.Item.Left.Contains(cell) ? 1 : -1)),
                ]
            ))
            .ToList();
        for (var size = 1; size <= (table.Cells.Length <= MostCellsForThree ? 3 : 2); size++)
        {
            var solutions = Sets(cells, size, 0)
                .Select(set => Solutions(set, 0, differences, most))
                .Where(static count => count > 0)
                .ToList();
            if (solutions.Count > 0)
            {
                return (size, solutions.Count(static count => count == 1), solutions.Count(static count => count > 1));
            }
        }

        return default;
    }

    private static IEnumerable<Cell[]> Sets(List<Cell> cells, int size, int start) =>
        size == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(start, cells.Count - start)
                .SelectMany(i => Sets(cells, size - 1, i + 1).Select(rest => (Cell[])[cells[i], .. rest]));

    private static int Solutions(Cell[] set, int index, long[] differences, int most)
    {
        if (index == set.Length - 1)
        {
            var (row, sign) = set[index].Entries[0];
            var last = -differences[row] * sign;
            return
                last != 0 && set[index].Number + last >= 0 && With(set[index], last, differences).All(static difference => difference == 0)
                ? 1
                : 0;
        }

        var count = 0;
        for (long change = -most; change <= most; change++)
        {
            if (change != 0 && set[index].Number + change >= 0)
            {
                count += Solutions(set, index + 1, With(set[index], change, differences), most);
            }
        }

        return count;
    }

    private static long[] With(Cell cell, long change, long[] differences)
    {
        var changed = (long[])differences.Clone();
        foreach (var (row, sign) in cell.Entries)
        {
            changed[row] += sign * change;
        }

        return changed;
    }

    private sealed record Cell(long Number, (int Row, int Sign)[] Entries);
}
