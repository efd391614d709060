using System.Globalization;
using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Output;

/// <summary>What a comparison says beside the words of the changes.</summary>
internal static class CompareTexts
{
    public static LocalizedText YearOfMany { get; } =
        new(
            "--year 只用于两份报告的比较；多年比较的每份报告须自己写明年度",
            "--year is for a comparison of two reports; of several, each must state its year"
        );

    /// <summary>A name and what it stands for.</summary>
    public static LocalizedText Pair(LocalizedText name, LocalizedText value) => new($"{name.Zh}：{value.Zh}", $"{name.En}: {value.En}");

    public static LocalizedText CellsHeading(int count) =>
        new($"数字变化（{Texts.Number(count)} 处）", $"Figures that changed ({Texts.Number(count)})");

    public static LocalizedText TextsHeading(int count) =>
        new($"文字变化（{Texts.Number(count)} 处）", $"Texts that changed ({Texts.Number(count)})");

    public static LocalizedText IndicatorsHeading { get; } = new("指标", "Indicators");

    /// <summary>Why an indicator of a year contradicts itself.</summary>
    public static LocalizedText Inconsistent(AnnualReport report, IndicatorValue value) =>
        new(
            $"{Texts.Year(report).Zh}{value.Indicator.Name.Zh}：{value.Reason!.Zh}。",
            $"{value.Indicator.Name.En} of {Texts.Year(report).En}: {value.Reason!.En}."
        );

    public static LocalizedText ParticularsHeading(int count) =>
        new($"其他差异（{Texts.Number(count)} 处）", $"Other differences ({Texts.Number(count)})");

    public static LocalizedText FindingsPart(LocalizedText name, int count) =>
        new($"{name.Zh}：{Texts.Number(count)}", $"{name.En}: {Texts.Number(count)}");

    public static LocalizedText CopiedText(string label, TextCopy copy) =>
        new($"“{label}”{ChangeWords.Of(copy).Zh}。", $"{label}: {ChangeWords.Of(copy).En}.");

    public static LocalizedText SignificantHeading(int count) =>
        new($"值得注意的数字变化（{Texts.Number(count)} 处）", $"Figures whose change deserves attention ({Texts.Number(count)})");

    public static LocalizedText LeftOut(int count) =>
        new(
            $"另有 {Texts.Number(count)} 处数字变化未列。",
            $"{Texts.Counted(count, "other change")} of figures {(count == 1 ? "is" : "are")} left out."
        );

    public static LocalizedText CopiedTable(FormTable table) =>
        new($"“{table.LabelZh}”表与上年完全相同。", $"{table.LabelEn}: the table is the same as last year's.");

    public static LocalizedText Similarity(TextComparison text)
    {
        var percent = ((int)Math.Round(text.Similarity * 100)).ToString(CultureInfo.InvariantCulture);
        return new LocalizedText($"相同 {percent}%", $"{percent}% the same");
    }

    public static LocalizedText SeriesHeading(ReportSeries series) =>
        new(
            $"{Texts.Number(series.Years.Length)} 个年度：{string.Join('、', series.Years.Select(Texts.Number))}{(series.Gaps.IsEmpty ? "" : $"；缺少 {string.Join('、', series.Gaps.Select(Texts.Number))}")}",
            $"{Texts.Counted(series.Years.Length, "year")}: {string.Join(", ", series.Years.Select(Texts.Number))}{(series.Gaps.IsEmpty ? "" : $"; missing {string.Join(", ", series.Gaps.Select(Texts.Number))}")}"
        );

    public static LocalizedText EditionBreak(EditionBreak edition) =>
        new(
            $"“{edition.Current.LabelZh}”表：{Texts.Number(edition.PreviousYear)} 与 {Texts.Number(edition.Year)} 年度的格式不同。",
            $"{edition.Current.LabelEn}: another form in {Texts.Number(edition.Year)} than in {Texts.Number(edition.PreviousYear)}."
        );

    public static LocalizedText NoSeries { get; } =
        new(
            "多年比较要求每份报告的年度已知且互不相同，并且同属一个机关（更名前的名称用 --former-name 说明）。",
            "to compare several years, the year of each report must be known, no two may be on the same year, and all must be of one agency (state former names by --former-name)."
        );

    public static LocalizedText PatchOfTwo { get; } = new("JSON Patch 只用于两份报告。", "a JSON Patch is made of two reports.");

    public static LocalizedText ContinuityHeading { get; } = new("两年衔接", "Continuity of the two years");

    public static LocalizedText NoCells { get; } = new("数字没有变化。", "No figure changed.");

    public static LocalizedText NoTexts { get; } = new("文字没有变化。", "No text changed.");

    public static LocalizedText NoSuchCell { get; } = new("无此项", "none");

    public static LocalizedText OneAgency { get; } = new("同一机关", "One agency");

    public static LocalizedText TextChanged(string? before, string? after) =>
        (before, after) switch
        {
            (null, { } now) => new($"新增{Told(now).Zh}", $"added {Told(now).En}"),
            ({ } old, null) => new($"删去{Told(old).Zh}", $"removed {Told(old).En}"),
            ({ } old, { } now) => new($"{Told(old).Zh}改为{Told(now).Zh}", $"{Told(old).En} became {Told(now).En}"),
            _ => new("", ""),
        };

    // A short text is quoted, of a long one the length must do.
    private static LocalizedText Told(string text)
    {
        const int MostToQuote = 40;
        var length = new StringInfo(text).LengthInTextElements;
        return length <= MostToQuote && !text.Contains('\n', StringComparison.Ordinal)
            ? new LocalizedText($"“{text}”", $"\"{text}\"")
            : new LocalizedText($"（{Texts.Number(length)} 字）", Texts.Counted(length, "character"));
    }

    /// <summary>What a member of the contract is that is no part of the form; null for any other.</summary>
    public static LocalizedText? OfMember(string pointer) =>
        pointer switch
        {
            "/title" => new("标题", "title"),
            "/preamble" => new("前言", "preamble"),
            "/year" => new("年度", "year"),
            "/agency" or "/agency/name" => new("机关名称", "agency"),
            "/publishedOn" => new("公布日期", "day of publication"),
            "/remarks" => new("单元格备注", "remark"),
            "/notes" => new("表注", "note"),
            _ => null,
        };
}
