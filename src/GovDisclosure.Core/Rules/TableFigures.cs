using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>A table of a report with its figures.</summary>
internal sealed class TableFigures
{
    private Count[]? blankAsZero;

    public TableFigures(FormTable table, AnnualReport report)
    {
        Table = table;
        Counts = new Count[table.CountCells];
        Amounts = new Amount[table.AmountCells];
        table.Load(report, Counts, Amounts);
    }

    public FormTable Table { get; }

    public Count[] Counts { get; }

    public Amount[] Amounts { get; }

    public CellValue this[FormCell cell] => cell.IsAmount ? Amounts[cell.Slot] : Counts[cell.Slot];

    /// <summary>The counts for relations: where the policy says that blank counts as zero, they are taken so; the report stays as it is.</summary>
    public Count[] ForRelations(bool blankCountsAsZero) => blankCountsAsZero
        ? blankAsZero ??= Array.ConvertAll(Counts, static count => count.IsBlank ? Count.Zero : count)
        : Counts;
}
