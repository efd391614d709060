using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows of figures in the tables of a source whose labels are somewhere else, as words beside the table. Between two rows of the form
/// they are those that are missing
/// there, in order, when there are as many, each has all figures, and no relation is broken by it.
/// </summary>
internal sealed class UnlabelledRows(TableMarks marks, FormTable table, Proof proof)
{
    /// <summary>Finds the places of such rows.</summary>
    /// <param name="read">The rows that were read.</param>
    /// <returns>The rows with their marks; none where any of them is not certain.</returns>
    public List<(FormRow Row, int[] Marks)> Place(IEnumerable<RowRead> read)
    {
        var rows = read.Where(static row => row.Marks.Length > 0).ToList();
        var loose = Find(rows);
        if (loose.Count == 0)
        {
            return [];
        }

        rows.Sort(static (left, right) => left.Marks[0].CompareTo(right.Marks[0]));
        var order = rows.ConvertAll(row => table.Rows.IndexOf(row.Cells[0].Row));
        for (var i = 1; i < order.Count; i++)
        {
            if (order[i] <= order[i - 1])
            {
                return [];
            }
        }

        var places = new List<(FormRow Row, int[] Marks)>();
        for (var gap = 0; gap <= rows.Count; gap++)
        {
            var (first, end) = (gap == 0 ? 0 : order[gap - 1] + 1, gap == rows.Count ? table.Rows.Length : order[gap]);
            var (after, before) = (gap == 0 ? -1 : rows[gap - 1].Marks[^1], gap == rows.Count ? marks.Count : rows[gap].Marks[0]);
            var inGap = loose.FindAll(row => row[0] > after && row[0] < before);
            if (inGap.Count == end - first)
            {
                places.AddRange(inGap.Select((row, i) => (table.Rows[first + i], row)));
            }
        }

        return places.Count > 0 && proof.NoneBroken(places) ? places : [];
    }

    // Rows of a grid that hold all figures of a row and nothing else.
    private List<int[]> Find(List<RowRead> rows)
    {
        var found = new List<int[]>();
        if (!marks.HasGrid || table.Rows.Any(row => row.Cells.Count != table.Rows[0].Cells.Count))
        {
            return found;
        }

        var taken = new bool[marks.Count];
        foreach (var mark in rows.SelectMany(static row => row.Marks))
        {
            taken[mark] = true;
        }

        for (var i = 0; i < marks.Count; i++)
        {
            if (marks.Items.Position(i).Table == 0 || (i > 0 && !marks.Items.AreApart(i - 1, i)))
            {
                continue;
            }

            var figures = new List<int>();
            var next = i;
            for (; next < marks.Count && !marks.Items.AreApart(i, next) && (marks.IsFigure(next) || marks.IsEmpty(next)); next++)
            {
                if (marks.IsFigure(next))
                {
                    figures.Add(next);
                }
            }

            if (
                figures.Count == table.Rows[0].Cells.Count
                && (next == marks.Count || !marks.Items.IsSameRow(i, next))
                && !figures.Exists(figure => taken[figure])
            )
            {
                found.Add([.. figures]);
            }
        }

        return found;
    }
}
