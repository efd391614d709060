using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>Why two reports are not this year's and last year's of one agency.</summary>
[JsonConverter(typeof(WordConverter<ComparisonWarningKind>))]
public enum ComparisonWarningKind
{
    /// <summary>The report that was given as last year's is on a later year.</summary>
    ReversedYears = 0,

    /// <summary>Both are on one year: what differs are two versions, not two years.</summary>
    SameYear = 1,

    /// <summary>Years lie between them.</summary>
    GapOfYears = 2,

    /// <summary>They are of two agencies, and the one is not stated as a former name of the other.</summary>
    OtherAgency = 3,
}
