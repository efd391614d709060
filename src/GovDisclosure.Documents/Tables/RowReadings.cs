using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What a row may be: its marks in their order where they are whole, and every other choice among them.</summary>
internal sealed class RowReadings
{
    private readonly TableMarks marks;
    private readonly FormTable table;
    private readonly RowAnchors anchors;
    private readonly Candidates candidates;
    private int steps;

    public RowReadings(TableMarks marks, FormTable table, RowAnchors anchors, Candidates candidates) =>
        (this.marks, this.table, this.anchors, this.candidates) = (marks, table, anchors, candidates);

    private FormOrder Form => candidates.Form;

    /// <summary>Whether all marks after a label print the same as a row's: whichever of them are the row's, they say the same.</summary>
    public bool AreAlike(int[] stretch, int[] row) =>
        stretch.Length > row.Length
        && Array.TrueForAll(stretch, mark => marks.SamePrint(mark, row[0]))
        && Array.TrueForAll(row, mark => marks.SamePrint(mark, row[0]));

    /// <summary>The mark right before a row's figures that may be its label; −1 for none.</summary>
    public int LabelBefore(int first, FormRow row)
    {
        var at = first - 1;
        for (var headers = 0; at >= 0; at--)
        {
            var isHeader = table.RowsRunAcross && marks.Words[at].Kind == WordKind.Column && ++headers <= row.Columns.Count;
            if (
                !isHeader
                && marks.Items[at].Kind is not (TableItemKind.Empty or TableItemKind.PageNumber)
                && marks.Words[at].Kind != WordKind.Continuation
            )
            {
                break;
            }
        }

        return at >= 0 && marks.CostAsLabel(at, row) < Judgement.Never ? at : -1;
    }

    /// <summary>What the order alone says: for each cell one figure, whatever alignment.</summary>
    public int[]? InOrder(int first, int end)
    {
        if (!candidates.Any)
        {
            return null;
        }

        var row = new int[end - first];
        for (var j = first; j < end; j++)
        {
            var ofSlot = candidates.Of(j);
            if (candidates.MayMiss(j) || ofSlot.Count == 0 || !ofSlot.TrueForAll(mark => marks.SamePrint(mark, ofSlot[0])))
            {
                return null;
            }

            row[j - first] = ofSlot[0];
            if (
                j > first
                && ReferenceEquals(Form.Slots[j - 1].Row, Form.Slots[j].Row)
                && HasLabelBetween(row[j - first - 1], row[j - first])
            )
            {
                return null;
            }
        }

        return row;
    }

