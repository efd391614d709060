using GovDisclosure.Documents.Cells;
using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Tables;

/// <summary>The sums that the form has within a row, of figures that are not in the report yet.</summary>
internal static class RowSums
{
    /// <summary>Whether the form has sums between the cells.</summary>
    public static bool Any(FormTable table, IReadOnlyList<FormCell> cells) => table.Identities.Any(identity => IsOwn(identity, cells));

    /// <summary>Whether the form has sums between the cells, and all of them hold.</summary>
    /// <param name="table">The table.</param>
    /// <param name="items">The pieces of the section.</param>
    /// <param name="cells">The cells of a row.</param>
    /// <param name="places">Their items.</param>
    public static bool Hold(FormTable table, TableItems items, IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places)
    {
        var own = Find(table, cells);
        return own.Count > 0 && ReportOf(table, items, cells, places) is var report && own.TrueForAll(identity => identity.Evaluate(report).Holds);
    }

    /// <summary>Whether sums between the cells do not hold, but do so when a number goes on with one of the figures, as the rest of one that a narrow cell has broken.</summary>
    public static bool AreMended(FormTable table, TableItems items, IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places, int number)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (AreMended(table, items, cells, places, i, string.Concat(items.CellText(places[i]), items.CellText(number))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether sums between the cells do not hold, but do so with another figure in one of them.</summary>
    public static bool AreMended(FormTable table, TableItems items, IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places, int index, string figure)
    {
        var own = Find(table, cells);
        var report = ReportOf(table, items, cells, places);
        var mended = cells[index].With(report, CellTextParser.Parse(figure, cells[index]).Value);
        return !own.TrueForAll(identity => identity.Evaluate(report).Holds) && own.TrueForAll(identity => identity.Evaluate(mended).Holds);
    }

    private static List<Identity> Find(FormTable table, IReadOnlyList<FormCell> cells) =>
        table.Identities.Where(identity => IsOwn(identity, cells)).ToList();

    private static AnnualReport ReportOf(FormTable table, TableItems items, IReadOnlyList<FormCell> cells, ReadOnlySpan<int> places)
    {
        var values = new CellValue[table.Cells.Length];
        for (var i = 0; i < places.Length; i++)
        {
            values[cells[i].Index] = CellTextParser.Parse(items.CellText(places[i]), cells[i]).Value;
        }

        return table.With(new AnnualReport(), values);
    }

    private static bool IsOwn(Identity identity, IReadOnlyList<FormCell> cells) => identity.Left.Concat(identity.Right).All(cells.Contains);
}
