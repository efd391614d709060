using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>What became of a piece of text.</summary>
[JsonConverter(typeof(WordConverter<TextDiffKind>))]
public enum TextDiffKind
{
    /// <summary>It stayed.</summary>
    Equal = 0,

    /// <summary>Only last year's text has it.</summary>
    Deleted = 1,

    /// <summary>Only this year's text has it.</summary>
    Inserted = 2,
}
