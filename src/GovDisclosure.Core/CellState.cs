using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>What a cell of the form holds.</summary>
[JsonConverter(typeof(WordConverter<CellState>))]
public enum CellState
{
    /// <summary>Nothing is printed in the cell. Blank is not zero.</summary>
    Blank = 0,

    /// <summary>A number is printed in the cell.</summary>
    Number = 1,

    /// <summary>The cell says that no number applies: <c>/ ／ - — —— 无 不适用</c>.</summary>
    NotApplicable = 2,
}
