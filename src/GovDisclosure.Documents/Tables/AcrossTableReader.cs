using System.Runtime.InteropServices;
using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>Reads a table whose rows stand side by side: all labels first, then all cells; or, where it was turned, row by row.</summary>
internal sealed class AcrossTableReader(ReportReading reading, TableItems items, TableShape shape) : TableReader(reading, items, shape)
{
    private readonly List<FormRow> rowLabels = [];
    private readonly List<int> columnLabels = [];
    private readonly HashSet<FormRow> rowsAfterBlock = [];
    private readonly List<(FormRow? Row, int Start)> runs = [];
    private readonly List<(SourceTable Table, int Label)> grids = [];
    private bool hasFigures;

    protected override void ReadItems()
    {
        FormRow? current = null;
        for (var i = 0; i < Items.Count;)
        {
            Reading.Clock.Tick();
            switch (Items[i].Kind)
            {
                case TableItemKind.Label:
                    current = ReadLabel(i, current);
                    i++;
                    break;
                case TableItemKind.Text:
                    ReadText(i);
                    current = null;
                    i++;
                    break;
                case TableItemKind.Figure when Items.IsPageNumber(i):
                    i++;
                    break;
                case TableItemKind.Figure or TableItemKind.Empty:
                    runs.Add((current, i));
                    hasFigures |= HasFigures(i);
                    Run.Gather(i, Table.Cells.Length);
                    i = Math.Max(Run.Next, i + 1);
                    break;
                default:
                    i++;
                    break;
            }
        }

        ReadRuns();
    }

    protected override void ReportMissing() => ReportMissing(row => HasRow || rowLabels.Contains(row));

    private FormRow? ReadLabel(int item, FormRow? current)
    {
        if (Items[item].Entry!.Find(Shape) is not { } meaning)
        {
            ReadText(item);
            return null;
        }

        AddLabel(item, meaning);
        if (meaning.Row is { } row)
        {
            rowLabels.Add(row);
            if (Items.Grid(item, out _) is { } table && !grids.Exists(grid => ReferenceEquals(grid.Table, table)))
            {
                grids.Add((table, item));
            }

            return row;
        }

        if (meaning.Kind == LabelKind.Column)
        {
            columnLabels.Add(ColumnIndex(meaning.Label));
            return current;
        }

        if (meaning.Kind == LabelKind.Group)
        {
            NoteBlock(meaning.Label);
        }

        return null;
    }

    // The label of a block stands before no label of a row that the form has before the block.
    private void NoteBlock(string block)
    {
        foreach (var row in Table.Rows)
        {
            if (row.BlockZh.Contains(block, StringComparison.Ordinal))
            {
                return;
            }

            if (!rowLabels.Contains(row))
            {
                rowsAfterBlock.Add(row);
            }
        }
    }

