using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows of a grid with one figure for each column, some of them under the label of another column than their order says: the header
/// lacks a cell, or one of its cells covers a column too many. The sums of all these rows decide together; where they do not tell, a
/// header with all labels in the form's order does. And rows with an empty cell behind as many figures as they have columns: where most rows have it, it fills the row up.
/// </summary>
internal sealed class ContestedRows(ReportReading reading, TableItems items, FormTable table)
{
    // Sums that hold by chance, of zeros for the most part, are few.
    private const int TimesMore = 2;

    private readonly List<Row> rows = [];
    private readonly List<Row> padded = [];
    private readonly Dictionary<int, int> whole = [];
    private (int Order, int Columns) votes;

    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="held">Its place among the rows that are held, with the figures under the columns' labels.</param>
    /// <param name="order">Its figures in order.</param>
    /// <param name="columns">Its figures by the labels over them.</param>
    /// <param name="header">What the header says of the order.</param>
    /// <param name="position">Where the row stands.</param>
    public void Add(FormRow row, int held, int[] order, ReadOnlySpan<int> columns, PrintedOrder header, SourcePosition position)
    {
        rows.Add(new Row(row, held, order, header, position));
        var (byOrder, byColumns) = (RowSums.Hold(table, items, row.Cells, order), RowSums.Hold(table, items, row.Cells, columns));
        votes.Order += byOrder && !byColumns ? 1 : 0;
        votes.Columns += byColumns && !byOrder ? 1 : 0;
    }

    /// <summary>Notes whether a row has empty cells behind its figures.</summary>
    public void AddBlanks(FormRow row, int held, ReadOnlySpan<int> places, bool hasBlanks, SourcePosition position)
    {
        if (!hasBlanks)
        {
            whole[row.Columns.Count] = whole.GetValueOrDefault(row.Columns.Count) + 1;
        }
        else if (!RowSums.Hold(table, items, row.Cells, places))
        {
            padded.Add(new Row(row, held, [], PrintedOrder.Unknown, position));
        }
    }

    /// <summary>Decides, once the whole table was seen.</summary>
    public void Settle(HeldRows held)
    {
        foreach (var row in padded)
        {
            if (padded.Count(other => other.Of.Columns.Count == row.Of.Columns.Count) < whole.GetValueOrDefault(row.Of.Columns.Count))
            {
                held.Drop(row.Held);
                var columns = row.Of.Columns.Count;
                reading.Diagnostics.Add(Messages.CellCount(row.Of, row.Of.PathZh, row.Of.LabelEn, columns, columns, row.Position));
            }
        }

        var isOrderProved = votes.Order > TimesMore * votes.Columns;
        var areColumnsProved = votes.Columns > TimesMore * votes.Order;
        foreach (var row in rows)
        {
            if (isOrderProved || (votes == default && row.Header == PrintedOrder.OfForm))
            {
                held.Replace(row.Held, row.Order);
            }
            else if (!areColumnsProved && (votes != default || row.Header == PrintedOrder.Unknown))
            {
                held.Drop(row.Held);
                reading.Diagnostics.Add(Messages.FiguresShifted(row.Of, row.Position));
            }
        }
    }

    private readonly record struct Row(FormRow Of, int Held, int[] Order, PrintedOrder Header, SourcePosition Position);
}
