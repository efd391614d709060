using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Forms;

/// <summary>How far a cell of an older edition and a cell of a newer one mean the same.</summary>
[JsonConverter(typeof(WordConverter<CorrespondenceKind>))]
public enum CorrespondenceKind
{
    /// <summary>They mean the same: their figures can be set side by side.</summary>
    Same = 0,

    /// <summary>They mean nearly the same: a difference may come from the definition.</summary>
    Approximate = 1,

    /// <summary>They look alike and do not mean the same: their figures must not be set side by side.</summary>
    Different = 2,

    /// <summary>Only one of the editions has such a cell.</summary>
    OneSided = 3,
}
