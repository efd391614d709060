using System.Globalization;
using GovDisclosure.RollUp;

namespace GovDisclosure.Output;

/// <summary>A roll-up in a sentence each: the verdict, what was compared, and what is known of the causes.</summary>
public static class RollUpSummary
{
    /// <summary>Whether every report is there in time and once, none has a wrong total, and all that was published is what they add up
    /// to.</summary>
    /// <remarks>Where a report was given, every figure that it or the sum has must have been compared (<see
    /// cref="PerimeterRollUp.Uncompared"/>); cells of another edition do not count against it.</remarks>
    public static bool IsClean(RollUpResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Missing.IsEmpty
            && result.Late.IsEmpty
            && result.Duplicates.IsEmpty
            && result.Errors.IsEmpty
            && !result.FilesOf(FileRole.Ambiguous).Any()
            && !result.FilesOf(FileRole.NotThere).Any()
            && IsAsPublished(result.Own)
            && IsAsPublished(result.Region);
    }

    /// <summary>How many units must report.</summary>
    public static int Expected(RollUpResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Units.Units.Count(unit =>
            unit.IsExpected && unit.Perimeter != UnitPerimeter.Parent && unit.IsThereAtEndOf(result.Year)
        );
    }

    /// <summary>Who is missing, late or there several times, then where what was published differs from the sum, and what was not
    /// compared.</summary>
    public static LocalizedText Verdict(RollUpResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var expected = Expected(result);
        List<LocalizedText> parts =
        [
            result.Missing.IsEmpty
                ? expected == 0
                    ? new("名单中没有应报的单位", "the list has no unit that must report")
                    : new($"应报的 {Number(expected)} 个单位都已报", $"all {Number(expected)} units that must report have done so")
                : new(
                    $"应报 {Number(expected)} 个单位，未报 {Number(result.Missing.Length)} 个",
                    $"of {Number(expected)} units that must report, {Number(result.Missing.Length)} {(result.Missing.Length == 1 ? "is" : "are")} missing"
                ),
        ];
        AddAbsent(parts, result);
        AddFaults(parts, result);
        LocalizedText[] perimeters = [Of(result.Own), Of(result.Region)];
        return new(
            $"结论：{string.Join("，", parts.Select(static part => part.Zh))}；{string.Join("；", perimeters.Select(static part => part.Zh))}。",
            $"Verdict: {string.Join(", ", parts.Select(static part => part.En))}; {string.Join("; ", perimeters.Select(static part => part.En))}."
        );
    }

    private static void AddFaults(List<LocalizedText> parts, RollUpResult result)
    {
        Add(parts, result.Late.Length, "迟报 {0} 个", "{0} late");
        Add(parts, result.Duplicates.Length, "有多个版本 {0} 个", "{0} with several versions");
        Add(
            parts,
            result.Duplicates.Count(static versions => versions.IsSameDay || versions.IsUndated),
            "其中 {0} 个的版本公布日期相同或没有公布日期，须核对以哪份为准",
            "{0} of these with versions of the same day of publication or without one, so that it must be checked which counts"
        );
        Add(parts, result.Undated.Length, "没有公布日期 {0} 个", "{0} without a day of publication");
        Add(
            parts,
            result.Errors.Select(static error => error.Unit).Distinct(StringComparer.Ordinal).Count(),
            "合计有误 {0} 个",
            "{0} with wrong totals"
        );
        Add(
            parts,
            result.FilesOf(FileRole.Unreadable).Count(),
            "文件无法读取 {0} 个",
            "{0} files that could not be read",
            "1 file that could not be read"
        );
        Add(
            parts,
            result.FilesOf(FileRole.Ambiguous).Count(),
            "归属不明的文件 {0} 个",
            "{0} files whose unit is not certain",
            "1 file whose unit is not certain"
        );
        Add(
            parts,
            result.FilesOf(FileRole.NotThere).Count(),
            "年末不在有效期内的单位有报告 {0} 份",
            "{0} reports of units that were not there at the end of the year",
            "1 report of a unit that was not there at the end of the year"
        );
    }

    private static void Add(List<LocalizedText> parts, int number, string zh, string en, string? one = null)
    {
        en = number == 1 ? one ?? en : en;
        if (number > 0)
        {
            parts.Add(
                new(string.Format(CultureInfo.InvariantCulture, zh, number), string.Format(CultureInfo.InvariantCulture, en, number))
            );
        }
    }

