using System.Collections.Concurrent;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>What the order of labels over a row says of the order of its columns. A common label stands for the columns under it.</summary>
internal static class LabelOrder
{
    private static readonly ConcurrentDictionary<int, int[]> KnownOrders = new();

    /// <summary>Whether columns are in the form's order.</summary>
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

    /// <summary>The form's order of so many columns.</summary>
    public static int[] OfForm(int columns) => KnownOrders.GetOrAdd(columns, static columns => [.. Enumerable.Range(0, columns)]);

    /// <summary>The columns of a row in the order of the labels over it; null where they do not tell it as a whole.</summary>
    public static int[]? Find(List<LabelMeaning> labels, FormRow row)
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
            var first = FirstOfGroup(row.Columns, group);
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

    /// <summary>The first column under a common label; −1 for none.</summary>
    public static int FirstOfGroup(IReadOnlyList<FormColumn> columns, string group)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].GroupZh, group, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
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

    /// <summary>The column of a label; −1 for none.</summary>
    public static int IndexOf(IReadOnlyList<FormColumn> columns, string label)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].LabelZh, label, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
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
