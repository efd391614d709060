using GovDisclosure.Forms;

namespace GovDisclosure.Reading;

/// <summary>Counts the cells of a report, table by table.</summary>
internal sealed class CoverageCount(FormCatalog catalog, AnnualReport report, ShownCells shown)
{
    // The law of the years before the form asked for none of its cells: of those reports only what they show is counted.
    private readonly bool isBeforeForm = report.Year < catalog.Editions[0].FirstYear;
    private readonly List<FormTable> present = [];
    private int cells;
    private int read;
    private int inferred;
    private int blank;
    private int notApplicable;
    private int missing;
    private int notInDocument;

    /// <summary>Adds a table that the report has.</summary>
    /// <param name="table">The table, in its shape.</param>
    /// <param name="counts">Its counts.</param>
    /// <param name="amounts">Its amounts.</param>
    public void Add(FormTable table, ReadOnlySpan<Count> counts, ReadOnlySpan<Amount> amounts)
    {
        present.Add(table);
        FormRow? row = null;
        var isShown = false;
        foreach (var cell in table.Cells)
        {
            var state = cell.IsAmount ? amounts[cell.Slot].State : counts[cell.Slot].State;
            if (state == CellState.Blank && cell.Row != row)
            {
                row = cell.Row;
                isShown = shown.HasRow(row);
            }

            if (isBeforeForm && state == CellState.Blank && !isShown)
            {
                continue;
            }

            cells++;
            switch (state)
            {
                case CellState.NotApplicable:
                    notApplicable++;
                    break;
                case CellState.Number:
                    _ = shown.IsInferred(cell) ? inferred++ : read++;
                    break;
                default:
                    _ = isShown && shown.IsBlank(cell) ? blank++ : missing++;
                    notInDocument += isShown ? 0 : 1;
                    break;
            }
        }
    }

    /// <summary>What was counted, once every table that the report has was added.</summary>
    public Coverage ToCoverage()
    {
        foreach (var section in isBeforeForm ? [] : catalog.EditionOf(report).Sections)
        {
            if (section.Table is { } table && !IsAdded(table))
            {
                cells += table.Cells.Length;
                missing += table.Cells.Length;
                notInDocument += shown.HasTable(report, section, table) ? 0 : table.Cells.Length;
            }
        }

        return new Coverage(cells, read, inferred, blank, notApplicable, missing, notInDocument);
    }

    private bool IsAdded(FormTable table)
    {
        foreach (var other in present)
        {
            if (string.Equals(other.Pointer, table.Pointer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
