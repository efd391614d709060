using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Reading;

/// <summary>What a document shows in a cell, and what was made of it.</summary>
[JsonConverter(typeof(WordConverter<CellPresence>))]
public enum CellPresence
{
    /// <summary>A number.</summary>
    Number = 0,

    /// <summary>The cell is blank.</summary>
    Blank = 1,

    /// <summary>The cell is printed as not applicable (/).</summary>
    NotApplicable = 2,

    /// <summary>The document does not have the cell, its row or its table.</summary>
    NotFound = 3,

    /// <summary>The document has the cell, but what is there could not be read for certain.</summary>
    Unreadable = 4,
}
