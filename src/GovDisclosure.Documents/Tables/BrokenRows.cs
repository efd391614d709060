using System.Runtime.InteropServices;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows of a text beside which a number stands that may be a page's, or the last digits of a figure that a narrow cell has broken. Only the row's own sum
/// tells; several such numbers leave even the sum in doubt, since the beginnings of broken figures may add up as the figures do.
/// </summary>
internal sealed class BrokenRows(ReportReading reading, TableItems items, FormTable table)
{
    private int lastOwn = -1;

    /// <summary>A new row starts: what the last one has taken is beside no other.</summary>
    public void Start(CellRun last) => lastOwn = Math.Max(lastOwn, last.LastOwn);

    /// <summary>Completes a row that lacks what stands at the turn of a page, or has the number of a page too many.</summary>
    /// <returns>Whether its sum holds then.</returns>
    public bool Complete(IReadOnlyList<FormCell> cells, CellRun run)
    {
        if (run.Line > 0 || FindPage(run) < 0 || Choose(cells, run) is not { } chosen)
        {
            return false;
        }

        run.Complete(chosen);
        return true;
    }

    /// <summary>Reports a row that may be broken; of the numbers that may be a page's takes those that make the sum hold.</summary>
    /// <param name="cells">The cells of the form.</param>
    /// <param name="places">Their items.</param>
    /// <param name="run">The run that they were found in.</param>
    /// <returns>The items of the row; none where they are in doubt.</returns>
    public ReadOnlySpan<int> Settle(IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places, CellRun run)
    {
        if (places.Length == 0 || items.Position(places[0]).Table > 0)
        {
            return places;
        }

        var part = FindPart(cells, places, run);
        var beside = FindBeside(cells, places, run);
        if (beside.Count == 0 && part < 0)
        {
            return places;
        }

        if (run.Line == 0 && part < 0)
        {
            if (Choose(cells, run) is { } chosen)
            {
                return chosen;
            }
        }
        else if (beside.Count <= (part < 0 ? 1 : 0) && (RowSums.Hold(table, items, cells, places) || IsPage(cells, part, beside.Item)))
        {
            lastOwn = Math.Max(lastOwn, places[^1]);
            return places;
        }

        Report(cells, beside.Count > 0 ? beside.Item : part);
        return [];
    }

    // Where the row has no sum, the pages that the source counts are all there is to tell.
    private bool IsPage(IReadOnlyList<FormCell> cells, int part, int beside) =>
        part < 0 && !RowSums.Any(table, cells) && reading.Pages.Is(items.TokenOf(beside));

    // The numbers on the lines next to the row's that are no other row's.
    private (int Item, int Count) FindBeside(IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places, CellRun run)
    {
        if (run.Line == 0)
        {
            return FindPage(run) is var page and >= 0 ? (page, 1) : default;
        }

        var before = FindBefore(places[0], run, cells.Count);
        var after = run.Strays is [var stray, ..] ? (Item: stray, run.Strays.Count) : FindAfter(cells, run);
        return (after.Count > 0 ? after.Item : before.Item, before.Count + after.Count);
    }

    // What may be a page's number, in the row or set aside.
    private int FindPage(CellRun run)
    {
        foreach (var cell in run.Cells)
        {
            if (items.IsPageInDoubt(cell))
            {
                return cell;
            }
        }

        return run.Strays is [var stray, ..] ? stray : -1;
    }

    // The cell that stands on another line than the first one, or starts with a zero as the rest of a number does.
    private int FindPart(IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places, CellRun run)
    {
        var line = items.Position(places[0]).Line;
        for (var i = 0; i < places.Length; i++)
        {
            if ((run.Line > 0 && items.Position(places[i]).Line != line) || (!cells[i].IsAmount && StartsWithZero(items.CellText(places[i]))))
            {
                return places[i];
            }
        }

        return -1;
    }

