using System.Collections.Immutable;
using GovDisclosure.Forms;

namespace GovDisclosure.Rules;

/// <summary>What rules look at: the report with its tables' figures, and last year's report where there is one.</summary>
internal sealed class RuleContext
{
    public RuleContext(FormCatalog catalog, AnnualReport report, AnnualReport? previous)
    {
        Catalog = catalog;
        Report = report;
        Previous = previous;
        Tables = [.. catalog.TablesOf(report).Select(table => new TableFigures(table, report))];
    }

    public FormCatalog Catalog { get; }

    public AnnualReport Report { get; }

    public AnnualReport? Previous { get; }

    public ImmutableArray<TableFigures> Tables { get; }
}

/// <summary>A table of a report with its figures.</summary>
internal sealed class TableFigures
{
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
}
