using System.Collections.Immutable;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Tables.Fused;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>The figures of a table that are printed with nothing between them, and their recovery from the form's relations.</summary>
internal sealed class FusedFigures(ReportReading reading, TableItems items, FormTable table, Judgement judgement)
{
    private readonly List<Entry> entries = [];

    /// <summary>Whether several rows that are not run together have more figures than cells.</summary>
    public bool OthersAreLonger { get; set; }

    /// <summary>Whether there are any.</summary>
    public bool HasRuns => entries.Count > 0;

    /// <summary>Finds figures of which one at least is against a label or another figure, or a lone one that is as long as all of
    /// them.</summary>
    /// <param name="label">The item that the figures belong to.</param>
    /// <param name="start">The first item after the label.</param>
    /// <param name="cells">How many cells there are.</param>
    /// <param name="blanksVanished">Whether what is there shows that blank cells have left nothing between figures.</param>
    /// <returns>The items; null when there are none such.</returns>
    public Range? Find(int label, int start, int cells, out bool blanksVanished)
    {
        blanksVanished = false;
        var end = start;
        var isRun = false;
        while (end < items.Count && items[end].Kind == TableItemKind.Figure && items.Position(end).Table == 0)
        {
            isRun |= items.IsRun(end);
            end++;
        }

        return isRun ? new Range(start, end - start) : FindAlone(label, start, cells, out blanksVanished);
    }

    // In a cell, or on a line, of its own: digits and signs, and nothing else where several figures should be.
    private Range? FindAlone(int label, int start, int cells, out bool blanksVanished)
    {
        blanksVanished = false;
        var alone = -1;
        var isCell = false;
        for (var i = start; i < items.Count && !items.AreApart(label, i); i++)
        {
            if (items[i].Kind == TableItemKind.Figure || (items[i].Kind == TableItemKind.Text && i == start && MayBeSeveral(i, cells)))
            {
                if (alone >= 0)
                {
                    return null;
                }

                alone = i;
            }
            else if (items[i].Kind != TableItemKind.Empty)
            {
                break;
            }
            else
            {
                isCell = true;
            }
        }

        if (alone < 0 || cells == 1)
        {
            return null;
        }

        if (MayBeSeveral(alone, cells))
        {
            return new Range(alone, 1);
        }

        // 16 for seven cells: blank ones have left nothing between figures.
        blanksVanished = !isCell && items.Position(alone).Table == 0 && !IsAtEnd(new Range(alone, 1)) && MayBeSeveral(alone, 1);
        return null;
    }

    // 156-5997: no fewer digits than cells.
    private bool MayBeSeveral(int item, int cells)
    {
        var digits = 0;
        foreach (var c in items.CellText(item))
        {
            var folded = LabelKey.FoldWidth(c);
            digits += char.IsAsciiDigit(folded) ? 1 : 0;
            if (!char.IsAsciiDigit(folded) && folded is not ('+' or '-' or '\u2212' or '.'))
            {
                return false;
            }
        }

        return digits >= cells;
    }

    /// <summary>Takes figures whose cells are to be reported later.</summary>
    /// <param name="node">The row or table that they are of.</param>
    /// <param name="cells">The cells that they are of.</param>
    /// <param name="range">The items.</param>
    /// <param name="position">The place of the label.</param>
    public void Add(FormNode node, ImmutableArray<FormCell> cells, Range range, SourcePosition position)
    {
        var run = new FigureRun(cells, [.. Enumerable.Range(range.Start, range.Length).Select(item => items.CellText(item).ToString())]);
        entries.Add(new Entry(node, run, range, position, IsAtEnd(range)));
        if (run.LacksCells && !IsAtEnd(range))
        {
            NoteVanishedBlanks();
        }
    }

    /// <summary>Whether an item is among them.</summary>
    public bool Holds(int item) => entries.Exists(entry => item >= entry.Range.Start && item < entry.Range.Start + entry.Range.Length);

    /// <summary>Drops them all.</summary>
    public void Clear() => entries.Clear();

    /// <summary>Blanks have vanished: a row has nothing after its label, or fewer figures than cells.</summary>
    public void NoteVanishedBlanks() => reading.BlankCellsInRuns = BlankCells.Vanish;

