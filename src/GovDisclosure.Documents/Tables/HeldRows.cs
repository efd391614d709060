using System.Runtime.InteropServices;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// The rows that were read under their labels, held until the whole table was seen. What else stands in it may say that their figures are not theirs, or not all of
/// them: figures without a label, and labels without figures.
/// </summary>
internal sealed class HeldRows(ReportReading reading, TableItems items, FormTable table)
{
    // No page tears so many rows apart.
    private const int MostOpen = 32;

    private readonly List<Entry> entries = new(table.Rows.Length);
    private readonly List<int> cells = new(table.Cells.Length);
    private bool hasStrayFigures;

    /// <summary>How many rows, labels and figures there are.</summary>
    public int Count => entries.Count;

    /// <summary>Holds a row with its figures.</summary>
    /// <param name="row">The row.</param>
    /// <param name="label">The item of its label.</param>
    /// <param name="places">The items of its cells.</param>
    /// <returns>Its place.</returns>
    public int AddRow(FormRow row, int label, ReadOnlySpan<int> places)
    {
        Add(new Entry(HeldKind.Row, row, label, cells.Count, places.Length));
        cells.AddRange(places);
        return entries.Count - 1;
    }

    /// <summary>Notes a row that has too few figures, or too many.</summary>
    public void AddUncertain(FormRow row, int label, CellRun run)
    {
        var surplus = run.Figures - row.Columns.Count;
        if (surplus <= 0)
        {
            Add(new Entry(HeldKind.Label, row, label, cells.Count, 0));
        }
        else if (run.Cells.Count > 0 && items.Position(run.Cells[^1]).Line != items.Position(label).Line)
        {
            Add(new Entry(HeldKind.Surplus, null, label, cells.Count, surplus));
        }
    }

    /// <summary>Notes figures that stand under no label of the form.</summary>
    /// <param name="kind">Where they stand.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="figures">How many there are.</param>
    public void AddStray(HeldKind kind, int first, int figures) => Add(new Entry(kind, null, first, cells.Count, figures));

    private void Add(in Entry entry)
    {
        hasStrayFigures |= entry.Row is null;
        entries.Add(entry);
    }

    /// <summary>The row at a place, and its cells.</summary>
    /// <returns>Whether a row is there, and nothing speaks against it.</returns>
    public bool IsRow(int place, out FormRow row, out ReadOnlySpan<int> places)
    {
        var entry = entries[place];
        row = entry.Row!;
        places = CollectionsMarshal.AsSpan(cells).Slice(entry.Start, entry.Kind == HeldKind.Row ? entry.Figures : 0);
        return entry is { Kind: HeldKind.Row, IsDropped: false };
    }

    /// <summary>Gives a row as many other figures.</summary>
    public void Replace(int place, ReadOnlySpan<int> places) => places.CopyTo(CollectionsMarshal.AsSpan(cells)[entries[place].Start..]);

    /// <summary>Drops a row that another one contradicts.</summary>
    public void Drop(int place) => entries[place] = entries[place] with { IsDropped = true };

