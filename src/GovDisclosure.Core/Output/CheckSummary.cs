using System.Globalization;
using GovDisclosure.Rules;
using GovDisclosure.Statements;

namespace GovDisclosure.Output;

/// <summary>The result of a check in a sentence each: the verdict, and what was looked at.</summary>
public static class CheckSummary
{
    /// <summary>The gravest thing first: what is wrong, what could not be assessed, and how much of the report that is said of.</summary>
    public static LocalizedText Verdict(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (errors, warnings, infos) = (
            Causes(result, FindingSeverity.Error),
            Causes(result, FindingSeverity.Warning),
            Causes(result, FindingSeverity.Info)
        );
        var open = result.Causes.Count(cause => result.Findings[cause.Findings[0]].Status == FindingStatus.NotAssessable);
        var waived = result.Causes.Count(cause => result.Findings[cause.Findings[0]].Status == FindingStatus.Waived);
        List<string> zh = [],
            en = [];
        Say(errors, "处错误", "error");
        Say(warnings, "处警告", "warning");
        Say(infos, "处提示", "info");
        Say(open, "处无法核对", "thing not assessable", "things not assessable");
        Say(waived, "处已豁免", "waived", "waived");
        var unread = result.Coverage.IsComplete ? "" : "；有单元格未读出，未读出的部分没有核对";
        var unreadEn = result.Coverage.IsComplete ? "" : "; some cells were not read, and of those nothing is said";
        return zh.Count == 0
            ? new LocalizedText(
                $"结论：在核对过的内容中未发现问题{unread}。",
                $"Verdict: nothing wrong was found in what was checked{unreadEn}."
            )
            : new LocalizedText($"结论：{string.Join("，", zh)}{unread}。", $"Verdict: {string.Join(", ", en)}{unreadEn}.");

        void Say(int number, string unitZh, string one, string? many = null)
        {
            if (number > 0)
            {
                zh.Add($"{Number(number)} {unitZh}");
                en.Add($"{Number(number)} {(number == 1 ? one : many ?? one + "s")}");
            }
        }
    }

    /// <summary>How much of the report that is said of.</summary>
    /// <param name="overview">What was looked at.</param>
    /// <param name="result">The result.</param>
    /// <param name="hasPrevious">Whether last year's report was there.</param>
    public static LocalizedText Overview(CheckOverview overview, CheckResult result, bool hasPrevious)
    {
        ArgumentNullException.ThrowIfNull(overview);
        ArgumentNullException.ThrowIfNull(result);
        return new(
            $"核对范围：{Number(overview.SectionsOfForm)} 个部分中有 {Number(overview.Sections)} 个，{Number(overview.TablesOfForm)} 张表中有 {Number(overview.Tables)} 张；{result.Coverage.Message.Zh.TrimEnd('。')}；"
                + $"勾稽关系成立 {Number(overview.Holding)} 条，不成立 {Number(overview.Broken)} 条，无法核对 {Number(overview.Open)} 条；{(hasPrevious ? "与上年报告比较过" : "没有上年报告")}。",
            $"Looked at: {Number(overview.Sections)} of {Number(overview.SectionsOfForm)} sections, {Number(overview.Tables)} of {Number(overview.TablesOfForm)} tables; {result.Coverage.Message.En.TrimEnd('.')}; "
                + $"relations: {Number(overview.Holding)} hold, {Number(overview.Broken)} do not, {Number(overview.Open)} not assessable; {(hasPrevious ? "compared with last year's report" : "no last year's report")}."
        );
    }

    /// <summary>How many figures the text states, and what became of them; null where it states none.</summary>
    public static LocalizedText? Stated(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var counts = result
            .Statements.Where(static statement => !statement.IsDerived)
            .CountBy(static statement => statement.Verdict)
            .ToDictionary();
        var (agree, differ) = (counts.GetValueOrDefault(StatementVerdict.Agrees), counts.GetValueOrDefault(StatementVerdict.Differs));
        var (other, open) = (counts.GetValueOrDefault(StatementVerdict.OtherScope), counts.GetValueOrDefault(StatementVerdict.NotAssessed));
        var all = agree + differ + other + open;
        return all == 0
            ? null
            : new LocalizedText(
                $"文中 {Number(all)} 处数字：{Number(agree)} 处相符，{Number(differ)} 处不符，{Number(other)} 处属其他口径，{Number(open)} 处未能判断。",
                $"{Number(all)} {(all == 1 ? "figure" : "figures")} in the text: {Number(agree)} agree, {Number(differ)} differ, {Number(other)} of another scope, {Number(open)} not assessed."
            );
    }

    private static int Causes(CheckResult result, FindingSeverity severity) =>
        result.Causes.Count(cause =>
            result.Findings[cause.Findings[0]] is { Status: FindingStatus.Fail } lead && lead.Severity == severity
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
