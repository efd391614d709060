using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Decides which mark is which cell of a table. The witnesses of each row, its own label, the order of its marks, the order of the columns'
/// labels, and the grid, say
/// what they know; where they agree the row is read, and where they do not the relations of the form judge over the whole table. What is
/// left stays blank.
/// </summary>
internal sealed class TableDecision
{
    private readonly ReportReading reading;
    private readonly TableMarks marks;
    private readonly FormTable table;
    private readonly RowAnchors anchors;
    private readonly Candidates candidates;
    private readonly RowReadings readings;
    private readonly ColumnOrders columns;
    private readonly RowWitnesses witnesses;
    private readonly Proof proof;
    private readonly Rivals rivals;
    private readonly Ballot ballot;
    private readonly FusedFigures fused;
    private readonly RunsOfRows runs;
    private readonly Surroundings surroundings;
    private readonly ShiftedRows shifted;
    private readonly Ledger ledger = new();

    public TableDecision(ReportReading reading, TableMarks marks, TableShape shape, ColumnOrders columns, FusedFigures fused)
    {
        (this.reading, this.marks, table, this.columns, this.fused) = (reading, marks, shape.Table, columns, fused);
        anchors = new RowAnchors(marks, shape);
        candidates = new Candidates(marks, table, anchors);
        readings = new RowReadings(marks, table, anchors, candidates);
        proof = new Proof(table, marks);
        rivals = new Rivals(marks, proof);
        witnesses = new RowWitnesses(marks, shape, anchors, candidates, readings, columns, proof, rivals);
        runs = new RunsOfRows(marks, table, anchors, candidates, readings, witnesses, fused);
        ballot = new Ballot(marks, proof);
        surroundings = new Surroundings(reading, marks, table, anchors, proof, rivals);
        shifted = new ShiftedRows(marks, anchors);
    }

    /// <summary>Decides.</summary>
    public Ledger Decide()
    {
        var form = candidates.Form;
        if (form.IsAcross)
        {
            DecideAcross(form);
        }
        else
        {
            for (var slot = 0; slot < form.Slots.Length; slot = form.End[slot])
            {
                reading.Clock.Tick();
                Decide(form.Slots[slot].Row, slot + 1, form.End[slot]);
            }
        }

        var (read, left) = ballot.Judge();

        foreach (var (row, chosen) in read)
        {
            ledger.Add(new RowRead(row.Cells, chosen, row.Label) { IsPlaced = row.Label < 0 && !table.RowsRunAcross });
        }

        if (table.Relations.HasColumns && !form.IsAcross)
        {
            new DisplacedRows(marks, proof).Leave(ledger);
        }

        foreach (var row in left)
        {
            ledger.Add(new RowLeft(row.Cells, row.Why, row.Label, row.Marks, row.Readings));
        }

        if (table.RowsRunAcross && !form.IsAcross && ledger.Left.Count > 0 && ledger.Read.Count > 0 && !marks.HasGrid)
        {
            // The order of a text may have put the figures of one row under the label of another.
            fused.Clear();
            var whole = new Ledger();
            whole.Add(new RowLeft(table.Cells, Doubt.OtherCount, -1, ledger.Read[0].Marks, []));
            return whole;
        }

        if (!form.IsAcross && ledger.Left.Count > 0)
        {
            foreach (var (row, chosen) in new UnlabelledRows(marks, table, proof).Place(ledger.Read))
            {
                ledger.Place(new RowRead(row.Cells, chosen, anchors.Of(row).Label) { IsPlaced = true });
            }
        }

        return ledger;
    }

    private void DecideAcross(FormOrder form)
    {
        var cells = table.Cells;
        var order = anchors.OfAll(cells.Length, out var isTrimmed) ?? readings.InOrder(0, form.Slots.Length);
        if (order is not null && marks.Items.Position(order[0]).Table == 0 && readings.HasLabelBetween(order[0], order[^1]))
        {
            // The order of a text may have put the figures of one row under the label of another, and a row's sum does not tell which row
            // it is.
            ledger.Add(new RowLeft(cells, Doubt.OtherCount, -1, order, []));
            return;
        }

        Judge(witnesses.OfAll(order, isTrimmed), 0, form.Slots.Length);
    }

    private void Decide(FormRow row, int first, int end)
    {
        var anchor = anchors.Of(row);
        if (anchor.IsContradicted)
        {
            ledger.Add(new RowLeft(row.Cells, Doubt.StandsTwice, anchor.Label, anchor.Stretch, []) { About = anchor.Other });
            return;
        }

        if (shifted.Contains(row) || (anchor.Stretch.Length > 0 && readings.FollowsOtherLabel(anchor.Label)))
        {
            ledger.Add(new RowLeft(row.Cells, Doubt.FiguresOfNeighbour, anchor.Label, anchor.Stretch, []));
            return;
        }

        Judge(witnesses.Of(row, first, end), first, end);
    }

