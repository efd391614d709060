using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Comparison;

/// <summary>The words of a comparison in JSON.</summary>
internal static class ComparisonWords
{
    public static string Of(ComparisonVerdict verdict) =>
        verdict switch
        {
            ComparisonVerdict.Comparable => "comparable",
            ComparisonVerdict.Approximate => "approximate",
            ComparisonVerdict.NotComparable => "notComparable",
            ComparisonVerdict.Added => "added",
            _ => "removed",
        };

    public static string Of(ChangeClass changeClass) =>
        changeClass switch
        {
            ChangeClass.None => "none",
            ChangeClass.RealFigure => "realFigure",
            ChangeClass.DerivedOnly => "derivedOnly",
            ChangeClass.StateChange => "stateChange",
            ChangeClass.UnitChange => "unitChange",
            ChangeClass.SchemaArtefact => "schemaArtefact",
            ChangeClass.TablePresence => "tablePresence",
            ChangeClass.ProbableRestatement => "probableRestatement",
            _ => "copiedForward",
        };

    public static string Of(ChangeDirection direction) =>
        direction switch
        {
            ChangeDirection.Unchanged => "unchanged",
            ChangeDirection.Increased => "increased",
            ChangeDirection.Decreased => "decreased",
            ChangeDirection.FromZero => "fromZero",
            ChangeDirection.ToZero => "toZero",
            _ => "unknown",
        };

    public static string Of(IndicatorStatus status) =>
        status switch
        {
            IndicatorStatus.Known => "known",
            IndicatorStatus.SmallSample => "smallSample",
            IndicatorStatus.ZeroDenominator => "zeroDenominator",
            IndicatorStatus.Inconsistent => "inconsistent",
            _ => "notAssessable",
        };

    public static string Of(ComparisonWarningKind kind) =>
        kind switch
        {
            ComparisonWarningKind.ReversedYears => "reversedYears",
            ComparisonWarningKind.SameYear => "sameYear",
            ComparisonWarningKind.GapOfYears => "gapOfYears",
            _ => "otherAgency",
        };

    public static string Of(TextCopy copy) =>
        copy switch
        {
            TextCopy.None => "none",
            TextCopy.Verbatim => "verbatim",
            TextCopy.YearOnly => "yearOnly",
            _ => "numbersOnly",
        };

    public static string Of(ParagraphChange change) =>
        change switch
        {
            ParagraphChange.Equal => "equal",
            ParagraphChange.Changed => "changed",
            ParagraphChange.Added => "added",
            ParagraphChange.Removed => "removed",
            _ => "moved",
        };

    public static string Of(TextDiffKind kind) =>
        kind switch
        {
            TextDiffKind.Equal => "equal",
            TextDiffKind.Deleted => "deleted",
            _ => "inserted",
        };
}
