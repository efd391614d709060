using GovDisclosure.Forms;

namespace GovDisclosure.Documents.Recognition;

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
        var values = new CellValue[table.Cells.Length];
        for (var i = 0; i < places.Length; i++)
        {
            values[cells[i].Index] = CellTextParser.Parse(items.CellText(places[i]), cells[i]).Value;
        }

        var report = table.With(new AnnualReport(), values);
        var own = table.Identities.Where(identity => IsOwn(identity, cells)).ToList();
        return own.Count > 0 && own.TrueForAll(identity => identity.Evaluate(report).Holds);
    }

    private static bool IsOwn(Identity identity, IReadOnlyList<FormCell> cells) => identity.Left.Concat(identity.Right).All(cells.Contains);
}