    private void Judge(RowWitness row, int first, int end)
    {
        if (row.MayLackCell)
        {
            Leave(row with { Order = null }, Doubt.OtherCount, readings.WithBlankElsewhere(row.Order!));
        }
        else if (row.Columns is null || !LabelOrder.IsOfForm(row.Columns))
        {
            JudgeMoved(row);
        }
        else if (!IsDoubted(row))
        {
            JudgeInOrder(row, first, end);
        }
    }

    // What leaves a row in doubt whatever its sums say.
    private bool IsDoubted(RowWitness row)
    {
        if (row.IsStrict && surroundings.Find(row.Cells, row.Order!, out var about) is not Doubt.NothingPrinted and var doubt)
        {
            Leave(row, doubt, about);
            return true;
        }

        if (row.IsStrict && rivals.FindShifted(row.Cells, row.Order!, LeastOfRival(row)) is { } rival)
        {
            Leave(row, Doubt.LooksShifted, [row.Order!, rival]);
            return true;
        }

        if (row.Grid is { CoversRows: true })
        {
            Leave(row, Doubt.CoversRows);
            return true;
        }

        return false;
    }

    private void JudgeInOrder(RowWitness row, int first, int end)
    {
        if (row.IsStrict && proof.IsShifted(LastRowOf(row.Cells), row.Order.AsSpan(row.Cells.Count - LastRowOf(row.Cells).Count)))
        {
            // Where the table keeps its sums, the total is hardly what is left out.
            ballot.AddByOrder(
                Open(row, readings.WithBlankElsewhere(row.Order!), Doubt.LooksShifted),
                row.Order!,
                candidates.Form.IsAcross ? proof.CountKept(row.Cells, row.Order!) : 0
            );
        }
        else if (row.IsStrict && (row.Grid is null || !row.Grid.Contradicts(row.Order!)))
        {
            if (row.Label >= 0 && marks.Items[row.Label].Kind == TableItemKind.Text)
            {
                ballot.AddByOrder(Open(row, [row.Order!], Doubt.PartOfLabel), row.Order!);
            }
            else if (row.Anchor.IsPaddedBehind && proof.Own(row.Cells, row.Order!) < 0)
            {
                ballot.AddByOrder(Open(row, readings.All(first, end, row.Label), Doubt.OtherCount), row.Order!);
            }
            else
            {
                Accept(row, row.Order!);
            }
        }
        else if (row.IsStrict && row.Grid is { Whole: null, HasForeign: false } && table.Identities.Length > 0)
        {
            // A partial opinion of the grid does not outvote a whole row, unless its own sum is against it too.
            ballot.AddByOrder(
                Open(row, [row.Order!], witnesses.LabelsAreComplete(row) ? Doubt.LabelsDiffer : Doubt.LabelsMissing),
                row.Order!
            );
        }
        else if (
            row is { IsWhole: true, Label: >= 0 }
            && (row.Grid is null || !row.Grid.Contradicts(row.Order!))
            && (
                (
                    proof.IsOnly(row.Cells, row.Order!, readings.All(first, end, row.Label))
                    && (!marks.IsMixed(row.Order!) || proof.IsTelling(row.Cells, row.Order!))
                ) || readings.AreAlike(row.Anchor.Stretch, row.Order!)
            )
        )
        {
            // Something speaks against the row as it stands, but its sum stands up for it.
            Accept(row, row.Order!);
        }
        else if (row.Order is not null && !candidates.Form.IsAcross && readings.HasFiguresBeside(row.Order))
        {
            // Which row this is, no sum of a row tells.
            Leave(row, Doubt.FiguresBeside);
        }
        else
        {
            JudgeOpen(row, first, end);
        }
    }

    private static IReadOnlyList<FormCell> LastRowOf(IReadOnlyList<FormCell> cells) => cells[^1].Row.Cells;

    // The labels of the columns are in another order: only a grid that says the same tells the cells.
    private void JudgeMoved(RowWitness row)
    {
        if (
            row.IsStrict
            && row.Columns is { } order
            && row.Grid is { Whole: { } mapped } opinion
            && opinion.Marks.Count == row.Cells.Count
            && proof.Same(Permuted(row.Order!, order), mapped)
        )
        {
            Accept(row, mapped);
        }
        else if (HasDoubledLabel(row))
        {
            ballot.AddByOrder(Open(row, [row.Order!], Doubt.ColumnsMoved), row.Order!);
        }
        else if (row is { IsStrict: true, Grid.Whole: { } told } && (row.Columns is null || candidates.Form.IsAcross))
        {
            ballot.Add(
                new Conflict(Open(row, [], Doubt.ColumnsMoved), row.Order!, told)
                {
                    AllLabelsAreMoved = candidates.Form.IsAcross && columns.HasAllAcross,
                }
            );
        }
        else
        {
            Leave(row, row.Label < 0 && !candidates.Form.IsAcross ? Doubt.NothingPrinted : Doubt.ColumnsMoved);
        }
    }

