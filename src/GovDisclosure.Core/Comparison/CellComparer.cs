using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Sets the cells of two reports side by side.</summary>
internal static class CellComparer
{
    // Sections two, three and four have one table each.
    private const int MaxTables = 4;

    /// <summary>
    /// The cells that differ. Where both reports have their tables in the same shapes, they are compared in place: an equal cell costs a
    /// comparison, and what is allocated is the list of changes.
    /// </summary>
    public static ImmutableArray<CellComparison> Changes(FormCatalog catalog, AnnualReport previous, AnnualReport current)
    {
        var tables = new InlineTables();
        var (number, counts, amounts) = (0, 0, 0);
        foreach (var shapes in catalog.Shapes)
        {
            var table = shapes.Find(current)?.Table;
            if (table != shapes.Find(previous)?.Table)
            {
                return [.. All(catalog, previous, current).Where(static cell => cell.IsChange)];
            }

            if (table is not null)
            {
                tables[number++] = table;
                counts += table.CountCells;
                amounts += table.AmountCells;
            }
        }

        return Changes(tables[..number], counts, amounts, previous, current);
    }

    /// <summary>All cells of either report.</summary>
    public static IEnumerable<CellComparison> All(FormCatalog catalog, AnnualReport previous, AnnualReport current) =>
        catalog.Shapes.SelectMany(shapes => Across(shapes.Find(previous)?.Table, shapes.Find(current)?.Table, previous, current));

    private static ImmutableArray<CellComparison> Changes(ReadOnlySpan<FormTable> tables, int counts, int amounts, AnnualReport previous, AnnualReport current)
    {
        Span<Count> countsBefore = stackalloc Count[counts];
        Span<Count> countsAfter = stackalloc Count[counts];
        var amountsBefore = new Amount[amounts].AsSpan();
        var amountsAfter = new Amount[amounts].AsSpan();
        var (count, amount) = (0, 0);
        foreach (var table in tables)
        {
            table.Load(previous, countsBefore.Slice(count, table.CountCells), amountsBefore.Slice(amount, table.AmountCells));
            table.Load(current, countsAfter.Slice(count, table.CountCells), amountsAfter.Slice(amount, table.AmountCells));
            count += table.CountCells;
            amount += table.AmountCells;
        }

        var number = Differences<Count>(countsBefore, countsAfter) + Differences<Amount>(amountsBefore, amountsAfter);
        if (number == 0)
        {
            return [];
        }

        var changes = new CellComparison[number];
        var next = 0;
        (count, amount) = (0, 0);
        foreach (var table in tables)
        {
            foreach (var cell in table.Cells)
            {
                if (!cell.IsAmount)
                {
                    var slot = count + cell.Slot;
                    if (countsBefore[slot] != countsAfter[slot])
                    {
                        changes[next++] = new CellComparison(cell, countsBefore[slot], countsAfter[slot]);
                    }
                }
                else if (amountsBefore[amount + cell.Slot] != amountsAfter[amount + cell.Slot])
                {
                    changes[next++] = new CellComparison(cell, amountsBefore[amount + cell.Slot], amountsAfter[amount + cell.Slot]);
                }
            }

            count += table.CountCells;
            amount += table.AmountCells;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(changes);
    }

    private static int Differences<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
        where T : IEquatable<T>
    {
        var number = 0;
        for (var i = 0; i < before.Length; i++)
        {
            number += before[i].Equals(after[i]) ? 0 : 1;
        }

        return number;
    }

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

    [InlineArray(MaxTables)]
    private struct InlineTables
    {
        private FormTable first;
    }
}
