using GovDisclosure.Documents.Labels;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// In which order the labels of the columns are printed over each row, whatever columns of a grid they cover: a witness that wrong spans
/// leave alone. A common
/// label stands for the columns under it.
/// </summary>
internal sealed class ColumnOrders
{
    private readonly TableMarks marks;
    private readonly TableShape shape;
    private readonly List<LabelMeaning>?[] over;
    private readonly List<string> all = [];
    private readonly List<FormRow> rows = [];

    // By the place of a row in the form.
    private readonly bool[] hasLabel;
    private readonly bool[] isAfterBlock;
    private readonly HashSet<(List<LabelMeaning>?, IReadOnlyList<FormColumn>?)> told = [];
    private (List<LabelMeaning>? Labels, IReadOnlyList<FormColumn>? Columns) lastTold;

    // Rows under one header follow one another.
    private (List<LabelMeaning> Labels, IReadOnlyList<FormColumn> Columns, int[]? Order)? known;
    private bool blockIsMoved;
    private bool rowIsRepeated;

    public ColumnOrders(TableMarks marks, TableShape shape)
    {
        (this.marks, this.shape) = (marks, shape);
        over = new List<LabelMeaning>?[marks.Count];
        (hasLabel, isAfterBlock) = (new bool[shape.Table.Rows.Length], new bool[shape.Table.Rows.Length]);
        List<LabelMeaning>? labels = null;
        var isClosed = false;
        for (var i = 0; i < marks.Count; i++)
        {
            var word = marks.Words[i];
            switch (word.Kind)
            {
                case WordKind.Group:
                    NoteBlock(word.Meaning!.Label);
                    break;
                case WordKind.Column
                    when word.Meaning!.Kind == LabelKind.Column
                        || (word.Meaning.Kind == LabelKind.ColumnGroup && marks.Items.Grid(i, out _) is not null):
                    labels = isClosed || labels is null ? [] : labels;
                    isClosed = false;
                    labels.Add(word.Meaning);
                    if (word.Meaning.Kind == LabelKind.Column)
                    {
                        all.Add(word.Meaning.Label);
                    }

                    break;
                case WordKind.Row:
                    over[i] = labels;
                    isClosed = true;
                    NoteRow(word.Meaning!.Row!);
                    break;
                case WordKind.UnknownRow or WordKind.RowOutOfPlace:
                    // It says nothing of the columns, but is under them.
                    isClosed = true;
                    break;
                default:
                    break;
            }
        }
    }

    private HashSet<int> RowsUnderOthers => field ??= FindRowsUnderOthers();

    private HashSet<int> FindRowsUnderOthers()
    {
        var found = new HashSet<int>();
        var (isHeader, hasOther) = (false, false);
        for (var i = 0; i < marks.Count; i++)
        {
            switch (marks.Words[i].Kind)
            {
                case WordKind.Column:
                    (isHeader, hasOther) = (true, isHeader && hasOther);
                    break;
                case WordKind.UnknownColumn or WordKind.Note:
                    hasOther |= isHeader;
                    break;
                case WordKind.Row:
                    isHeader = false;
                    if (hasOther)
                    {
                        found.Add(i);
                    }

                    break;
                default:
                    break;
            }
        }

        return found;
    }

    /// <summary>Whether words that are not the form's are among the labels over a row, and each of its columns has its own.</summary>
    public bool HasOther(int label, FormRow row) =>
        RowsUnderOthers.Contains(label) && over[label] is { } labels && row.Columns.All(column => Contains(labels, column.LabelZh));

    /// <summary>Whether all labels of a table whose rows are side by side are there.</summary>
    public bool IsCompleteAcross => all.Count == shape.Table.Cells.Length && rows.Count == shape.Table.Rows.Length;

    /// <summary>Whether each label of such a table is there, and no row's twice.</summary>
    public bool HasAllAcross => IsCompleteAcross && !rowIsRepeated;

    /// <summary>Whether such a table has the label of a row, or those of all columns.</summary>
    public bool HasLabelsAcross => rows.Count > 0 || all.Count == shape.Table.Cells.Length;

    /// <summary>The columns in the order of their labels.</summary>
    /// <returns>The form's order where no label speaks against it; null where they are in another one that they do not tell as a
    /// whole.</returns>
    public int[]? Of(int label, FormRow row)
    {
        var labels = label < 0 ? null : over[label];
        if (labels is null)
        {
            return LabelOrder.OfForm(row.Columns.Count);
        }

        if (known is not { } last || !ReferenceEquals(last.Labels, labels) || !last.Columns.Equals(row.Columns))
        {
            known = last = (labels, row.Columns, LabelOrder.Find(labels, row));
        }

        return last.Order;
    }

    /// <summary>Whether two rows are under the same labels.</summary>
    public bool AreUnderOneHeader(int label, int other) => over[label] is { } labels && ReferenceEquals(labels, over[other]);

    /// <summary>Whether the labels of a row's columns are over it, all of them and in the form's order, but that some are printed
    /// twice, one beside the other.</summary>
    public bool IsDoubled(int label, FormRow row)
    {
        if (label < 0 || over[label] is not { } labels)
        {
            return false;
        }

        var once = new List<LabelMeaning>(labels.Count);
        foreach (var meaning in labels)
        {
            if (once.Count == 0 || !string.Equals(once[^1].Label, meaning.Label, StringComparison.Ordinal))
            {
                once.Add(meaning);
            }
        }

        return once.Count < labels.Count
            && row.Columns.All(column => IsOverAsOften(once, row, column.LabelZh))
            && LabelOrder.Find(once, row) is { } order
            && LabelOrder.IsOfForm(order);
    }

