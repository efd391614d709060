using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Rules.Explanations;

/// <summary>How clerks err, the likeliest mistake first.</summary>
[JsonConverter(typeof(WordConverter<MistakeKind>))]
public enum MistakeKind
{
    /// <summary>A figure is in the cell beside the one that it belongs to, or was entered in both.</summary>
    NeighbouringCell = 0,

    /// <summary>A figure is in the row above or below the one that it belongs to, or was entered in both.</summary>
    NeighbouringRow = 1,

    /// <summary>Two digits that follow each other have changed places, such as 21 for 12.</summary>
    TransposedDigits = 2,

    /// <summary>A digit is missing, such as 12 for 112.</summary>
    DroppedDigit = 3,

    /// <summary>A digit was entered twice, such as 112 for 12.</summary>
    DoubledDigit = 4,

    /// <summary>A total was not brought up to date with its parts.</summary>
    StaleTotal = 5,

    /// <summary>The figure is still that of last year's report.</summary>
    KeptFromLastYear = 6,
}
