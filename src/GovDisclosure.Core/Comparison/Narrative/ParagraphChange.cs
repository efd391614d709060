using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>What became of a paragraph.</summary>
[JsonConverter(typeof(WordConverter<ParagraphChange>))]
public enum ParagraphChange
{
    /// <summary>It stayed.</summary>
    Equal = 0,

    /// <summary>It was reworded.</summary>
    Changed = 1,

    /// <summary>Only this year's text has it.</summary>
    Added = 2,

    /// <summary>Only last year's text has it.</summary>
    Removed = 3,

    /// <summary>It is in another place, as it was or reworded; reported where this year's text has it.</summary>
    Moved = 4,
}
