using System.Runtime.InteropServices;
using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>Reads a table whose rows stand one under the other, each a label with its cells after it.</summary>
internal sealed class DownTableReader(ReportReading reading, TableItems items, TableShape shape) : TableReader(reading, items, shape)
{
    // A label that is not the form's may be split over so many lines.
    private const int LongestSplit = 3;

    // Where the remark after a label starts; no label of the form is so long.
    private const int LatestRemark = 64;

    private readonly Dictionary<FormRow, RowState> rows = new(shape.Table.Rows.Length);
    private readonly ColumnOrder header = new();
    private readonly GridHeader gridHeader = new();
    private readonly HashSet<string> missingColumns = new(StringComparer.Ordinal);
    private readonly LooseRows loose = new(reading, items, shape.Table);
    private readonly HashSet<(string, string)> reworded = [];
    private readonly HeldRows held = new(reading, items, shape.Table);
    private readonly ContestedRows contested = new(reading, items, shape.Table);
    private LabelledRows? labelled;
    private FormNode? group;
    private GridRow? grid;
    private HashSet<FormRow> placed = [];

    private LabelledRows Labelled => labelled ??= new LabelledRows(Items, Shape);

    protected override void ReadItems()
    {
        for (var i = 0; i < Items.Count;)
        {
            Reading.Clock.Tick();
            i = Items[i].Kind switch
            {
                TableItemKind.Label => ReadLabel(i),
                TableItemKind.Text => ReadText(i),
                TableItemKind.Figure => ReadFigures(i),
                _ => i + 1,
            };
        }

        FillHeld();
        placed = loose.Place(Filler);
        ReportOutside(grid?.Outside ?? []);
    }

    private void FillHeld()
    {
        contested.Settle(held);
        held.Judge();
        for (var i = 0; i < held.Count; i++)
        {
            if (held.IsRow(i, out var row, out var places))
            {
                FillSettled(row.Cells, places);
            }
        }
    }

    protected override void ReportMissing() => ReportMissing(row => rows.ContainsKey(row) || placed.Contains(row));

    private int ReadLabel(int item)
    {
        var entry = Items[item].Entry!;
        if (FindRow(item, entry) is { } row)
        {
            return ReadRow(item, item + 1, row, row.IsExact);
        }

        if (entry.FindOther(Shape) is { } other)
        {
            ReadOther(item, other);
            return item + 1;
        }

        // A label of another shape, or a part of one that does not stand for it here.
        return ReadText(item);
    }

    private LabelMeaning? FindRow(int item, LabelEntry entry)
    {
        LabelMeaning? only = null;
        var isOther = entry.FindOther(Shape) is not null;
        foreach (var meaning in entry.Meanings)
        {
            if (meaning.Kind != LabelKind.Row || !ReferenceEquals(meaning.Shape, Shape))
            {
                continue;
            }

            // The same words may be a column's label, or stand in two groups: then the group that is being read decides.
            var isInGroup = ReferenceEquals(meaning.Row!.Parent, group);
            if (isOther && (!(isInGroup && Items.FigureFollows(item)) || (!meaning.IsExact && Labelled.Contains(meaning.Row))))
            {
                continue;
            }

            if (isInGroup && !rows.ContainsKey(meaning.Row))
            {
                return meaning;
            }

            if (only is null || rows.ContainsKey(only.Row!))
            {
                only = meaning;
            }
        }

        return only;
    }

    private void ReadOther(int item, LabelMeaning meaning)
    {
        AddLabel(item, meaning);
        if (meaning.Kind == LabelKind.Column)
        {
            header.Add(meaning.Label);
            if (Items.Grid(item, out var cell) is { } table)
            {
                gridHeader.Add(table, cell, meaning.Label);
            }
        }
        else if (meaning.Kind == LabelKind.ColumnGroup)
        {
            header.AddGroup(meaning.Label);
        }
        else if (meaning.Kind == LabelKind.Group)
        {
            group = FindGroup(Table, meaning.Pointer) ?? group;
        }
    }

