using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>What there is to say of an indicator in a year.</summary>
[JsonConverter(typeof(WordConverter<IndicatorStatus>))]
public enum IndicatorStatus
{
    /// <summary>It is known.</summary>
    Known = 0,

    /// <summary>It is known, of a denominator below <see cref="Indicator.LeastSample"/>: one case more or less changes it much.</summary>
    SmallSample = 1,

    /// <summary>Its denominator is zero: there is no rate.</summary>
    ZeroDenominator = 2,

    /// <summary>A cell is blank, not applicable, negative or absent: the rate is not known.</summary>
    NotAssessable = 3,

    /// <summary>The part is larger than its whole: the printed figures contradict each other, and no rate of above 100 % is
    /// reported.</summary>
    Inconsistent = 4,
}