    private static bool StartsWithZero(ReadOnlySpan<char> text) =>
        text.Length > 1 && LabelKey.FoldWidth(text[0]) == '0' && char.IsAsciiDigit(LabelKey.FoldWidth(text[1]));

    // The figures without a label on the line before the row's. As many as a row has are hardly the beginnings of all its figures: its sum tells.
    private (int Item, int Count) FindBefore(int first, CellRun run, int columns)
    {
        var item = first - 1;
        while (run.Strays.Contains(item))
        {
            item--;
        }

        var isApart = items.StartsRow(first);
        if (item >= 0 && IsWords(item))
        {
            // The labels of a table whose rows stand side by side are far from its figures.
            isApart = table.RowsRunAcross;
            for (var line = items.Position(item).Line; item >= 0 && IsWords(item) && items.Position(item).Line == line; item--)
            {
                isApart |= items.StartsRow(item);
            }
        }

        if (isApart || item < 0)
        {
            return default;
        }

        var (last, lineBefore) = (item, items.Position(item).Line);
        while (item > lastOwn && items[item].Kind == TableItemKind.Figure && items.Position(item).Line == lineBefore)
        {
            item--;
        }

        // After a label on their line they are another row's, and as many as a row has after any words.
        var isLed = item >= 0 && IsWords(item) && items.Position(item).Line == lineBefore;
        return isLed && (items[item].Kind == TableItemKind.Label || last - item >= columns) ? default : (last, last - item == columns ? 1 : last - item);
    }

    // Fewer figures than a row has, on the next line. Behind a label they may be that row's own, and count as one.
    private (int Item, int Count) FindAfter(IReadOnlyList<FormCell> cells, CellRun run)
    {
        if (table.RowsRunAcross || run.Next >= items.Count || items.StartsRow(run.Next))
        {
            return default;
        }

        var (line, first, count, isLabelled) = (items.Position(run.Next).Line, -1, 0, false);
        for (var item = run.Next; item < items.Count && items.Position(item).Line == line; item++)
        {
            isLabelled |= items[item].Kind == TableItemKind.Label;
            if (items[item].Kind == TableItemKind.Figure)
            {
                first = first < 0 ? item : first;
                count++;
            }
        }

        return count == 0 || count >= cells.Count || (isLabelled && !RowSums.Any(table, cells)) ? default : (first, isLabelled ? Math.Min(count, 1) : count);
    }

    private bool IsWords(int item) => items[item].Kind is TableItemKind.Label or TableItemKind.Text;

    // The numbers that may be a page's are cells where the row's sum holds with them. Where there is one too many, it is the page's without which the sum
    // holds, if there is only one such.
    private int[]? Choose(IReadOnlyList<FormCell> cells, CellRun run)
    {
        List<int> all = [.. run.Cells, .. run.Strays];
        all.Sort();
        if (all.Count == cells.Count && RowSums.Hold(table, items, cells, CollectionsMarshal.AsSpan(all)))
        {
            return [.. all];
        }

        if (all.Count != cells.Count + 1)
        {
            return null;
        }

        int[]? chosen = null;
        for (var i = 0; i < all.Count; i++)
        {
            if (items.IsCell(all[i]) || (i > 0 && items.CellText(all[i]).SequenceEqual(items.CellText(all[i - 1]))))
            {
                continue;
            }

            int[] rest = [.. all[..i], .. all[(i + 1)..]];
            if (RowSums.Hold(table, items, cells, rest))
            {
                if (chosen is not null)
                {
                    return null;
                }

                chosen = rest;
            }
        }

        return chosen;
    }

    private void Report(IReadOnlyList<FormCell> cells, int part)
    {
        var isTable = cells.Count == table.Cells.Length;
        var row = cells[0].Row;
        reading.Diagnostics.Add(Messages.FiguresBroken(isTable ? table : row, isTable ? table.LabelZh : row.PathZh, isTable ? table.LabelEn : row.LabelEn, items.Text(part), items.Position(part)));
    }
}