    // Of whom no report is expected need not report; that their figures may be in what was published must be known all the same.
    private static void AddAbsent(List<LocalizedText> parts, RollUpResult result)
    {
        var absent = result
            .Own.Missing.Union(result.Region.Missing, StringComparer.Ordinal)
            .Except(result.Missing, StringComparer.Ordinal)
            .ToList();
        if (absent.Count > 0)
        {
            var (zh, en) = FewNames.Of(absent.Select(code => $"{code} {result.Units.Find(code)!.Name}"));
            parts.Add(
                new(
                    $"不要求报送但属于汇总口径的 {Number(absent.Count)} 个单位没有报告（{zh}）",
                    $"{(absent.Count == 1 ? "1 unit of which no report is expected, but which belongs in a sum, has" : $"{Number(absent.Count)} units of which no report is expected, but which belong in a sum, have")} none ({en})"
                )
            );
        }
    }

    /// <summary>What was compared in a perimeter, and in how many cells it differs.</summary>
    public static LocalizedText Compared(PerimeterRollUp perimeter)
    {
        ArgumentNullException.ThrowIfNull(perimeter);
        if (perimeter.PublishedProblem is { } problem)
        {
            return new($"{problem.Zh}，未比较", $"{problem.En}; nothing was compared");
        }

        if (!perimeter.IsCompared)
        {
            return new("没有给出公布的报告，未比较", "no published report was given; nothing was compared");
        }

        var blanks = Blanks(perimeter);
        var cancelled = perimeter.Differences.Count(static difference => difference.Difference == 0);
        var (zh, en) =
            cancelled == 0 ? ("", "") : ($"（另有 {Number(cancelled)} 格原因相互抵消）", $" (in {Number(cancelled)} more, causes cancel)");
        return new(
            $"比较了 {Number(perimeter.ComparedCells)} 个单元格，{Number(perimeter.Differences.Length - cancelled)} 个不同{zh}；{Number(perimeter.NotAssessable.Count)} 个无法比较{blanks.Zh}",
            $"{Cells(perimeter.ComparedCells)} compared, {Number(perimeter.Differences.Length - cancelled)} differ{en}; {Number(perimeter.NotAssessable.Count)} cannot be compared{blanks.En}"
        );
    }

    /// <summary>How much is known of the causes of a perimeter's differences; null where there are none.</summary>
    public static LocalizedText? Causes(PerimeterRollUp perimeter)
    {
        ArgumentNullException.ThrowIfNull(perimeter);
        if (perimeter is { Attribution: null } or { Differences.IsEmpty: true })
        {
            return null;
        }

        var attribution = perimeter.Attribution;
        if (attribution.IsCertain)
        {
            var rests = attribution.Causes.Where(static cause => cause.IsRest).Sum(static cause => cause.Amounts.Length);
            var (zh, en) =
                rests == 0
                    ? ("", "")
                    : (
                        $"；其中 {Number(rests)} 格{RollUpWords.Rest.Zh}，换成别的数额也会这样解释",
                        $"; in {Cells(rests)} {RollUpWords.Rest.En}: any other would have been explained alike"
                    );
            return new(
                $"原因确定（{Number(attribution.Hypotheses)} 个可能中唯一的最小组合，逐格相加余数为 0{zh}）",
                $"the causes are certain (the only smallest set among {Number(attribution.Hypotheses)} possible causes; the residue is 0 in every cell{en})"
            );
        }

        var (reasonsZh, reasonsEn) = WhyOpen(perimeter, attribution);
        return attribution.Sets.IsEmpty
                ? new(
                    $"没有找到能解释全部差异的原因{Behind("（", reasonsZh, "）")}",
                    $"no set of causes accounts for all differences{Behind(" (", reasonsEn, ")")}"
                )
            : perimeter.Missing.IsEmpty && attribution is { SmallestSets: > 1 }
                ? new($"原因只是可能（{reasonsZh}，不能确定）", $"the causes are only possible ({reasonsEn}; not certain)")
            : new($"原因只是可能（{reasonsZh}，不能确定）", $"the causes are only likely ({reasonsEn}, so nothing is certain)");

        static string Behind(string before, string text, string after) => text.Length == 0 ? "" : before + text + after;
    }

    // All that stands against certainty, and not the first of it.
    private static LocalizedText WhyOpen(PerimeterRollUp perimeter, Attribution attribution)
    {
        List<LocalizedText> reasons = [];
        if (!perimeter.Missing.IsEmpty)
        {
            reasons.Add(new("有单位缺报", "units are missing"));
        }

        if (attribution.OtherSets > 0)
        {
            reasons.Add(
                perimeter.Missing.IsEmpty
                    ? new(
                        $"{Number(attribution.SmallestSets)} 种同样小的组合之一",
                        $"one of {Number(attribution.SmallestSets)} sets of the same size"
                    )
                    : new(
                        $"另有 {Number(attribution.OtherSets)} 种可能",
                        attribution.OtherSets == 1 ? "there is another set" : $"there are {Number(attribution.OtherSets)} other sets"
                    )
            );
        }

        if (!attribution.IsExhaustive && perimeter.Missing.IsEmpty)
        {
            reasons.Add(new("没有试完所有组合", "not all sets were tried"));
        }

        if (attribution.Doubt is { } doubt)
        {
            reasons.Add(doubt);
        }

        return Doubts.Joined([.. reasons]);
    }

