using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What a grid says of the cells: by the label that is over each of them.</summary>
internal sealed class GridLabels(TableMarks marks, TableShape shape)
{
    private readonly TableItems items = marks.Items;
    private readonly Dictionary<(SourceTable Table, int Line, int Start, int End), LabelOver> over = [];
    private readonly Dictionary<SourceTable, int[]> reach = [];
    private readonly Dictionary<(SourceTable, int), bool> holdsFigures = [];
    private readonly Dictionary<(SourceTable, int), bool> holdsLabels = [];

    /// <summary>The figures of a row, each with the place that the label over it gives.</summary>
    /// <returns>Null where the row is in no grid.</returns>
    public GridOpinion? Of(int label, FormRow row)
    {
        if (items.Grid(label, out var cell) is not { } table)
        {
            return null;
        }

        var opinion = new GridOpinion(row.Cells.Count) { ReachesFurther = ReachesFurther(table, table.Covering(cell.Row)[^1].ColumnEnd) };
        foreach (ref readonly var value in table.Covering(cell.Row))
        {
            if (value.Column < cell.ColumnEnd)
            {
                continue;
            }

            var item = value.Token < 0 ? -1 : items.ItemOf(value.Token);
            if (item >= 0 && marks.MayBeRow(item))
            {
                break;
            }

            if (item >= 0 && items[item].Kind == TableItemKind.Figure && !value.HasRowsOf(cell))
            {
                opinion.CoversRows = true;
            }

            if (item < 0 || value.Row != cell.Row)
            {
                continue;
            }

            var above = Over(table, value.Row, value.Column, value.ColumnEnd);
            opinion.Add(item, marks.IsEmpty(item), above.Label is { } name ? LabelOrder.IndexOf(row.Columns, name) : -1, above.IsForeign);
        }

        return opinion;
    }

    /// <summary>The figures of a table whose rows are side by side: by the labels of the row and of the column over each.</summary>
    public GridOpinion? OfAcross(IReadOnlyList<int> row)
    {
        GridOpinion? opinion = null;
        foreach (var item in row)
        {
            if (items.Grid(item, out var value) is not { } table)
            {
                return null;
            }

            opinion ??= new GridOpinion(shape.Table.Cells.Length);
            opinion.Add(item, marks.IsEmpty(item), FindAcross(table, value), false);
        }

        return opinion;
    }

    private int FindAcross(SourceTable table, in SourceCell value)
    {
        FormRow? row = null;
        string? column = null;
        for (var line = value.Row - 1; line >= 0 && (row is null || column is null); line--)
        {
            var cells = table.Covering(line);
            for (var i = 0; i < cells.Length && cells[i].Column < value.ColumnEnd; i++)
            {
                if (
                    cells[i].Token < 0
                    || items.ItemOf(cells[i].Token) is not (var item and >= 0)
                    || items[item].Entry?.Find(shape) is not { } meaning
                )
                {
                    continue;
                }

                if (value.Column < (meaning.Kind == LabelKind.Row ? EndOf(cells, i) : cells[i].ColumnEnd))
                {
                    row ??= meaning.Row;
                    column ??= meaning.Kind == LabelKind.Column ? meaning.Label : null;
                }
            }
        }

        return row?.Cells.FirstOrDefault(cell => string.Equals(cell.Column.LabelZh, column, StringComparison.Ordinal))?.Index ?? -1;
    }

    // Where a grid has no cells over several columns, the empty cells after a row's label stand for the columns that it is over.
    private int EndOf(ReadOnlySpan<SourceCell> cells, int label)
    {
        var end = cells[label].ColumnEnd;
        for (
            var i = label + 1;
            i < cells.Length
                && cells[label].ColumnSpan == 1
                && cells[i].Token >= 0
                && items.ItemOf(cells[i].Token) is var item and >= 0
                && marks.IsEmpty(item);
            i++
        )
        {
            end = cells[i].ColumnEnd;
        }

        return end;
    }

    // Words in a row with figures are what is printed in a cell, and no label of a column.
    private bool HoldsFigures(SourceTable table, int line)
    {
        if (!holdsFigures.TryGetValue((table, line), out var holds))
        {
            foreach (ref readonly var cell in table.Covering(line))
            {
                holds |=
                    cell.Row == line
                    && cell.Token >= 0
                    && items.ItemOf(cell.Token) is var item and >= 0
                    && items[item].Kind == TableItemKind.Figure;
            }

            holdsFigures[(table, line)] = holds;
        }

        return holds;
    }

    // Words in a row without any label of a column, as the number of a page, are over nothing.
    private bool HoldsLabels(SourceTable table, int line)
    {
        if (!holdsLabels.TryGetValue((table, line), out var holds))
        {
            foreach (ref readonly var cell in table.Covering(line))
            {
                holds |=
                    cell.Row == line
                    && cell.Token >= 0
                    && items.ItemOf(cell.Token) is var item and >= 0
                    && marks.Words[item].Kind == WordKind.Column;
            }

            holdsLabels[(table, line)] = holds;
        }

        return holds;
    }

