using System.Globalization;

namespace GovDisclosure.Comparison;

/// <summary>An indicator of one report.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Numerator">What is above the line; null when a cell holds no number.</param>
/// <param name="Denominator">What is below the line; null when a cell holds no number.</param>
public readonly record struct IndicatorValue(Indicator Indicator, decimal? Numerator, decimal? Denominator)
{
    /// <summary>What there is to say of it.</summary>
    public IndicatorStatus Status => Numerator is null || Denominator is not { } denominator ? IndicatorStatus.NotAssessable
        : denominator == 0 ? IndicatorStatus.ZeroDenominator
        : denominator < Indicator.SmallSample ? IndicatorStatus.SmallSample
        : IndicatorStatus.Known;

    /// <summary>The indicator on its scale: 12.5 is 12.5 %, or 12.5 per thousand; null when there is none.</summary>
    public decimal? Value => Denominator is { } denominator && denominator != 0 ? Numerator / denominator * Indicator.Scale : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator}: {Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "none"} ({Status})";
}
