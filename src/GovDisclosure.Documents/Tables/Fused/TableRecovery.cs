using System.Collections.Immutable;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables.Fused;

/// <summary>
/// Recovers the figures of a table that are printed with nothing between them, from the relations that the form declares. Nothing is
/// guessed: a division counts only when it is the only one.
/// </summary>
internal static class TableRecovery
{
    /// <summary>Recovers the figures of runs.</summary>
    /// <param name="table">The table.</param>
    /// <param name="known">The values of its cells, as far as they were read.</param>
    /// <param name="runs">The runs; no cell is in two of them.</param>
    /// <param name="blanks">Whether the source prints nothing for blank cells.</param>
    /// <param name="zerosAreSeen">Whether the source is seen to print zeros elsewhere, and no cell of it to be blank.</param>
    /// <param name="othersAreLonger">Whether several runs have more figures than cells, so that one with as many may have lost a
    /// blank.</param>
    /// <param name="judgement">The numbers of judgement; null for those that are usual.</param>
    /// <returns>What became of each run.</returns>
    public static ImmutableArray<RunOutcome> Recover(
        FormTable table,
        ReadOnlySpan<CellValue> known,
        ImmutableArray<FigureRun> runs,
        BlankCells blanks,
        bool zerosAreSeen,
        bool othersAreLonger = false,
        Judgement? judgement = null
    )
    {
        var outcomes = new RunOutcome?[runs.Length];
        var places = new RelationTerm?[table.Cells.Length];
        for (var run = 0; run < runs.Length; run++)
        {
            outcomes[run] = Refuse(runs[run], blanks);
            for (var cell = 0; cell < runs[run].Cells.Length && outcomes[run] is null; cell++)
            {
                places[runs[run].Cells[cell].Index] = new RelationTerm(run, cell);
            }
        }

        var relations = Relate(table, known, places);
        var splits = new List<RunSplit>[runs.Length];
        for (var run = 0; run < runs.Length; run++)
        {
            splits[run] = [];
            if (outcomes[run] is not null)
            {
                continue;
            }

            // Where others have a figure too many, one as long as the form may have lost a blank: only its sum tells.
            var isCertain = runs[run].LeastFigures == runs[run].Cells.Length;
            var local =
                isCertain && !othersAreLonger ? [] : relations.FindAll(relation => relation.IsLocal && relation.Terms[0].Run == run);
            if (RunSplitter.Split(runs[run], local) is not { } found)
            {
                outcomes[run] = new RunOutcome(RunOutcomeKind.TooMany);
                continue;
            }

            splits[run] = found;
            outcomes[run] =
                found.Count == 0 ? new RunOutcome(RunOutcomeKind.Contradictory)
                : isCertain ? null
                : JudgeBlanks(table, runs[run], local, found, zerosAreSeen, (judgement ?? Judgement.Default).MostBlanks);
        }

        relations.AddRange(AroundContradictory(relations, outcomes));
        Combine(
            runs,
            splits,
            outcomes,
            blanks,
            [.. relations.Where(relation => !relation.IsLocal && Array.TrueForAll(relation.Terms, term => outcomes[term.Run] is null))]
        );
        RefuseUnvouched(table, runs, outcomes, relations);
        return [.. outcomes.Select(static outcome => outcome!)];
    }

    // Where a total is printed wrong, two relations that it is in say together what its parts come to: what was received is what was
    // decided and what was carried forward, whatever the total of the decisions is.
    private static List<LinearRelation> AroundContradictory(List<LinearRelation> relations, RunOutcome?[] outcomes)
    {
        var around = new List<LinearRelation>();
        for (var i = 0; i < relations.Count; i++)
        {
            if (!relations[i].IsPerColumn || Array.FindAll(relations[i].Terms, IsContradictory) is not [var lost])
            {
                continue;
            }

            for (var j = i + 1; j < relations.Count; j++)
            {
                if (
                    relations[j].IsPerColumn
                    && Array.FindAll(relations[j].Terms, IsContradictory) is [var other]
                    && (other.Run, other.Cell) == (lost.Run, lost.Cell)
                )
                {
                    around.Add(relations[i].Without(lost, relations[j], other));
                }
            }
        }

        return around;

        bool IsContradictory(RelationTerm term) => outcomes[term.Run] is { Kind: RunOutcomeKind.Contradictory };
    }

