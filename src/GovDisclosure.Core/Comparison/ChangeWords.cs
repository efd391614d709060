using GovDisclosure.Comparison.Narrative;

namespace GovDisclosure.Comparison;

/// <summary>The words for kinds and directions of change.</summary>
public static class ChangeWords
{
    /// <summary>The word for a direction, such as 增加.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enumeration.</exception>
    public static LocalizedText Of(ChangeDirection direction) =>
        direction switch
        {
            ChangeDirection.Unknown => new("无法比较", "cannot be compared"),
            ChangeDirection.Unchanged => new("持平", "unchanged"),
            ChangeDirection.Increased => new("增加", "increased"),
            ChangeDirection.Decreased => new("减少", "decreased"),
            ChangeDirection.FromZero => new("由零增加", "increased from zero"),
            ChangeDirection.ToZero => new("降为零", "fell to zero"),
            _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "There is no such direction."),
        };

    /// <summary>The word for a class of change, such as 随分项变化.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enumeration.</exception>
    public static LocalizedText Of(ChangeClass changeClass) =>
        changeClass switch
        {
            ChangeClass.None => new("无变化", "no change"),
            ChangeClass.RealFigure => new("数字变化", "another figure"),
            ChangeClass.DerivedOnly => new("随分项变化", "follows its parts"),
            ChangeClass.StateChange => new("空白与数字互变", "between a number and none"),
            ChangeClass.UnitChange => new("单位不同", "another unit"),
            ChangeClass.SchemaArtefact => new("格式差异", "another form"),
            ChangeClass.TablePresence => new("仅一年有此表", "table in one year only"),
            ChangeClass.ProbableRestatement => new("疑似改报上年数", "last year's figure probably restated"),
            ChangeClass.CopiedForward => new("整表与上年相同", "whole table as last year's"),
            _ => throw new ArgumentOutOfRangeException(nameof(changeClass), changeClass, "There is no such class."),
        };

    /// <summary>The word for a verdict, such as 近似可比.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enumeration.</exception>
    public static LocalizedText Of(ComparisonVerdict verdict) =>
        verdict switch
        {
            ComparisonVerdict.Comparable => new("可比", "comparable"),
            ComparisonVerdict.Approximate => new("近似可比", "approximate"),
            ComparisonVerdict.NotComparable => new("不可比", "not comparable"),
            ComparisonVerdict.Added => new("新增项", "added"),
            ComparisonVerdict.Removed => new("取消项", "removed"),
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
        };

    /// <summary>What the asterisk says beside an indicator of a small sample.</summary>
    public static LocalizedText SmallSampleNote { get; } =
        new(
            $"* 分母小于 {Indicator.SmallSample}（每千件的小于 {Indicator.SmallSamplePerThousand}），一件之差影响很大。",
            $"* of a denominator below {Indicator.SmallSample} (per thousand: below {Indicator.SmallSamplePerThousand}): one case more or less changes it much."
        );

    /// <summary>The heading of what a <see cref="FindingsDifference"/> says.</summary>
    public static LocalizedText FindingsHeading { get; } = new("核对发现的变化", "What became of the findings");

    /// <summary>The word for a status of an indicator, such as 分母为零.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enumeration.</exception>
    public static LocalizedText Of(IndicatorStatus status) =>
        status switch
        {
            IndicatorStatus.Known => new("已知", "known"),
            IndicatorStatus.SmallSample => new("小样本", "small sample"),
            IndicatorStatus.ZeroDenominator => new("分母为零", "of zero"),
            IndicatorStatus.NotAssessable => new("无法计算", "not known"),
            IndicatorStatus.Inconsistent => new("自相矛盾", "inconsistent"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
        };

    /// <summary>How a text was taken over from last year, such as 只改了年份; empty for one that was not.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the enumeration.</exception>
    public static LocalizedText Of(TextCopy copy) =>
        copy switch
        {
            TextCopy.None => new("", ""),
            TextCopy.Verbatim => new("与上年一字不差", "word by word last year's"),
            TextCopy.YearOnly => new("照抄上年，只改了年份", "last year's with nothing changed but the year"),
            TextCopy.NumbersOnly => new("照抄上年，只改了数字", "last year's with nothing changed but numbers"),
            _ => throw new ArgumentOutOfRangeException(nameof(copy), copy, "There is no such copy."),
        };

    /// <summary>What the member of the contract is that a <see cref="ParticularChange"/> names, such as 公布日期; null for a cell.</summary>
    public static LocalizedText? OfParticular(string pointer) => ParticularComparer.NameOf(pointer);
}
