using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Recognition;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>
/// Rows whose cells stand on lines of their own, and among them what may be the number of a page: such a row may lack a cell. They wait until the whole source
/// was read, which may show the number of the page elsewhere.
/// </summary>
internal sealed class DoubtfulRows(ReportReading reading, TableItems items, FormTable table)
{
    private readonly List<(IReadOnlyList<FormCell> Cells, int[] Items, int Page)> rows = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => rows.Count > 0;

    /// <summary>Takes a row that may lack a cell.</summary>
    /// <param name="cells">The cells of the form.</param>
    /// <param name="places">Their items.</param>
    /// <returns>Whether it was taken; a row whose sum holds lacks nothing.</returns>
    public bool Take(IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places)
    {
        var page = -1;
        foreach (var item in places)
        {
            if (!items.IsCell(item) && reading.Pages.MayBe(items.TokenOf(item)))
            {
                page = item;
            }
        }

        if (page < 0 || RowSums.Hold(table, items, cells, places))
        {
            return false;
        }

        rows.Add((cells, places.ToArray(), page));
        return true;
    }

    /// <summary>Fills the rows that turned out to be whole, and reports the others.</summary>
    public void Settle(CellFiller filler)
    {
        var lines = reading.Cells.Select(static cell => cell.Position.Line).ToHashSet();
        lines.UnionWith(rows.SelectMany(static row => row.Items).Select(item => items.Position(item).Line));
        foreach (var (cells, places, page) in rows)
        {
            if (reading.Pages.IsElsewhere(items.TokenOf(page), token => lines.Contains(reading.Document.Tokens[token].Position.Line)))
            {
                for (var i = 0; i < places.Length; i++)
                {
                    filler.Fill(cells[i], places[i]);
                }

                continue;
            }

            var isTable = cells.Count == table.Cells.Length;
            var row = cells[0].Row;
            reading.Diagnostics.Add(Messages.PageNumberInRow(isTable ? table : row, isTable ? table.LabelZh : row.PathZh, isTable ? table.LabelEn : row.LabelEn, cells.Count, items.Text(page), items.Position(page)));
        }
    }
}