    // A row's own sum holds by chance as well: where a wrong total is printed, or a blank cell has vanished, another division may keep it.
    // So where the form has
    // relations down the columns, one of those that are left is behind each figure that is not zero.
    private static void RefuseUnvouched(
        FormTable table,
        ImmutableArray<FigureRun> runs,
        RunOutcome?[] outcomes,
        List<LinearRelation> relations
    )
    {
        if (!table.Relations.HasColumns)
        {
            return;
        }

        for (var isChanged = true; isChanged; )
        {
            isChanged = false;
            var vouching = relations.FindAll(relation =>
                relation.IsPerColumn
                && Array.TrueForAll(relation.Terms, term =>
                    outcomes[term.Run] is { Split: not null } or { Kind: RunOutcomeKind.Ambiguous, Open.IsEmpty: false }
                )
            );
            for (var run = 0; run < runs.Length; run++)
            {
                if (
                    outcomes[run]!.Split is { } split
                    && runs[run].LeastFigures < runs[run].Cells.Length
                    && !IsVouched(run, split, vouching)
                    && RunSplitter.Split(runs[run], []) is not [_]
                )
                {
                    // A relation with it is behind no other one.
                    outcomes[run] = RunSplitter.Split(runs[run], []) is { } all
                        ? new RunOutcome(RunOutcomeKind.Ambiguous, null, all.Count)
                        : new RunOutcome(RunOutcomeKind.TooMany);
                    isChanged = true;
                }
            }
        }
    }

    private static bool IsVouched(int run, RunSplit split, List<LinearRelation> vouching)
    {
        for (var cell = 0; cell < split.Values.Length; cell++)
        {
            if (split.Values[cell] != 0 && !vouching.Exists(relation => Contains(relation, run, cell)))
            {
                return false;
            }
        }

        return true;
    }

    // Whether the run may lack cells, zeros or a total that were left out, for all that the relations say; null where it may not.
    private static RunOutcome? JudgeBlanks(
        FormTable table,
        FigureRun run,
        List<LinearRelation> local,
        List<RunSplit> found,
        bool zerosAreSeen,
        int mostBlanks
    )
    {
        if (table.Identities.Length == 0)
        {
            // 794 for three cells is 7, 9 and 4, or one figure of a row that is blank else; 1126 is 11, 2 and 6, or 11 and 26 beside a
            // blank.
            return WithBlanks(found, VanishedBlanks.Of(run, local, run.Cells.Length - 1));
        }

        var rowsVouch = table.Relations.HasColumns;
        if (!rowsVouch && (!zerosAreSeen || run.StandsApart))
        {
            // 10203 is 1, 0, 2, 0 and their total, or 10, 2, 0 and 3 without one; no sum down a column tells which. Where most figures
            // are apart, one that lacks is as likely a blank.
            var others = VanishedBlanks.Of(run, local, mostBlanks);
            return others is { Count: 0 } ? null : WithBlanks(found, others);
        }

        return !(rowsVouch && IsOneRowWithTotal(run)) && MayLackOne(run, local) ? new RunOutcome(RunOutcomeKind.BlanksVanished) : null;
    }

    private static RunOutcome WithBlanks(List<RunSplit> found, List<RunSplit>? others) =>
        others is null ? new RunOutcome(RunOutcomeKind.TooMany) : Ambiguous([.. found, .. others]) with { MayLackCells = true };

    // Several rows in one run: whether it is whole as well when one cell, a zero that was left out, has vanished from it.
    private static bool MayLackOne(FigureRun run, List<LinearRelation> local)
    {
        for (var cell = 0; cell < run.Cells.Length; cell++)
        {
            var lacking = cell;
            var others = local
                .ConvertAll(relation =>
                    relation with
                    {
                        Terms =
                        [
                            .. relation
                                .Terms.Where(term => term.Cell != lacking)
                                .Select(term => term.Cell > lacking ? term with { Cell = term.Cell - 1 } : term),
                        ],
                    }
                )
                .FindAll(static relation => relation.Terms.Length > 0);
            if (RunSplitter.Split(run with { Cells = run.Cells.RemoveAt(cell) }, others) is not { Count: 0 })
            {
                return true;
            }
        }

        return false;
    }

    // Where blank cells vanish, nothing that is added up tells: the total itself may have vanished. 0000011 for seven is 1 and a total of
    // 1, or
    // 11 and no total.
    private static RunOutcome? Refuse(FigureRun run, BlankCells blanks) =>
        run.LacksCells ? new RunOutcome(RunOutcomeKind.BlanksVanished)
        : run.Text.Length > Judgement.LongestRun ? new RunOutcome(RunOutcomeKind.TooMany)
        : run.LeastFigures == run.Cells.Length || blanks == BlankCells.ArePrinted ? null
        : blanks == BlankCells.MayVanish && run.Cells[0].Table.Identities.Length > 0 ? null
        : new RunOutcome(RunOutcomeKind.BlanksVanished);

