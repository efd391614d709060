using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The marks that each cell of the form may have for all that the order says. They are looked for only between rows that their own
/// labels tell.</summary>
internal sealed class Candidates
{
    private static readonly List<int> None = [];

    private readonly TableMarks marks;
    private readonly FormTable table;
    private readonly RowAnchors anchors;
    private readonly List<int>?[] ofSlot = [];
    private readonly bool[] mayMiss = [];

    public Candidates(TableMarks marks, FormTable table, RowAnchors anchors)
    {
        (this.marks, this.table, this.anchors) = (marks, table, anchors);
        Form = FormOrder.Of(table, isAcross: false);
        if (table.RowsRunAcross && (anchors.OfAll(table.Cells.Length, out _) is not null || (HasRuns() && anchors.IsInOneStretch)))
        {
            Form = FormOrder.Of(table, isAcross: true);
            return;
        }

        if (!table.RowsRunAcross && AreRegular())
        {
            return;
        }

        if (table.RowsRunAcross && HasRuns())
        {
            return;
        }

        (ofSlot, mayMiss) = (new List<int>?[Form.Slots.Length], new bool[Form.Slots.Length]);
        if (table.RowsRunAcross)
        {
            AlignAcross();
            return;
        }

        foreach (var (gap, slots) in Gaps())
        {
            if (!HasFigure(gap) || (long)gap.Length * slots.Length > Judgement.MostWork)
            {
                // Nothing to place; or no table of the form is so long, and what is there has no place in it.
                Array.Fill(mayMiss, true, slots.Start, slots.Length);
                continue;
            }

            new GapAlignment(marks, Form, gap, slots).AddTo(ofSlot, mayMiss);
        }
    }

    /// <summary>The form in the order in which it is printed here.</summary>
    public FormOrder Form { get; private set; }

    /// <summary>Whether they were looked for at all.</summary>
    public bool Any => ofSlot.Length > 0;

    /// <summary>The marks that a slot may have.</summary>
    public List<int> Of(int slot) => ofSlot[slot] ?? None;

    /// <summary>Whether a slot may have none.</summary>
    public bool MayMiss(int slot) => mayMiss[slot];

    private bool AreRegular()
    {
        foreach (var row in table.Rows)
        {
            if (!anchors.IsRegular(row))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasRuns()
    {
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks.Items.IsRun(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFigure(in GapAlignment.Stretch gap)
    {
        for (var i = gap.Start; i < gap.End; i++)
        {
            if (marks.IsFigure(i) && marks.MayBeCell(i))
            {
                return true;
            }
        }

        return false;
    }

    // A table whose rows are side by side may have been turned: then each row is after its label.
    private void AlignAcross()
    {
        var all = new GapAlignment.Stretch(0, marks.Count);
        if ((long)marks.Count * Form.Slots.Length > Judgement.MostWork)
        {
            Array.Fill(mayMiss, true);
            return;
        }

        var across = FormOrder.Of(table, isAcross: true);
        var turned = new GapAlignment(marks, Form, all, new(0, Form.Slots.Length));
        var sideBySide = new GapAlignment(marks, across, all, new(0, across.Slots.Length));
        Form = sideBySide.Cost <= turned.Cost ? across : Form;
        (sideBySide.Cost <= turned.Cost ? sideBySide : turned).AddTo(ofSlot, mayMiss);
    }

    // What lies between rows that need no alignment, where those are in the order of the form; else all of it.
    private List<(GapAlignment.Stretch Marks, GapAlignment.Stretch Slots)> Gaps()
    {
        var gaps = new List<(GapAlignment.Stretch, GapAlignment.Stretch)>();
        var (mark, slot) = (0, 0);
        for (var j = 0; j < Form.Slots.Length; j = Form.End[j])
        {
            var row = Form.Slots[j].Row;
            if (!anchors.IsRegular(row))
            {
                continue;
            }

            var anchor = anchors.Of(row);
            if (anchor.Label < mark)
            {
                return [(new(0, marks.Count), new(0, Form.Slots.Length))];
            }

            if (slot < j)
            {
                gaps.Add((new(mark, anchor.Label), new(slot, j)));
            }

            (mark, slot) = (anchor.Stretch[^1] + 1, Form.End[j]);
        }

        if (slot < Form.Slots.Length)
        {
            gaps.Add((new(mark, marks.Count), new(slot, Form.Slots.Length)));
        }

        return gaps;
    }
}