    private int ColumnIndex(string label)
    {
        for (var i = 0; i < Table.Rows[0].Columns.Count; i++)
        {
            if (string.Equals(Table.Rows[0].Columns[i].LabelZh, label, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadText(int item)
    {
        if (ReadUnit(item))
        {
            return;
        }

        if (Items.IsCell(item) && LooksLikeLabel(item) && !Items.FigureFollows(item) && !hasFigures)
        {
            AddUnknownLabel(item);
            Reading.Diagnostics.Add(Messages.ColumnUnknown(Table, Items.Text(item), Items.Position(item)));
            return;
        }

        AddNote(item);
    }

    private void ReadRuns()
    {
        if (ReadGrids())
        {
            return;
        }

        runs.RemoveAll(run => !HasFigures(run.Start) && !Items.EmptyCellsFollow(run.Start - 1, Table.Cells.Length));
        if (runs.Count == 0)
        {
            return;
        }

        var position = Items.Position(runs[0].Start);
        if (!LabelsAreInOrder())
        {
            Reading.Diagnostics.Add(Messages.ColumnOrder(Table, position));
            return;
        }

        var (_, start) = runs[^1];
        if (runs.Count == 1 && GatherAll(start) && IsProvedWhole())
        {
            Fill(Table.Cells, CollectionsMarshal.AsSpan(Run.Cells));
            return;
        }

        if (runs.TrueForAll(static run => run.Row is not null) && (runs.Count > 1 || (rowLabels.Count == 1 && Fused.Find(start, start, Table.Cells.Length) is null)))
        {
            ReadRowByRow();
            return;
        }

        HasRow = true;
        if (runs.Count == 1 && Fused.Find(start, start, Table.Cells.Length) is { } fused)
        {
            Fused.Add(Table, Table.Cells, fused, position);
            return;
        }

        var found = 0;
        foreach (var run in runs)
        {
            found += Run.Skip(run.Start);
        }

        Reading.Diagnostics.Add(Messages.CellCount(Table, Table.LabelZh, Table.LabelEn, Table.Cells.Length, found, position));
    }

    // Of figures with a blank too many among them, or with a number that may be a page's, only the sums tell that they are these.
    private bool IsProvedWhole() =>
        (Run.PassedOver != BlankPlace.Between && !Run.HoldsUnmarked) ||
        RowSums.Hold(Table, Items, Table.Cells, CollectionsMarshal.AsSpan(Run.Cells));

    // A table may stand in several pieces, or once empty and once filled, or for two years.
    private bool ReadGrids()
    {
        var found = new List<int[]>();
        var unplaced = -1;
        foreach (var (table, label) in grids)
        {
            var grid = new GridAcross(Items, Shape);
            if (grid.Find(label) is { } places)
            {
                found.Add(places);
                ReportOutside(grid.Outside);
            }
            else if (HoldsFigures(table))
            {
                unplaced = label;
            }
        }

        if (found.Count == 0)
        {
            return false;
        }

        if (unplaced >= 0)
        {
            // What cannot be placed may be of the same cells.
            HasRow = true;
            Reading.Diagnostics.Add(Messages.CellCount(Table, Table.LabelZh, Table.LabelEn, Table.Cells.Length, runs.Sum(run => Run.Skip(run.Start)), Items.Position(unplaced)));
        }
        else if (found is [var only])
        {
            Fill(Table.Cells, only);
        }
        else
        {
            FillTogether(found);
        }

        return true;
    }

    private void FillTogether(List<int[]> found)
    {
        var (repeated, differing) = (0, 0);
        for (var cell = 0; cell < Table.Cells.Length; cell++)
        {
            var printed = found.FindAll(places => IsPrinted(places[cell]));
            repeated += printed.Count > 1 ? 1 : 0;
            differing += printed.Exists(places => ValueOf(places, cell) != ValueOf(printed[0], cell)) ? 1 : 0;
        }

        // Where two are not the same table, a figure that only one of them has may be of either.
        var cells = new List<FormCell>();
        var items = new List<int>();
        var left = 0;
        for (var cell = 0; cell < Table.Cells.Length; cell++)
        {
            var printed = found.FindAll(places => IsPrinted(places[cell]));
            var isCertain = differing == 0 || printed.Count == 0 || (printed.Count == found.Count && printed.TrueForAll(places => ValueOf(places, cell) == ValueOf(printed[0], cell)));
            if (isCertain)
            {
                cells.Add(Table.Cells[cell]);
                items.Add((printed.Count > 0 ? printed[0] : found[0])[cell]);
            }

            left += isCertain ? 0 : 1;
        }

        Fill(cells, CollectionsMarshal.AsSpan(items));
        if (repeated > 0)
        {
            Reading.Diagnostics.Add(Messages.TableRepeated(Table, found.Count, left, Items.Position(grids[1].Label)));
        }
    }

    private bool IsPrinted(int item) => Items[item].Kind != TableItemKind.Empty;

    private CellValue ValueOf(int[] places, int cell) => CellTextParser.Parse(Items.CellText(places[cell]), Table.Cells[cell]).Value;

    private bool HoldsFigures(SourceTable table)
    {
        foreach (ref readonly var cell in table.Cells)
        {
            if (cell.Token >= 0 && Items.ItemOf(cell.Token) is >= 0 and var item && Items[item].Kind == TableItemKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    // Without a label, as many figures as the form has cells are the table's when all relations between them hold.
    protected override bool ReadUnlabelled()
    {
        var start = 0;
        while (start < Items.Count && Items[start].Kind != TableItemKind.Figure)
        {
            start++;
        }

        if (start == Items.Count || !Run.Gather(start, Table.Cells.Length) || Table.Identities.Length == 0)
        {
            return false;
        }

        var report = Table.With(Reading.Report, [.. Run.Cells.Select((item, cell) => CellTextParser.Parse(Items.CellText(item), Table.Cells[cell]).Value)]);
        if (!Table.Identities.All(identity => identity.Evaluate(report) is { Holds: true }))
        {
            return false;
        }

        Fill(Table.Cells, CollectionsMarshal.AsSpan(Run.Cells));
        Reading.Diagnostics.Add(Messages.LabelsMissing(Table, Items.Position(start)));
        return true;
    }

    // Empty cells of the header may stand before the row of figures; a boundary then shows where it starts.
    private bool GatherAll(int start)
    {
        var count = Table.Cells.Length;
        Run.Gather(start, count);
        if (Run.IsTooLong)
        {
            return false;
        }

        for (var i = start; i < Items.Count && Items[i].Kind == TableItemKind.Empty; i++)
        {
            if (i > start && Items.RowsAreShown && Items.StartsRow(i) && Run.Gather(i, count))
            {
                return true;
            }
        }

        return Run.Gather(start, count) || (Items.RowsAreShown && FirstFigureStartsRow(start) is var first and >= 0 && Run.Gather(first, count));
    }

    private int FirstFigureStartsRow(int start)
    {
        while (start < Items.Count && Items[start].Kind == TableItemKind.Empty)
        {
            start++;
        }

        return start < Items.Count && Items.StartsRow(start) ? start : -1;
    }

    private void ReadRowByRow()
    {
        if (grids.Count == 0 && !RowsAreWhole())
        {
            // The order of a text may have put the figures of one row under the label of another.
            HasRow = true;
            Reading.Diagnostics.Add(Messages.CellCount(Table, Table.LabelZh, Table.LabelEn, Table.Cells.Length, runs.Sum(run => Run.Skip(run.Start)), Items.Position(runs[0].Start)));
            return;
        }

        var seen = new HashSet<FormRow>();
        foreach (var (row, start) in runs)
        {
            var isCertain = Run.Gather(start, row!.Columns.Count);
            var position = Items.Position(start);
            if (!seen.Add(row))
            {
                Reading.Diagnostics.Add(Messages.RowRepeated(row, position, position));
            }
            else if (isCertain)
            {
                Fill(row.Cells, CollectionsMarshal.AsSpan(Run.Cells));
            }
            else if (Fused.Find(start, start, row.Columns.Count) is { } fused)
            {
                HasRow = true;
                Fused.Add(row, [.. row.Cells], fused, position);
            }
            else
            {
                HasRow = true;
                Reading.Diagnostics.Add(Messages.CellCount(row, row.PathZh, row.LabelEn, row.Columns.Count, Run.Figures, position));
            }
        }
    }

    // Each row of the form with the figures of its own, once.
    private bool RowsAreWhole() =>
        runs.Count == Table.Rows.Length &&
        runs.Select(static run => run.Row).Distinct().Count() == runs.Count &&
        runs.TrueForAll(run => Run.Gather(run.Start, run.Row!.Columns.Count) || Fused.Find(run.Start, run.Start, run.Row.Columns.Count) is not null);

    private bool HasFigures(int start)
    {
        for (var i = start; i < Items.Count && Items[i].Kind is not (TableItemKind.Label or TableItemKind.Text); i++)
        {
            if (Items[i].Kind == TableItemKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    // The blocks and rows in the form's order, and under each row the columns in theirs.
    private bool LabelsAreInOrder()
    {
        var distinct = rowLabels.Distinct().ToList();
        if (distinct.Exists(rowsAfterBlock.Contains))
        {
            return false;
        }

        // A label that stands twice while another row has none was printed for that one too.
        if (distinct.Count < rowLabels.Count && distinct.Count < Table.Rows.Length)
        {
            return false;
        }

        for (var i = 1; i < distinct.Count; i++)
        {
            if (Table.Rows.IndexOf(distinct[i - 1]) > Table.Rows.IndexOf(distinct[i]))
            {
                return false;
            }
        }

        var turns = 0;
        for (var i = 1; i < columnLabels.Count; i++)
        {
            turns += columnLabels[i] <= columnLabels[i - 1] ? 1 : 0;
        }

        return turns < Table.Rows.Length;
    }
}