    private static FormGroup? FindGroup(FormGroup parent, string pointer)
    {
        foreach (var child in parent.Children)
        {
            if (child is FormGroup inner)
            {
                if (string.Equals(inner.Pointer, pointer, StringComparison.Ordinal))
                {
                    return inner;
                }

                if (FindGroup(inner, pointer) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    private int ReadRow(int label, int cells, LabelMeaning meaning, bool isExact = false)
    {
        var row = meaning.Row!;
        AddLabel(label, meaning);
        group = row.Parent;
        Broken.Start(Run);
        var places = Gather(label, cells, row);
        ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, row, out var isRepeated);
        var position = Items.Position(label);
        if (isRepeated && state.HasCells && !Replaces(row, label, places, ref state, isExact))
        {
            return Run.Next;
        }

        Filler.Units.Close(row, position);
        if (places == GridPlaces.Uncertain && Fused.Find(label, cells, row.Columns.Count) is { } run)
        {
            state = new RowState(position, true);
            HasRow |= run.Length > 0;
            if (CheckHeader(row, position, places))
            {
                Fused.Add(row, [.. row.Cells], run, position);
                loose.AddRead(row);
            }

            return Math.Max(Run.Next, run.Start + run.Length);
        }

        if (places is GridPlaces.Uncertain or GridPlaces.Contradicted)
        {
            Fused.AddRowWithoutFigures(label, Run);
            state = new RowState(position, Run.Figures > 0);
            held.AddUncertain(row, label, Run);
            loose.AddError(row, PlacesUncertain(row, position, places));
            return Run.Next;
        }

        state = new RowState(position, true);
        if (CheckHeader(row, position, places))
        {
            HasRow = true;
            loose.AddRead(row);
            if (Broken.Settle(row.Cells, CollectionsMarshal.AsSpan(Run.Cells), Run) is { IsEmpty: false } settled)
            {
                state = state with { Held = held.AddRow(row, label, settled), IsExact = isExact };
                contested.AddBlanks(row, state.Held.Value, settled, Run.PassedOver == BlankPlace.Behind, position);
                if (places == GridPlaces.ByColumn && grid!.Order is { Length: > 0 } order)
                {
                    contested.Add(row, state.Held.Value, order, settled, header.OrderOf(row), position);
                }

                AddLeftAside(cells);
            }
        }

        return Run.Next;
    }

    // What stands between the figures of a row, or behind them, and was taken for the number of a page.
    private void AddLeftAside(int first)
    {
        var (numbers, last) = (-Run.Figures, first);
        for (var i = first; i < Run.Next; i++)
        {
            if (Items[i].Kind == TableItemKind.Figure)
            {
                numbers++;
                last = Run.Cells.Contains(i) ? last : i;
            }
        }

        if (numbers > 0 && Items.Position(first).Table == 0)
        {
            held.AddStray(HeldKind.LeftAside, last, numbers);
        }
    }

    // Whether a row that stands again counts before the first one. Two rows that contradict each other leave none to be trusted.
    private bool Replaces(FormRow row, int label, GridPlaces places, ref RowState state, bool isExact)
    {
        // A label alone, as at the turn of a page, repeats no figures.
        if (Run.Figures == 0)
        {
            return false;
        }

        var position = Items.Position(label);
        var contradicts = places is GridPlaces.ByOrder or GridPlaces.ByColumn && state.Held is { } first && held.IsInTableOf(first, label) && !held.IsSame(first, Run.Cells);
        if (!contradicts || (state.IsExact && !isExact))
        {
            Reading.Diagnostics.Add(Messages.RowRepeated(row, position, state.Position));
            return false;
        }

        held.Drop(state.Held!.Value);
        if (isExact && !state.IsExact)
        {
            Reading.Diagnostics.Add(Messages.RowReplaced(row, position, state.Position));
            return true;
        }

        Reading.Diagnostics.Add(Messages.RowsContradict(row, position, state.Position));
        return false;
    }

    // A cell over several columns moves those after it: then the columns of the header are in order, and the figures are not under them.
    private Diagnostic PlacesUncertain(FormRow row, SourcePosition position, GridPlaces places) =>
        places == GridPlaces.Contradicted && !header.Fits(row) ? Messages.ColumnOrder(row, position)
        : places == GridPlaces.Contradicted && Run.Figures == row.Columns.Count ? Messages.FiguresShifted(row, position)
        : Messages.CellCount(row, row.PathZh, row.LabelEn, row.Columns.Count, Run.Figures, position);

    private GridPlaces Gather(int label, int cells, FormRow row)
    {
        if (Items.Grid(label, out var cell) is { } table)
        {
            grid ??= new GridRow(Items, Shape, gridHeader);
            var places = grid.Gather(table, cell, label, row, Run);
            if (places == GridPlaces.Contradicted && grid.IsMovedByLabel(table, cell, row, Run) && RowSums.Hold(Table, Items, row.Cells, CollectionsMarshal.AsSpan(Run.Cells)))
            {
                // What the labels over the figures say, the row's sum proves wrong.
                places = GridPlaces.ByOrder;
            }

            gridHeader.Close();
            return places == GridPlaces.ByOrder && !IsProvedWhole(row) ? GridPlaces.Uncertain : places;
        }

        var isWhole = (Run.Gather(cells, row.Columns.Count, label) && IsProvedWhole(row)) || Broken.Complete(row.Cells, Run);
        return isWhole ? GridPlaces.ByOrder : GridPlaces.Uncertain;
    }

    // Of a row with a mark too many and a blank, or with a number that may be a page's, only the sum tells that its figures are these.
    private bool IsProvedWhole(FormRow row) =>
        (Run.PassedOver != BlankPlace.Between && !Run.HoldsUnmarked) ||
        RowSums.Hold(Table, Items, row.Cells, CollectionsMarshal.AsSpan(Run.Cells));

    private bool CheckHeader(FormRow row, SourcePosition position, GridPlaces places)
    {
        if (header.IsEmpty)
        {
            return true;
        }

        if (places != GridPlaces.ByColumn && !header.Fits(row))
        {
            Reading.Diagnostics.Add(Messages.ColumnOrder(row, position));
            header.Close();
            return false;
        }

        if (header.Close())
        {
            foreach (var missing in header.Missing(row))
            {
                if (missingColumns.Add(missing))
                {
                    Reading.Diagnostics.Add(Messages.ColumnMissing(Table, missing, position));
                }
            }
        }

        return true;
    }

    private int ReadText(int item)
    {
        if (ReadUnit(item))
        {
            return item + 1;
        }

        var last = FindEndOfUnknownRow(item);
        if (last < 0)
        {
            // A remark may be longer than any label, as one that says what a normative document is.
            if (Items.IsCell(item) && Items.FigureFollows(item) && FindWithoutRemark(item) is { } explained)
            {
                return ReadRow(item, item + 1, explained);
            }

            ReadTextWithoutFigures(item);
            return item + 1;
        }

        if (Similar.Find(Reading.Matches.Key(Items[item].First, Items[last].Last), isRow: true, Labelled.Contains) is { } meaning)
        {
            return ReadRowOfOtherWords(item, last, meaning);
        }

        if (last == item && FindWithoutRemark(item) is { } remarked)
        {
            return ReadRow(item, last + 1, remarked);
        }

        if (last == item && ShortLabels.Find(Shape, Items.CellText(item), Items.Key(item), row => rows.ContainsKey(row) || Labelled.Contains(row)) is { } shortened)
        {
            return ReadRowOfOtherWords(item, last, shortened);
        }

        if (last > item)
        {
            // Only the text right before the figures is a row's label.
            ReadTextWithoutFigures(item);
            return item + 1;
        }

        AddUnknownLabel(item);
        EndHeader();
        Reading.Diagnostics.Add(Messages.RowUnknown(Items.Text(item), Run.Skip(item + 1), Items.Position(item), Table));
        held.AddStray(TitleText.IsTitle(Items.CellText(item)) ? HeldKind.BehindHead : HeldKind.UnderOther, item + 1, Run.Figures);
        return Run.Next;
    }

    // A label that is like one of the form's is that one, unless it stands where that one cannot.
    private int ReadRowOfOtherWords(int item, int last, LabelMeaning meaning)
    {
        if (Labelled.MayStandAt(item, meaning.Row!))
        {
            ReportOtherWords(item, last, meaning);
            return ReadRow(item, last + 1, meaning);
        }

        AddUnknownLabel(item);
        EndHeader();
        Reading.Diagnostics.Add(Messages.RowOutOfPlace(Items.Text(item, last), meaning.Row!, Run.Skip(last + 1), Items.Position(item), Table));
        return Run.Next;
    }

    // A row that is not the form's stands under a header all the same: the next label of a column starts another.
    private void EndHeader()
    {
        header.End();
        gridHeader.Close();
    }

    // A header that stands again has the same misprint again.
    private void ReportOtherWords(int item, int last, LabelMeaning meaning)
    {
        var key = Reading.Matches.Key(Items[item].First, Items[last].Last);
        key = PrintedUnit.Find(key) is { Stem: > 0 and var stem } ? key[..stem] : key;
        if (!Similar.SaysTheSame(key, meaning) && reworded.Add((key.ToString(), meaning.Pointer)))
        {
            Reading.Diagnostics.Add(Similar.OnlyLeavesOut(key, meaning)
                ? Messages.LabelShortened(Items.Text(item, last), meaning, Items.Position(item))
                : Messages.LabelMisprinted(Items.Text(item, last), meaning, Items.Position(item)));
        }
    }

    // A label with a remark in brackets: 规章（县级无此项）. An earlier bracket may hold the reading of a character: 規(guī)章(縣級無此項).
    private LabelMeaning? FindWithoutRemark(int item)
    {
        var text = Items.CellText(item);
        if (text is not [.., '）' or ')'])
        {
            return null;
        }

        for (var at = 1; at < text.Length && at <= LatestRemark; at++)
        {
            if (text[at] is '（' or '(' && Reading.Index.Find(LabelKey.Of(text[..at]))?.FindRow(Shape) is { Row: { } row } meaning && !rows.ContainsKey(row) && !Labelled.Contains(row))
            {
                return meaning;
            }
        }

        return null;
    }

    // The item before the figures that follow a text of one or more lines; -1 when none follow.
    private int FindEndOfUnknownRow(int item)
    {
        var last = item;
        while (!Items.FigureFollows(last))
        {
            last++;
            if (last >= Items.Count || last - item >= LongestSplit || Items[last].Kind != TableItemKind.Text || Items.IsCell(last) || Items.StartsRow(last))
            {
                return -1;
            }
        }

        return LooksLikeLabel(item) ? last : -1;
    }

    private void ReadTextWithoutFigures(int item)
    {
        if (!LooksLikeLabel(item))
        {
            AddNote(item);
            return;
        }

        if (Similar.FindColumn(Items.Key(item), Labelled.Contains) is { } meaning)
        {
            // The beginning of a column's label is what the layout left of it.
            if (!LabelKey.Of(meaning.Label).AsSpan().StartsWith(Items.Key(item), StringComparison.Ordinal))
            {
                ReportOtherWords(item, item, meaning);
            }

            ReadOther(item, meaning);
        }
        else if (Items.IsCell(item) && !HasRow)
        {
            AddUnknownLabel(item);
            Reading.Diagnostics.Add(Messages.ColumnUnknown(Table, Items.Text(item), Items.Position(item)));
        }
        else
        {
            AddNote(item);
        }
    }

    private int ReadFigures(int item)
    {
        if (Items.IsPageNumber(item))
        {
            if (item > 0 && Items[item - 1].Kind == TableItemKind.Label && Table.Identities.Length > 0)
            {
                // The labels of the columns may stand at the head of each page.
                held.AddStray(HeldKind.UnderOther, item, 1);
            }

            return item + 1;
        }

        if (loose.Take(item) is var next and >= 0)
        {
            held.AddStray(HeldKind.Figures, item, Table.Rows[0].Columns.Count);
            return next;
        }

        held.AddStray(HeldKind.Figures, item, Run.Skip(item));
        Reading.Diagnostics.Add(Messages.FiguresWithoutRow(Run.Figures, Items.Position(item), Table));
        return Run.Next;
    }

    private readonly record struct RowState(SourcePosition Position, bool HasCells)
    {
        /// <summary>Its place among the rows that are held; null when its figures have no certain places.</summary>
        public int? Held { get; init; }

        /// <summary>Whether its label is printed whole.</summary>
        public bool IsExact { get; init; }
    }
}