    // What could not be looked at is no agreement.
    private static bool IsAsPublished(PerimeterRollUp perimeter) =>
        perimeter is { Sum.Overflows.IsEmpty: true, PublishedProblem: null }
        && (!perimeter.IsCompared || (perimeter is { ComparedCells: > 0, Differences.IsEmpty: true, Uncompared.IsEmpty: true }));

    // A blank is not 0: where it adds nothing, that the figures agree shows less.
    private static LocalizedText Blanks(PerimeterRollUp perimeter) =>
        perimeter.BlankCells == 0
            ? new("", "")
            : new(
                $"，比较的 {Number(perimeter.BlankCells)} 格有单位空白、没有加数",
                $", {Cells(perimeter.BlankCells)} compared with blanks of units, which add nothing"
            );

    // Of the verdict: how many cells differ, and in a word how much is known of the causes.
    private static LocalizedText Of(PerimeterRollUp perimeter)
    {
        var name = RollUpWords.Text(perimeter.Perimeter);
        var overflows = perimeter.Sum.Overflows.Length;
        var (beyondZh, beyondEn) =
            overflows == 0
                ? ("", "")
                : (
                    $"，{Number(overflows)} 格之和超出可表示的范围",
                    $", {Cells(overflows)} without a sum, which is beyond what a cell can hold"
                );
        if (perimeter.PublishedProblem is { } problem)
        {
            return new($"{name.Zh}：{problem.Zh}，未比较{beyondZh}", $"{name.En}: {problem.En}; nothing was compared{beyondEn}");
        }

        if (perimeter.Attribution is not { } attribution)
        {
            return new($"{name.Zh}未与公布的报告比较{beyondZh}", $"{name.En}: not compared with a published report{beyondEn}");
        }

        if (perimeter.ComparedCells == 0)
        {
            return new(
                $"{name.Zh}没有一格能与公布的报告比较{beyondZh}",
                $"{name.En}: no cell can be compared with the published report{beyondEn}"
            );
        }

        var blanks = Blanks(perimeter);
        var differing = perimeter.Differences.Count(static difference => difference.Difference != 0);
        var (knownZh, knownEn) =
            perimeter.Differences.IsEmpty ? ("", "")
            : attribution.IsCertain ? ("，原因确定", ", causes certain")
            : attribution.Sets.IsEmpty ? ("，没有找到原因", ", causes not found")
            : ("，原因只是可能", ", causes only likely");
        var open = Open(perimeter);
        return new(
            (
                differing > 0 ? $"{name.Zh}有 {Number(differing)} 格与公布不同"
                : perimeter.Uncompared.IsEmpty ? $"{name.Zh}与公布一致"
                : $"{name.Zh}比较了的 {Number(perimeter.ComparedCells)} 格与公布一致"
            )
                + knownZh
                + open.Zh
                + blanks.Zh
                + beyondZh,
            (
                differing > 0 ? $"{name.En}: {Cells(differing)}{(differing == 1 ? " differs" : " differ")} from what was published"
                : perimeter.Uncompared.IsEmpty ? $"{name.En}: as published"
                : $"{name.En}: as published in the {Cells(perimeter.ComparedCells)} compared"
            )
                + knownEn
                + open.En
                + blanks.En
                + beyondEn
        );
    }

    // What was not compared is no agreement: how many cells, and the first of those in which somebody has a figure.
    private static LocalizedText Open(PerimeterRollUp perimeter)
    {
        if (perimeter.NotAssessable.IsEmpty)
        {
            return new("", "");
        }

        var (zh, en) = FewNames.Of([.. perimeter.Uncompared.Select(static cell => new LocalizedText(cell.LabelZh, cell.LabelEn))]);
        var isNamed = !perimeter.Uncompared.IsEmpty;
        return new(
            $"，{Number(perimeter.NotAssessable.Count)} 格无法比较{(isNamed ? $"（{zh}）" : "")}",
            $", {Cells(perimeter.NotAssessable.Count)} cannot be compared{(isNamed ? $" ({en})" : "")}"
        );
    }

    private static string Cells(int number) => number == 1 ? "1 cell" : $"{Number(number)} cells";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
