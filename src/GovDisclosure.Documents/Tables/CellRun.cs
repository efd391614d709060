namespace GovDisclosure.Documents.Tables;

/// <summary>
/// The cells that follow a label. Their places in the row are certain only when there are as many as the row has columns; everything
/// else leaves the row blank.
/// </summary>
internal sealed class CellRun(TableItems items)
{
    // No table of the form has so many cells. A longer run is none of its rows, and is passed over in one go.
    private const int Longest = 512;

    private readonly List<int> cells = [];
    private readonly List<int> strays = [];

    /// <summary>The cells, as items.</summary>
    public List<int> Cells => cells;

    /// <summary>The numbers on lines of their own that are taken for pages', though they may belong to a figure of the row.</summary>
    public List<int> Strays => strays;

    /// <summary>The line that the row stands on; 0 where each cell stands on its own, or in a table of the source.</summary>
    public int Line { get; private set; }

    /// <summary>The last item that stands in the row for certain; another row's figures may be broken over the lines after it.</summary>
    public int LastOwn { get; private set; } = -1;

    /// <summary>The item after the run.</summary>
    public int Next { get; private set; }

    /// <summary>The empty cells that were passed over since there is a figure for each column without them.</summary>
    public BlankPlace PassedOver { get; set; }

    /// <summary>Whether a number that no mark shows as a cell was taken for one, as those around it are shown.</summary>
    public bool HoldsUnmarked { get; private set; }

    /// <summary>How many of the cells hold anything.</summary>
    public int Figures { get; private set; }

    /// <summary>Whether there are more cells than any row or table has.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Starts a run whose cells are found in a grid.</summary>
    public void Start(int next, int figures)
    {
        cells.Clear();
        strays.Clear();
        (IsTooLong, HoldsUnmarked, PassedOver) = (false, false, BlankPlace.None);
        (Next, Figures, Line, LastOwn) = (next, figures, 0, next - 1);
    }

    /// <summary>Takes the cells of which the row's sum told that they are all of it.</summary>
    public void Complete(int[] all)
    {
        cells.Clear();
        cells.AddRange(all);
        strays.Clear();
        (Figures, LastOwn) = (all.Length, all[^1]);
    }

    /// <summary>Gathers the cells from an item on, as far as no label or other text ends them.</summary>
    /// <param name="start">The first item after the label.</param>
    /// <param name="columns">How many columns the row has.</param>
    /// <param name="label">The item of the label; -1 for cells without one. What the source shows in another row than the label is not its cell.</param>
    /// <returns>Whether there is exactly one cell for each column, in an order that is certain.</returns>
    public bool Gather(int start, int columns, int label = -1)
    {
        cells.Clear();
        strays.Clear();
        Line = 0;
        (IsTooLong, HoldsUnmarked, PassedOver) = (false, false, BlankPlace.None);
        for (Next = start; Next < items.Count && Belongs(Next, columns, label) && (label < 0 || !items.AreApart(label, Next)); Next++)
        {
            if (cells.Count == Longest)
            {
                IsTooLong = true;
                Skip(start);
                return false;
            }

            if (items[Next].Kind != TableItemKind.PageNumber)
            {
                cells.Add(Next);
            }
            else if (items.IsPageInDoubt(Next) && !(items.RowsAreShown && items.StartsRow(Next)))
            {
                strays.Add(Next);
            }
        }

        RemoveNumberOfPage();
        var certain = Fit(columns, hasLabel: label >= 0);
        HoldsUnmarked = cells.Exists(items.IsBareNumber) && cells.Exists(items.IsCell);
        strays.RemoveAll(stray => stray >= Next);
        Figures = CountFilled();
        LastOwn = FindLastOwn();
        return certain;
    }

    /// <summary>Passes over cells that belong to no row of the form.</summary>
    /// <returns>How many of them hold anything; <see cref="Next"/> is the item after them.</returns>
    public int Skip(int start)
    {
        cells.Clear();
        Figures = 0;
        for (Next = start; Next < items.Count && items[Next].Kind is not (TableItemKind.Label or TableItemKind.Text); Next++)
        {
            Figures += items[Next].Kind == TableItemKind.Figure ? 1 : 0;
        }

        return Figures;
    }

    private bool Belongs(int item, int columns, int label) => items[item].Kind switch
    {
        TableItemKind.Label => false,
        // A text in a cell of a row that is not full stands where a number should; anywhere else it starts something new.
        TableItemKind.Text => items.IsCell(item) && cells.Count < columns && !(items.RowsAreShown && items.StartsRow(item)) &&
            (cells.Count > 0 || (label == item - 1 && IsFirstCell(item, columns))),
        _ => true,
    };

