using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Causes;

/// <summary>What the findings of one cause have in common.</summary>
[JsonConverter(typeof(WordConverter<CauseKind>))]
public enum CauseKind
{
    /// <summary>One finding that nothing else follows from.</summary>
    Single = 0,

    /// <summary>The document was cut off.</summary>
    CutDocument = 1,

    /// <summary>A table is absent or could not be read.</summary>
    Table = 2,

    /// <summary>A table is in another edition of the form.</summary>
    Form = 3,

    /// <summary>Labels of a table are not the form's.</summary>
    Labels = 4,

    /// <summary>Cells of a table have no number.</summary>
    Cells = 5,

    /// <summary>Relations of a table do not hold.</summary>
    Relations = 6,

    /// <summary>One sentence.</summary>
    Sentence = 7,
}
