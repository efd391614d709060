using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Json;

namespace GovDisclosure.Comparison;

/// <summary>An indicator of one report.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Numerator">What is above the line; null when a cell holds no number.</param>
/// <param name="Denominator">What is below the line; null when a cell holds no number.</param>
[JsonConverter(typeof(ResultPartConverter<IndicatorValue>))]
public readonly record struct IndicatorValue(Indicator Indicator, decimal? Numerator, decimal? Denominator) : IJsonPart
{
    /// <summary>The indicator.</summary>
    /// <exception cref="ArgumentNullException">It is set to null.</exception>
    public Indicator Indicator
    {
        get;
        init => field = Given.NotNull(value);
    } = Given.NotNull(Indicator, nameof(Indicator));

    /// <summary>What there is to say of it.</summary>
    public IndicatorStatus Status =>
        Numerator is not { } numerator || Denominator is not { } denominator ? IndicatorStatus.NotAssessable
        : Indicator.IsPartOfWhole && numerator > denominator ? IndicatorStatus.Inconsistent
        : denominator == 0 ? IndicatorStatus.ZeroDenominator
        : denominator < Indicator.LeastSample ? IndicatorStatus.SmallSample
        : IndicatorStatus.Known;

    /// <summary>The indicator on its scale: 12.5 is 12.5 %, or 12.5 per thousand; null when there is none.</summary>
    public decimal? Value =>
        Status is IndicatorStatus.Known or IndicatorStatus.SmallSample ? Numerator / Denominator * Indicator.Scale : null;

    /// <summary>Why the status is what it is; null when the indicator is known.</summary>
    public LocalizedText? Reason =>
        Status switch
        {
            IndicatorStatus.NotAssessable => new(
                "有单元格空白、不适用、为负数或没有此表",
                "a cell is blank, not applicable, negative or absent"
            ),
            IndicatorStatus.Inconsistent => new(
                $"分子（{Text(Numerator)}）大于分母（{Text(Denominator)}），所填数字自相矛盾",
                $"the part ({Text(Numerator)}) is larger than the whole ({Text(Denominator)}): the printed figures contradict each other"
            ),
            IndicatorStatus.ZeroDenominator => new("分母为零", "the denominator is zero"),
            IndicatorStatus.SmallSample => new(
                $"分母（{Text(Denominator)}）小于 {Text(Indicator.LeastSample)}，一件之差影响很大",
                $"the denominator ({Text(Denominator)}) is below {Text(Indicator.LeastSample)}: one case more or less changes it much"
            ),
            _ => null,
        };

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator}: {Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "none"} ({Status})";

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    void IJsonPart.WriteTo(Utf8JsonWriter writer) => IndicatorJson.Write(writer, this);
}
