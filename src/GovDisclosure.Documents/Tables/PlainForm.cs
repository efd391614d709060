using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// The short way for a table that is printed just as the form has it: each row's label whole and once, in the form's order, as many figures
/// after it as it has cells,
/// nothing else between them, the labels of all columns in the form's order over them, and every relation holds. Then no witness can say
/// anything else.
/// </summary>
internal static class PlainForm
{
    /// <summary>Decides such a table.</summary>
    /// <returns>Null where it is not one.</returns>
    public static Ledger? Decide(TableMarks marks, FormTable table, ColumnOrders columns)
    {
        if (
            table.Identities.Length == 0
            || (table.RowsRunAcross ? FindAcross(marks, table, columns) : FindDown(marks, table, columns)) is not { } rows
        )
        {
            return null;
        }

        var proof = new Proof(table, marks);
        var ledger = new Ledger();
        foreach (var row in rows)
        {
            if (proof.Own(row.Cells, row.Marks) < 1 && !Array.TrueForAll(row.Marks, mark => marks.Number(mark) == 0))
            {
                return null;
            }

            for (var i = 0; i < row.Marks.Length; i++)
            {
                proof.Know(row.Cells[i], row.Marks[i]);
            }

            ledger.Add(row);
        }

        return proof.AllHold() ? ledger : null;
    }

    private static List<RowRead>? FindDown(TableMarks marks, FormTable table, ColumnOrders columns)
    {
        var rows = new List<RowRead>(table.Rows.Length);
        for (var i = 0; i < marks.Count; i++)
        {
            var kind = marks.Words[i].Kind;
            if (
                kind is WordKind.Group
                || (rows.Count == 0 && kind is WordKind.Column or WordKind.Note or WordKind.Unit)
                || (rows.Count == 0 && marks.IsEmpty(i))
            )
            {
                continue;
            }

            if (kind != WordKind.Row || rows.Count == table.Rows.Length || FindRow(marks, table.Rows[rows.Count], i) is not { } row)
            {
                return null;
            }

            if (
                rows.Count == 0
                    ? !columns.IsComplete(i, row.Cells[0].Row)
                        || columns.Of(i, row.Cells[0].Row) is not { } order
                        || !LabelOrder.IsOfForm(order)
                    : !columns.AreUnderOneHeader(rows[0].Label, i)
            )
            {
                return null;
            }

            rows.Add(row);
            i = row.Marks[^1];
        }

        return rows.Count == table.Rows.Length ? rows : null;
    }

    private static RowRead? FindRow(TableMarks marks, FormRow row, int label)
    {
        if (!ReferenceEquals(marks.RowOf(label, out var isExact), row) || !isExact || label + row.Cells.Count >= marks.Count)
        {
            return null;
        }

        var own = new int[row.Cells.Count];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = label + 1 + i;
            if (!IsPlain(marks, own[i]) || marks.Items.AreApart(label, own[i]))
            {
                return null;
            }
        }

        return new RowRead(row.Cells, own, label);
    }

    private static List<RowRead>? FindAcross(TableMarks marks, FormTable table, ColumnOrders columns)
    {
        var first = 0;
        while (
            first < marks.Count
            && (marks.Words[first].Kind is WordKind.Row or WordKind.Column or WordKind.Group or WordKind.Note || marks.IsEmpty(first))
        )
        {
            first++;
        }

        var own = new int[table.Cells.Length];
        if (first + own.Length > marks.Count || !columns.HasAllAcross || columns.OfAcross() is not { } order || !LabelOrder.IsOfForm(order))
        {
            return null;
        }

        for (var i = 0; i < own.Length; i++)
        {
            own[i] = first + i;
            if (!IsPlain(marks, own[i]) || marks.Items.AreApart(own[0], own[i]))
            {
                return null;
            }
        }

        // An empty mark before the figures in their row may be the first cell, and one behind it none.
        var isWhole = first + own.Length == marks.Count && (first == 0 || !marks.IsEmpty(first - 1) || marks.AreApart(first - 1, own[0]));
        return isWhole ? [new RowRead(table.Cells, own, -1)] : null;
    }

    private static bool IsPlain(TableMarks marks, int mark) => marks.IsFigure(mark) && !marks.Items.IsRun(mark) && !marks.IsDoubtful(mark);
}
