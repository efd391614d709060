using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Front;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// What is beside a row that may be a part of it: a number on the line before or after, as the last digits of a figure that a narrow
/// cell has broken, or figures
/// without a label. Only the row's own sum tells; several such numbers leave even the sum in doubt, since the beginnings of broken figures
/// may add up as the figures do.
/// </summary>
internal sealed class Surroundings(ReportReading reading, TableMarks marks, FormTable table, RowAnchors anchors, Proof proof, Rivals rivals)
{
    private readonly TableItems items = marks.Items;

    /// <summary>Finds what leaves a row in doubt.</summary>
    /// <param name="cells">The cells of the form.</param>
    /// <param name="row">Their marks.</param>
    /// <param name="about">The mark that leaves it in doubt.</param>
    /// <returns>The doubt; <see cref="Doubt.NothingPrinted"/> where nothing leaves it in doubt.</returns>
    public Doubt Find(IReadOnlyList<FormCell> cells, int[] row, out int about)
    {
        if (
            IsLastOfLabels(row)
            || (items.Position(row[0]).Table == 0 && !table.RowsRunAcross && anchors.FiguresStandApart && proof.Own(cells, row) < 1)
        )
        {
            about = row[^1];
            return Doubt.FiguresBeside;
        }

        var holds = proof.HasOwn(cells) && proof.Own(cells, row) >= 0;
        if (!holds && (HasFiguresOfNoRow(row) || IsTorn(cells, row)))
        {
            about = row[^1];
            return Doubt.FiguresBeside;
        }

        about =
            FindBroken(cells, row, holds) is >= 0 and var part ? part
            : FindRest(cells, row) is >= 0 and var rest ? rest
            : rivals.FindBroken(cells, row);
        return about < 0 ? Doubt.NothingPrinted : Doubt.MayBeBroken;
    }

    // Of labels one after the other the last one does not have the first of the rows of figures behind them.
    private bool IsLastOfLabels(int[] row) =>
        row[0] > 2
        && marks.Words[row[0] - 1].Kind == WordKind.Row
        && marks.Words[row[0] - 2].Kind == WordKind.Row
        && marks.Words[row[0] - 3].Kind == WordKind.Row
        && row[^1] + 1 < marks.Count
        && marks.IsFigure(row[^1] + 1)
        && !anchors.Holds(row[^1] + 1);

    // A row of a grid beside one of figures without a label.
    private bool HasFiguresOfNoRow(int[] row) => items.Position(row[0]).Table > 0 && (IsOfNoRow(row[^1], 1) || IsOfNoRow(row[0], -1));

    // Whether the next row of the grid, or the one before, has figures and no label.
    private bool IsOfNoRow(int from, int step)
    {
        var at = from;
        while (at >= 0 && at < marks.Count && !items.AreApart(from, at))
        {
            at += step;
        }

        var (first, hasFigure) = (at, false);
        for (
            ;
            at >= 0 && at < marks.Count && items.Position(at).Table == items.Position(from).Table && !items.AreApart(first, at);
            at += step
        )
        {
            if (marks.Words[at].Kind != WordKind.None || anchors.Holds(at))
            {
                return false;
            }

            hasFigure |= marks.IsFigure(at);
        }

        return hasFigure;
    }

    // At the turn of a page the number of the page may be in the place of the last figure, and the figure behind the head of the next
    // page.
    private bool IsTorn(IReadOnlyList<FormCell> cells, int[] row)
    {
        var next = row[^1] + 1;
        if (!items.IsBareNumber(row[^1]) || next + 1 >= marks.Count || !marks.IsFigure(next + 1))
        {
            return false;
        }

        return marks.Words[next].Kind == WordKind.UnknownRow
            ? TitleText.IsTitle(items.CellText(next)) || IsMended(cells, row, next + 1)
            : marks.Words[next].Kind == WordKind.Column && items.IsPageNumber(next + 1) && IsMended(cells, row, next + 1);
    }

    private bool IsMended(IReadOnlyList<FormCell> cells, int[] row, int number) =>
        proof.Own(cells, row) < 0 && proof.Own(cells, [.. row[..^1], number]) > 0;

    private int FindBroken(IReadOnlyList<FormCell> cells, int[] row, bool holds)
    {
        if (items.Position(row[0]).Table > 0)
        {
            return -1;
        }

        var line = LineOf(row);
        var part = FindPart(cells, row, line);
        var (beside, count) = line == 0 ? (-1, 0) : FindBeside(cells, row);
        if (part < 0 && count == 0)
        {
            return -1;
        }

        var isTold =
            count <= (part < 0 ? 1 : 0) && (holds || (part < 0 && !proof.HasOwn(cells) && reading.Pages.Is(items.TokenOf(beside))));
        return isTold ? -1
            : count > 0 ? beside
            : part;
    }

