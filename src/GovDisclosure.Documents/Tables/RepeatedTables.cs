using GovDisclosure.Documents.Cells;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Draft;
using GovDisclosure.Documents.Labels;
using GovDisclosure.Documents.Tables.Thresholds;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>A table whose rows are side by side may be printed in several grids: in pieces, once empty and once filled, or for two years.
/// Each is read alone, and what they say together is read.</summary>
internal sealed class RepeatedTables
{
    private readonly ReportReading reading;
    private readonly TableItems items;
    private readonly TableShape shape;
    private readonly Judgement judgement;
    private readonly List<int[]> found = [];
    private readonly List<int> firsts = [];
    private bool isUnplaced;

    private RepeatedTables(ReportReading reading, TableMarks marks, TableShape shape)
    {
        (this.reading, items, this.shape, judgement) = (reading, marks.Items, shape, marks.Judgement);
        for (var i = 0; i < items.Count; i++)
        {
            if (items.Position(i).Table is > 0 and var table && (i == 0 || items.Position(i - 1).Table != table))
            {
                var end = i;
                var hasRow = false;
                for (; end < items.Count && items.Position(end).Table == table; end++)
                {
                    hasRow |= marks.Words[end].Kind == WordKind.Row;
                }

                if (hasRow)
                {
                    Add(i, end);
                }
            }
        }
    }

    /// <summary>Decides a table that is in several grids.</summary>
    /// <returns>Null where it does not.</returns>
    public static Ledger? Decide(ReportReading reading, TableMarks marks, TableShape shape)
    {
        if (!shape.Table.RowsRunAcross || !HasSeveral(marks))
        {
            return null;
        }

        var tables = new RepeatedTables(reading, marks, shape);
        return tables.firsts.Count < 2 ? null : tables.Together();
    }

    private static bool HasSeveral(TableMarks marks)
    {
        var table = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks.Words[i].Kind == WordKind.Row && marks.Items.Position(i).Table is > 0 and var own && own != table)
            {
                if (table > 0)
                {
                    return true;
                }

                table = own;
            }
        }

        return false;
    }

    private void Add(int first, int end)
    {
        firsts.Add(first);
        var own = new TableItems(reading, items.TokenOf(first), items[end - 1].Last + 1, judgement);
        var marks = new TableMarks(reading, own, shape, new TableLabels(reading, own, shape, judgement), judgement);
        var ledger = new TableDecision(
            reading,
            marks,
            shape,
            new ColumnOrders(marks, shape),
            new FusedFigures(reading, own, shape.Table, judgement)
        ).Decide();
        if (ledger.Read is [{ Cells.Count: var count } read] && count == shape.Table.Cells.Length)
        {
            found.Add(Array.ConvertAll(read.Marks, mark => items.ItemOf(own.TokenOf(mark))));
            return;
        }

        for (var i = 0; i < own.Count; i++)
        {
            isUnplaced |= marks.IsFigure(i);
        }
    }

    private Ledger Together()
    {
        var cells = shape.Table.Cells;
        var ledger = new Ledger();
        if (isUnplaced || found.Count == 0)
        {
            // What cannot be placed may be of the same cells.
            ledger.Add(new RowLeft(cells, Doubt.OtherCount, firsts[0], [], []));
            return ledger;
        }

        var printed = cells.Select(cell => found.FindAll(places => items[places[cell.Index]].Kind != TableItemKind.Empty)).ToArray();
        var isSame = cells
            .Select(cell => printed[cell.Index].TrueForAll(places => ValueOf(places, cell) == ValueOf(printed[cell.Index][0], cell)))
            .ToArray();

        // Where two are not the same table, a figure that only one of them has may be of either.
        var differ = isSame.Contains(false);
        var certain = cells
            .Where(cell => !differ || printed[cell.Index].Count == 0 || (isSame[cell.Index] && printed[cell.Index].Count == found.Count))
            .ToList();
        ledger.Add(
            new RowRead(
                certain,
                [.. certain.Select(cell => (printed[cell.Index] is [var first, ..] ? first : found[0])[cell.Index])],
                firsts[0]
            )
        );
        if (Array.Exists(printed, static places => places.Count > 1))
        {
            reading.Diagnostics.Add(
                Messages.TableRepeated(shape.Table, found.Count, cells.Length - certain.Count, items.Position(firsts[1]))
            );
        }

        return ledger;
    }

    private CellValue ValueOf(int[] places, FormCell cell) => CellTextParser.Parse(items.CellText(places[cell.Index]), cell).Value;
}
