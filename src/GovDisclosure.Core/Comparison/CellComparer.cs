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
    public static ImmutableArray<CellComparison> Changes(ComparisonAnalysis analysis)
    {
        var pairings = new InlinePairings();
        var (number, counts, amounts) = (0, 0, 0);
        foreach (var pairing in analysis.Tables)
        {
            if (pairing.Previous != pairing.Current)
            {
                return [.. All(analysis).Where(static cell => cell.IsChange)];
            }

            if (pairing.Current is { } table)
            {
                pairings[number++] = pairing;
                counts += table.CountCells;
                amounts += table.AmountCells;
            }
        }

        return Changes(pairings[..number], counts, amounts, analysis);
    }

    /// <summary>All cells of either report.</summary>
    public static IEnumerable<CellComparison> All(ComparisonAnalysis analysis) => analysis.Pairs.Select(pair => Compare(analysis, pair));

    /// <summary>Sets the two sides of a pair side by side.</summary>
    public static CellComparison Compare(ComparisonAnalysis analysis, CellPair pair) =>
        pair.IsOfCounts
            ? new CellComparison(
                analysis,
                pair,
                ValueOf(pair.Previous, analysis.Previous).ToCount(),
                ValueOf(pair.Current, analysis.Current).ToCount()
            )
            : new CellComparison(
                analysis,
                pair,
                ValueOf(pair.Previous, analysis.Previous).ToAmount(),
                ValueOf(pair.Current, analysis.Current).ToAmount()
            );

    /// <summary>The value of a cell, or of several added up: blank when any is blank, else not applicable when any is.</summary>
    public static CellValue ValueOf(ImmutableArray<FormCell> cells, AnnualReport report)
    {
        if (cells.IsEmpty)
        {
            return CellValue.Blank;
        }

        if (cells is [var only])
        {
            return only.Get(report);
        }

        // A decimal holds any sum of a few 64-bit counts.
        var sum = 0m;
        var worst = CellState.Number;
        foreach (var cell in cells)
        {
            var value = cell.Get(report);
            sum += value.Number ?? 0;
            worst =
                value.IsBlank || worst == CellState.Blank ? CellState.Blank
                : value.IsNumber ? worst
                : CellState.NotApplicable;
        }

        return worst switch
        {
            CellState.Number => Amount.FromDecimal(sum),
            CellState.NotApplicable => CellValue.NotApplicable,
            _ => CellValue.Blank,
        };
    }

    private static ImmutableArray<CellComparison> Changes(
        ReadOnlySpan<TablePairing> pairings,
        int counts,
        int amounts,
        ComparisonAnalysis analysis
    )
    {
        Span<Count> countsBefore = stackalloc Count[counts];
        Span<Count> countsAfter = stackalloc Count[counts];
        var amountsBefore = new Amount[amounts].AsSpan();
        var amountsAfter = new Amount[amounts].AsSpan();
        var (count, amount) = (0, 0);
        foreach (var pairing in pairings)
        {
            var table = pairing.Current!;
            table.Load(analysis.Previous, countsBefore.Slice(count, table.CountCells), amountsBefore.Slice(amount, table.AmountCells));
            table.Load(analysis.Current, countsAfter.Slice(count, table.CountCells), amountsAfter.Slice(amount, table.AmountCells));
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
        foreach (var pairing in pairings)
        {
            var table = pairing.Current!;
            foreach (var pair in pairing.Pairs)
            {
                var slot = pair.Cell.Slot + (pair.Cell.IsAmount ? amount : count);
                if (pair.Cell.IsAmount && amountsBefore[slot] != amountsAfter[slot])
                {
                    changes[next++] = new CellComparison(analysis, pair, amountsBefore[slot], amountsAfter[slot]);
                }
                else if (!pair.Cell.IsAmount && countsBefore[slot] != countsAfter[slot])
                {
                    changes[next++] = new CellComparison(analysis, pair, countsBefore[slot], countsAfter[slot]);
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

    [InlineArray(MaxTables)]
    private struct InlinePairings
    {
        private TablePairing first;
    }
}
