using System.Collections.Immutable;

namespace GovDisclosure.Forms;

/// <summary>
/// The cells of some tables as they are in reports of any edition: a row that editions have in common is the same cell, and for a row
/// that a report's table does not have there is no place.
/// </summary>
internal sealed class EditionFigures
{
    private readonly FormCatalog catalog;
    private readonly ImmutableArray<(FormTable Table, TableShapes Shapes)> tables;
    private readonly Dictionary<(FormTable Own, FormTable Shape), int[]> places = [];

    public EditionFigures(FormCatalog catalog, IEnumerable<FormTable> tables)
    {
        this.catalog = catalog;
        this.tables =
        [
            .. tables.Select(table =>
                (table, catalog.Shapes.First(shapes => string.Equals(shapes.Pointer, table.Pointer, StringComparison.Ordinal)))
            ),
        ];
        Cells = [.. this.tables.SelectMany(static table => table.Table.Cells)];
    }

    /// <summary>The cells, table by table.</summary>
    public ImmutableArray<FormCell> Cells { get; }

    /// <summary>Reads all cells of the tables.</summary>
    /// <param name="report">A report of any edition.</param>
    /// <param name="values">Takes the values, in the order of <see cref="Cells"/>.</param>
    /// <param name="hasPlace">Takes whether the report has a place for each; of a table that the report lacks, all cells are blank.</param>
    public void Read(AnnualReport report, Span<CellValue> values, Span<bool> hasPlace) => Walk(report, new Reader(values, hasPlace));

    /// <summary>Adds a report's cells to sums over the same tables.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="name">The name under which the report's gaps are listed.</param>
    /// <param name="report">The report.</param>
    /// <param name="isBlank">Whether a cell without a number is blank in the document, and not only unread; null where all are.</param>
    public void AddTo(CellSums sums, string name, AnnualReport report, Func<FormCell, bool>? isBlank = null)
    {
        sums.Begin(report.Year);
        if (isBlank is null)
        {
            Walk(report, new Adder(sums, name));
            return;
        }

        var (values, hasPlace) = (new CellValue[Cells.Length], new bool[Cells.Length]);
        Read(report, values, hasPlace);
        for (var i = 0; i < values.Length; i++)
        {
            sums.Add(i, name, values[i], hasPlace[i], isRead: !values[i].IsBlank || isBlank(Cells[i]));
        }
    }

    /// <summary>Takes each cell once.</summary>
    private interface ITaker
    {
        void Take(int place, Count count);

        void Take(int place, Amount amount);

        void TakeNone(int place, SumGapKind why);
    }

    // Each kind of taker has a walk of its own: nothing is called through an interface.
    private void Walk<T>(AnnualReport report, T taker)
        where T : ITaker, allows ref struct
    {
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        Span<Amount> amounts = [default, default, default, default];
        Span<bool> isThere = stackalloc bool[FormTable.MaxCells];
        var start = 0;
        foreach (var (own, shapes) in tables)
        {
            isThere.Clear();
            var (none, taken) = (SumGapKind.Blank, 0);
            if (shapes.Find(report) is { Table: var table })
            {
                none = SumGapKind.NoPlace;
                table.Load(report, counts[..table.CountCells], amounts[..table.AmountCells]);
                var to = PlacesOf(own, table);
                for (var i = 0; i < to.Length; i++)
                {
                    if (to[i] >= 0)
                    {
                        isThere[to[i]] = true;
                        taken++;
                        var cell = table.Cells[i];
                        if (cell.IsAmount)
                        {
                            taker.Take(start + to[i], amounts[cell.Slot]);
                        }
                        else
                        {
                            taker.Take(start + to[i], counts[cell.Slot]);
                        }
                    }
                }
            }

            for (var i = 0; taken < own.Cells.Length && i < own.Cells.Length; i++)
            {
                if (!isThere[i])
                {
                    taker.TakeNone(start + i, none);
                }
            }

            start += own.Cells.Length;
        }
    }

    // Where the cells of a table in some shape are in its own: those of the same pointer, which never changes its meaning.
    private int[] PlacesOf(FormTable own, FormTable shape)
    {
        if (!places.TryGetValue((own, shape), out var to))
        {
            to = [.. shape.Cells.Select(cell => ReferenceEquals(own, shape) ? cell.Index : own.Find(cell.Pointer)?.Index ?? -1)];
            places.Add((own, shape), to);
        }

        return to;
    }

    private readonly ref struct Reader(Span<CellValue> values, Span<bool> hasPlace) : ITaker
    {
        private readonly Span<CellValue> values = values;
        private readonly Span<bool> hasPlace = hasPlace;

        public void Take(int place, Count count) => Take(place, (CellValue)count);

        public void Take(int place, Amount amount) => Take(place, (CellValue)amount);

        public void TakeNone(int place, SumGapKind why) => (values[place], hasPlace[place]) = (default, why == SumGapKind.Blank);

        private void Take(int place, CellValue value) => (values[place], hasPlace[place]) = (value, true);
    }

    private readonly struct Adder(CellSums sums, string name) : ITaker
    {
        public void Take(int place, Count count) => sums.Add(place, name, count);

        public void Take(int place, Amount amount) => sums.Add(place, name, amount);

        public void TakeNone(int place, SumGapKind why) => sums.AddGap(place, name, why);
    }
}
