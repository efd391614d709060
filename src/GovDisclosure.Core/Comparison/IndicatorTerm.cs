using GovDisclosure.Forms;

namespace GovDisclosure.Comparison;

/// <summary>A column of a row, or of all rows of a group, added up: what an indicator is made of.</summary>
/// <param name="Pointer">The JSON Pointer of the row or group, such as <c>/requests/outcomes/refused</c>.</param>
/// <param name="Column">The name of the column, such as <c>total</c>.</param>
public sealed record IndicatorTerm(string Pointer, string Column)
{
    /// <summary>The cells that are added up in a report, in whatever shape it has the table; none when it lacks the table.</summary>
    public IEnumerable<FormCell> CellsOf(AnnualReport report) => FormCatalog.Default.TablesOf(report)
        .SelectMany(static table => table.Rows)
        .Where(row => SignificanceRule.Covers(Pointer, row.Pointer))
        .SelectMany(static row => row.Cells)
        .Where(cell => string.Equals(cell.Column.Name, Column, StringComparison.Ordinal));

    /// <summary>The label of the row or group, with that of the column where it is not the total.</summary>
    public LocalizedText Label
    {
        get
        {
            var cell = FormCatalog.Default.Newest.Cells.First(cell => SignificanceRule.Covers(Pointer, cell.Row.Pointer) && string.Equals(cell.Column.Name, Column, StringComparison.Ordinal));
            FormNode node = cell.Row;
            while (!string.Equals(node.Pointer, Pointer, StringComparison.Ordinal))
            {
                node = node.Parent!;
            }

            return cell.Column.Kind == CellKind.Total
                ? new LocalizedText(node.LabelZh, node.LabelEn)
                : new LocalizedText($"{node.LabelZh} {cell.Column.LabelZh}", $"{node.LabelEn}: {cell.Column.LabelEn}");
        }
    }
}
