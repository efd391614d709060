using System.Globalization;
using GovDisclosure.Comparison;

namespace GovDisclosure.Cli.Output;

/// <summary>Numbers and notes of a comparison, as text and Markdown have them.</summary>
internal sealed class CompareWords(Language language)
{
    public string Value(CellValue? value) =>
        value switch
        {
            null => In(CompareTexts.NoSuchCell),
            { IsBlank: true } => In(Texts.Blank),
            { IsNumber: false } => In(Texts.NotApplicable),
            { } number => number.ToString(),
        };

    public static string Delta(CellComparison change) =>
        change.Delta is { } delta ? (delta > 0 ? "+" : "") + delta.ToString(CultureInfo.InvariantCulture) : "";

    public static string Relative(CellComparison change) =>
        change.RelativeChange is { } relative ? relative.ToString("+0.0%;-0.0%;0.0%", CultureInfo.InvariantCulture) : "";

    /// <summary>What must be known beside the numbers: that they are not quite comparable, or no mere change of a figure.</summary>
    public string Note(CellComparison change) =>
        change.Verdict != ComparisonVerdict.Comparable ? In(CompareTexts.Pair(ChangeWords.Of(change.Verdict), change.Reason))
        : change.Class is ChangeClass.RealFigure or ChangeClass.None ? ""
        : In(ChangeWords.Of(change.Class));

    /// <summary>By how many percentage points the share shifted, where that says something.</summary>
    public static string Share(CellComparison change) => change.Share is { IsTelling: true } share ? Points(share.Points) : "";

    public string Indicator(IndicatorValue value) =>
        value.Value is { } number
            ? number.ToString("0.0", CultureInfo.InvariantCulture)
                + In(value.Indicator.Unit)
                + (value.Status == IndicatorStatus.SmallSample ? "*" : "")
            : In(ChangeWords.Of(value.Status));

    public string Change(IndicatorComparison indicator) =>
        indicator.Change is { } change ? Points(change) + In(indicator.Indicator.ChangeUnit) : "";

    /// <summary>Why indicators are marked, or contradict themselves.</summary>
    public IEnumerable<string> IndicatorNotes(ComparisonResult result)
    {
        var years = result
            .Indicators.SelectMany(indicator =>
                new[] { (Report: result.Previous, Value: indicator.Before), (Report: result.Current, Value: indicator.After) }
            )
            .ToList();
        var notes = years
            .Where(static year => year.Value.Status == IndicatorStatus.Inconsistent)
            .Select(year => In(CompareTexts.Inconsistent(year.Report, year.Value)));
        return years.Exists(static year => year.Value.Status == IndicatorStatus.SmallSample)
            ? notes.Prepend(In(ChangeWords.SmallSampleNote))
            : notes;
    }

    /// <summary>What a particular is called, and what it was and is.</summary>
    public (string Name, string Before, string After) Particular(ParticularChange change) =>
        (
            ChangeWords.OfParticular(change.Pointer) is { } name ? In(name) : Labels.Of(change.Pointer, language),
            change.Before ?? In(CompareTexts.NoSuchCell),
            change.After ?? In(CompareTexts.NoSuchCell)
        );

    /// <summary>The texts that were taken over from last year.</summary>
    public IEnumerable<string> CopiedTexts(ComparisonResult result) =>
        result.CopiedTexts.Select(copied => In(CompareTexts.CopiedText(Labels.Of(copied.Pointer, language), copied.Text.Copy)));

    private static string Points(decimal points) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);

    private string In(LocalizedText text) => text.In(language);
}
