using GovDisclosure.Forms;

namespace GovDisclosure.Generators;

/// <summary>How two years join up: by the links that the form declares between a table and the same table of the year before.</summary>
internal static class YearJoin
{
    /// <summary>The figures of a table's free cells that the year after prints as taken over.</summary>
    public static Dictionary<FormCell, long> Given(FormTable table, AnnualReport? next, FormCatalog catalog)
    {
        var given = new Dictionary<FormCell, long>();
        var free = Relations.Of(table).Free;
        foreach (var (earlier, later) in Links(next, catalog))
        {
            if (table.Find(earlier) is { } cell && free.Contains(cell) && later.Get(next!).Number is { } number)
            {
                given[cell] = (long)number;
            }
        }

        return given;
    }

    /// <summary>Every link holds; a form whose links its relations contradict has no years that join up.</summary>
    public static void Require(ReadOnlySpan<AnnualReport> reports, FormCatalog catalog)
    {
        for (var i = 1; i < reports.Length; i++)
        {
            foreach (var (earlier, later) in Links(reports[i], catalog))
            {
                if (catalog.FindCell(earlier, reports[i - 1]) is { } cell && cell.Get(reports[i - 1]) != later.Get(reports[i]))
                {
                    throw new NotSupportedException(
                        $"The form links {earlier} with {later.Pointer} of the year after, but the relations of {cell.Table.Pointer} do not let it be chosen."
                    );
                }
            }
        }
    }

    private static IEnumerable<(string Earlier, FormCell Later)> Links(AnnualReport? report, FormCatalog catalog) =>
        report is null
            ? []
            : catalog
                .TablesOf(report)
                .SelectMany(static table => table.YearLinks)
                .Select(static link => (link.Previous.Pointer, link.Current));
}
