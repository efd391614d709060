using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// What is printed in a section, mark by mark: its number, whether it may be a cell, and what it costs to leave it out or to take it for
/// one. All that is known of the
/// layout goes in here. Blanks are marks like figures.
/// </summary>
internal sealed class TableMarks
{
    /// <summary>A blank that has left no mark.</summary>
    public const int None = -1;

    private readonly ReportReading reading;
    private readonly TableShape shape;
    private readonly Mark[] marks;
    private readonly bool rowsAreLines;
    private readonly bool hasBlanks;
    private bool hasCosts;

    public TableMarks(ReportReading reading, TableItems items, TableShape shape, TableLabels words, Judgement judgement)
    {
        (this.reading, Items, this.shape, Words, Judgement) = (reading, items, shape, words, judgement);
        marks = new Mark[items.Count];
        var (same, pairs) = (0, 0);
        for (var i = 1; i < Count; i++)
        {
            if (IsFigure(i) && IsFigure(i - 1))
            {
                pairs++;
                same += items.Position(i).Line == items.Position(i - 1).Line ? 1 : 0;
            }

            HasGrid |= IsFigure(i) && items.Position(i).Table > 0;
            hasBlanks |= IsEmpty(i);
        }

        rowsAreLines = same * 2 > pairs;
        FindDoubtful();
    }

    public TableItems Items { get; }

    /// <summary>What the words say.</summary>
    public TableLabels Words { get; }

    /// <summary>The numbers of judgement.</summary>
    public Judgement Judgement { get; }

    /// <summary>Ends the reading where its time is over or its caller does not want it any more.</summary>
    public ReadClock Clock => reading.Clock;

    public int Count => Items.Count;

    /// <summary>Whether the source shows rows as such: each on a line, or in a grid.</summary>
    public bool RowsAreShown => rowsAreLines || HasGrid;

    /// <summary>Whether any figure is in a grid.</summary>
    public bool HasGrid { get; }

    /// <summary>Whether a blank beside a mark would be one too: in a grid, or where other blanks are.</summary>
    public bool BlanksAreMarks(int mark) => hasBlanks || Items.Position(mark).Table > 0;

    /// <summary>Whether several figures are printed in one cell, as 831 24 or 831 /.</summary>
    public bool HoldsSeveral(int mark)
    {
        var text = Printed(mark).AsSpan();
        var pieces = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && !Padding.Is(text[end]) && text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            if (end > start && !PrintedDigit.Is(text[start]) && !FigureText.Is(text[start..end]))
            {
                return false;
            }

            pieces += end > start ? 1 : 0;
            start = end;
        }

