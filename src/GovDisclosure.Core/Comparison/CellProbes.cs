using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>Tells which cell a selector selects, in the shapes of this year's report and of last year's.</summary>
internal sealed class CellProbes
{
    private readonly CellProbe current;
    private readonly CellProbe previous;

    public CellProbes(ComparisonResult result)
    {
        current = new CellProbe(Tables(result, result.Current, result.Previous));
        previous = new CellProbe(Tables(result, result.Previous, result.Current));
    }

    public string Find(Func<AnnualReport, CellValue> select) =>
        Find(current, select)
        ?? Find(previous, select)
        ?? throw new ArgumentException("The selector does not select a cell of either report.", nameof(select));

    private static string? Find(CellProbe probe, Func<AnnualReport, CellValue> select)
    {
        try
        {
            return probe.Find(select(probe.Report))?.Pointer;
        }
        catch (Exception exception) when (exception is InvalidCastException or NullReferenceException)
        {
            // The selector asks for a shape that this report has not: ((ProactiveDisclosure2019)r.ProactiveDisclosure!).
            return null;
        }
    }

    private static IEnumerable<FormTable> Tables(ComparisonResult result, AnnualReport first, AnnualReport second) =>
        result.Pairings.Tables.Select(shapes => (shapes.Table.Find(first) ?? shapes.Table.Find(second) ?? shapes.Table.All[0]).Table);
}