    /// <summary>Whether each column's label, and each common one, is over the row once.</summary>
    public bool IsComplete(int label, FormRow row)
    {
        if (label < 0 || over[label] is not { } labels)
        {
            return false;
        }

        var wanted = 0;
        for (var i = 0; i < row.Columns.Count; i++)
        {
            var column = row.Columns[i];
            wanted++;
            if (!IsOverAsOften(labels, row, column.LabelZh))
            {
                return false;
            }

            if (column.GroupZh is { } group && LabelOrder.FirstOfGroup(row.Columns, group) == i)
            {
                wanted++;
                if (!IsOverAsOften(labels, row, group))
                {
                    return false;
                }
            }
        }

        var count = 0;
        foreach (var meaning in labels)
        {
            count += IsOverFigures(meaning) ? 1 : 0;
        }

        return wanted == count;
    }

    private static bool IsOverFigures(LabelMeaning meaning) => meaning.Kind is LabelKind.Column or LabelKind.ColumnGroup;

    private static bool IsOverAsOften(List<LabelMeaning> labels, FormRow row, string label)
    {
        var (count, isGroup) = (0, false);
        for (var i = 0; i < row.Columns.Count; i++)
        {
            count += string.Equals(row.Columns[i].LabelZh, label, StringComparison.Ordinal) ? 1 : 0;
            isGroup |= string.Equals(row.Columns[i].GroupZh, label, StringComparison.Ordinal);
        }

        count += isGroup ? 1 : 0;
        foreach (var meaning in labels)
        {
            count -= IsOverFigures(meaning) && string.Equals(meaning.Label, label, StringComparison.Ordinal) ? 1 : 0;
        }

        return count == 0;
    }

    /// <summary>The labels of the row's columns that are not printed over it, where any are.</summary>
    /// <remarks>Rows under one header are reported once.</remarks>
    public IReadOnlyList<string> Missing(int label, FormRow row)
    {
        if (
            label < 0
            || over[label] is not { Count: > 0 } labels
            || (ReferenceEquals(labels, lastTold.Labels) && ReferenceEquals(row.Columns, lastTold.Columns))
        )
        {
            return [];
        }

        lastTold = (labels, row.Columns);
        List<string>? missing = null;
        if (told.Add(lastTold))
        {
            for (var i = 0; i < row.Columns.Count; i++)
            {
                if (!Contains(labels, row.Columns[i].LabelZh))
                {
                    (missing ??= []).Add(row.Columns[i].LabelZh);
                }
            }
        }

        return missing ?? (IReadOnlyList<string>)[];
    }

    private static bool Contains(List<LabelMeaning> labels, string label)
    {
        foreach (var meaning in labels)
        {
            if (string.Equals(meaning.Label, label, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The order of the cells of a table whose rows are side by side.</summary>
    /// <returns>The form's order where no label speaks against it; null where they are in another one that they do not tell as a
    /// whole.</returns>
    public int[]? OfAcross()
    {
        var (table, columns) = (shape.Table, shape.Table.Rows[0].Columns);
        if (blockIsMoved || (rowIsRepeated && rows.Count < table.Rows.Length))
        {
            // A label that occurs twice while another row has none was printed for that one too.
            return null;
        }

        if (!IsCompleteAcross)
        {
            return rows.SequenceEqual(table.Rows.Where(rows.Contains)) && !HasTurns(columns) ? LabelOrder.OfForm(table.Cells.Length) : null;
        }

        var (order, isTaken) = (new int[all.Count], new bool[all.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            var own = rows[i / columns.Count];
            order[i] = LabelOrder.IndexOf(own.Columns, all[i]) is >= 0 and var column ? own.Cells[column].Index : -1;
            if (order[i] < 0 || isTaken[order[i]])
            {
                return null;
            }

            isTaken[order[i]] = true;
        }

        return order;
    }

    // The labels of the columns start anew more often than there are rows.
    private bool HasTurns(IReadOnlyList<FormColumn> columns)
    {
        var (turns, previous) = (0, int.MaxValue);
        foreach (var label in all)
        {
            var column = LabelOrder.IndexOf(columns, label);
            turns += column <= previous && previous < int.MaxValue ? 1 : 0;
            previous = column;
        }

        return turns >= shape.Table.Rows.Length;
    }

    // A block that is printed before a row that the form has before it.
    private void NoteBlock(string block)
    {
        var first = 0;
        while (first < hasLabel.Length && !shape.Table.Rows[first].BlockZh.Contains(block, StringComparison.Ordinal))
        {
            first++;
        }

        for (var i = 0; i < first && first < hasLabel.Length; i++)
        {
            isAfterBlock[i] |= !hasLabel[i];
        }
    }

    private void NoteRow(FormRow row)
    {
        var index = shape.IndexOf(row);
        blockIsMoved |= isAfterBlock[index];
        if (hasLabel[index])
        {
            rowIsRepeated = true;
        }
        else
        {
            hasLabel[index] = true;
            rows.Add(row);
        }
    }
}
