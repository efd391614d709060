using System.Collections.Immutable;

namespace GovDisclosure.Forms;

/// <summary>
/// A report in which every cell holds a number of its own, so that a selector such as
/// <c>r => r.Requests!.NewlyReceived.Total</c> tells which cell it selects: no second tree of types, no expression, no reflection.
/// </summary>
internal sealed class CellProbe
{
    // The sum of two such numbers is none of them, so a selector that adds cells is noticed.
    private const long First = 1L << 40;

    private readonly ImmutableArray<FormCell> cells;

    public CellProbe(params IEnumerable<FormTable> tables)
    {
        var all = tables.ToList();
        cells = [.. all.SelectMany(static table => table.Cells)];
        var number = First;
        Report = all.Aggregate(new AnnualReport(), (report, table) =>
            table.With(report, [.. table.Cells.Select(_ => (CellValue)(Count)number++)])
        );
    }

    public AnnualReport Report { get; }

    /// <summary>The cell that a selector took its value from; null when it is the value of none.</summary>
    public FormCell? Find(CellValue value) =>
        value.Number is >= First and { } number && number < First + cells.Length ? cells[(int)(number - First)] : null;
}