    // A text right after the label is the first cell only where the row is seen to have just its cells; else it may be a label within the row.
    private bool IsFirstCell(int item, int columns)
    {
        if (!items.RowsAreShown)
        {
            return false;
        }

        var next = item;
        while (next < items.Count && next - item <= columns && items.IsCell(next) && items[next].Kind != TableItemKind.Label && !items.StartsRow(next))
        {
            next++;
        }

        return next - item == columns && (next == items.Count || items.StartsRow(next));
    }

    private bool IsFilled(int item) => items[item].Kind != TableItemKind.Empty;

    // Where cells are marked, a number on a line of its own is none of them.
    private void RemoveNumberOfPage()
    {
        var marked = false;
        var mayBe = false;
        foreach (var cell in cells)
        {
            marked |= items.IsCell(cell);
            mayBe |= items.MayBePageNumber(cell);
        }

        if (marked && mayBe)
        {
            // After a blank line where only few are, the number stands apart from the row.
            SetAside(items.MayBePageNumber, isApart: items.RowsAreShown);
        }

        Line = FindLine();
        if (Line > 0)
        {
            SetAside(items.IsBareNumber, isApart: false);
        }
    }

    private void SetAside(Predicate<int> isPage, bool isApart)
    {
        if (!isApart)
        {
            strays.AddRange(cells.FindAll(isPage));
        }

        cells.RemoveAll(isPage);
    }

    // In a row whose figures stand on one line, a number on another line may be that of a page and completes nothing.
    private int FindLine()
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (items.IsCell(cells[i]) && items.IsCell(cells[i - 1]) && items.Position(cells[i]) is { Table: 0 } position && position.Line == items.Position(cells[i - 1]).Line)
            {
                return position.Line;
            }
        }

        return cells is [var only] && items.IsCell(only) && items.Position(only) is { Table: 0, Line: var line } ? line : 0;
    }

    private int FindLastOwn() =>
        cells.Count == 0 ? LastOwn
        : Line == 0 ? cells[^1]
        : cells.FindLast(cell => items.Position(cell).Line == Line);

    private bool Fit(int columns, bool hasLabel)
    {
        if (items.RowsAreShown && FindBoundary() is var boundary and > 0)
        {
            if (boundary != columns && IsAnyFilled(boundary))
            {
                return false;
            }

            // The next row starts here: with empty cells before its label, with the number of a page, or without a label.
            Next = cells[boundary];
            cells.RemoveRange(boundary, cells.Count - boundary);
        }

        if (CountFilled() < columns && IsOffLine(hasLabel))
        {
            return false;
        }

        if (cells.Count == columns)
        {
            // An empty cell at the end may be one before the next row's label, unless the row is seen to end.
            return cells.Count > 0 && (IsFilled(cells[^1]) || (items.RowsAreShown && (Next == items.Count || items.StartsRow(Next))));
        }

        // Empty cells come from merged ones: with a figure for each column they leave no doubt.
        if (CountFilled() == columns)
        {
            PassedOver = BlankPlaces.Find(cells.FindIndex(IsFilled), cells.FindLastIndex(IsFilled), columns, cells.Count);
            cells.RemoveAll(cell => !IsFilled(cell));
            return true;
        }

        // Rows that are narrower than the table end in empty cells. An empty one at the start may come from a merged label, and then all are
        // one place off.
        if (columns > 0 && cells.Count > columns && IsFilled(cells[0]) && IsFilled(cells[columns - 1]) && !IsAnyFilled(columns))
        {
            cells.RemoveRange(columns, cells.Count - columns);
            return true;
        }

        return false;
    }

    // Empty cells tell nothing in a row that has not as many cells as the others, or that starts with one on the line below its label.
    private bool IsOffLine(bool hasLabel) =>
        cells.Count > 0 && (items.IsInUnevenRow(cells[0]) || (hasLabel && items.RowsAreShown && !IsFilled(cells[0]) && items.StartsRow(cells[0])));

    private bool IsAnyFilled(int start)
    {
        for (var i = start; i < cells.Count; i++)
        {
            if (IsFilled(cells[i]))
            {
                return true;
            }
        }

        return false;
    }

    private int CountFilled()
    {
        var filled = 0;
        foreach (var cell in cells)
        {
            filled += IsFilled(cell) ? 1 : 0;
        }

        return filled;
    }

    private int FindBoundary()
    {
        for (var i = 1; i < cells.Count; i++)
        {
            if (items.StartsRow(cells[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