    /// <summary>Whether nothing is in a row or beside it that is none of its cells but may be one.</summary>
    public bool IsWhole(int[] row)
    {
        var (first, last) = (row[0], row[^1]);
        while (
            first > 0
            && !marks.IsBoundary(first - 1)
            && !marks.AreApart(row[0], first - 1)
            && !(marks.Items.RowsAreShown && marks.Items.StartsRow(first))
        )
        {
            first--;
        }

        while (
            last + 1 < marks.Count
            && !marks.IsBoundary(last + 1)
            && !marks.AreApart(row[^1], last + 1)
            && !(marks.Items.RowsAreShown && marks.Items.StartsRow(last + 1))
        )
        {
            last++;
        }

        if (!Form.IsAcross && HasFiguresBeside(row))
        {
            return false;
        }

        var end = row[^1];
        if (
            marks.IsEmpty(end)
            && end + 1 < marks.Count
            && !(marks.Items.RowsAreShown && marks.Items.StartsRow(end + 1))
            && !marks.AreApart(end, end + 1)
        )
        {
            // An empty cell before the next label may be a merged one of that row.
            return false;
        }

        var hasEmpty = Array.Exists(row, marks.IsEmpty);
        for (var i = first; i <= last; i++)
        {
            // A blank between figures is a cell, and then another mark is not.
            if (
                Array.IndexOf(row, i) < 0
                && (marks.IsFigure(i) || (marks.IsEmpty(i) && (hasEmpty || (i > row[0] && i < end))) || marks.Items.IsPageInDoubt(i))
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether more figures than those of the rows that lack a label are beside a row without one: then its own may be among
    /// them.</summary>
    public bool HasFiguresBeside(int[] row)
    {
        var beside = 0;
        for (var i = row[^1] + 1; i < marks.Count && marks.Items[i].Kind is not (TableItemKind.Label or TableItemKind.Text); i++)
        {
            beside += IsOfNoRow(i) ? 1 : 0;
        }

        for (var i = row[0] - 1; i >= 0 && marks.Items[i].Kind is not (TableItemKind.Label or TableItemKind.Text); i--)
        {
            beside += IsOfNoRow(i) ? 1 : 0;
        }

        return beside >= row.Length && beside >= row.Length * (1 + RowsWithoutLabel());
    }

    private int RowsWithoutLabel()
    {
        var count = 0;
        foreach (var row in table.Rows)
        {
            count += anchors.Of(row).Label < 0 ? 1 : 0;
        }

        return count;
    }

    private bool IsOfNoRow(int mark) => marks.IsFigure(mark) && !anchors.Holds(mark) && !marks.Items.IsPageNumber(mark);

    /// <summary>All that a row may be: what the alignments leave, and every choice among the marks that are after its label.</summary>
    public List<int[]> All(int first, int end, int label)
    {
        var found = new List<int[]>();
        if (candidates.Any && MayBeCombined(first, end))
        {
            steps = 0;
            Combine(first, end, [], found);
            if (steps > Judgement.MostSteps)
            {
                return [];
            }

            // What is before a row's label is the row's before it.
            found.RemoveAll(reading => reading[0] < label);
        }

        if (label >= 0)
        {
            var stretch = new List<int>();
            for (
                var i = label + 1;
                i < marks.Count
                    && (!marks.IsBoundary(i) || marks.Words[i].Kind == WordKind.Continuation)
                    && !marks.Items.AreApart(label, i);
                i++
            )
            {
                if (marks.IsFigure(i) || marks.IsEmpty(i) || marks.Items.IsPageInDoubt(i))
                {
                    stretch.Add(i);
                }
            }

            Choose(stretch, end - first, found);
        }
        else if (Form.IsAcross)
        {
            Choose(anchors.LongestStretch(), end - first, found);
        }

        return found.Count > marks.Judgement.MostReadings ? [] : found;
    }

    /// <summary>What a row may be whose last empty mark may stand for another of its cells.</summary>
    public List<int[]> WithBlankElsewhere(int[] order)
    {
        var blank = Array.FindLastIndex(order, marks.IsEmpty);
        var all = new List<int[]> { order };
        for (var at = order.Length - 1; at >= 0 && blank >= 0; at--)
        {
            if (at != blank)
            {
                var moved = order.ToList();
                moved.RemoveAt(blank);
                moved.Insert(at, order[blank]);
                all.Add([.. moved]);
            }
        }

        return all;
    }

    /// <summary>Whether an empty mark of a row that has another number of cells than all others was left out.</summary>
    public bool LacksBlank(int[] row)
    {
        for (var i = row[0]; i >= 0 && marks.Items.IsInUnevenRow(i) && !marks.Items.AreApart(row[0], i) && !marks.IsBoundary(i); i--)
        {
            if (marks.IsEmpty(i))
            {
                return true;
            }
        }

        for (var i = row[0]; i < marks.Count && marks.Items.IsInUnevenRow(i) && !marks.Items.AreApart(row[0], i); i++)
        {
            if (marks.IsEmpty(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the label of another row is right before a row's on its line, with no figures between them: those behind may be
    /// of either.</summary>
    public bool FollowsOtherLabel(int label) =>
        label > 0
        && marks.Words[label - 1] is { Kind: WordKind.Row, Meaning.Row: { } other }
        && marks.Items.Position(label) is { Table: 0 } position
        && marks.Items.Position(label - 1) is { Table: 0 } before
        && before.Line == position.Line
        && !ReferenceEquals(other, marks.Words[label].Meaning?.Row);

    // None of many marks that a cell may be says which it is.
    private bool MayBeCombined(int first, int end)
    {
        for (var slot = first; slot < end; slot++)
        {
            if (candidates.Of(slot).Count > marks.Judgement.MostReadings)
            {
                return false;
            }
        }

        return true;
    }

    private void Combine(int slot, int end, List<int> chosen, List<int[]> found)
    {
        if (found.Count > marks.Judgement.MostReadings || ++steps > Judgement.MostSteps)
        {
            return;
        }

        if (slot == end)
        {
            found.Add([.. chosen]);
            return;
        }

        foreach (var mark in candidates.Of(slot))
        {
            if (chosen.Count > 0 && mark <= chosen[^1])
            {
                continue;
            }

            if (chosen.Count > 0 && ReferenceEquals(Form.Slots[slot - 1].Row, Form.Slots[slot].Row) && HasLabelBetween(chosen[^1], mark))
            {
                break;
            }

            chosen.Add(mark);
            Combine(slot + 1, end, chosen, found);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }

    /// <summary>Whether a label is between two marks.</summary>
    public bool HasLabelBetween(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (marks.Items[i].Kind == TableItemKind.Label)
            {
                return true;
            }
        }

        return false;
    }

    private void Choose(List<int> stretch, int cells, List<int[]> found)
    {
        if (stretch.Count >= cells && stretch.Count <= cells + marks.Judgement.MostExtra)
        {
            Choose(stretch, 0, cells, [], found);
        }
    }

    private void Choose(List<int> stretch, int at, int left, List<int> chosen, List<int[]> found)
    {
        if (left == 0)
        {
            found.Add([.. chosen]);
            return;
        }

        for (var i = at; i <= stretch.Count - left && found.Count <= marks.Judgement.MostReadings; i++)
        {
            chosen.Add(stretch[i]);
            Choose(stretch, i + 1, left - 1, chosen, found);
            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
