using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Sources;

/// <summary>Gathers what an extractor hands over into a document, and keeps to the limits of the reading.</summary>
internal sealed class SourceCollector : SourceBuilder
{
    private readonly StringBuilder text = new();
    private readonly TokenList tokens = new();
    private readonly ImmutableArray<SourceTable>.Builder tables = ImmutableArray.CreateBuilder<SourceTable>();
    private readonly ImmutableArray<SourceImage>.Builder images = ImmutableArray.CreateBuilder<SourceImage>();
    private readonly ReadClock clock;
    private readonly DiagnosticList diagnostics;
    private SourceLimitException? refusal;
    private long area;
    private bool isEmpty = true;

    public SourceCollector(ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
        : base(options) => (this.clock, this.diagnostics) = (clock, diagnostics);

    public override bool IsEmpty => isEmpty;

    /// <summary>The sheet of a workbook that is being added; null for any other source.</summary>
    public string? Sheet { get; set; }

    public override void Tick()
    {
        // A library in between may have swallowed the exception: it is thrown again.
        if (refusal is not null)
        {
            throw refusal;
        }

        try
        {
            clock.Tick();
        }
        catch (SourceLimitException limit)
        {
            refusal = limit;
            throw;
        }
    }

    public override void AddLine(string line, int number, int page)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        Add(line, new SourcePosition(number) { Page = page, Sheet = Sheet }, isCell: false, startsRow: true, holdsUnread: false);
    }

    public override void AddTable(IReadOnlyList<GridCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var number = tables.Count + 1;
        var grid = ImmutableArray.CreateBuilder<SourceCell>(cells.Count);
        var (rows, place) = (0, 0);
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            CheckCell(cell, i == 0 ? null : cells[i - 1]);
            area += (long)cell.RowSpan * cell.ColumnSpan;
            place = i > 0 && cells[i - 1].Row == cell.Row ? place + 1 : 1;
            rows = Math.Max(rows, cell.Row + cell.RowSpan);
            grid.Add(new SourceCell(tokens.Count, cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan));
            Add(
                cell.Text,
                new SourcePosition(cell.Line, 0, number, cell.Row + 1, place) { Page = cell.Page, Sheet = Sheet },
                isCell: true,
                startsRow: place == 1,
                cell.HoldsUnread
            );
        }

        tables.Add(new SourceTable(grid.MoveToImmutable(), rows));
    }

    public override void AddImage(int number) =>
        images.Add(new SourceImage(tokens.Count, "", new SourcePosition(number) { Sheet = Sheet }));

    public override void Tell(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        diagnostics.Add(diagnostic);
    }

    [DoesNotReturn]
    public override void Refuse(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        refusal ??= new SourceLimitException(diagnostic);
        throw refusal;
    }

    /// <summary>What was gathered.</summary>
    /// <exception cref="SourceLimitException">The extraction was refused.</exception>
    public SourceDocument Build()
    {
        if (refusal is not null)
        {
            throw refusal;
        }

        return new SourceDocument(text.ToString(), tokens.Drain())
        {
            Tables = tables.DrainToImmutable(),
            Images = images.DrainToImmutable(),
        };
    }

    private void CheckCell(in GridCell cell, in GridCell? before)
    {
        if (
            cell.Text is null
            || cell.Row < 0
            || cell.Column < 0
            || cell.Page < 0
            || cell.RowSpan < 1
            || cell.ColumnSpan < 1
            || (before is { } last && (cell.Row, cell.Column).CompareTo((last.Row, last.Column)) <= 0)
        )
        {
            throw new ArgumentException(
                $"The cell at row {cell.Row}, column {cell.Column} is none, or not in the order of rows and columns.",
                nameof(cell)
            );
        }

        if ((long)cell.Column + cell.ColumnSpan > 2L * Options.MaxSpan)
        {
            Refuse(Messages.TooManyColumns(Options.MaxSpan));
        }

        if ((long)cell.Row + cell.RowSpan > Options.MaxCells)
        {
            Refuse(Messages.TooManyCells(Options.MaxCells));
        }
    }

    private void Add(string content, SourcePosition position, bool isCell, bool startsRow, bool holdsUnread)
    {
        Tick();
        var start = text.Length;
        if (start + (long)content.Length > Options.MaxBytes)
        {
            Refuse(Messages.TooManyBytes(Options.MaxBytes));
        }

        text.Append(content);
        var (first, last) = Padding.Trim(content, 0, content.Length);
        tokens.Add(
            new SourceToken(start, content.Length, start + first, last - first, position, isCell, startsRow) { HoldsUnread = holdsUnread }
        );
        text.Append(isCell ? '\t' : '\n');
        isEmpty &= first == last && !holdsUnread;
        if (tokens.Count > Options.MaxCells || area > Options.MaxCells)
        {
            Refuse(Messages.TooManyCells(Options.MaxCells));
        }
    }
}
