using System.Collections.Immutable;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Sections;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Fused;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>Reads the table of one section: what its words say, what its figures are, and what is said of the rest.</summary>
internal sealed class TableReader
{
    private readonly ReportReading reading;
    private readonly TableItems items;
    private readonly TableShape shape;
    private readonly FusedFigures fused;
    private readonly CellFiller filler;
    private readonly Judgement judgement;
    private readonly List<RowLeft> waiting = [];
    private TableMarks? marks;
    private bool hasRow;

    public TableReader(ReportReading reading, TableItems items, TableShape shape, Judgement judgement)
    {
        (this.reading, this.items, this.shape, this.judgement) = (reading, items, shape, judgement);
        (fused, filler) = (new FusedFigures(reading, items, shape.Table, judgement), new CellFiller(reading, items, shape.Table));
    }

    private FormTable Table => shape.Table;

    /// <summary>Whether the form has relations between the cells.</summary>
    public bool HasRelations => Table.Identities.Length > 0;

    /// <summary>Whether some of its figures wait for what the whole source shows.</summary>
    public bool IsUnsettled => fused.HasRuns || waiting.Count > 0;

    /// <summary>Reads the section.</summary>
    /// <param name="span">The section.</param>
    /// <param name="headingNote">What is on the line of the heading.</param>
    /// <param name="notesStart">The token from which on there are but notes.</param>
    /// <returns>Whether it has the table.</returns>
    public bool Read(SectionSpan span, string headingNote, int notesStart)
    {
        List<string> notes = headingNote.Length > 0 ? [headingNote] : [];
        var isPresent = items.HasLabel ? ReadItems(notes) : ReadUnlabelled(notes) || AddWords(notes, []);
        if (notesStart < span.End && Paragraphs.Read(reading, notesStart, span.End, span.Section.Pointer) is { Length: > 0 } rest)
        {
            notes.Add(rest);
        }

        if (notes.Count > 0)
        {
            reading.Notes.Add(new(span.Section.Pointer, string.Join('\n', notes)));
        }

        if (isPresent)
        {
            reading.Report = Table.With(reading.Report, filler.Values);
        }

        return isPresent;
    }

    /// <summary>Recovers the figures that are printed with nothing between them, and judges the doubtful ones, once the whole source was
    /// read.</summary>
    /// <param name="previous">Last year's report; null when it is not at hand.</param>
    /// <param name="formerNames">Earlier names of the agency.</param>
    public void Recover(AnnualReport? previous, ImmutableArray<string> formerNames)
    {
        SettleWaiting();
        using var judge = new StatementJudge(reading.Report, previous, formerNames, reading.Outline);
        fused.Recover(filler, judge);
        reading.Report = Table.With(reading.Report, filler.Values);
    }

    private bool ReadItems(List<string> notes)
    {
        marks = new TableMarks(reading, items, shape, new TableLabels(reading, items, shape, judgement), judgement);
        var columns = new ColumnOrders(marks, shape);
        var ledger = RepeatedTables.Decide(reading, marks, shape)
            ?? PlainForm.Decide(marks, Table, columns)
            ?? new TableDecision(reading, marks, shape, columns, fused).Decide();
        var outline = new TableOutline(reading, marks, shape, filler, ledger, fused);
        outline.Write();
        notes.AddRange(outline.Notes);
        hasRow = ledger.Read.Count > 0 || fused.HasRuns;
        if (
            !hasRow
            && outline.Labels < judgement.LeastLabels
            && !ledger.Left.Any(static row => row.Marks.Count > 0)
            && !(Table.RowsRunAcross && HasFigures())
        )
        {
            return false;
        }

        Fill(ledger, columns);
        Report(ledger, outline.FirstPosition);
        return true;
    }

