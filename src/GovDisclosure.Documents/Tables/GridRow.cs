using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// The cells of a label's row in a grid. With one cell for each column of the form they are in order; with more or fewer, the labels over
/// them tell the columns. A cell that covers the columns or rows of several figures tells nothing.
/// </summary>
internal sealed class GridRow(TableItems items, TableShape shape, GridHeader header)
{
    private readonly List<(int Item, SourceCell Cell)> values = [];

    /// <summary>One figure for each column in order, where the labels over them tell another order; else empty.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>What stands under a label that is not the form's, beside rows that were read.</summary>
    public List<int> Outside { get; } = [];

    /// <summary>Gathers the cells of a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="label">The cell of the row's label.</param>
    /// <param name="item">The item of the label.</param>
    /// <param name="row">The row of the form.</param>
    /// <param name="run">Takes the cells, in the order of the row's columns when their places are certain.</param>
    public GridPlaces Gather(SourceTable table, in SourceCell label, int item, FormRow row, CellRun run)
    {
        Order = [];
        var isRegular = FindValues(table, label);
        run.Start(FindNext(item), CountFilled());
        if (!isRegular)
        {
            return GridPlaces.Uncertain;
        }

        var contradicts = Contradicts(table, row);
        if (values.Count == row.Columns.Count && !contradicts)
        {
            foreach (var (value, _) in values)
            {
                run.Cells.Add(value);
            }

            return GridPlaces.ByOrder;
        }

        if (contradicts && values.Count == row.Columns.Count)
        {
            Order = [.. values.Select(static value => value.Item)];
        }

        return FindByColumn(table, row, run.Cells) ? GridPlaces.ByColumn
            : contradicts ? GridPlaces.Contradicted
            : FindWithoutEmpty(row.Columns.Count, run) ? GridPlaces.ByOrder
            : GridPlaces.Uncertain;
    }

    /// <summary>
    /// Whether a label that covers the columns of the first figures has moved the row to the right as it stands: one figure for each column of the form, the last ones
    /// under no label at all.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="label">The cell of the row's label.</param>
    /// <param name="row">The row of the form.</param>
    /// <param name="run">Takes the cells, in the order of the row's columns.</param>
    public bool IsMovedByLabel(SourceTable table, in SourceCell label, FormRow row, CellRun run)
    {
        if (values.Count != row.Columns.Count || IndexOver(table, row, values[0].Cell) is not (> 0 and var moved) || label.ColumnSpan <= moved)
        {
            return false;
        }

        for (var i = 0; i < values.Count; i++)
        {
            var (item, cell) = values[i];
            var column = IndexOver(table, row, cell);
            if (items[item].Kind == TableItemKind.Empty || cell.ColumnSpan > 1 || (i + moved < values.Count ? column != i + moved : column >= 0 || header.Covers(table, cell, IsPrinted)))
            {
                return false;
            }
        }

        run.Cells.AddRange(values.Select(static value => value.Item));
        return true;
    }

    private bool FindValues(SourceTable table, in SourceCell label)
    {
        values.Clear();
        var isRegular = true;
        foreach (ref readonly var cell in table.Covering(label.Row))
        {
            if (cell.Column < label.ColumnEnd)
            {
                continue;
            }

            var item = cell.Token < 0 ? -1 : items.ItemOf(cell.Token);
            if (item >= 0 && items[item] is { Kind: TableItemKind.Label, Entry: { } entry } && entry.FindRow(shape) is not null)
            {
                break;
            }

            if (!cell.HasRowsOf(label) && item >= 0 && items[item].Kind == TableItemKind.Empty)
            {
                continue;
            }

            isRegular &= item >= 0 && cell.HasRowsOf(label);
            values.Add((item, cell));
        }

        return isRegular;
    }

    private int FindNext(int item)
    {
        var next = item + 1;
        while (next < items.Count && items.IsSameRow(item, next) && IsValue(next))
        {
            next++;
        }

        return next;
    }

    private bool IsValue(int item)
    {
        foreach (var (value, _) in values)
        {
            if (value == item)
            {
                return true;
            }
        }

        return false;
    }

    private int CountFilled()
    {
        var count = 0;
        foreach (var (value, _) in values)
        {
            count += value < 0 || items[value].Kind != TableItemKind.Empty ? 1 : 0;
        }

        return count;
    }

    // Whether a cell stands under the label of another column than its order says.
    private bool Contradicts(SourceTable table, FormRow row)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (items[values[i].Item].Kind != TableItemKind.Empty && IndexOver(table, row, values[i].Cell) is var column and >= 0 && column != i)
            {
                return true;
            }
        }

        return false;
    }

    private bool FindByColumn(SourceTable table, FormRow row, List<int> cells)
    {
        var places = new int[row.Columns.Count];
        Array.Fill(places, -1);
        var outside = Outside.Count;
        foreach (var (item, cell) in values)
        {
            var isEmpty = items[item].Kind == TableItemKind.Empty;
            var column = IndexOver(table, row, cell);
            if (column < 0)
            {
                if (!isEmpty && !header.Covers(table, cell, IsPrinted))
                {
                    return Fail(outside);
                }

                if (!isEmpty)
                {
                    Outside.Add(item);
                }

                continue;
            }

            if (places[column] >= 0 && !isEmpty && items[places[column]].Kind != TableItemKind.Empty)
            {
                return Fail(outside);
            }

            places[column] = places[column] < 0 || !isEmpty ? item : places[column];
        }

        if (Array.IndexOf(places, -1) >= 0)
        {
            return Fail(outside);
        }

        cells.AddRange(places);
        return true;
    }

    // A row that is not read by its columns is told as a whole.
    private bool Fail(int outside)
    {
        Outside.RemoveRange(outside, Outside.Count - outside);
        return false;
    }

    private bool FindWithoutEmpty(int columns, CellRun run)
    {
        var cells = run.Cells;
        var filled = values.FindAll(value => items[value.Item].Kind != TableItemKind.Empty || items.HoldsUnread(value.Item));
        if (filled.Count == columns)
        {
            cells.AddRange(filled.Select(static value => value.Item));
            var (first, last) = (values.FindIndex(value => value.Item == cells[0]), values.FindLastIndex(value => value.Item == cells[^1]));
            run.PassedOver = BlankPlaces.Find(first, last, columns, values.Count);
            return true;
        }

        var isPadded = values.Count > columns && items[values[0].Item].Kind != TableItemKind.Empty && values.FindLastIndex(value => items[value.Item].Kind != TableItemKind.Empty) == columns - 1;
        if (isPadded)
        {
            cells.AddRange(values.Take(columns).Select(static value => value.Item));
        }

        return isPadded;
    }

    private bool IsPrinted(int token) => items.ItemOf(token) is var item && (item < 0 || items[item].Kind != TableItemKind.Empty);

    private int IndexOver(SourceTable table, FormRow row, in SourceCell cell)
    {
        if (header.Find(table, cell) is not { } label)
        {
            return -1;
        }

        for (var i = 0; i < row.Columns.Count; i++)
        {
            if (string.Equals(row.Columns[i].LabelZh, label, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>How the places of a row's cells were found.</summary>
internal enum GridPlaces
{
    /// <summary>They were not.</summary>
    Uncertain = 0,

    /// <summary>By their order: there is one for each column.</summary>
    ByOrder = 1,

    /// <summary>By the labels over them.</summary>
    ByColumn = 2,

    /// <summary>The labels over them say something else than their order.</summary>
    Contradicted = 3,
}
