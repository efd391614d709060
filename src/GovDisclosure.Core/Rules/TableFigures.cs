using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <summary>A table of a report with its figures.</summary>
internal sealed class TableFigures
{
    private readonly AnnualReport report;
    private readonly ShownCells shown;
    private Count[]? blankAsZero;

    public TableFigures(FormTable table, AnnualReport report, ShownCells shown)
    {
        this.report = report;
        this.shown = shown;
        Table = table;
        Counts = new Count[table.CountCells];
        Amounts = new Amount[table.AmountCells];
        table.Load(report, Counts, Amounts);
    }

    public FormTable Table { get; }

    public Count[] Counts { get; }

    public Amount[] Amounts { get; }

    public CellValue this[FormCell cell] => cell.IsAmount ? Amounts[cell.Slot] : Counts[cell.Slot];

    /// <summary>
    /// The counts for relations: where the policy says that blank counts as zero, they are taken so; the report stays as it is. A cell that
    /// was not found in the document, or that holds a number with decimals, is not known to be blank.
    /// </summary>
    public Count[] ForRelations(bool blankCountsAsZero) => blankCountsAsZero ? blankAsZero ??= WithZeros() : Counts;

    private Count[] WithZeros()
    {
        var counts = Counts.ToArray();
        foreach (var cell in Table.Cells)
        {
            if (
                !cell.IsAmount
                && counts[cell.Slot].IsBlank
                && shown.IsFound(cell)
                && CellGaps.FindDecimal(report, cell, this[cell]) is null
            )
            {
                counts[cell.Slot] = Count.Zero;
            }
        }

        return counts;
    }
}
