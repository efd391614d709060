using System.Collections.Immutable;

namespace GovDisclosure.Forms;

/// <summary>
/// The cells of some tables as they stand in reports of any edition: a row that editions have in common is the same cell, and for a row
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
        this.tables = [.. tables.Select(table => (table, catalog.Shapes.First(shapes => string.Equals(shapes.Pointer, table.Pointer, StringComparison.Ordinal))))];
        Cells = [.. this.tables.SelectMany(static table => table.Table.Cells)];
    }

    /// <summary>The cells, table by table.</summary>
    public ImmutableArray<FormCell> Cells { get; }

    /// <summary>Reads all cells of the tables.</summary>
    /// <param name="report">A report of any edition.</param>
    /// <param name="values">Takes the values, in the order of <see cref="Cells"/>.</param>
    /// <param name="hasPlace">Takes whether the report has a place for each; of a table that the report lacks, all cells are blank.</param>
    public void Read(AnnualReport report, Span<CellValue> values, Span<bool> hasPlace)
    {
        values[..Cells.Length].Clear();
        hasPlace[..Cells.Length].Fill(true);
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        Span<Amount> amounts = [default, default, default, default];
        var start = 0;
        foreach (var (own, shapes) in tables)
        {
            if (shapes.Find(report) is { Table: var table })
            {
                table.Load(report, counts[..table.CountCells], amounts[..table.AmountCells]);
                var to = PlacesOf(own, table);
                if (!ReferenceEquals(table, own))
                {
                    hasPlace.Slice(start, own.Cells.Length).Clear();
                }

                for (var i = 0; i < to.Length; i++)
                {
                    if (to[i] >= 0)
                    {
                        var cell = table.Cells[i];
                        values[start + to[i]] = cell.IsAmount ? amounts[cell.Slot] : counts[cell.Slot];
                        hasPlace[start + to[i]] = true;
                    }
                }
            }

            start += own.Cells.Length;
        }
    }

    /// <summary>Adds a report's cells to sums over the same tables.</summary>
    public void AddTo(CellSums sums, string name, AnnualReport report)
    {
        sums.Begin();
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        Span<Amount> amounts = [default, default, default, default];
        Span<bool> isThere = stackalloc bool[FormTable.MaxCells];
        var start = 0;
        foreach (var (own, shapes) in tables)
        {
            if (shapes.Find(report) is not { Table: var table })
            {
                for (var i = 0; i < own.Cells.Length; i++)
                {
                    sums.AddGap(start + i, name, SumGapKind.Blank);
                }
            }
            else
            {
                table.Load(report, counts[..table.CountCells], amounts[..table.AmountCells]);
                var to = PlacesOf(own, table);
                isThere.Clear();
                for (var i = 0; i < to.Length; i++)
                {
                    if (to[i] >= 0)
                    {
                        var cell = table.Cells[i];
                        isThere[to[i]] = true;
                        if (cell.IsAmount)
                        {
                            sums.Add(start + to[i], name, amounts[cell.Slot]);
                        }
                        else
                        {
                            sums.Add(start + to[i], name, counts[cell.Slot]);
                        }
                    }
                }

                for (var i = 0; i < own.Cells.Length && !ReferenceEquals(table, own); i++)
                {
                    if (!isThere[i])
                    {
                        sums.AddGap(start + i, name, SumGapKind.NoPlace);
                    }
                }
            }

            start += own.Cells.Length;
        }
    }

    // Where the cells of a table in some shape stand in its own: those of the same pointer, which never changes its meaning.
    private int[] PlacesOf(FormTable own, FormTable shape)
    {
        if (!places.TryGetValue((own, shape), out var to))
        {
            to = [.. shape.Cells.Select(cell => ReferenceEquals(own, shape) ? cell.Index : own.Find(cell.Pointer)?.Index ?? -1)];
            places.Add((own, shape), to);
        }

        return to;
    }
}