    /// <summary>Whether a row has the same text in each cell as others.</summary>
    public bool IsSame(int place, List<int> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (!items.CellText(cells[entries[place].Start + i]).SequenceEqual(items.CellText(others[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a row stands in the table of the source that an item is in.</summary>
    public bool IsInTableOf(int place, int item) => items.Position(entries[place].Item).Table == items.Position(item).Table;

    /// <summary>Drops and reports the rows whose figures are not certain.</summary>
    public void Judge()
    {
        if (!hasStrayFigures)
        {
            return;
        }

        JudgeShifted();
        for (var i = 0; i < entries.Count; i++)
        {
            if (IsRow(i, out var row, out var places) &&
                (IsIncomplete(i, row, places) || IsTorn(i, row, places) || IsBetweenLabelsAndFigures(i) ||
                ((IsBeside(i - 1, i) || IsBehindSurplus(i) || IsBeside(i + 1, i)) && !RowSums.Hold(table, items, row.Cells, places))))
            {
                Drop(i);
                reading.Diagnostics.Add(Messages.FiguresBeside(row, items.Position(entries[i].Item)));
            }
        }
    }

    // A row's own sum proves the places of its figures, never whose they are: of labels before figures the last one has those of the first.
    private bool IsBetweenLabelsAndFigures(int row) =>
        row > 1 && entries[row - 1].Kind == HeldKind.Label && entries[row - 2].Kind == HeldKind.Label && IsBeside(row + 1, row);

    private bool IsBeside(int place, int row) =>
        place >= 0 && place < entries.Count && entries[place].Kind == HeldKind.Figures && IsInTableOf(place, entries[row].Item);

    // What stands over a row as the surplus of the one before may be a part of its figures.
    private bool IsBehindSurplus(int place) => place > 0 && entries[place - 1].Kind == HeldKind.Surplus &&
        items.Position(cells[entries[place].Start]).Line == items.Position(entries[place].Item).Line;

    // One number that was left aside is that of a page, unless it goes on with a figure whose sum it mends; several are figures.
    private bool IsIncomplete(int place, FormRow row, ReadOnlySpan<int> places) =>
        place + 1 < entries.Count && entries[place + 1] is { Kind: HeldKind.LeftAside } aside && (aside.Figures > 1 || RowSums.AreMended(table, items, row.Cells, places, aside.Item));

    // At the turn of a page the number of the page may stand in the place of the last figure, and the figure behind the head of the next page.
    private bool IsTorn(int place, FormRow row, ReadOnlySpan<int> places)
    {
        if (place + 1 == entries.Count || !items.IsBareNumber(places[^1]))
        {
            return false;
        }

        var next = entries[place + 1];
        return next.Kind == HeldKind.BehindHead
            ? !RowSums.Hold(table, items, row.Cells, places)
            : next.Kind == HeldKind.UnderOther && RowSums.AreMended(table, items, row.Cells, places, places.Length - 1, items.CellText(next.Item).ToString());
    }

    // Between figures without a label and a label without figures each row may have those of the next, or of the one before.
    private void JudgeShifted()
    {
        var rows = Enumerable.Range(0, entries.Count).Where(place => entries[place].Kind == HeldKind.Row).ToList();
        var read = rows.Select(place => entries[place].Row).ToHashSet();
        var open = new List<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (items.Position(entry.Item).Table > 0 || (entry.Kind == HeldKind.Label && read.Contains(entry.Row)))
            {
                continue;
            }

            if (entry.Kind == HeldKind.Row)
            {
                if (IsOnLabel(entry))
                {
                    open.Clear();
                }

                continue;
            }

            var match = open.FindLastIndex(left => Match(left, i, rows));
            if (match >= 0)
            {
                DropBetween(open[match], i, rows);
                open.RemoveAt(match);
                continue;
            }

            if (open.Count == MostOpen)
            {
                open.RemoveAt(0);
            }

            open.Add(i);
        }
    }

    // What stands on a line of its label is its figure. The lines of a label that a page's layout has broken are put together in one item.
    private bool IsOnLabel(in Entry entry)
    {
        var first = items.Position(entry.Item).Line;
        var last = first + items.CellText(entry.Item).Count('\n');
        for (var i = entry.Start; i < entry.Start + entry.Figures; i++)
        {
            if (items.Position(cells[i]).Line is var line && (line < first || line > last))
            {
                return false;
            }
        }

        return true;
    }

    private bool Match(int left, int right, List<int> rows)
    {
        var (figures, label) = entries[left].Row is null ? (entries[left], entries[right]) : (entries[right], entries[left]);
        return figures.Row is null && label.Row is { } row && figures.Figures % row.Columns.Count == 0 &&
            rows.TrueForAll(place => place < left || place > right || entries[place].Row!.Columns.Count == row.Columns.Count);
    }

    private void DropBetween(int left, int right, List<int> rows)
    {
        foreach (var place in rows)
        {
            if (place > left && place < right && IsRow(place, out var row, out _))
            {
                Drop(place);
                reading.Diagnostics.Add(Messages.FiguresOfNeighbour(row, items.Position(entries[place].Item)));
            }
        }
    }

    /// <summary>What stands in the table.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Row">The row; null for figures under no label of the form.</param>
    /// <param name="Item">The item of the label, or the first of the figures.</param>
    /// <param name="Start">Where its cells start.</param>
    /// <param name="Figures">How many figures there are; none of a label without.</param>
    private readonly record struct Entry(HeldKind Kind, FormRow? Row, int Item, int Start, int Figures)
    {
        public bool IsDropped { get; init; }
    }
}

/// <summary>What stands in a table, as far as it tells whose the figures are.</summary>
internal enum HeldKind
{
    /// <summary>A row with its figures.</summary>
    Row = 0,

    /// <summary>The label of a row without them.</summary>
    Label = 1,

    /// <summary>Figures without a label.</summary>
    Figures = 2,

    /// <summary>What a row has more than its figures.</summary>
    Surplus = 3,

    /// <summary>Figures under a label that is not the form's.</summary>
    UnderOther = 4,

    /// <summary>Figures behind the head of a page.</summary>
    BehindHead = 5,

    /// <summary>Numbers behind a row that were taken for those of pages.</summary>
    LeftAside = 6,
}
