using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>How a table in last year's shape and the same table in this year's are set side by side.</summary>
internal sealed class TablePairing
{
    private readonly ILookup<FormCell, CellPair> byPrevious;
    private readonly ILookup<FormCell, CellPair> byCurrent;

    private TablePairing(FormTable? previous, FormTable? current, ImmutableArray<CellPair> pairs)
    {
        Previous = previous;
        Current = current;
        Pairs = pairs;
        byPrevious = pairs.Where(static pair => !pair.Previous.IsEmpty).ToLookup(static pair => pair.Previous[0]);
        byCurrent = pairs.Where(static pair => !pair.Current.IsEmpty).ToLookup(static pair => pair.Current[0]);
    }

    /// <summary>Last year's shape; null when last year's report lacks the table.</summary>
    public FormTable? Previous { get; }

    /// <summary>This year's shape; null when this year's report lacks the table.</summary>
    public FormTable? Current { get; }

    /// <summary>In the order of this year's form; what only last year's has follows. In one shape, as its cells.</summary>
    public ImmutableArray<CellPair> Pairs { get; }

    /// <summary>What stands for these cells of last year's shape, taken together; null when nothing does.</summary>
    public CellPair? OfPrevious(ReadOnlySpan<FormCell> cells) => Find(byPrevious, cells, static pair => pair.Previous);

    /// <summary>What stands for these cells of this year's shape, taken together; null when nothing does.</summary>
    public CellPair? OfCurrent(ReadOnlySpan<FormCell> cells) => Find(byCurrent, cells, static pair => pair.Current);

    public static TablePairing Between(FormCatalog catalog, FormTable? previous, FormTable? current)
    {
        if (previous == current)
        {
            return new TablePairing(
                previous,
                current,
                [
                    .. (current?.Cells ?? []).Select(static cell => new CellPair(
                        cell,
                        [cell],
                        [cell],
                        ComparisonVerdict.Comparable,
                        PairReasons.SameForm
                    )),
                ]
            );
        }

        if (previous is null || current is null)
        {
            return new TablePairing(
                previous,
                current,
                [
                    .. (current?.Cells ?? []).Select(static cell => new CellPair(
                        cell,
                        [],
                        [cell],
                        ComparisonVerdict.Added,
                        PairReasons.NoPreviousTable
                    )),
                    .. (previous?.Cells ?? []).Select(static cell => new CellPair(
                        cell,
                        [cell],
                        [],
                        ComparisonVerdict.Removed,
                        PairReasons.NoCurrentTable
                    )),
                ]
            );
        }

        return new TablePairing(previous, current, new AcrossShapes(previous, current, Declared(catalog, previous, current)).Pair());
    }

    private static CellPair? Find(
        ILookup<FormCell, CellPair> pairs,
        ReadOnlySpan<FormCell> cells,
        Func<CellPair, ImmutableArray<FormCell>> side
    )
    {
        foreach (var pair in pairs[cells[0]])
        {
            if (side(pair).AsSpan().SequenceEqual(cells))
            {
                return pair;
            }
        }

        return null;
    }

    // The editions declare what older cells are in newer ones; a comparison may also run the other way.
    private static ImmutableArray<CellPair> Declared(FormCatalog catalog, FormTable previous, FormTable current)
    {
        foreach (var map in catalog.Editions.SelectMany(static edition => edition.Correspondences))
        {
            if (map.Older == previous && map.Newer == current)
            {
                return [.. map.Cells.Select(static cell => Pair(cell, cell.Older, cell.Newer))];
            }

            if (map.Newer == previous && map.Older == current)
            {
                return [.. map.Cells.Select(static cell => Pair(cell, cell.Newer, cell.Older))];
            }
        }

        return [];
    }

    private static CellPair Pair(CellCorrespondence declared, ImmutableArray<FormCell> previous, ImmutableArray<FormCell> current) =>
        new(
            current.Length == 1 ? current[0]
                : previous.Length == 1 ? previous[0]
                : throw new InvalidOperationException("Several cells cannot be compared with several."),
            previous,
            current,
            (declared.Kind, previous.IsEmpty, current.IsEmpty) switch
            {
                (_, true, _) => ComparisonVerdict.Added,
                (_, _, true) => ComparisonVerdict.Removed,
                (CorrespondenceKind.Same, _, _) => ComparisonVerdict.Comparable,
                (CorrespondenceKind.Approximate, _, _) => ComparisonVerdict.Approximate,
                _ => ComparisonVerdict.NotComparable,
            },
            declared.Reason
        );

    private sealed class AcrossShapes(FormTable previous, FormTable current, ImmutableArray<CellPair> declared)
    {
        private readonly Dictionary<string, FormCell> previousByPointer = previous.Cells.ToDictionary(
            static cell => cell.Pointer,
            StringComparer.Ordinal
        );
        private readonly Dictionary<FormCell, CellPair> byCurrent = ByCell(declared, static pair => pair.Current);
        private readonly Dictionary<FormCell, CellPair> byPrevious = ByCell(declared, static pair => pair.Previous);
        private readonly ImmutableArray<CellPair>.Builder pairs = ImmutableArray.CreateBuilder<CellPair>();
        private readonly HashSet<FormCell> used = [];

        public ImmutableArray<CellPair> Pair()
        {
            foreach (var row in current.Rows)
            {
                AddSums(row);
                foreach (var cell in row.Cells)
                {
                    Add(cell);
                }
            }

            foreach (var cell in previous.Cells.Where(cell => !used.Contains(cell)))
            {
                pairs.Add(
                    byPrevious.TryGetValue(cell, out var pair) && pair.Current.IsEmpty
                        ? pair
                        : new CellPair(
                            cell,
                            [cell],
                            [],
                            ComparisonVerdict.Removed,
                            pair is null ? PairReasons.OnlyPrevious : PairReasons.CurrentUndivided
                        )
                );
            }

            return pairs.DrainToImmutable();
        }

        // A row that sums up rows of this year's form occurs once, whole, before the first of them.
        private void AddSums(FormRow row)
        {
            foreach (var cell in row.Cells)
            {
                if (byCurrent.TryGetValue(cell, out var pair) && pair.Current.Length > 1 && pair.Current[0] == cell)
                {
                    pairs.Add(pair);
                }
            }
        }

        private void Add(FormCell cell)
        {
            if (byCurrent.TryGetValue(cell, out var pair))
            {
                // Nothing is set against the parts of a sum.
                pairs.Add(
                    pair.Current.Length == 1 ? pair : new CellPair(cell, [], [cell], ComparisonVerdict.Added, PairReasons.PreviousUndivided)
                );
                if (pair.Previous.Length == 1)
                {
                    used.Add(pair.Previous[0]);
                }
            }
            else if (previousByPointer.TryGetValue(cell.Pointer, out var old) && !byPrevious.ContainsKey(old))
            {
                used.Add(old);
                pairs.Add(new CellPair(cell, [old], [cell], ComparisonVerdict.Comparable, PairReasons.SamePointer));
            }
            else
            {
                pairs.Add(new CellPair(cell, [], [cell], ComparisonVerdict.Added, PairReasons.OnlyCurrent));
            }
        }

        private static Dictionary<FormCell, CellPair> ByCell(
            ImmutableArray<CellPair> pairs,
            Func<CellPair, ImmutableArray<FormCell>> side
        ) =>
            pairs
                .SelectMany(pair => side(pair).Select(cell => (cell, pair)))
                .ToDictionary(static both => both.cell, static both => both.pair);
    }
}
