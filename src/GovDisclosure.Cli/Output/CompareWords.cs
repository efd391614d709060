using System.Globalization;
using GovDisclosure.Comparison;
using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Output;

/// <summary>Numbers and notes of a comparison, as text and Markdown have them.</summary>
internal sealed class CompareWords(Language language)
{
    public string Value(CellValue? value) => value switch
    {
        null => In(Texts.NoSuchCell),
        { IsBlank: true } => In(Texts.Blank),
        { IsNumber: false } => In(Texts.NotApplicable),
        { } number => number.ToString(),
    };

    public static string Delta(CellComparison change) => change.Delta is { } delta ? (delta > 0 ? "+" : "") + delta.ToString(CultureInfo.InvariantCulture) : "";

    public static string Relative(CellComparison change) => change.RelativeChange is { } relative ? relative.ToString("+0.0%;-0.0%;0.0%", CultureInfo.InvariantCulture) : "";

    /// <summary>What must be known beside the numbers: that they are not quite comparable, or no mere change of a figure.</summary>
    public string Note(CellComparison change) => change.Verdict != ComparisonVerdict.Comparable
        ? In(Texts.Pair(ChangeWords.Of(change.Verdict), change.Reason))
        : change.Class is ChangeClass.RealFigure or ChangeClass.None ? "" : In(ChangeWords.Of(change.Class));

    public string Indicator(IndicatorValue value) => value.Status switch
    {
        IndicatorStatus.NotAssessable => In(Texts.NotKnown),
        IndicatorStatus.ZeroDenominator => In(Texts.OfZero),
        _ => value.Value!.Value.ToString("0.0", CultureInfo.InvariantCulture) + (value.Indicator.Scale == 100 ? "%" : "‰") + (value.Status == IndicatorStatus.SmallSample ? "*" : ""),
    };

    public static string Change(IndicatorComparison indicator) => indicator.Change is { } change ? change.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) : "";

    public static bool HasSmallSample(ComparisonResult result) =>
        result.Indicators.Any(static indicator => indicator.Before.Status == IndicatorStatus.SmallSample || indicator.After.Status == IndicatorStatus.SmallSample);

    private string In(LocalizedText text) => text.In(language);
}
