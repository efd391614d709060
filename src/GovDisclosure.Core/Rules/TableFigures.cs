using GovDisclosure.Forms;
using GovDisclosure.Reading;

namespace GovDisclosure.Rules;

/// <summary>A table of a report with its figures.</summary>
internal sealed class TableFigures
{
    private readonly AnnualReport report;
    private readonly ShownCells shown;
    private Lookup[]? found;
    private Operand?[]? gaps;
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

    /// <summary>Whether a cell was found in the document.</summary>
    public bool IsFound(FormCell cell)
    {
        ref var known = ref (found ??= new Lookup[Table.Cells.Length])[cell.Index];
        if (known == Lookup.None)
        {
            known = shown.IsFound(cell) ? Lookup.Found : Lookup.NotFound;
        }

        return known == Lookup.Found;
    }

    /// <summary>A cell as a part of something that cannot be assessed; the same for all rules.</summary>
    public Operand GapAt(FormCell cell) => (gaps ??= new Operand?[Table.Cells.Length])[cell.Index] ??= new Operand(cell, 0, this[cell]);

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
            if (!cell.IsAmount && counts[cell.Slot].IsBlank && IsFound(cell) && CellGaps.FindDecimal(report, cell, this[cell]) is null)
            {
                counts[cell.Slot] = Count.Zero;
            }
        }

        return counts;
    }

    // What is known of a cell's place in the document.
    private enum Lookup : byte
    {
        None,
        Found,
        NotFound,
    }
}