        return pieces > 1 && !IsNumber(mark);
    }

    /// <summary>Whether something speaks against a number: a row with it needs proof.</summary>
    public bool IsDoubtful(int mark) => marks[mark].IsDoubtful;

    public bool IsFigure(int mark) => Items[mark].Kind == TableItemKind.Figure;

    public bool IsEmpty(int mark) => Items[mark].Kind == TableItemKind.Empty;

    /// <summary>Whether a mark may be a cell.</summary>
    public bool MayBeCell(int mark) => CellCost(mark) < Judgement.Never;

    /// <summary>What it costs to leave a mark out.</summary>
    public int CostOfSkipping(int mark) => CostsOf(mark).Skip;

    /// <summary>What it costs to take a mark for the first cell of a row.</summary>
    public int CostAsFirst(int mark) => CostsOf(mark).First;

    /// <summary>What it costs to take a mark for the first cell of a table whose rows are side by side, after whatever is before
    /// it.</summary>
    public int CostAsFirstOfAll(int mark) => CostsOf(mark).Cell;

    /// <summary>What it costs to take a mark for a later cell of a row.</summary>
    public int CostAsNext(int mark) => CostsOf(mark).Next;

    /// <summary>What it costs to take a mark for the label of a row.</summary>
    public int CostAsLabel(int mark, FormRow row)
    {
        foreach (var meaning in Items[mark].Entry?.Meanings ?? [])
        {
            if (ReferenceEquals(meaning.Row, row) && ReferenceEquals(meaning.Shape, shape))
            {
                return meaning.IsExact ? 0 : Judgement.PartLabel;
            }
        }

        return Words[mark] is { Kind: WordKind.Row, Meaning.Row: { } taken, IsReworded: var isReworded } && ReferenceEquals(taken, row)
            ? isReworded
                ? Judgement.SimilarLabel
                : Judgement.PartLabel
            : Judgement.Never;
    }

    /// <summary>Whether a mark may be the label of a row, of whichever.</summary>
    public bool MayBeRow(int mark) => Items[mark].Entry?.FindRow(shape) is not null || Words[mark].Kind == WordKind.Row;

    /// <summary>The row whose label a mark is, and of no other one; else null.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="isExact">Whether the label is printed whole.</param>
    public FormRow? RowOf(int mark, out bool isExact)
    {
        FormRow? only = null;
        isExact = false;
        foreach (var meaning in Items[mark].Entry?.Meanings ?? [])
        {
            if (meaning.Kind != LabelKind.Row || !ReferenceEquals(meaning.Shape, shape))
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            (only, isExact) = (meaning.Row, meaning.IsExact);
        }

        return only ?? (Words[mark].Kind == WordKind.Row ? Words[mark].Meaning!.Row : null);
    }

    /// <summary>What is printed for a cell; empty for an empty one.</summary>
    public string Printed(int mark) =>
        mark == None ? "" : marks[mark].Printed ??= IsEmpty(mark) || Items.HoldsUnread(mark) ? "" : Items.CellText(mark).ToString();

    /// <summary>Whether a number is printed for a cell, and nothing in its place.</summary>
    public bool IsNumber(int mark) =>
        Printed(mark) is { Length: > 0 } text && CellTextParser.Parse(text, shape.Table.Cells[0]).Value.IsNumber;

    /// <summary>The number of a count, which a blank and what is not applicable add nothing to.</summary>
    public long Number(int mark) => mark == None ? 0 : marks[mark].Number ??= Parse(mark);

    public bool SamePrint(int left, int right) => left == right || string.Equals(Printed(left), Printed(right), StringComparison.Ordinal);

    /// <summary>Whether a mark is between rows: a label, or words that are no cell.</summary>
    public bool IsBoundary(int mark) =>
        Items[mark].Kind == TableItemKind.Label
        || (
            Items[mark].Kind == TableItemKind.Text
            && (!Items.IsCell(mark) || Words[mark].Kind is WordKind.Row or WordKind.RowOutOfPlace or WordKind.Column or WordKind.Group)
        );

    /// <summary>Whether the source shows two marks in different rows: of a grid, or of lines where rows are lines.</summary>
    public bool AreApart(int left, int right) =>
        Items.AreApart(left, right) || (rowsAreLines && Items.Position(left).Line != Items.Position(right).Line);

    /// <summary>Whether the source shows a boundary of rows among marks of a text, or an empty one on a line of its own before
    /// them.</summary>
    public bool HasBoundary(IReadOnlyList<int> row)
    {
        if (row.Count > 0 && Items.RowsAreShown && IsEmpty(row[0]) && Items.StartsRow(row[0]) && Items.Position(row[0]).Table == 0)
        {
            return true;
        }

        for (var i = 1; i < row.Count && Items.RowsAreShown; i++)
        {
            if (Items.StartsRow(row[i]) && Items.Position(row[i]).Table == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a bare number is among marks that the source shows as cells: it is not shown as they are.</summary>
    public bool IsMixed(int[] row) => Array.Exists(row, Items.IsBareNumber) && Array.Exists(row, Items.IsCell);

    /// <summary>Whether a bare number is after a boundary that the source shows between rows.</summary>
    public bool IsShownApart(int mark) => Items.RowsAreShown && Items.MayBePageNumber(mark);

    private long Parse(int mark)
    {
        var text = Printed(mark);
        return text is [>= '0' and <= '9'] ? text[0] - '0'
            : CellTextParser.Parse(text, shape.Table.Cells[0]).Value.ToCount().TryGetValue(out var number) ? number
            : 0;
    }

    // The place on the line is a witness of its own: a bare number that is elsewhere than nearly all figures are, or that the pages
    // lack.
    private void FindDoubtful()
    {
        var (lines, inset, figures, cells) = (0, 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            figures += IsFigure(i) ? 1 : 0;
            cells += IsFigure(i) && Items.IsCell(i) ? 1 : 0;
            if (IsFigure(i) && Items.Position(i).Table == 0)
            {
                lines++;
                inset += IsInset(i) ? 1 : 0;
            }
        }

        var mostAreCells = cells * 10 >= figures * Judgement.InsetOfTen;
        var isUsual =
            IsUsual(inset, lines) ? true
            : IsUsual(lines - inset, lines) ? false
            : (bool?)null;
        for (var i = 0; i < Count; i++)
        {
            marks[i].IsDoubtful =
                Items.IsPageInDoubt(i)
                || (
                    IsFigure(i)
                    && Items.IsBareNumber(i)
                    && (
                        mostAreCells
                        || StandsApart(i)
                        || reading.Pages.MayBe(Items.TokenOf(i))
                        || (isUsual is { } usual && IsInset(i) != usual)
                    )
                    && Printed(i) is not ("0" or "０")
                );
        }
    }

    // One that stands otherwise is not counted: it is what is asked about.
    private bool IsUsual(int like, int all) =>
        like >= Judgement.LeastAlike && (like * 10 >= all * Judgement.InsetOfTen || like >= all - Judgement.MostOtherwise);

    // On a line of its own where rows are seen, beside figures.
    private bool StandsApart(int i) =>
        Items.RowsAreShown
        && Items.StartsRow(i)
        && ((i > 0 && IsFigure(i - 1) && Items.IsPageNumber(i)) || (i + 1 < Count && IsFigure(i + 1) && Items.StartsRow(i + 1)));

    private bool IsInset(int i)
    {
        var (text, token) = (reading.Document.Text, reading.Document.Tokens[Items.TokenOf(i)]);
        var start = token.Start;
        return (token.End < text.Length && text[token.End] == '|')
            || (start > 0 && reading.Document.Text[start - 1] is not ('\n' or '\r') and var before && Padding.Is(before));
    }

    // Only an alignment asks for them.
    private ref readonly Mark CostsOf(int mark)
    {
        if (!hasCosts)
        {
            FindCosts();
        }

        return ref marks[mark];
    }

    private void FindCosts()
    {
        hasCosts = true;
        var (isBehindWords, lastLine, isBehindLabel) = (false, -1, false);
        for (var i = 0; i < Count; i++)
        {
            ref var mark = ref marks[i];
            isBehindWords &= i > 0 && !Items.AreApart(i - 1, i);
            mark.Skip = SkipOf(i, isBehindWords);
            isBehindWords = Items[i].Kind == TableItemKind.Text || (isBehindWords && Items[i].Kind != TableItemKind.Label);
            var line = Items.Position(i).Line;
            mark.Cell = CellCost(i);
            var cost = mark.Cell + (i > 0 && Items.AreApart(i - 1, i) ? Judgement.OtherRow : 0);
            mark.First = Math.Min(Judgement.Never, cost);
            mark.Next = Math.Min(
                Judgement.Never,
                cost
                    + (
                        i > 0
                        && (
                            isBehindLabel
                            || (rowsAreLines && lastLine >= 0 && lastLine != line)
                            || (Items.RowsAreShown && Items.StartsRow(i))
                        )
                            ? Judgement.NewLine
                            : 0
                    )
            );
            isBehindLabel =
                Items[i].Kind == TableItemKind.Label || (isBehindLabel && Items[i].Kind is TableItemKind.Text or TableItemKind.PageNumber);
            lastLine = Items[i].Kind is TableItemKind.Figure or TableItemKind.Label ? line : lastLine;
        }
    }

    private int SkipOf(int i, bool isBehindWords) =>
        Items[i].Kind switch
        {
            TableItemKind.Label when Items[i].Entry!.FindRow(shape) is { } row => Items[i].Entry!.FindOther(shape) is not null
                ? Judgement.SkipLabelOfTwo
            : row.IsExact ? Judgement.SkipRowLabel
            : Judgement.SkipPartLabel,
            TableItemKind.Label => Items[i].Entry!.FindOther(shape) is null ? Judgement.SkipOther : 0,
            TableItemKind.Figure => IsDoubtful(i) ? Judgement.SkipDoubtful
            : isBehindWords ? Judgement.SkipFigureBehindWords
            : Judgement.SkipFigure,
            TableItemKind.PageNumber => Items.IsPageInDoubt(i) ? Judgement.SkipOther : 0,
            _ => Judgement.SkipOther,
        };

    private int CellCost(int i) =>
        Items[i].Kind switch
        {
            TableItemKind.Label => Judgement.Never,
            TableItemKind.Text => Items.IsCell(i) && Words[i].Kind is not (WordKind.Row or WordKind.RowOutOfPlace)
                ? Judgement.WordsInCell
                : Judgement.Never,
            TableItemKind.Empty => Items.IsInUnevenRow(i) || Items.IsFilling(i) ? Judgement.Never : Judgement.EmptyCell,
            TableItemKind.PageNumber => Items.IsPageInDoubt(i) ? Judgement.Doubtful : Judgement.Never,
            _ => Items.IsRun(i) ? Judgement.Never
            : IsDoubtful(i) ? Judgement.Doubtful
            : 0,
        };

    private struct Mark
    {
        public int Skip;
        public int Cell;
        public int First;
        public int Next;
        public bool IsDoubtful;
        public string? Printed;
        public long? Number;
    }
}
