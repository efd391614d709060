using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Sets the cells of two reports side by side.</summary>
internal static class CellComparer
{
    /// <summary>The cells that differ. Two tables of one shape are compared in place, so the cost of an equal cell is a comparison.</summary>
    public static ImmutableArray<CellComparison> Changes(FormCatalog catalog, AnnualReport previous, AnnualReport current)
    {
        ImmutableArray<CellComparison>.Builder? changes = null;
        foreach (var shapes in catalog.Shapes)
        {
            var before = shapes.Find(previous)?.Table;
            var after = shapes.Find(current)?.Table;
            if (before == after)
            {
                if (after is not null)
                {
                    AddChanges(after, previous, current, ref changes);
                }

                continue;
            }

            foreach (var cell in Across(before, after, previous, current))
            {
                if (cell.IsChange)
                {
                    (changes ??= ImmutableArray.CreateBuilder<CellComparison>()).Add(cell);
                }
            }
        }

        return changes?.DrainToImmutable() ?? [];
    }

    /// <summary>All cells of either report.</summary>
    public static IEnumerable<CellComparison> All(FormCatalog catalog, AnnualReport previous, AnnualReport current) =>
        catalog.Shapes.SelectMany(shapes => Across(shapes.Find(previous)?.Table, shapes.Find(current)?.Table, previous, current));

    private static void AddChanges(FormTable table, AnnualReport previous, AnnualReport current, ref ImmutableArray<CellComparison>.Builder? changes)
    {
        Span<Count> counts = stackalloc Count[table.CountCells];
        Span<Count> countsNow = stackalloc Count[table.CountCells];
        Span<Amount> amounts = [default, default, default, default];
        Span<Amount> amountsNow = [default, default, default, default];
        amounts = amounts[..table.AmountCells];
        amountsNow = amountsNow[..table.AmountCells];
        table.Load(previous, counts, amounts);
        table.Load(current, countsNow, amountsNow);
        if (counts.SequenceEqual(countsNow) && amounts.SequenceEqual(amountsNow))
        {
            return;
        }

        foreach (var cell in table.Cells)
        {
            if (cell.IsAmount)
            {
                if (amounts[cell.Slot] != amountsNow[cell.Slot])
                {
                    Add(ref changes, cell, amounts[cell.Slot], amountsNow[cell.Slot]);
                }
            }
            else if (counts[cell.Slot] != countsNow[cell.Slot])
            {
                Add(ref changes, cell, counts[cell.Slot], countsNow[cell.Slot]);
            }
        }
    }

    private static void Add(ref ImmutableArray<CellComparison>.Builder? changes, FormCell cell, CellValue before, CellValue after) =>
        (changes ??= ImmutableArray.CreateBuilder<CellComparison>()).Add(new CellComparison(cell, before, after, ComparisonVerdict.Comparable));

    // Tables of two shapes meet in the cells of the same pointer.
    private static IEnumerable<CellComparison> Across(FormTable? before, FormTable? after, AnnualReport previous, AnnualReport current)
    {
        var removed = before?.Cells.ToDictionary(static cell => cell.Pointer, StringComparer.Ordinal) ?? [];
        foreach (var cell in after?.Cells ?? [])
        {
            yield return removed.Remove(cell.Pointer, out var old)
                ? new CellComparison(cell, old.Get(previous), cell.Get(current), ComparisonVerdict.Comparable)
                : new CellComparison(cell, default, cell.Get(current), ComparisonVerdict.Added);
        }

        foreach (var cell in before?.Cells ?? [])
        {
            if (removed.ContainsKey(cell.Pointer))
            {
                yield return new CellComparison(cell, cell.Get(previous), default, ComparisonVerdict.Removed);
            }
        }
    }
}