    private bool HasFigures()
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == TableItemKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    private void Fill(Ledger ledger, ColumnOrders columns)
    {
        HashSet<string>? missing = null;
        var (placed, first) = (0, 0);
        foreach (var row in ledger.ReadInOrder())
        {
            foreach (var column in columns.Missing(row.Label, row.Cells[0].Row))
            {
                if ((missing ??= new(StringComparer.Ordinal)).Add(column))
                {
                    reading.Diagnostics.Add(Messages.ColumnMissing(Table, column, items.Position(row.Label)));
                }
            }

            first = row.IsPlaced && placed++ == 0 ? row.Marks[0] : first;
            for (var i = 0; i < row.Marks.Length; i++)
            {
                if (row.IsPlaced)
                {
                    filler.FillInferred(row.Cells[i], items.CellText(row.Marks[i]).ToString(), row.Marks[i]);
                }
                else
                {
                    filler.Fill(row.Cells[i], row.Marks[i]);
                }
            }
        }

        if (placed > 0)
        {
            reading.Diagnostics.Add(Messages.RowsPlaced(Table, placed, items.Position(first)));
        }
    }

    private void Report(Ledger ledger, SourcePosition? position)
    {
        var absent = new bool[Table.Rows.Length];
        foreach (var row in ledger.LeftInOrder())
        {
            if (row is { Why: Doubt.MayBePage, Readings: [_, ..] })
            {
                waiting.Add(row);
            }
            else if (row.Label < 0 && row.Cells.Count < Table.Cells.Length)
            {
                absent[shape.IndexOf(row.Cells[0].Row)] = true;
            }
            else if (row.Why != Doubt.NothingPrinted || row.Label >= 0)
            {
                reading.Diagnostics.Add(DoubtMessages.Of(row, marks!));
            }
        }

        ReportMissing(absent, position);
    }

    // Rows that follow one another in the form are reported at once.
    private void ReportMissing(bool[] absent, SourcePosition? position)
    {
        for (var i = 0; i < Table.Rows.Length; i++)
        {
            var first = i;
            while (i < Table.Rows.Length && absent[i])
            {
                i++;
            }

            if (i > first)
            {
                reading.Diagnostics.Add(
                    i == first + 1
                        ? Messages.RowMissing(Table.Rows[first], position)
                        : Messages.RowsMissing(Table, Table.Rows[first], Table.Rows[i - 1], i - first, position)
                );
            }
        }
    }

    // What may be the number of a page is a figure where that number is elsewhere.
    private void SettleWaiting()
    {
        var lines = reading.Cells.Select(static cell => cell.Position.Line).ToHashSet();
        lines.UnionWith(waiting.SelectMany(static row => row.Readings[0]).Select(mark => items.Position(mark).Line));
        foreach (var row in waiting)
        {
            var page = Array.Find(row.Readings[0], marks!.IsDoubtful);
            if (!reading.Pages.IsElsewhere(items.TokenOf(page), token => lines.Contains(reading.Document.Tokens[token].Position.Line)))
            {
                reading.Diagnostics.Add(DoubtMessages.Of(row, marks));
                continue;
            }

            for (var i = 0; i < row.Cells.Count; i++)
            {
                filler.Fill(row.Cells[i], row.Readings[0][i]);
            }
        }
    }

    // Without a label, as many figures as the form has cells are the table's when all relations between them hold.
    private bool ReadUnlabelled(List<string> notes)
    {
        if (!Table.RowsRunAcross || Table.Identities.Length == 0)
        {
            return false;
        }

        marks = new TableMarks(reading, items, shape, new TableLabels(reading, items, shape, judgement), judgement);
        if (
            new RowAnchors(marks, shape).OfAll(Table.Cells.Length, out _) is not { } row
            || new Proof(Table, marks).Own(Table.Cells, row) < 0
        )
        {
            return false;
        }

        for (var i = 0; i < row.Length; i++)
        {
            filler.Fill(Table.Cells[i], row[i]);
        }

        reading.Diagnostics.Add(Messages.LabelsMissing(Table, items.Position(row[0])));
        AddWords(notes, row);
        return true;
    }

    // Without a label there is no table: 无 is a word here and no mark in a cell.
    private bool AddWords(List<string> notes, ReadOnlySpan<int> figures)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (figures.Contains(i))
            {
                continue;
            }

            var text = items.Text(i);
            if (PageLines.IsPageNumber(text, out _))
            {
                reading.Diagnostics.Add(Messages.PageNumberDropped(text, items.Position(i)));
            }
            else if (items[i].Kind != TableItemKind.Empty)
            {
                notes.Add(text);
                reading.Outline.Add(new OutlineEntry(OutlineKind.Paragraph, text, items.Position(i), Table.Pointer));
            }
        }

        return false;
    }
}
