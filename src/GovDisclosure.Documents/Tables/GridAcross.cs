using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>Places the one row of figures of a table whose rows stand side by side: by the labels over each cell, else by order.</summary>
internal sealed class GridAcross(TableItems items, TableShape shape)
{
    /// <summary>What stands in the row of figures under no label of the form.</summary>
    public List<int> Outside { get; } = [];

    /// <summary>Finds the items of all cells of the table.</summary>
    /// <param name="label">A label of the table.</param>
    /// <returns>An item for each cell of the form's table; null when the grid does not tell them.</returns>
    public int[]? Find(int label)
    {
        if (items.Grid(label, out _) is not { } table || FindRow(table) is not { } row)
        {
            return null;
        }

        var formCells = shape.Table.Cells;
        var values = new List<SourceCell>();
        foreach (ref readonly var cell in table.Covering(row))
        {
            if (cell.Row != row || cell.Token < 0 || items.ItemOf(cell.Token) < 0)
            {
                return null;
            }

            values.Add(cell);
        }

        var places = new int[formCells.Length];
        Array.Fill(places, -1);
        var placed = 0;
        foreach (var value in values)
        {
            if (FindCell(table, value) is not { } cell)
            {
                continue;
            }

            if (places[cell.Index] >= 0)
            {
                return null;
            }

            places[cell.Index] = items.ItemOf(value.Token);
            placed++;
        }

        if (placed == places.Length)
        {
            foreach (var value in values)
            {
                if (items.ItemOf(value.Token) is var item && items[item].Kind != TableItemKind.Empty && Array.IndexOf(places, item) < 0)
                {
                    if (!HasLabel(table, value))
                    {
                        // A cell too many somewhere in the row: all after it are one place off.
                        Outside.Clear();
                        return null;
                    }

                    Outside.Add(item);
                }
            }

            return places;
        }

        // Labels that are not all known leave the order, unless one that is known speaks against it.
        return values.Count == places.Length && LabelsFit(table, values) ? [.. values.Select(value => items.ItemOf(value.Token))] : null;
    }

    private bool HasLabel(SourceTable table, in SourceCell value)
    {
        for (var above = 0; above < value.Row; above++)
        {
            foreach (ref readonly var cell in table.Covering(above))
            {
                if (cell.Token >= 0 && cell.Overlaps(value.Column, value.ColumnEnd) && (items.ItemOf(cell.Token) is var item && (item < 0 || items[item].Kind != TableItemKind.Empty)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool LabelsFit(SourceTable table, List<SourceCell> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var (row, column) = FindLabels(table, values[i]);
            var cell = shape.Table.Cells[i];
            if ((row is not null && !ReferenceEquals(row, cell.Row)) || (column is not null && !string.Equals(column, cell.Column.LabelZh, StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    // The row with figures and without labels; where there is no figure at all, the row that is wide enough to hold them.
    private int? FindRow(SourceTable table)
    {
        int? found = null;
        int? blank = null;
        for (var row = 0; row < table.RowCount; row++)
        {
            var (figures, labels, empty) = (0, 0, 0);
            foreach (ref readonly var cell in table.Covering(row))
            {
                var kind = cell.Token >= 0 && items.ItemOf(cell.Token) is var item and >= 0 ? items[item].Kind : TableItemKind.Text;
                figures += kind == TableItemKind.Figure ? 1 : 0;
                labels += kind == TableItemKind.Label ? 1 : 0;
                empty += kind == TableItemKind.Empty && cell.Row == row ? 1 : 0;
            }

            if (figures > 0 && (labels > 0 || found is not null))
            {
                return null;
            }

            found = figures > 0 ? row : found;
            blank = labels == 0 && empty == shape.Table.Cells.Length ? row : blank;
        }

        return found ?? blank;
    }

    private FormCell? FindCell(SourceTable table, in SourceCell value)
    {
        var (row, column) = FindLabels(table, value);
        return row?.Cells.FirstOrDefault(cell => string.Equals(cell.Column.LabelZh, column, StringComparison.Ordinal));
    }

    private (FormRow? Row, string? Column) FindLabels(SourceTable table, in SourceCell value)
    {
        FormRow? row = null;
        string? column = null;
        for (var above = value.Row - 1; above >= 0 && (row is null || column is null); above--)
        {
            var cells = table.Covering(above);
            for (var i = 0; i < cells.Length; i++)
            {
                ref readonly var cell = ref cells[i];
                if (cell.Token < 0 || cell.Column > value.Column ||
                    items.ItemOf(cell.Token) is var item && (item < 0 || items[item].Entry?.Find(shape) is null))
                {
                    continue;
                }

                var meaning = items[item].Entry!.Find(shape)!;
                if ((meaning.Kind == LabelKind.Row ? EndOf(cells, i) : cell.ColumnEnd) < value.ColumnEnd)
                {
                    continue;
                }

                row ??= meaning.Row;
                column ??= meaning.Kind == LabelKind.Column ? meaning.Label : null;
            }
        }

        return (row, column);
    }

    // Where a grid has no cells over several columns, the empty cells after a row's label stand for the columns that it is over.
    private int EndOf(ReadOnlySpan<SourceCell> cells, int label)
    {
        var end = cells[label].ColumnEnd;
        for (var i = label + 1; i < cells.Length && cells[label].ColumnSpan == 1 && cells[i].Token >= 0; i++)
        {
            if (items.ItemOf(cells[i].Token) is var item && (item < 0 || items[item].Kind != TableItemKind.Empty))
            {
                break;
            }

            end = cells[i].ColumnEnd;
        }

        return end;
    }
}