    // One number behind a row on a line is that of a page, unless it goes on with a figure whose sum it mends; several are figures.
    private int FindRest(IReadOnlyList<FormCell> cells, int[] row)
    {
        var (first, count) = (-1, 0);
        for (
            var i = row[^1] + 1;
            i < marks.Count && marks.Words[i].Kind == WordKind.None && items.Position(row[0]).Table == 0 && LineOf(row) > 0;
            i++
        )
        {
            if (marks.IsFigure(i) && items.IsBareNumber(i) && !anchors.Holds(i))
            {
                first = first < 0 ? i : first;
                count++;
            }
        }

        return count > 1 || (count == 1 && rivals.HoldJoined(cells, row, first)) ? first : -1;
    }

    // The line of a row whose figures are on one; 0 where each is on its own.
    private int LineOf(int[] row)
    {
        for (var i = 1; i < row.Length; i++)
        {
            if (items.Position(row[i]).Line == items.Position(row[i - 1]).Line)
            {
                return items.Position(row[i]).Line;
            }
        }

        return row is [var only] && items.IsCell(only) ? items.Position(only).Line : 0;
    }

    // The cell that is on another line than the first one, or starts with a zero as the rest of a number does.
    private int FindPart(IReadOnlyList<FormCell> cells, int[] row, int line)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (
                (line > 0 && items.Position(row[i]).Line != items.Position(row[0]).Line)
                || (!cells[i].IsAmount && StartsWithZero(marks.Printed(row[i])))
            )
            {
                return row[i];
            }
        }

        return -1;
    }

    private static bool StartsWithZero(string text) => text.Length > 1 && LabelKey.FoldWidth(text[0]) == '0' && PrintedDigit.Is(text[1]);

    // The numbers on the lines next to the row's that are no other row's.
    private (int Item, int Count) FindBeside(IReadOnlyList<FormCell> cells, int[] row)
    {
        var before = FindBefore(row[0], cells.Count);
        var after = FindAfter(cells, row);
        return (after.Count > 0 ? after.Item : before.Item, before.Count + after.Count);
    }

    // The figures without a label on the line before the row's. As many as a row has are hardly the beginnings of all its figures: its sum
    // tells.
    private (int Item, int Count) FindBefore(int first, int columns)
    {
        var item = first - 1;
        while (item >= 0 && items[item].Kind is TableItemKind.PageNumber && !items.IsPageInDoubt(item))
        {
            item--;
        }

        var isApart = items.StartsRow(first);
        if (item >= 0 && IsWords(item))
        {
            // The labels of a table whose rows are side by side are far from its figures.
            isApart = table.RowsRunAcross;
            for (var line = items.Position(item).Line; item >= 0 && IsWords(item) && items.Position(item).Line == line; item--)
            {
                isApart |= items.StartsRow(item);
            }
        }

        if (isApart || item < 0)
        {
            return (-1, 0);
        }

        var (last, lineBefore) = (item, items.Position(item).Line);
        while (
            item >= 0
            && (marks.IsFigure(item) || items.IsPageInDoubt(item))
            && !anchors.Holds(item)
            && items.Position(item).Line == lineBefore
        )
        {
            item--;
        }

        // After a label on their line they are another row's, and as many as a row has after any words.
        var isLed = item >= 0 && IsWords(item) && items.Position(item).Line == lineBefore;
        var count = last - item;
        return isLed && (items[item].Kind == TableItemKind.Label || count >= columns) ? (-1, 0) : (last, count == columns ? 1 : count);
    }

    // Fewer figures than a row has, on the next line. Behind a label they may be that row's own, and count as one.
    private (int Item, int Count) FindAfter(IReadOnlyList<FormCell> cells, int[] row)
    {
        var next = row[^1] + 1;
        while (next < marks.Count && marks.Words[next].Kind == WordKind.None && items.Position(next).Line == items.Position(row[^1]).Line)
        {
            next++;
        }

        var lone = 0;
        while (IsLone(next + lone) && !(items.RowsAreShown && items.StartsRow(next + lone)))
        {
            lone++;
        }

        if (lone > 0)
        {
            return (next, lone);
        }

        if (table.RowsRunAcross || next >= marks.Count || items.StartsRow(next))
        {
            return (-1, 0);
        }

        var (line, first, count, isLabelled) = (items.Position(next).Line, -1, 0, false);
        for (var item = next; item < marks.Count && items.Position(item).Line == line; item++)
        {
            isLabelled |= items[item].Kind == TableItemKind.Label;
            if (marks.IsFigure(item))
            {
                first = first < 0 ? item : first;
                count++;
            }
        }

        return count == 0 || count >= cells.Count || (isLabelled && !proof.HasOwn(cells))
            ? (-1, 0)
            : (first, isLabelled ? Math.Min(count, 1) : count);
    }

    // Nothing but a number on its line.
    private bool IsLone(int item) =>
        item < marks.Count
        && (items.IsBareNumber(item) || items.IsPageInDoubt(item))
        && (item + 1 == marks.Count || items.Position(item + 1).Line != items.Position(item).Line);

    private bool IsWords(int item) => items[item].Kind is TableItemKind.Label or TableItemKind.Text;
}