    // The grid may say nothing then, but not another place.
    private bool HasDoubledLabel(RowWitness row) =>
        row is { IsStrict: true, Columns: null }
        && table.Identities.Length > 0
        && columns.IsDoubled(row.Label, row.Cells[0].Row)
        && (row.Grid?.Whole is not { } told || proof.Same(row.Order!, told));

    private void JudgeOpen(RowWitness row, int first, int end)
    {
        var all = readings.All(first, end, row.Label);
        var open = Open(row, all, row.IsStrict ? Doubt.LabelsDiffer : DoubtOf(row));
        if (row is { IsStrict: true, Grid.Whole: { } other })
        {
            if (proof.Same(row.Order!, other))
            {
                Accept(row, row.Order!);
                return;
            }

            ballot.Add(
                new Conflict(open, row.Order!, other)
                {
                    LabelsAreComplete = !row.Grid.HasForeign && witnesses.LabelsAreComplete(row),
                    HasForeign = row.Grid.HasForeign,
                }
            );
            return;
        }

        if (ToldByGrid(row) is { } only)
        {
            all.Add(only);
            ballot.AddByGrid(open, only);
            return;
        }

        JudgeBySums(row, open);
    }

    // Where the order of the marks does not tell, the labels over them do, unless something speaks against those too.
    private int[]? ToldByGrid(RowWitness row) =>
        !row.IsStrict
        && !row.IsTrimmed
        && !(row.Label >= 0 && witnesses.EndsWithFigure(row.Label, row.Cells[0].Row))
        && !(anchors.Usual.IsBesideLonger(row.Cells[0].Row) && row.Grid is { HasForeign: false })
        && !anchors.Usual.IsLongerAlone(row.Cells[0].Row)
        && !(row.Anchor.IsPaddedBehind && anchors.Usual.IsPaddedAlone(row.Cells[0].Row))
        && row.Grid is { Whole: { } only, HasUnlabelled: false }
        && !witnesses.AreInSeveralRows(only)
        && !witnesses.MayLackCell(row.Cells, only, row.Label)
        && !witnesses.MayReachTooFar(row)
        && !(table.Identities.IsEmpty && row.Grid.HasForeign && row.Anchor.Last >= 0 && marks.IsEmpty(row.Anchor.Last))
        && !Array.Exists(only, marks.IsDoubtful)
            ? only
            : null;

    private void JudgeBySums(RowWitness row, OpenRow open)
    {
        var all = open.Readings;
        if (row.Grid?.Labelled is { } labelled)
        {
            all.Add(labelled);
        }

        if (table.RowsRunAcross && !candidates.Form.IsAcross)
        {
            all.Clear();
        }

        if (runs.Take(row, out var isOfNeighbour))
        {
            if (isOfNeighbour)
            {
                Leave(row, Doubt.FiguresOfNeighbour);
            }

            return;
        }

        if (all.Count == 0 || !(row.IsLed || candidates.Form.IsAcross))
        {
            // Which row figures are of, only a label tells, and no sum.
            Leave(row, row.Label < 0 && !candidates.Form.IsAcross ? Doubt.NothingPrinted : open.Why);
            return;
        }

        ballot.Add(open);
    }

    private Doubt DoubtOf(RowWitness row) =>
        row.Order is not null && row.IsWhole && Array.Exists(row.Order, marks.IsDoubtful) ? Doubt.MayBePage : Doubt.OtherCount;

    private OpenRow Open(RowWitness row, List<int[]> all, Doubt why) =>
        new(row.Cells, all, why)
        {
            Label = row.Label,
            Marks = candidates.Form.IsAcross ? [.. anchors.LongestStretch()] : row.Anchor.Stretch,
            IsPaddedAlone = !candidates.Form.IsAcross && anchors.Usual.IsPaddedAlone(row.Cells[0].Row),
        };

    // One sum may hold by chance, where a wrong total is printed.
    private int LeastOfRival(RowWitness row) =>
        candidates.Form.IsAcross || marks.BlanksAreMarks(row.Order![0]) || !anchors.Usual.SomeAreShorter(row.Cells[0].Row)
            ? marks.Judgement.LeastBroken
            : 1;

    private static int[] Permuted(int[] order, int[] columns)
    {
        var cells = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            cells[columns[i]] = order[i];
        }

        return cells;
    }

    private void Accept(RowWitness row, int[] chosen)
    {
        ballot.Count(row.Cells, chosen, row.Label);
        for (var k = 0; k < chosen.Length; k++)
        {
            proof.Know(row.Cells[k], chosen[k]);
        }

        ledger.Add(new RowRead(row.Cells, chosen, row.Label) { IsPlaced = row.Label < 0 && !table.RowsRunAcross });
    }

    private void Leave(RowWitness row, Doubt why, int about = -1) => Leave(row, why, row.Order is { } order ? [order] : [], about);

    private void Leave(RowWitness row, Doubt why, List<int[]> all, int about = -1) =>
        ledger.Add(new RowLeft(row.Cells, why, row.Label, row.Anchor.Stretch, all) { About = about });
}
