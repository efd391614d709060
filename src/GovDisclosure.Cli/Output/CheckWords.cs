using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>What the result of a check says to people, in both languages.</summary>
internal static class CheckWords
{
    public static LocalizedText VerboseHelp { get; } = new(
        "列出每一条发现、读取说明和规则；不加则按原因合并",
        "Lists every finding, remark of the reader and rule; without it they are put together by their causes.");

    public static LocalizedText NotCheckedHeading { get; } = new("未核对", "Not checked");

    /// <summary>The gravest thing first: what is wrong, what could not be assessed, and how much of the report that is said of.</summary>
    public static LocalizedText Verdict(CheckResult result)
    {
        var (errors, warnings, infos) = (Causes(result, Severity.Error), Causes(result, Severity.Warning), Causes(result, Severity.Info));
        var open = result.Causes.Count(cause => result.Findings[cause.Findings[0]].Status == FindingStatus.NotAssessable);
        var waived = result.Causes.Count(cause => result.Findings[cause.Findings[0]].Status == FindingStatus.Waived);
        List<string> zh = [], en = [];
        Say(errors, "处错误", "error");
        Say(warnings, "处警告", "warning");
        Say(infos, "处提示", "info");
        Say(open, "处无法核对", "thing not assessable", "things not assessable");
        Say(waived, "处已豁免", "waived", "waived");
        var unread = result.Coverage.IsComplete ? "" : "；有单元格未读出，未读出的部分没有核对";
        var unreadEn = result.Coverage.IsComplete ? "" : "; some cells were not read, and of those nothing is said";
        return zh.Count == 0
            ? new LocalizedText($"结论：在核对过的内容中未发现问题{unread}。", $"Verdict: nothing wrong was found in what was checked{unreadEn}.")
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

    public static LocalizedText Overview(CheckOverview overview, CheckResult result, bool hasPrevious) => new(
        $"核对范围：{Number(overview.SectionsOfForm)} 个部分中有 {Number(overview.Sections)} 个，{Number(overview.TablesOfForm)} 张表中有 {Number(overview.Tables)} 张；{result.Coverage.Message.Zh.TrimEnd('。')}；" +
        $"勾稽关系成立 {Number(overview.Holding)} 条，不成立 {Number(overview.Broken)} 条，无法核对 {Number(overview.Open)} 条；{(hasPrevious ? "与上年报告比较过" : "没有上年报告")}。",
        $"Looked at: {Number(overview.Sections)} of {Number(overview.SectionsOfForm)} sections, {Number(overview.Tables)} of {Number(overview.TablesOfForm)} tables; {result.Coverage.Message.En.TrimEnd('.')}; " +
        $"relations: {Number(overview.Holding)} hold, {Number(overview.Broken)} do not, {Number(overview.Open)} not assessable; {(hasPrevious ? "compared with last year's report" : "no last year's report")}.");

    public static LocalizedText Score(ScoreCard score)
    {
        var items = score.Items
            .GroupBy(static item => (item.Rule, item.Points))
            .Select(static group => $"{Name(group.Key.Rule)} {Number(group.Key.Points)}{(group.Count() == 1 ? "" : $" × {Number(group.Count())}")}")
            .ToList();
        return items.Count == 0
            ? new LocalizedText("计分：0", "Score: 0")
            : new LocalizedText($"计分：{Number(score.Points)}（{string.Join("，", items)}）", $"Score: {Number(score.Points)} ({string.Join(", ", items)})");
    }

    public static LocalizedText CausesHeading(int causes) => new(
        $"问题 {Number(causes)} 个，重的在前",
        causes == 1 ? "1 cause" : $"{Number(causes)} causes, the gravest first");

    public static LocalizedText Entry(string place, string said, IEnumerable<RuleDescriptor> rules)
    {
        var names = string.Join("; ", rules.Select(Name));
        return new LocalizedText($"{place}：{said}［{names.Replace("; ", "、", StringComparison.Ordinal)}］", $"{place}: {said} [{names}]");
    }

    public static LocalizedText Following(LocalizedText text) => new($"· {text.Zh}", $"· {text.En}");

    public static LocalizedText MoreFollowing(int number) => new($"· 同一原因另有 {Number(number)} 条（--verbose 列出）", $"· {Number(number)} more of the same cause (--verbose lists them)");

    public static LocalizedText ReadingHeading(int remarks, int told) => new(
        $"读取说明 {Number(remarks)} 条{(told == 0 ? "" : $"，另有 {Number(told)} 条已见于上面的问题")}（--verbose 全部列出）",
        $"Remarks of the reader: {Number(remarks)}{(told == 0 ? "" : $", and {Number(told)} told with the causes above")} (--verbose lists all)");

    public static LocalizedText Remarks(Diagnostic first, int number) => number == 1
        ? first.Message
        : new($"{first.Message.Zh}（共 {Number(number)} 条）", $"{first.Message.En} ({Number(number)} of this kind)");

    public static LocalizedText Remedy(RuleRemedy remedy) => remedy switch
    {
        RuleRemedy.PreviousReport => new("用 --previous 给出上年报告", "give last year's report: --previous"),
        RuleRemedy.Agency => new("用 --agency 给出机关名称", "give the agency's name: --agency"),
        RuleRemedy.Year => new("用 --year 给出年度", "give the year: --year"),
        RuleRemedy.Source => new("用原文件代替 JSON", "give the document in place of JSON"),
        _ => new("加 --alike", "add --alike"),
    };

    public static LocalizedText NotChecked(LocalizedText reason, IEnumerable<RuleDescriptor> rules)
    {
        var names = rules.Select(Name).ToList();
        return new LocalizedText($"{reason.Zh}：{string.Join("、", names)}", $"{reason.En}: {string.Join("; ", names)}");
    }

    /// <summary>The rules that need no word each: those that passed, that had nothing to compare, and that are not about such a report.</summary>
    public static LocalizedText Rest(CheckResult result)
    {
        var others = result.NotRun.Count(static rule => rule.Remedy == RuleRemedy.None);
        return new LocalizedText(
            $"规则：通过 {Number(result.Passed.Length)} 条，文中未提及而无从核对 {Number(result.NothingStated.Length)} 条，不适用于这份报告 {Number(others)} 条（--verbose 列出）。",
            $"Rules: {Number(result.Passed.Length)} passed, {Number(result.NothingStated.Length)} had nothing to compare, {Number(others)} are not about such a report (--verbose lists them).");
    }

    public static LocalizedText RulesNothingStated(IEnumerable<RuleDescriptor> rules)
    {
        var ids = rules.Select(static rule => rule.Id).ToList();
        return new LocalizedText($"文中未提及，无从核对：{string.Join("、", ids)}", $"Nothing stated to compare: {string.Join(", ", ids)}");
    }

    private static string Name(RuleDescriptor rule) => rule.Name == rule.Id ? rule.Id : $"{rule.Id} {rule.Name}";

    private static int Causes(CheckResult result, Severity severity) => result.Causes.Count(cause =>
        result.Findings[cause.Findings[0]] is { Status: FindingStatus.Fail } lead && lead.Severity == severity);

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
