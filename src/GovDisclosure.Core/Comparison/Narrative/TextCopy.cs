using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison.Narrative;

/// <summary>Whether a text was taken over from last year.</summary>
[JsonConverter(typeof(WordConverter<TextCopy>))]
public enum TextCopy
{
    /// <summary>It was not, or it is too short to tell.</summary>
    None = 0,

    /// <summary>Word by word.</summary>
    Verbatim = 1,

    /// <summary>With nothing changed but the year.</summary>
    YearOnly = 2,

    /// <summary>With nothing changed but numbers.</summary>
    NumbersOnly = 3,
}
