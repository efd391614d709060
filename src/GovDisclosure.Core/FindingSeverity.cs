using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure;

/// <summary>How much a diagnostic or a finding matters.</summary>
[JsonConverter(typeof(WordConverter<FindingSeverity>))]
public enum FindingSeverity
{
    /// <summary>Worth a look.</summary>
    Info = 0,

    /// <summary>A strong sign of a mistake, but correct reports show it too.</summary>
    Warning = 1,

    /// <summary>The form's own arithmetic or structure is violated, or something could not be read.</summary>
    Error = 2,
}