    /// <summary>Recovers what can be.</summary>
    /// <param name="filler">Takes the figures.</param>
    /// <param name="judge">Decides where the form has no relations.</param>
    public void Recover(CellFiller filler, StatementJudge judge)
    {
        // The end of the source may have cut a figure short.
        var whole = entries.FindAll(static entry => !entry.IsAtEnd);
        ImmutableArray<FigureRun> runs = [.. whole.Select(static entry => entry.Run)];
        var longer = runs.Count(static run => run.Segments.Length > run.Cells.Length);
        var othersAreLonger = OthersAreLonger || longer >= (table.Identities.IsEmpty ? 1 : judgement.LeastRows);
        var outcomes = TableRecovery.Recover(
            table,
            filler.Values,
            runs,
            reading.BlankCellsInRuns,
            reading.ZerosAreSeen,
            othersAreLonger,
            judgement
        );
        var (recovered, alone) = (0, 0);
        for (var i = 0; i < whole.Count; i++)
        {
            if (outcomes[i].Split is not { } split)
            {
                if (outcomes[i].Kind == RunOutcomeKind.Ambiguous && table.Identities.Length == 0)
                {
                    Decide(filler, whole[i], outcomes[i], judge);
                    continue;
                }

                Report(whole[i], outcomes[i]);
                NoteContradiction(outcomes[i]);
                continue;
            }

            Fill(filler, whole[i], split);
            recovered += split.Values.Length;
            alone += outcomes[i].Kind == RunOutcomeKind.RecoveredAlone ? 1 : 0;
        }

        foreach (var entry in entries.Where(static entry => entry.IsAtEnd))
        {
            Report(entry, new RunOutcome(RunOutcomeKind.BlanksVanished));
        }

        if (recovered > 0)
        {
            reading.Diagnostics.Add(Messages.FiguresRecovered(table, recovered, entries[0].Position));
        }

        if (alone > 0)
        {
            reading.Diagnostics.Add(Messages.RelationsBroken(table, entries[0].Position));
        }
    }

    // A blank that has vanished from a run leaves no division, or a wrong one: then tables without relations tell nothing.
    private void NoteContradiction(RunOutcome outcome)
    {
        if (outcome.Kind == RunOutcomeKind.Contradictory && reading.BlankCellsInRuns == BlankCells.ArePrinted)
        {
            reading.BlankCellsInRuns = BlankCells.MayVanish;
        }
    }

    private static void Fill(CellFiller filler, Entry entry, RunSplit split)
    {
        var (segment, segmentEnd) = (0, entry.Run.Segments[0].Length);
        for (var i = 0; i < split.Ends.Length; i++)
        {
            while (split.Ends[i] > segmentEnd)
            {
                segmentEnd += entry.Run.Segments[++segment].Length;
            }

            filler.FillInferred(entry.Run.Cells[i], split.Text(entry.Run.Text, i), entry.Range.Start + segment);
        }
    }

    private void Decide(CellFiller filler, Entry entry, RunOutcome outcome, StatementJudge judge)
    {
        var verdict = judge.Judge(entry.Run, outcome.Open);
        if (verdict.Split is { } split)
        {
            Fill(filler, entry, split);
        }

        var printed = string.Join(' ', entry.Run.Segments);
        var cells = entry.Run.Cells.Length;
        reading.Diagnostics.Add(
            verdict.Split is { } taken
                ? Messages.FiguresStated(
                    entry.Node,
                    printed,
                    [.. Enumerable.Range(0, cells).Select(cell => taken.Text(entry.Run.Text, cell))],
                    outcome.Candidates,
                    verdict.Told,
                    entry.Position
                )
            : verdict.IsGivenUp ? Messages.FiguresTooMany(entry.Node, printed, cells, entry.Position)
            : Messages.FiguresUndecided(entry.Node, printed, cells, outcome.Candidates, verdict.Told, entry.Position)
        );
    }

    private void Report(Entry entry, RunOutcome outcome)
    {
        var printed = string.Join(' ', entry.Run.Segments);
        var cells = entry.Run.Cells.Length;
        reading.Diagnostics.Add(
            outcome.Kind switch
            {
                RunOutcomeKind.Ambiguous => Messages.FiguresAmbiguous(
                    entry.Node,
                    printed,
                    cells,
                    outcome.Candidates,
                    outcome.MayLackCells,
                    entry.Position
                ),
                RunOutcomeKind.Contradictory => Messages.FiguresContradictory(entry.Node, printed, cells, entry.Position),
                RunOutcomeKind.TooMany => Messages.FiguresTooMany(entry.Node, printed, cells, entry.Position),
                _ => Messages.BlanksVanished(entry.Node, printed, cells, entry.Position),
            }
        );
    }

    private bool IsAtEnd(Range range) => items.IsEndOfSource(range.Start + range.Length - 1);

    /// <summary>Items that are one after the other.</summary>
    internal readonly record struct Range(int Start, int Length);

    private sealed record Entry(FormNode Node, FigureRun Run, Range Range, SourcePosition Position, bool IsAtEnd);
}
