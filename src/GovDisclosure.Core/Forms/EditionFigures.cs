using System.Collections.Frozen;

namespace GovDisclosure.Forms;

/// <summary>
/// The cells of one edition as they stand in reports of any edition: a row that editions have in common is the same cell, and for a row
/// that a report's table does not have there is no place.
/// </summary>
internal sealed class EditionFigures
{
    private readonly FormCatalog catalog;
    private readonly FrozenDictionary<FormTable, int[]> placesByShape;

    public EditionFigures(FormCatalog catalog, FormEdition edition)
    {
        this.catalog = catalog;
        Edition = edition;
        var places = edition.Cells.Select(static (cell, place) => (cell.Pointer, Place: place)).ToFrozenDictionary(static pair => pair.Pointer, static pair => pair.Place, StringComparer.Ordinal);
        placesByShape = catalog.Shapes
            .SelectMany(static shapes => shapes.All)
            .ToFrozenDictionary(static shape => shape.Table, shape => shape.Table.Cells.Select(cell => places.GetValueOrDefault(cell.Pointer, -1)).ToArray());
    }

    public FormEdition Edition { get; }

    /// <summary>Reads all cells of the edition.</summary>
    /// <param name="report">A report of any edition.</param>
    /// <param name="values">Takes the values, in the order of <see cref="FormEdition.Cells"/>.</param>
    /// <param name="hasPlace">Takes whether the report has a place for each; of a table that the report lacks, all cells are blank.</param>
    public void Read(AnnualReport report, Span<CellValue> values, Span<bool> hasPlace)
    {
        values[..Edition.Cells.Length].Clear();
        hasPlace[..Edition.Cells.Length].Fill(true);
        Span<Count> counts = stackalloc Count[FormTable.MaxCells];
        Span<Amount> amounts = [default, default, default, default];
        var start = 0;
        foreach (var own in Edition.Tables)
        {
            foreach (var shapes in catalog.Shapes)
            {
                if (string.Equals(shapes.Pointer, own.Pointer, StringComparison.Ordinal) && shapes.Find(report) is { Table: var table })
                {
                    if (!ReferenceEquals(table, own))
                    {
                        hasPlace.Slice(start, own.Cells.Length).Clear();
                    }

                    table.Load(report, counts[..table.CountCells], amounts[..table.AmountCells]);
                    var places = placesByShape[table];
                    for (var i = 0; i < places.Length; i++)
                    {
                        if (places[i] >= 0)
                        {
                            var cell = table.Cells[i];
                            values[places[i]] = cell.IsAmount ? amounts[cell.Slot] : counts[cell.Slot];
                            hasPlace[places[i]] = true;
                        }
                    }
                }
            }

            start += own.Cells.Length;
        }
    }
}