    private static bool IsOneRowWithTotal(FigureRun run) =>
        run.Cells.All(cell => ReferenceEquals(cell.Row, run.Cells[0].Row))
        && run.Cells[0]
            .Table.Identities.Any(identity => !identity.IsPerColumn && identity.Left.Concat(identity.Right).All(run.Cells.Contains));

    private static List<LinearRelation> Relate(FormTable table, ReadOnlySpan<CellValue> known, RelationTerm?[] places)
    {
        var relations = new List<LinearRelation>();
        foreach (var identity in table.Relations.Identities)
        {
            if (LinearRelation.Of(identity, known, places) is { } relation)
            {
                relations.Add(relation);
            }
        }

        return relations;
    }

    private static void Combine(
        ImmutableArray<FigureRun> runs,
        List<RunSplit>[] splits,
        RunOutcome?[] outcomes,
        BlankCells blanks,
        List<LinearRelation> between
    )
    {
        // A run that no relation ties to another one is a matter of its own.
        var tied = between.SelectMany(static relation => relation.Terms).Select(static term => term.Run).ToHashSet();
        var open = Enumerable.Range(0, splits.Length).Where(run => outcomes[run] is null && tied.Contains(run)).ToArray();
        var numbers = new int[splits.Length];
        for (var i = 0; i < open.Length; i++)
        {
            numbers[open[i]] = i;
        }

        var system = new SplitSystem(
            Array.ConvertAll(open, run => splits[run]),
            between.ConvertAll(relation =>
                relation with
                {
                    Terms = Array.ConvertAll(relation.Terms, term => term with { Run = numbers[term.Run] }),
                }
            )
        );
        system.Solve();
        var isDoubtful =
            blanks != BlankCells.ArePrinted
            || Array.Exists(outcomes, static outcome => outcome is { Kind: RunOutcomeKind.Contradictory or RunOutcomeKind.BlanksVanished });
        var left = new List<RunSplit>[splits.Length];
        for (var run = 0; run < splits.Length; run++)
        {
            left[run] =
                system.Solutions > 0 && outcomes[run] is null && tied.Contains(run)
                    ? [.. system.Divisions(numbers[run]).Select(split => splits[run][split])]
                    : splits[run];
        }

        for (var run = 0; run < splits.Length; run++)
        {
            if (outcomes[run] is null)
            {
                var isSolved = system.Solutions > 0 || !tied.Contains(run);
                var decided = isSolved && !isDoubtful ? Decide(left[run]) : DecideAlone(run, runs[run], left, between);
                outcomes[run] = isSolved && decided.Split is not null ? decided with { Kind = RunOutcomeKind.Recovered } : decided;
            }
        }
    }

    private static RunOutcome Decide(List<RunSplit> splits) =>
        splits is [var only] ? new RunOutcome(RunOutcomeKind.Recovered, only, 1) : Ambiguous(splits);

    private static RunOutcome Ambiguous(List<RunSplit> splits) => new(RunOutcomeKind.Ambiguous, null, splits.Count) { Open = [.. splits] };

    // A relation does not hold, or a row is known to lack a cell. One wrong figure in the report does that, but so does a blank cell that
    // has
    // vanished, and any run that one has vanished from may then have a division, only a wrong one. So a run's only division counts where
    // there are no fewer figures, or where some relation between runs that does hold vouches for each figure that is not zero.
    private static RunOutcome DecideAlone(int number, FigureRun run, List<RunSplit>[] splits, List<LinearRelation> between)
    {
        if (splits[number] is not [var only])
        {
            return Ambiguous(splits[number]);
        }

        if (run.LeastFigures == run.Cells.Length)
        {
            return new RunOutcome(RunOutcomeKind.RecoveredAlone, only, 1);
        }

        for (var cell = 0; cell < only.Values.Length; cell++)
        {
            if (only.Values[cell] != 0 && !between.Exists(relation => Contains(relation, number, cell) && Holds(relation, splits)))
            {
                return new RunOutcome(RunOutcomeKind.BlanksVanished);
            }
        }

        return new RunOutcome(RunOutcomeKind.RecoveredAlone, only, 1);
    }

    private static bool Contains(LinearRelation relation, int run, int cell) =>
        Array.Exists(relation.Terms, term => term.Run == run && term.Cell == cell);

    private static bool Holds(LinearRelation relation, List<RunSplit>[] splits)
    {
        var sum = relation.Constant;
        foreach (var term in relation.Terms)
        {
            if (splits[term.Run] is not [var only])
            {
                return false;
            }

            sum += term.Coefficient * only.Values[term.Cell];
        }

        return sum == 0;
    }
}
