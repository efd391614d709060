using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>A cell of a table of the form: where a row and a column meet.</summary>
/// <remarks>There is one instance for each cell of a table's shape; cells are compared by reference.</remarks>
[JsonConverter(typeof(ResultPartConverter<FormCell>))]
public sealed class FormCell : IJsonPart
{
    internal FormCell(FormRow row, FormColumn column, int index, int slot)
    {
        Row = row;
        Column = column;
        Index = index;
        Slot = slot;
        IsAmount = column.IsAmount;
        Pointer = row.Pointer + "/" + column.Name;
    }

    /// <summary>The JSON Pointer of the cell, such as <c>/requests/newlyReceived/total</c>. It never changes its meaning.</summary>
    public string Pointer { get; }

    /// <summary>The row.</summary>
    public FormRow Row { get; }

    /// <summary>The column.</summary>
    public FormColumn Column { get; }

    /// <summary>The table.</summary>
    public FormTable Table => Row.Table;

    /// <summary>The place of the cell in <see cref="FormTable.Cells"/>.</summary>
    public int Index { get; }

    /// <summary>What kind of figure the cell holds.</summary>
    public CellKind Kind => Row.IsTotal ? CellKind.Total : Column.Kind;

    /// <summary>The unit that the form fixes, such as 件; empty where it fixes none.</summary>
    public string Unit => Column.Unit;

    /// <summary>Whether the cell holds an <see cref="Amount"/>; otherwise it holds a <see cref="Count"/>.</summary>
    public bool IsAmount { get; }

    /// <summary>The labels of the row and the column, as printed, such as （七）总计 · 自然人.</summary>
    public string LabelZh => Row.PathZh + " · " + Column.PathZh;

    /// <summary>The labels of the row and the column in English.</summary>
    public string LabelEn => Row.LabelEn + " · " + Column.LabelEn;

    // The place among the counts, or among the amounts, of the table.
    internal int Slot { get; }

    /// <summary>Reads the cell in a report.</summary>
    /// <returns>
    /// The value; blank when the report lacks the table, or has it in a shape without this row. A row that shapes have in common is read
    /// in any of them.
    /// </returns>
    public CellValue Get(AnnualReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Row.GetCell(report, this);
    }

    /// <summary>Makes a report that differs in this cell only.</summary>
    /// <param name="report">The report; a table that it lacks is added, all blank but for this cell.</param>
    /// <param name="value">The new value.</param>
    /// <exception cref="InvalidOperationException">The report has the table in another shape, or the value is no count where the cell holds
    /// one.</exception>
    public AnnualReport With(AnnualReport report, CellValue value)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Row.WithCell(report, this, value);
    }

    /// <inheritdoc/>
    public override string ToString() => Pointer;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(Pointer);
}
