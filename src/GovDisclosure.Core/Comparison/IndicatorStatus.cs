namespace GovDisclosure.Comparison;

/// <summary>What there is to say of an indicator in a year.</summary>
public enum IndicatorStatus
{
    /// <summary>It is known.</summary>
    Known = 0,

    /// <summary>It is known, of a denominator below <see cref="Indicator.SmallSample"/>: one case more or less changes it much.</summary>
    SmallSample = 1,

    /// <summary>Its denominator is zero: there is no rate.</summary>
    ZeroDenominator = 2,

    /// <summary>A cell is blank, not applicable, negative or absent: the rate is not known.</summary>
    NotAssessable = 3,
}
