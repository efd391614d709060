using System.Collections.Immutable;
using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Tables.Fused;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>Reads the table of one section: finds its labels, and hands the cells after them to the rows.</summary>
internal abstract class TableReader(ReportReading reading, TableItems items, TableShape shape)
{
    // A table shows itself by a row with cells, or by this many labels.
    private const int LeastLabels = 3;

    // A label is short and holds no sentence.
    private const int LongestUnknownLabel = 60;

    private readonly List<string> notes = [];
    private int labels;

    protected ReportReading Reading => reading;

    protected TableItems Items => items;

    protected FormTable Table => shape.Table;

    protected TableShape Shape => shape;

    protected CellFiller Filler { get; } = new(reading, items, shape.Table);

    protected CellRun Run { get; } = new(items);

    /// <summary>The figures with nothing between them.</summary>
    protected FusedFigures Fused => field ??= new FusedFigures(reading, items, shape.Table);

    private DoubtfulRows Doubtful => field ??= new DoubtfulRows(reading, items, shape.Table);

    /// <summary>The rows that a page may have broken.</summary>
    protected BrokenRows Broken => field ??= new BrokenRows(reading, items, shape.Table);

    protected SimilarLabels Similar => field ??= new SimilarLabels(shape);

    /// <summary>Whether cells were read.</summary>
    protected bool HasRow { get; set; }

    /// <summary>Whether the form has relations between the cells.</summary>
    public bool HasRelations => Table.Identities.Length > 0;

    protected SourcePosition? FirstPosition { get; private set; }

    /// <summary>Reads the section.</summary>
    /// <param name="span">The section.</param>
    /// <param name="headingNote">What stands on the line of the heading.</param>
    /// <param name="notesStart">The token from which on there are but notes.</param>
    /// <returns>Whether it has the table.</returns>
    public bool Read(SectionSpan span, string headingNote, int notesStart)
    {
        if (headingNote.Length > 0)
        {
            notes.Add(headingNote);
        }

        if (items.HasLabel)
        {
            ReadItems();
        }
        else if (!ReadUnlabelled())
        {
            // Without a label there is no table: 无 is a word here and no mark in a cell.
            for (var i = 0; i < items.Count; i++)
            {
                AddWords(i);
            }
        }

        var isPresent = HasRow || labels >= LeastLabels;
        if (isPresent)
        {
            ReportMissing();
            reading.Report = Table.With(reading.Report, Filler.Values);
            if (Fused.HasRuns || Doubtful.Any)
            {
                reading.Unrecovered.Add(this);
            }
        }

        if (notesStart < span.End && Paragraphs.Read(reading, notesStart, span.End, span.Section.Pointer) is { Length: > 0 } rest)
        {
            notes.Add(rest);
        }

        if (notes.Count > 0)
        {
            reading.Notes.Add(new(span.Section.Pointer, string.Join('\n', notes)));
        }

        return isPresent;
    }

    /// <summary>Recovers the figures that are printed with nothing between them, and judges the doubtful ones, once the whole source was read.</summary>
    /// <param name="previous">Last year's report; null when it is not at hand.</param>
    /// <param name="formerNames">Earlier names of the agency.</param>
    public void Recover(AnnualReport? previous, ImmutableArray<string> formerNames)
    {
        Doubtful.Settle(Filler);
        Fused.Recover(Filler, new StatementJudge(reading.Report, previous, formerNames, reading.Outline));
        reading.Report = Table.With(reading.Report, Filler.Values);
    }

    protected abstract void ReadItems();

    /// <summary>Reads the figures of a table that has no label at all, when there is no doubt whose they are.</summary>
    /// <returns>Whether they were read.</returns>
    protected virtual bool ReadUnlabelled() => false;

    protected abstract void ReportMissing();

    /// <summary>Reports the rows that were not found; those that follow one another in the form are told at once.</summary>
    protected void ReportMissing(Predicate<FormRow> isFound)
    {
        for (var i = 0; i < Table.Rows.Length; i++)
        {
            var first = i;
            while (i < Table.Rows.Length && !isFound(Table.Rows[i]))
            {
                i++;
            }

            if (i > first)
            {
                Reading.Diagnostics.Add(i == first + 1
                    ? Messages.RowMissing(Table.Rows[first], FirstPosition)
                    : Messages.RowsMissing(Table, Table.Rows[first], Table.Rows[i - 1], i - first, FirstPosition));
            }
        }
    }

    protected void AddLabel(int item, LabelMeaning meaning)
    {
        labels++;
        FirstPosition ??= items.Position(item);
        var kind = meaning.Kind is LabelKind.Row or LabelKind.Group ? OutlineKind.RowLabel : OutlineKind.ColumnLabel;
        var (text, position) = (items.Text(item), items.Position(item));
        reading.Outline.Add(new OutlineEntry(kind, text, position, meaning.Pointer));
        Filler.Units.Add(meaning, LabelUnits.Find(items, item), text, position);
    }

    /// <summary>Reads a line or cell that states a unit and nothing else, over the figures: 单位：元.</summary>
    /// <returns>Whether it is one.</returns>
    protected bool ReadUnit(int item)
    {
        if ((HasRow && !items.IsCell(item)) || items.FigureFollows(item) || PrintedUnit.Find(items.Key(item)) is not { Stem: 0, Name: var unit })
        {
            return false;
        }

        AddNote(item);
        Filler.Units.AddCaption(unit, items.Text(item), items.Position(item));
        return true;
    }

    /// <summary>Reports what stands in columns of the table that are not the form's.</summary>
    protected void ReportOutside(IReadOnlyList<int> outside)
    {
        if (outside.Count > 0)
        {
            reading.Diagnostics.Add(Messages.CellsOutside(Table, outside.Count, string.Join('，', outside.Select(item => items.Text(item))), items.Position(outside[0])));
        }
    }

    protected void AddUnknownLabel(int item) =>
        reading.Outline.Add(new OutlineEntry(OutlineKind.UnknownLabel, items.Text(item), items.Position(item), Table.Pointer));

    protected void AddNote(int item)
    {
        var text = items.Text(item);
        notes.Add(text);
        reading.Outline.Add(new OutlineEntry(OutlineKind.Paragraph, text, items.Position(item), Table.Pointer));
    }

    private void AddWords(int item)
    {
        if (items[item].Kind != TableItemKind.Empty)
        {
            AddNote(item);
        }
    }

    protected bool LooksLikeLabel(int item) =>
        items.Key(item) is { Length: > 0 and <= LongestUnknownLabel } &&
        items.CellText(item).IndexOfAny("。；;！？") < 0 &&
        !items.CellText(item).StartsWith('注') &&
        !items.CellText(item).StartsWith('备');

    /// <summary>Reads the run of cells into a row of the form, or into all of them.</summary>
    protected void Fill(IReadOnlyList<FormCell> formCells, ReadOnlySpan<int> cells)
    {
        HasRow = true;
        cells = Broken.Settle(formCells, cells, Run);
        if (!cells.IsEmpty)
        {
            FillSettled(formCells, cells);
        }
    }

    /// <summary>Reads cells of which it was told that no page has broken them.</summary>
    protected void FillSettled(IReadOnlyList<FormCell> formCells, ReadOnlySpan<int> cells)
    {
        if (Doubtful.Take(formCells, cells))
        {
            return;
        }

        for (var i = 0; i < formCells.Count; i++)
        {
            Filler.Fill(formCells[i], cells[i]);
        }
    }
}
