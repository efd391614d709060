using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Printed;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>Asks the witnesses of a row, or of a whole table whose rows are side by side, each for itself: what they say together is for
/// the decision.</summary>
internal sealed class RowWitnesses(
    TableMarks marks,
    TableShape shape,
    RowAnchors anchors,
    Candidates candidates,
    RowReadings readings,
    ColumnOrders columns,
    Proof proof,
    Rivals rivals
)
{
    private readonly FormTable table = shape.Table;
    private readonly GridLabels grid = new(marks, shape);

    /// <summary>What they say of a whole table.</summary>
    /// <param name="order">Its marks in their order; null where that does not tell.</param>
    /// <param name="isTrimmed">Whether empty marks around them were passed over.</param>
    public RowWitness OfAll(int[]? order, bool isTrimmed)
    {
        var cells = table.Cells;
        var witness = new RowWitness(cells, -1, Anchor.None, order)
        {
            Columns = columns.OfAcross(),
            Grid = order is null ? null : grid.OfAcross(order),
        };
        witness.IsWhole = order is not null && (columns.HasLabelsAcross || proof.Own(cells, order) > 0) && readings.IsWhole(order);
        witness.IsTrimmed = isTrimmed;
        witness.MayLackCell = order is not null && MayLackCell(cells, order, -1);
        witness.IsStrict =
            witness.IsWhole
            && !witness.IsTrimmed
            && !anchors.Usual.IsUneven(order!)
            && !AreInSeveralRows(order!)
            && !marks.IsMixed(order!)
            && !Array.Exists(order!, marks.IsDoubtful)
            && !(MayBeginWithPage(order![0]) && proof.Own(cells, order) < 1);
        return witness;
    }

    /// <summary>What they say of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The slot of its first cell.</param>
    /// <param name="end">The slot behind its last.</param>
    public RowWitness Of(FormRow row, int first, int end)
    {
        var anchor = anchors.Of(row);
        var order = anchor.Stretch.Length == row.Cells.Count ? anchor.Stretch : readings.InOrder(first, end);
        var label =
            anchor.Stretch.Length > 0 ? anchor.Label
            : order is not null ? readings.LabelBefore(order[0], row)
            : -1;
        var isLed = label >= 0;
        label = isLed ? label : anchor.Label;
        if (order is not null && (anchors.IsOfOther(row, label, order) || (label >= 0 && marks.Items.AreApart(label, order[0]))))
        {
            order = null;
        }

        var witness = new RowWitness(row.Cells, label, anchor, order)
        {
            IsLed = isLed,
            Columns = columns.Of(label, row),
            Grid = label < 0 ? null : grid.Of(label, row),
        };
        witness.IsWhole = order is not null && readings.IsWhole(order);
        witness.MayLackCell = order is not null && MayLackCell(row.Cells, order, label);
        witness.IsStrict =
            witness.IsWhole
            && label >= 0
            && !anchors.Usual.IsUnusual(row, order!)
            && !(anchors.Usual.SomeAreLonger(row) && proof.Own(row.Cells, order!) < 0)
            && !(anchors.Usual.IsOffLine(row, order!) && proof.Own(row.Cells, order!) < 1)
            && !AreInSeveralRows(order!)
            && !(anchors.Usual.MostAreShorter(row) && proof.Own(row.Cells, order!) < 1)
            && !MayHaveOtherColumn(witness)
            && !MayReachTooFar(witness)
            && !readings.LacksBlank(order!)
            && !marks.HasBoundary(order!)
            && !marks.IsMixed(anchor.Stretch.Length > 0 ? anchor.Stretch : order!)
            && !Array.Exists(order!, marks.IsDoubtful);
        return witness;
    }

    /// <summary>Whether a cell prints several numbers, or the label ends with one, and another cell, or the one that may fill the row up,
    /// is empty: what is behind may be one place too early.</summary>
    public bool MayLackCell(IReadOnlyList<FormCell> cells, int[] order, int label) =>
        Array.Exists(order, marks.IsEmpty)
        && (
            Array.Exists(order, marks.HoldsSeveral)
            || (label >= 0 && EndsWithFigure(label, cells[0].Row))
            || (anchors.Usual.MayEndInFilling(order) && rivals.HoldDivided(cells, order))
        );

    /// <summary>Whether the label of a row ends with a figure that the form's does not have.</summary>
    public bool EndsWithFigure(int label, FormRow row) =>
        PrintedDigit.Is(marks.Items.CellText(marks.Words[label].Last)[^1]) && !char.IsAsciiDigit(row.LabelZh[^1]);

    /// <summary>Whether the labels of all columns are over a row.</summary>
    public bool LabelsAreComplete(RowWitness row) =>
        candidates.Form.IsAcross ? columns.IsCompleteAcross : columns.IsComplete(row.Label, row.Cells[0].Row);

    /// <summary>Whether a figure of a column that is not the form's may make a row look whole, but for its sum, since a blank leaves no
    /// mark.</summary>
    public bool MayHaveOtherColumn(int label, FormRow row) => !marks.BlanksAreMarks(label) && columns.HasOther(label, row);

    // In a text only the sum tells whether a figure under words that are not the form's is among those of a row.
    private bool MayHaveOtherColumn(RowWitness row) =>
        table.Identities.IsEmpty
            ? MayHaveOtherColumn(row.Label, row.Cells[0].Row)
            : proof.Own(row.Cells, row.Order!) < 0
                && (row.Grid is null ? columns.HasOther(row.Label, row.Cells[0].Row) : MayHaveOtherColumn(row.Label, row.Cells[0].Row));

    /// <summary>Whether the source shows marks in several rows of a grid.</summary>
    public bool AreInSeveralRows(int[] order) => Array.Exists(order, mark => marks.Items.AreApart(order[0], mark));

    /// <summary>Whether an empty mark is behind a row that has as many columns as any of the table, with no label over it, where other
    /// such rows have none: some row has one mark more than the form, and no sum tells which.</summary>
    public bool MayReachTooFar(RowWitness row) =>
        table.Identities.IsEmpty
        && row.Anchor.IsPaddedBehind
        && row.Cells.Count == table.Rows.Max(static other => other.Cells.Count)
        && (anchors.Usual.DifferInLength(row.Cells[0].Row) || columns.HasOther(row.Label, row.Cells[0].Row))
        && row.Grid is not { IsLabelledThroughout: true };

    private bool MayBeginWithPage(int mark) =>
        marks.Items.StartsRow(mark)
        && marks.Items.IsBareNumber(mark)
        && marks.Printed(mark) is [>= '1' and <= '9'] or [>= '1' and <= '9', _];
}
