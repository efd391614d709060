namespace GovDisclosure.Comparison;

/// <summary>Why cells are set side by side, or not, where the editions do not say it themselves.</summary>
internal static class PairReasons
{
    public static LocalizedText SameForm { get; } = new("两年为同一格式的同一单元格", "the same cell of the same form");

    public static LocalizedText SamePointer { get; } = new("两版格式都有此单元格", "both forms have the cell");

    public static LocalizedText OnlyCurrent { get; } = new("上年的格式没有此单元格", "last year's form has no such cell");

    public static LocalizedText OnlyPrevious { get; } = new("本年的格式没有此单元格", "this year's form has no such cell");

    public static LocalizedText NoPreviousTable { get; } = new("上年的报告没有此表", "last year's report has no such table");

    public static LocalizedText NoCurrentTable { get; } = new("本年的报告没有此表", "this year's report has no such table");

    public static LocalizedText PreviousUndivided { get; } =
        new("上年不分项，只能比较合计", "last year's form does not divide it; only the sum is compared");

    public static LocalizedText CurrentUndivided { get; } =
        new("本年不分项，只能比较合计", "this year's form does not divide it; only the sum is compared");
}
