using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>Writes the words of a section into the outline, its units to the figures and its notes to the section, and tells what no cell
/// has taken.</summary>
internal sealed class TableOutline
{
    private readonly ReportReading reading;
    private readonly TableMarks marks;
    private readonly TableItems items;
    private readonly TableShape shape;
    private readonly CellFiller filler;

    // By the place of a row in the form: the mark of its label, −1 for none; whether it stays blank.
    private readonly int[] ownLabels;
    private readonly bool[] leftRows;
    private readonly bool[] taken;
    private readonly bool isLeft;
    private readonly List<int> outside = [];
    private HashSet<(string, string)>? reworded;
    private readonly SimilarLabels similar;
    private static readonly List<int> None = [];

    public TableOutline(ReportReading reading, TableMarks marks, TableShape shape, CellFiller filler, Ledger ledger, FusedFigures fused)
    {
        (this.reading, this.marks, items, this.shape, this.filler) = (reading, marks, marks.Items, shape, filler);
        similar = new SimilarLabels(shape);
        taken = new bool[marks.Count];
        (ownLabels, leftRows) = (new int[shape.Table.Rows.Length], new bool[shape.Table.Rows.Length]);
        Array.Fill(ownLabels, -1);
        for (var i = 0; i < ledger.Read.Count; i++)
        {
            var row = ledger.Read[i];
            Own(row.Cells, row.Label);
            foreach (var mark in row.Marks)
            {
                taken[mark] = true;
            }
        }

        for (var i = 0; i < ledger.Left.Count; i++)
        {
            var row = ledger.Left[i];
            Own(row.Cells, row.Label);
            leftRows[shape.IndexOf(row.Cells[0].Row)] = true;
            isLeft |= row.Cells.Count == shape.Table.Cells.Length;
        }

        for (var i = 0; i < marks.Count && fused.HasRuns; i++)
        {
            taken[i] |= fused.Holds(i);
        }
    }

    /// <summary>What is around the table.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>How many labels of the form there are.</summary>
    public int Labels { get; private set; }

    /// <summary>Where the first of them is.</summary>
    public SourcePosition? FirstPosition { get; private set; }

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        var (label, start) = (-1, 0);
        for (var i = 0; i < items.Count; i++)
        {
            var word = marks.Words[i];
            if (word.Kind is WordKind.None or WordKind.Continuation || taken[i])
            {
                continue;
            }

            TellUntaken(label, start, i);
            if (IsOutside(label, i, word))
            {
                outside.Add(i);
                start = i + 1;
                continue;
            }

            Write(i, word);
            (label, i) = (i, word.Last);
            start = i + 1;
        }

