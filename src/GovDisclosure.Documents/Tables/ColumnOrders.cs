using System.Collections.Concurrent;
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
    private static readonly ConcurrentDictionary<int, int[]> KnownOrders = new();

    private readonly TableMarks marks;
    private readonly TableShape shape;
    private readonly List<LabelMeaning>?[] over;
    private readonly List<string> all = [];
    private readonly List<FormRow> rows = [];
    private readonly HashSet<FormRow> rowsAfterBlock = [];
    private readonly Dictionary<(List<LabelMeaning>, IReadOnlyList<FormColumn>), int[]?> known = [];
    private readonly HashSet<(List<LabelMeaning>, IReadOnlyList<FormColumn>)> told = [];
    private bool blockIsMoved;
    private bool rowIsRepeated;

    public ColumnOrders(TableMarks marks, TableShape shape)
    {
        (this.marks, this.shape) = (marks, shape);
        over = new List<LabelMeaning>?[marks.Count];
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
                    // It says nothing of the columns, but stands under them.
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

    /// <summary>Whether words that are not the form's stand among the labels over a row, and each of its columns has its own.</summary>
    public bool HasOther(int label, FormRow row) =>
        RowsUnderOthers.Contains(label)
        && over[label] is { } labels
        && row.Columns.All(column => labels.Exists(meaning => string.Equals(meaning.Label, column.LabelZh, StringComparison.Ordinal)));

    /// <summary>Whether all labels of a table whose rows stand side by side are there.</summary>
    public bool IsCompleteAcross => all.Count == shape.Table.Cells.Length && rows.Count == shape.Table.Rows.Length;

    /// <summary>Whether each label of such a table is there, and no row's twice.</summary>
    public bool HasAllAcross => IsCompleteAcross && !rowIsRepeated;

    /// <summary>Whether such a table has the label of a row, or those of all columns.</summary>
    public bool HasLabelsAcross => rows.Count > 0 || all.Count == shape.Table.Cells.Length;

    /// <summary>The columns in the order of their labels.</summary>
    /// <returns>The form's order where no label speaks against it; null where they stand in another one that they do not tell as a
    /// whole.</returns>
    public int[]? Of(int label, FormRow row)
    {
        var labels = label < 0 ? null : over[label];
        if (labels is null)
        {
            return OfForm(row.Columns.Count);
        }

        if (!known.TryGetValue((labels, row.Columns), out var order))
        {
            known[(labels, row.Columns)] = order = Find(labels, row);
        }

        return order;
    }

    /// <summary>Whether two rows stand under the same labels.</summary>
    public bool AreUnderOneHeader(int label, int other) => over[label] is { } labels && ReferenceEquals(labels, over[other]);

    /// <summary>Whether each column's label, and each common one, stands over the row once.</summary>
    public bool IsComplete(int label, FormRow row)
    {
        if (label < 0 || over[label] is not { } labels)
        {
            return false;
        }

        var groups = row.Columns.Select(static column => column.GroupZh).OfType<string>().Distinct(StringComparer.Ordinal);
        var wanted = row.Columns.Select(static column => column.LabelZh).Concat(groups).Order(StringComparer.Ordinal);
        return wanted.SequenceEqual(
            labels
                .Where(static meaning => meaning.Kind is LabelKind.Column or LabelKind.ColumnGroup)
                .Select(static meaning => meaning.Label)
                .Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    /// <summary>The labels of the row's columns that are not printed over it, where any are.</summary>
    /// <remarks>Rows under one header are told once.</remarks>
    public IEnumerable<string> Missing(int label, FormRow row) =>
        label < 0 || over[label] is not { Count: > 0 } labels || !told.Add((labels, row.Columns))
            ? []
            : row
                .Columns.Select(static column => column.LabelZh)
                .Where(column => !labels.Exists(meaning => string.Equals(meaning.Label, column, StringComparison.Ordinal)));

    /// <summary>The order of the cells of a table whose rows stand side by side.</summary>
    /// <returns>The form's order where no label speaks against it; null where they stand in another one that they do not tell as a
    /// whole.</returns>
    public int[]? OfAcross()
    {
        var (table, columns) = (shape.Table, shape.Table.Rows[0].Columns);
        if (blockIsMoved || (rowIsRepeated && rows.Count < table.Rows.Length))
        {
            // A label that stands twice while another row has none was printed for that one too.
            return null;
        }

        if (!IsCompleteAcross)
        {
            return rows.SequenceEqual(table.Rows.Where(rows.Contains)) && !HasTurns(columns) ? OfForm(table.Cells.Length) : null;
        }

        var order = all.Select(
                (label, i) =>
                    rows[i / columns.Count]
                        .Cells.FirstOrDefault(cell => string.Equals(cell.Column.LabelZh, label, StringComparison.Ordinal))
                        ?.Index
                    ?? -1
            )
            .ToArray();
        return order.Contains(-1) || order.Distinct().Count() != order.Length ? null : order;
    }

    public static bool IsOfForm(int[] order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            if (order[i] != i)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] OfForm(int columns) => KnownOrders.GetOrAdd(columns, static columns => [.. Enumerable.Range(0, columns)]);

    // The labels of the columns start anew more often than there are rows.
    private bool HasTurns(IReadOnlyList<FormColumn> columns)
    {
        var (turns, previous) = (0, int.MaxValue);
        foreach (var label in all)
        {
            var column = Enumerable
                .Range(0, columns.Count)
                .FirstOrDefault(column => string.Equals(columns[column].LabelZh, label, StringComparison.Ordinal), -1);
            turns += column <= previous && previous < int.MaxValue ? 1 : 0;
            previous = column;
        }

        return turns >= shape.Table.Rows.Length;
    }

    // A block that is printed before a row that the form has before it.
    private void NoteBlock(string block)
    {
        var first = shape.Table.Rows.FirstOrDefault(row => row.BlockZh.Contains(block, StringComparison.Ordinal));
        if (first is not null)
        {
            rowsAfterBlock.UnionWith(shape.Table.Rows.TakeWhile(row => !ReferenceEquals(row, first)).Where(row => !rows.Contains(row)));
        }
    }

    private void NoteRow(FormRow row)
    {
        blockIsMoved |= rowsAfterBlock.Contains(row);
        if (rows.Contains(row))
        {
            rowIsRepeated = true;
        }
        else
        {
            rows.Add(row);
        }
    }

    private static int[]? Find(List<LabelMeaning> labels, FormRow row)
    {
        if (labels.Count > Judgement.MostLabels)
        {
            return null;
        }

        if (Rises(labels, row, false) && Rises(labels, row, true) && !GroupIsMoved(labels, row))
        {
            return OfForm(row.Columns.Count);
        }

        var order = new List<int>();
        foreach (var meaning in labels)
        {
            if (meaning.Kind == LabelKind.ColumnGroup)
            {
                order.AddRange(
                    labels
                        .Select(other => IndexOf(row.Columns, other, true))
                        .Where(column => column >= 0 && string.Equals(row.Columns[column].GroupZh, meaning.Label, StringComparison.Ordinal))
                );
            }
            else if (IndexOf(row.Columns, meaning, false) is var column and >= 0)
            {
                order.Add(column);
            }
        }

        return order.Count == row.Columns.Count && order.Distinct().Count() == order.Count ? [.. order] : null;
    }

    // 自然人 总计 法人或其他组织: the columns under the common label come last.
    private static bool GroupIsMoved(List<LabelMeaning> labels, FormRow row)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Kind != LabelKind.ColumnGroup)
            {
                continue;
            }

            var group = labels[i].Label;
            var first = Enumerable
                .Range(0, row.Columns.Count)
                .FirstOrDefault(column => string.Equals(row.Columns[column].GroupZh, group, StringComparison.Ordinal), -1);
            for (var other = 0; other < labels.Count && first >= 0; other++)
            {
                if (IndexOf(row.Columns, labels[other], false) is var column and >= 0 && other < i != column < first)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Rises(List<LabelMeaning> labels, FormRow row, bool grouped)
    {
        var previous = -1;
        foreach (var label in labels)
        {
            var column = IndexOf(row.Columns, label, grouped);
            if (column >= 0 && column <= previous)
            {
                return false;
            }

            previous = column >= 0 ? column : previous;
        }

        return true;
    }

    private static int IndexOf(IReadOnlyList<FormColumn> columns, LabelMeaning label, bool grouped)
    {
        for (var i = 0; i < columns.Count && label.Kind == LabelKind.Column; i++)
        {
            if (columns[i].GroupZh is not null == grouped && string.Equals(columns[i].LabelZh, label.Label, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