    // Whether nearly all rows with figures reach over fewer columns: where the last blank of a row is not seen they differ.
    private bool ReachesFurther(SourceTable table, int end)
    {
        if (!reach.TryGetValue(table, out var ends))
        {
            ends = [.. Enumerable.Range(0, table.RowCount).Where(line => HoldsFigures(table, line)).Select(EndOf)];
            reach[table] = ends;
        }

        return ends.Length > 0 && marks.Judgement.AreNearlyAll(ends.Count(other => other < end), ends.Length);

        int EndOf(int line) => table.Covering(line)[^1].ColumnEnd;
    }

    // The nearest printed label over a stretch of columns; none where two are side by side over it.
    private LabelOver Over(SourceTable table, int row, int start, int end)
    {
        var found = default(LabelOver);
        for (var line = row - 1; line >= 0; line--)
        {
            if (over.TryGetValue((table, line, start, end), out found))
            {
                break;
            }

            if (!HoldsFigures(table, line) && LabelIn(table, line, start, end) is { } label)
            {
                found = label;
                break;
            }
        }

        return over[(table, row - 1, start, end)] = found;
    }

    private LabelOver? LabelIn(SourceTable table, int line, int start, int end)
    {
        var (label, hasForeign, isOne) = ((string?)null, false, true);
        foreach (ref readonly var cell in table.Covering(line))
        {
            if (!cell.Overlaps(start, end) || cell.Token < 0 || items.ItemOf(cell.Token) is not (var item and >= 0))
            {
                continue;
            }

            var word = marks.Words[item];
            if (word is { Kind: WordKind.Column, Meaning.Kind: LabelKind.Column })
            {
                isOne &= label is null;
                label = word.Meaning!.Label;
            }

            hasForeign |= items[item].Kind == TableItemKind.Text && word.Kind != WordKind.Column && HoldsLabels(table, cell.Row);
        }

        return label is null && !hasForeign ? null : new LabelOver(isOne && !hasForeign ? label : null, hasForeign && label is null);
    }

    /// <summary>What is over a cell.</summary>
    /// <param name="Label">The label of a column; null for none, or several.</param>
    /// <param name="IsForeign">Whether it is words that are not the form's.</param>
    private readonly record struct LabelOver(string? Label, bool IsForeign);
}

/// <summary>The marks of a row by the labels over them.</summary>
/// <param name="cells">How many cells the row has.</param>
internal sealed class GridOpinion(int cells)
{
    private readonly int[] places = Unplaced(cells);
    private bool isDouble;

    public List<(int Item, bool IsEmpty, int Place, bool IsForeign)> Marks { get; } = [];

    /// <summary>The mark of each cell, where each has one and all else is under labels that are not the form's; else null.</summary>
    public int[]? Whole =>
        Labelled is { } labelled && Marks.TrueForAll(static mark => mark.Place >= 0 || mark.IsForeign || mark.IsEmpty) ? labelled : null;

    /// <summary>The mark of each cell, whatever is beside them; else null.</summary>
    public int[]? Labelled => !isDouble && Array.IndexOf(places, -1) < 0 ? places : null;

    /// <summary>Whether a figure covers other rows than the label does.</summary>
    public bool CoversRows { get; set; }

    /// <summary>Whether the row has more columns than nearly all rows with figures.</summary>
    public bool ReachesFurther { get; init; }

    /// <summary>Whether a mark is under no label at all, or two under one: the row is longer than its header, and any of its marks may
    /// be the one too many.</summary>
    /// <remarks>Empty cells around the labelled ones are those of the row's own label, which covers several columns, or fill the width of
    /// the table.</remarks>
    public bool HasUnlabelled
    {
        get
        {
            var (first, last) = (Marks.FindIndex(static mark => mark.Place >= 0), Marks.FindLastIndex(static mark => mark.Place >= 0));
            for (var i = 0; i < Marks.Count; i++)
            {
                var isSecond = i > 0 && Marks[i].Place >= 0 && Marks[i].Place == Marks[i - 1].Place;
                if (isSecond || (Marks[i] is { Place: < 0, IsForeign: false } mark && (!mark.IsEmpty || (i > first && i < last))))
                {
                    return true;
                }
            }

            return ReachesFurther;
        }
    }

    /// <summary>Whether a label, of the form or not, is over each mark.</summary>
    public bool IsLabelledThroughout => Marks.TrueForAll(static mark => mark.Place >= 0 || mark.IsForeign);

    /// <summary>Whether a figure is under words that are not the form's.</summary>
    public bool HasForeign => Marks.Exists(static mark => mark.IsForeign && !mark.IsEmpty);

    public void Add(int item, bool isEmpty, int place, bool isForeign)
    {
        Marks.Add((item, isEmpty, place, isForeign));
        if (place < 0)
        {
            return;
        }

        var hasFigure = places[place] >= 0 && !Marks.Find(mark => mark.Item == places[place]).IsEmpty;
        isDouble |= hasFigure && !isEmpty;
        places[place] = hasFigure && isEmpty ? places[place] : item;
    }

    private static int[] Unplaced(int cells)
    {
        var places = new int[cells];
        Array.Fill(places, -1);
        return places;
    }

    /// <summary>Whether a label says another place than an order of the marks does.</summary>
    public bool Contradicts(int[] order)
    {
        foreach (var (item, isEmpty, place, isForeign) in Marks)
        {
            if (!isEmpty && (place >= 0 || isForeign) && Array.IndexOf(order, item) is var at and >= 0 && at != place)
            {
                return true;
            }
        }

        return false;
    }
}
