using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Rules;

/// <summary>A cell that takes part in a relation, with its value in the report.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Coefficient">1 on the left side of the relation, −1 on the right side; 0 where the finding lists what could not be
/// assessed.</param>
/// <param name="Value">The value; blank when nothing is printed.</param>
/// <param name="IsPrevious">Whether the cell is that of last year's report.</param>
[JsonConverter(typeof(ResultPartConverter<Operand>))]
public sealed record Operand(FormCell Cell, int Coefficient, CellValue Value, bool IsPrevious = false) : IJsonPart
{
    /// <summary>The cell.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public FormCell Cell
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Cell, nameof(Cell));

    /// <summary>The JSON Pointer of the cell.</summary>
    public string Pointer => Cell.Pointer;

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => CheckResultJson.Write(writer, this);
}
