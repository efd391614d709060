using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows of figures in the tables of a source whose labels stand somewhere else. Between two rows of the form they are those that are
/// missing there, in order, when there are as many, each has all figures, and no relation is broken by it.
/// </summary>
internal sealed class LooseRows(ReportReading reading, TableItems items, FormTable table)
{
    private readonly List<(int After, List<int> Cells)> loose = [];
    private readonly List<int> read = new(table.Rows.Length);
    private readonly Dictionary<FormRow, Diagnostic> errors = [];

    /// <summary>Notes a row that was read under its label, or whose figures stand there with nothing between them.</summary>
    public void AddRead(FormRow row) => read.Add(table.Rows.IndexOf(row));

    /// <summary>Notes what is to be said about a row when its figures are not found without its label either.</summary>
    public void AddError(FormRow row, Diagnostic diagnostic) => errors.TryAdd(row, diagnostic);

    /// <summary>Takes the figures of a row without its label.</summary>
    /// <returns>The item after them; -1 when they are no row of the form.</returns>
    public int Take(int start)
    {
        if (items.Position(start).Table == 0)
        {
            return -1;
        }

        var next = start;
        var cells = new List<int>();
        for (; next < items.Count && items[next].Kind is TableItemKind.Figure or TableItemKind.Empty && !items.AreApart(start, next); next++)
        {
            if (items[next].Kind == TableItemKind.Figure)
            {
                cells.Add(next);
            }
        }

        if (cells.Count != table.Rows[0].Columns.Count || table.Rows.Any(row => row.Columns.Count != cells.Count))
        {
            return -1;
        }

        loose.Add((read.Count, cells));
        return next;
    }

    /// <summary>Places the rows and reports what is left.</summary>
    /// <returns>The rows that were placed.</returns>
    public HashSet<FormRow> Place(CellFiller filler)
    {
        var places = loose.Count > 0 && IsInOrder() ? FindPlaces() : [];
        if (BreaksRelation(places, filler))
        {
            places.Clear();
        }

        foreach (var (row, cells) in places)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                filler.FillInferred(row.Cells[i], items.CellText(cells[i]).ToString(), cells[i]);
            }
        }

        if (places.Count > 0)
        {
            reading.Diagnostics.Add(Messages.RowsPlaced(table, places.Count, items.Position(places[0].Cells[0])));
        }

        foreach (var (_, cells) in loose.Where(row => !places.Exists(place => ReferenceEquals(place.Cells, row.Cells))))
        {
            reading.Diagnostics.Add(Messages.FiguresWithoutRow(cells.Count, items.Position(cells[0]), table));
        }

        var placed = places.Select(static place => place.Row).ToHashSet();
        foreach (var (row, error) in errors)
        {
            if (!placed.Contains(row))
            {
                reading.Diagnostics.Add(error);
            }
        }

        return placed;
    }

    private bool IsInOrder()
    {
        for (var i = 1; i < read.Count; i++)
        {
            if (read[i] <= read[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private List<(FormRow Row, List<int> Cells)> FindPlaces()
    {
        var places = new List<(FormRow Row, List<int> Cells)>();
        for (var gap = 0; gap <= read.Count; gap++)
        {
            var first = gap == 0 ? 0 : read[gap - 1] + 1;
            var end = gap == read.Count ? table.Rows.Length : read[gap];
            var inGap = loose.FindAll(row => row.After == gap);
            if (inGap.Count == end - first)
            {
                places.AddRange(inGap.Select((row, i) => (table.Rows[first + i], row.Cells)));
            }
        }

        return places;
    }

    private bool BreaksRelation(List<(FormRow Row, List<int> Cells)> places, CellFiller filler)
    {
        if (places.Count == 0)
        {
            return false;
        }

        CellValue[] values = [.. filler.Values];
        foreach (var (row, cells) in places)
        {
            for (var i = 0; i < cells.Count; i++)
            {
                values[row.Cells[i].Index] = CellTextParser.Parse(items.CellText(cells[i]), row.Cells[i]).Value;
            }
        }

        var report = table.With(reading.Report, values);
        var rows = places.Select(static place => place.Row).ToHashSet();
        return table.Identities.Any(identity =>
            identity.Left.Concat(identity.Right).Any(cell => rows.Contains(cell.Row)) &&
            identity.Evaluate(report) is { IsAssessable: true, Holds: false });
    }
}
