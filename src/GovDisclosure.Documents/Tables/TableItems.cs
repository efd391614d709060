using System.Text;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Documents.Tables.Lines;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>The pieces of one section that has a table.</summary>
internal sealed class TableItems
{
    private readonly ReportReading reading;
    private readonly Judgement judgement;
    private readonly TableItem[] items;

    public TableItems(ReportReading reading, int start, int end, Judgement judgement)
    {
        (this.reading, this.judgement) = (reading, judgement);
        items = new TableItem[Math.Max(0, end - start)];
        var (figures, boundaries) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var item = Classify(i, end);
            if (item.Kind == TableItemKind.Text && ContinuesCell(i))
            {
                items[Count - 1] = items[Count - 1] with { Last = i };
                continue;
            }

            items[Count++] = item;
            i = item.Last;
            HasLabel |= item.Kind == TableItemKind.Label;
            figures += item.Kind == TableItemKind.Figure ? 1 : 0;
            boundaries += item.Kind == TableItemKind.Figure && StartsRow(Count - 1) ? 1 : 0;
        }

        RowsAreShown = boundaries * judgement.FiguresToBoundaries <= figures;
    }

    public int Count { get; private set; }

    public ref readonly TableItem this[int item] => ref items[item];

    /// <summary>Whether the boundaries that the source shows are those of rows.</summary>
    public bool RowsAreShown { get; }

    /// <summary>Whether any label of the form is among them.</summary>
    public bool HasLabel { get; }

    /// <summary>Whether nothing is printed after an item in the whole source.</summary>
    public bool IsEndOfSource(int item) => items[item].Last == reading.Document.Tokens.Length - 1;

    public bool StartsRow(int item) => Token(item).StartsRow;

    /// <summary>Whether an item is in a row that has not as many cells as the others of its table.</summary>
    public bool IsInUnevenRow(int item) => Token(item).IsInUnevenRow;

    /// <summary>Whether an item fills the width of a table up, and is no cell of its row.</summary>
    public bool IsFilling(int item) => Token(item).IsFilling;

    public bool IsCell(int item) => Token(item).IsCell;

    /// <summary>Whether an item may hold the figures of several cells.</summary>
    public bool IsRun(int item) => Token(item).IsRun;

    /// <summary>Whether an item is a cell that shows what no reader reads, as a picture.</summary>
    public bool HoldsUnread(int item) => Token(item).HoldsUnread;

    /// <summary>Whether the number of a page may be a figure all the same.</summary>
    public bool IsPageInDoubt(int item) => Token(item).IsPageInDoubt;

    /// <summary>The token that an item starts with.</summary>
    public int TokenOf(int item) => items[item].First;

    /// <summary>Finds the place of an item in a grid.</summary>
    /// <returns>The table, or null when the item is no cell of one.</returns>
    public SourceTable? Grid(int item, out SourceCell cell) => reading.Document.FindTable(items[item].First, out cell);

    /// <summary>The item of a token; -1 when the token is not among them.</summary>
    public int ItemOf(int token)
    {
        // Where each item before it is one token, it stands as far behind the first as its token does.
        var (low, high) = (0, Count == 0 ? -1 : Math.Min(Count - 1, token - items[0].First));
        if (high >= 0 && items[high].First == token)
        {
            return high;
        }

        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (items[middle].First == token)
            {
                return middle;
            }

            (low, high) = items[middle].First < token ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Whether the source shows two items in one row of a table.</summary>
    public bool IsSameRow(int left, int right) => !AreApart(left, right) && Position(right).Table > 0;

    /// <summary>Whether the source shows an item in a row of a table that another item is not in.</summary>
    public bool AreApart(int item, int other)
    {
        ref readonly var left = ref Token(item);
        ref readonly var right = ref Token(other);
        return right.Position.Table > 0 && (left.Position.Table != right.Position.Table || left.Position.Row != right.Position.Row);
    }

    public SourcePosition Position(int item) => Token(item).Position;

    /// <summary>The line on which an item ends.</summary>
    public int LastLine(int item)
    {
        ref readonly var last = ref reading.Document.Tokens.ItemRef(items[item].Last);
        return last.Position.Line + reading.Document.Span(last).Count('\n');
    }

    public ReadOnlySpan<char> Key(int item) => reading.Matches.Key(items[item].First, items[item].Last);

    public string Text(int item) => Text(item, item);

    /// <summary>What is printed from one item to another.</summary>
    public string Text(int first, int last) =>
        reading.Document.Span(reading.Document.Tokens[items[first].First], reading.Document.Tokens[items[last].Last]).ToString();

    /// <summary>The text of a cell for reading; lines that belong to it are put together.</summary>
    public ReadOnlySpan<char> CellText(int item)
    {
        var (_, first, last, _) = items[item];
        var document = reading.Document;
        if (first == last)
        {
            return document.Span(document.Tokens[first]);
        }

        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            text.Append(document.Span(document.Tokens[i]));
        }

        return text.ToString();
    }

    /// <summary>What is printed in a cell, padding included.</summary>
    public string RawText(int item)
    {
        var first = reading.Document.Tokens[items[item].First];
        var last = reading.Document.Tokens[items[item].Last];
        return reading.Document.Text[first.RawStart..last.RawEnd];
    }

    /// <summary>Whether a number may be that of a page: a line of its own, apart from the cells.</summary>
    public bool MayBePageNumber(int item) => StartsRow(item) && IsBareNumber(item);

    /// <summary>Whether an item is nothing but a short number on a line of its own.</summary>
    public bool IsBareNumber(int item)
    {
        ref readonly var token = ref Token(item);
        return items[item].Kind == TableItemKind.Figure
            && !token.IsCell
            && LineSigns.IsPage(reading.Document.Span(token), judgement.DigitsOfPage);
    }

    /// <summary>Whether a number is that of a page: it may be one, and nothing else is in its row.</summary>
    public bool IsPageNumber(int item) =>
        MayBePageNumber(item)
        && (
            item + 1 == Count
            || items[item + 1].Kind is not (TableItemKind.Figure or TableItemKind.Empty)
            || IsCell(item + 1)
            || (RowsAreShown && StartsRow(item + 1))
        );

    /// <summary>Whether a figure is next, pages' numbers left aside.</summary>
    public bool FigureFollows(int item)
    {
        var next = item + 1;
        while (next < Count && items[next].Kind == TableItemKind.PageNumber)
        {
            next++;
        }

        return next < Count && items[next].Kind == TableItemKind.Figure && !AreApart(item, next);
    }

    /// <summary>Whether a table of the source has so many cells next to an item in its row, empty or not.</summary>
    public bool CellsFollowInRow(int item, int count)
    {
        var next = item + 1;
        while (next < Count && items[next].Kind is TableItemKind.Figure or TableItemKind.Empty && IsSameRow(item, next))
        {
            next++;
        }

        return next - item - 1 >= count;
    }

    /// <summary>Whether so many empty cells are next.</summary>
    public bool EmptyCellsFollow(int item, int count) => FollowInOneRow(item, count, static kind => kind == TableItemKind.Empty);

    /// <summary>Whether so many cells are next, of which the first is empty.</summary>
    public bool CellsFollow(int item, int count) =>
        FollowInOneRow(item, count, static kind => kind is TableItemKind.Empty or TableItemKind.Figure)
        && items[item + 1].Kind == TableItemKind.Empty;

    private bool FollowInOneRow(int item, int count, Func<TableItemKind, bool> fits)
    {
        if (item + count >= Count)
        {
            return false;
        }

        for (var i = item + 1; i <= item + count; i++)
        {
            if (!fits(items[i].Kind) || (i > item + 1 && RowsAreShown && StartsRow(i)))
            {
                return false;
            }
        }

        return true;
    }

    private ref readonly SourceToken Token(int item) => ref reading.Document.Tokens.ItemRef(items[item].First);

    private TableItem Classify(int token, int end)
    {
        ref readonly var source = ref reading.Document.Tokens.ItemRef(token);
        if (source.IsEmpty)
        {
            return new TableItem(TableItemKind.Empty, token, token);
        }

        if (source.IsPageNumber)
        {
            return new TableItem(TableItemKind.PageNumber, token, token);
        }

        var text = reading.Document.Span(source);
        if (source.IsRun || source.IsFigure || text is [>= '0' and <= '9'])
        {
            return new TableItem(TableItemKind.Figure, token, token);
        }

        ref readonly var match = ref reading.Matches[token];
        if (match.Entry is { Meanings.Length: > 0 } entry && match.Last < end)
        {
            return new TableItem(TableItemKind.Label, token, match.Last, entry);
        }

        return IsNumberBetweenDashes(text) || IsNumberInWords(text) || PageLines.IsPageNumber(text, out _)
                ? new TableItem(TableItemKind.PageNumber, token, token)
            : FigureText.Is(text) || text.Contains(TextMarks.Remark, StringComparison.Ordinal)
                ? new TableItem(TableItemKind.Figure, token, token)
            : new TableItem(TableItemKind.Text, token, token);
    }

    // A remark in brackets on the line after a number belongs to the number's cell.
    private bool ContinuesCell(int token)
    {
        ref readonly var source = ref reading.Document.Tokens.ItemRef(token);
        return !source.IsCell
            && !source.StartsRow
            && reading.Document.Span(source) is ['（' or '(', .., '）' or ')']
            && Count > 0
            && items[Count - 1] is { Kind: TableItemKind.Figure } last
            && last.Last == token - 1;
    }

    // - 4 -, —4—
    private bool IsNumberBetweenDashes(ReadOnlySpan<char> text) =>
        text.Length >= 3
        && LineSigns.IsDash(text[0])
        && LineSigns.IsDash(text[^1])
        && LineSigns.IsPage(Padding.Trim(text.Trim("-－—–―─")), judgement.DigitsOfPage);

    // 第 4 页, 第 4 页 共 12 页
    private static bool IsNumberInWords(ReadOnlySpan<char> text)
    {
        if (text is not ['第', .., '页'])
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is not ('第' or '页' or '共' or '/' or '，' or ',') && !Padding.Is(c) && !PrintedDigit.Is(c))
            {
                return false;
            }
        }

        return true;
    }
}
