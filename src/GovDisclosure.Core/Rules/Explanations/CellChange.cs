using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>A change of one cell that is part of a proposed repair.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="From">The number in the report; null for a blank cell that the policy takes as 0 in relations.</param>
/// <param name="To">The number that the relations ask for, exact; not negative unless the cell's kind is
/// <see cref="CellKind.Delta"/>.</param>
[JsonConverter(typeof(ResultPartConverter<CellChange>))]
public readonly record struct CellChange(FormCell Cell, long? From, long To) : IJsonPart
{
    /// <summary>The cell.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public FormCell Cell
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Cell, nameof(Cell));

    /// <summary>The JSON Pointer of the cell; empty for the default value, which changes none.</summary>
    public string Pointer => Cell?.Pointer ?? "";

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => ExplanationJson.Write(writer, this);
}