        TellUntaken(label, start, items.Count);
        if (outside.Count > 0)
        {
            reading.Diagnostics.Add(
                Messages.CellsOutside(
                    shape.Table,
                    outside.Count,
                    string.Join('，', outside.Select(item => items.Text(item))),
                    items.Position(outside[0])
                )
            );
        }
    }

    // Words in the row of a grid, behind its figures, under a label that is not the form's.
    private bool IsOutside(int label, int item, in TableWord word) =>
        word.Kind is WordKind.Note or WordKind.UnknownRow or WordKind.UnknownColumn
        && (
            IsBehindFigures(item)
            || (
                label >= 0
                && items.IsSameRow(label, item)
                && marks.Words[label] is { Kind: WordKind.Row, Meaning.Row: { } row }
                && !isLeft
                && !IsLeft(row)
                && ownLabels[shape.IndexOf(row)] >= 0
            )
        );

    // Where the rows are side by side, no label is before their figures.
    private bool IsBehindFigures(int item) => shape.Table.RowsRunAcross && item > 0 && taken[item - 1] && items.IsSameRow(item - 1, item);

    private void Own(IReadOnlyList<FormCell> cells, int label)
    {
        if (label >= 0 && cells.Count > 0)
        {
            ownLabels[shape.IndexOf(cells[0].Row)] = label;
        }
    }

    private bool IsLeft(FormRow row) => leftRows[shape.IndexOf(row)];

    private void Write(int item, in TableWord word)
    {
        switch (word.Kind)
        {
            case WordKind.Row or WordKind.Column or WordKind.Group:
                AddLabel(item, word);
                break;
            case WordKind.Unit:
                AddNote(item);
                filler.Units.AddCaption(PrintedUnit.Find(items.Key(item))!.Value.Name, items.Text(item), items.Position(item));
                break;
            case WordKind.UnknownColumn:
                AddUnknownLabel(item);
                reading.Diagnostics.Add(Messages.ColumnUnknown(shape.Table, items.Text(item), items.Position(item)));
                break;
            case WordKind.UnknownRow or WordKind.RowOutOfPlace:
                AddUnknownLabel(item);
                break;
            default:
                AddNote(item);
                break;
        }
    }

    private void AddLabel(int item, in TableWord word)
    {
        Labels++;
        FirstPosition ??= items.Position(item);
        if (word.IsReworded)
        {
            TellOtherWords(item, word.Last, word.Meaning!);
        }

        var meaning = word.Meaning!;
        var kind = word.Kind is WordKind.Row or WordKind.Group ? OutlineKind.RowLabel : OutlineKind.ColumnLabel;
        var (text, position) = (items.Text(item), items.Position(item));
        reading.Outline.Add(new OutlineEntry(kind, text, position, meaning.Pointer));
        filler.Units.Add(meaning, LabelUnits.Find(items, item), text, position);
        if (meaning.Row is { } row && word.Kind == WordKind.Row && !shape.Table.RowsRunAcross)
        {
            filler.Units.Close(row, position);
        }
    }

    // A header that occurs again has the same misprint again.
    private void TellOtherWords(int item, int last, LabelMeaning meaning)
    {
        var key = reading.Matches.Key(items[item].First, items[last].Last);
        key = PrintedUnit.Find(key) is { Stem: > 0 and var stem } ? key[..stem] : key;
        if (!similar.SaysTheSame(key, meaning) && (reworded ??= []).Add((key.ToString(), meaning.Pointer)))
        {
            reading.Diagnostics.Add(
                similar.OnlyLeavesOut(key, meaning)
                    ? Messages.LabelShortened(items.Text(item, last), meaning.Label, meaning.Pointer, items.Position(item))
                    : Messages.LabelMisprinted(items.Text(item, last), meaning.Label, meaning.Pointer, items.Position(item))
            );
        }
    }

    private void AddUnknownLabel(int item) =>
        reading.Outline.Add(new OutlineEntry(OutlineKind.UnknownLabel, items.Text(item), items.Position(item), shape.Table.Pointer));

    private void AddNote(int item)
    {
        var text = items.Text(item);
        if (PageLines.IsPageNumber(text, out _))
        {
            reading.Diagnostics.Add(Messages.PageNumberDropped(text, items.Position(item)));
            return;
        }

        Notes.Add(text);
        reading.Outline.Add(new OutlineEntry(OutlineKind.Paragraph, text, items.Position(item), shape.Table.Pointer));
    }

    // The figures from one item on that are in no cell, by the words before them; in a grid what is in another row has none.
    private void TellUntaken(int label, int start, int end)
    {
        var own = start;
        while (own < end && (label < 0 || !items.AreApart(label, own)))
        {
            own++;
        }

        if (label >= 0)
        {
            TellAfter(label, Untaken(start, own));
            start = own;
        }

        while (start < end)
        {
            var next = start + 1;
            while (next < end && !items.AreApart(start, next))
            {
                next++;
            }

            TellWithoutRow(Untaken(start, next));
            start = next;
        }
    }

    private List<int> Untaken(int start, int end)
    {
        List<int>? found = null;
        for (var i = start; i < end; i++)
        {
            if (!taken[i] && marks.IsFigure(i))
            {
                (found ??= []).Add(i);
            }
        }

        return found ?? None;
    }

    private void TellAfter(int label, List<int> figures)
    {
        var word = marks.Words[label];
        if (word.Kind == WordKind.UnknownRow)
        {
            reading.Diagnostics.Add(Messages.RowUnknown(items.Text(label), figures.Count, items.Position(label), shape.Table));
        }
        else if (word.Kind == WordKind.RowOutOfPlace)
        {
            reading.Diagnostics.Add(
                Messages.RowOutOfPlace(items.Text(label, word.Last), word.Meaning!.Row!, figures.Count, items.Position(label), shape.Table)
            );
        }
        else if (word is not { Kind: WordKind.Row, Meaning.Row: { } row })
        {
            TellWithoutRow(figures);
        }
        else if (ownLabels[shape.IndexOf(row)] is >= 0 and var own && own != label)
        {
            if (figures.Count > 0 && !IsLeft(row))
            {
                reading.Diagnostics.Add(Messages.RowRepeated(row, items.Position(label), items.Position(own)));
            }
        }
        else if (!isLeft && !IsLeft(row))
        {
            // What a row that stays blank has is reported with it.
            if (figures.Count > 0 && items.Position(label).Table > 0)
            {
                outside.AddRange(figures);
            }
            else
            {
                TellWithoutRow(figures);
            }
        }
    }

    // A number on a line of its own is that of a page.
    private void TellWithoutRow(List<int> figures)
    {
        if (figures.Count > 0 && IsBehindFigures(figures[0]))
        {
            outside.AddRange(figures);
        }
        else if (figures.Count > 0 && !isLeft && !figures.TrueForAll(items.MayBePageNumber))
        {
            reading.Diagnostics.Add(Messages.FiguresWithoutRow(figures.Count, items.Position(figures[0]), shape.Table));
        }
    }
}
