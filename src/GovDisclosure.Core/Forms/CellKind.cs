using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>What kind of figure a cell of the form holds.</summary>
[JsonConverter(typeof(WordConverter<CellKind>))]
public enum CellKind
{
    /// <summary>A number of things; an integer, not negative.</summary>
    Count = 0,

    /// <summary>A number of things that is the sum of others, as printed.</summary>
    Total = 1,

    /// <summary>An increase or, negative, a decrease; the only cells that may be negative (本年增/减 of the 2019 edition).</summary>
    Delta = 2,

    /// <summary>An amount of money; a decimal number, not negative.</summary>
    Amount = 3,
}
