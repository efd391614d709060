using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>An indicator of last year and of this year.</summary>
/// <param name="Before">Last year's.</param>
/// <param name="After">This year's.</param>
[JsonConverter(typeof(ResultPartConverter<IndicatorComparison>))]
public readonly record struct IndicatorComparison(IndicatorValue Before, IndicatorValue After) : IJsonPart
{
    /// <summary>The indicator.</summary>
    public Indicator Indicator => After.Indicator;

    /// <summary>The change on the indicator's scale: percentage points, or a number per thousand; null when either year has none, or
    /// contradicts itself.</summary>
    public decimal? Change => After.Value - Before.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Before} → {After}";

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => IndicatorJson.Write(writer, this);
}
