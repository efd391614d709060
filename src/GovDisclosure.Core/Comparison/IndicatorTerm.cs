using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>A column of a row, or of all rows of a group, added up: what an indicator is made of.</summary>
/// <param name="Pointer">The JSON Pointer of the row or group, such as <c>/requests/outcomes/refused</c>.</param>
/// <param name="Column">The name of the column, such as <c>total</c>.</param>
[JsonConverter(typeof(ResultPartConverter<IndicatorTerm>))]
public sealed record IndicatorTerm(string Pointer, string Column) : IJsonPart
{
    /// <summary>The JSON Pointer of the row or group, such as <c>/requests/outcomes/refused</c>.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Pointer
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Pointer, nameof(Pointer));

    /// <summary>The name of the column, such as <c>total</c>.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public string Column
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Column, nameof(Column));

    /// <summary>The cells that are added up in a report, in whatever shape it has the table; none when it lacks the table.</summary>
    public IEnumerable<FormCell> CellsOf(AnnualReport report) => CellsOf(report, FormCatalog.Default);

    /// <summary>The cells that are added up in a report of one of several editions.</summary>
    /// <param name="report">The report.</param>
    /// <param name="forms">The editions.</param>
    public IEnumerable<FormCell> CellsOf(AnnualReport report, FormCatalog forms)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(forms);
        return forms
            .TablesOf(report)
            .SelectMany(static table => table.Rows)
            .Where(row => FormPath.Covers(Pointer, row.Pointer))
            .SelectMany(static row => row.Cells)
            .Where(cell => string.Equals(cell.Column.Name, Column, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Pointer}/{Column}";

    /// <summary>The label of the row or group, with that of the column where it is not the total.</summary>
    /// <exception cref="InvalidOperationException">The form has no such row or group, or no such column in it.</exception>
    public LocalizedText Label => LabelIn(FormCatalog.Default);

    /// <summary>The label of the row or group in the newest of several editions, with that of the column where it is not the
    /// total.</summary>
    /// <param name="forms">The editions.</param>
    /// <exception cref="InvalidOperationException">The form has no such row or group, or no such column in it.</exception>
    public LocalizedText LabelIn(FormCatalog forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var cell = forms.Newest.Cells.FirstOrDefault(cell =>
            FormPath.Covers(Pointer, cell.Row.Pointer) && string.Equals(cell.Column.Name, Column, StringComparison.Ordinal)
        );
        FormNode? node = cell?.Row;
        while (node is not null && !string.Equals(node.Pointer, Pointer, StringComparison.Ordinal))
        {
            node = node.Parent;
        }

        if (cell is null || node is null)
        {
            throw new InvalidOperationException($"The form has no row or group '{Pointer}' with a column '{Column}'.");
        }

        return cell.Column.Kind == CellKind.Total
            ? new LocalizedText(node.LabelZh, node.LabelEn)
            : new LocalizedText($"{node.LabelZh} {cell.Column.LabelZh}", $"{node.LabelEn}: {cell.Column.LabelEn}");
    }

    void IJsonPart.WriteTo(Utf8JsonWriter writer) =>
        throw new NotSupportedException("A term of an indicator has no JSON; write its Indicator, which has the formula in words.");
}
