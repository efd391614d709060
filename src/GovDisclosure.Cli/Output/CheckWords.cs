using System.Globalization;
using GovDisclosure.Reading;
using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>What the result of a check says to people, in both languages.</summary>
internal static class CheckWords
{
    public static LocalizedText VerboseHelp { get; } =
        new(
            "列出每一条发现、读取说明和规则；不加则按原因合并。",
            "Lists every finding, remark of the reader and rule; without it they are put together by their causes."
        );

    public static LocalizedText SubmittedHelp { get; } =
        new(
            "报送日期（yyyy-MM-dd），用于检查政策中的报送期限。",
            "The day on which the report was handed in (yyyy-MM-dd), for the deadlines of the policy."
        );

    public static LocalizedText NoDay(string word) =>
        new(
            $"--submitted 应为 yyyy-MM-dd 形式的日期，如 2025-01-20；现为“{word}”。",
            $"--submitted must be a day as yyyy-MM-dd, such as 2025-01-20; \"{word}\" is none."
        );

    public static LocalizedText NotCheckedHeading { get; } = new("未核对", "Not checked");

    public static LocalizedText Score(ScoreCard score)
    {
        var items = score
            .Items.GroupBy(static item => (item.Rule, item.Points))
            .Select(static group =>
                $"{Name(group.Key.Rule)} {Number(group.Key.Points)}{(group.Count() == 1 ? "" : $" × {Number(group.Count())}")}"
            )
            .ToList();
        return items.Count == 0
            ? new LocalizedText("计分：0", "Score: 0")
            : new LocalizedText(
                $"计分：{Number(score.Points)}（{string.Join("，", items)}）",
                $"Score: {Number(score.Points)} ({string.Join(", ", items)})"
            );
    }

    public static LocalizedText CausesHeading(int causes) =>
        new($"问题 {Number(causes)} 个，重的在前", causes == 1 ? "1 cause" : $"{Number(causes)} causes, the gravest first");

    public static LocalizedText Entry(string place, string said, IEnumerable<RuleDescriptor> rules)
    {
        var names = string.Join("; ", rules.Select(Name));
        return new LocalizedText($"{place}：{said}［{names.Replace("; ", "、", StringComparison.Ordinal)}］", $"{place}: {said} [{names}]");
    }

    public static LocalizedText Following(LocalizedText text) => new($"· {text.Zh}", $"· {text.En}");

    public static LocalizedText MoreFollowing(int number) =>
        new($"· 同一原因另有 {Number(number)} 条（--verbose 列出）", $"· {Number(number)} more of the same cause (--verbose lists them)");

    public static LocalizedText ReadingHeading(int remarks, int told) =>
        new(
            $"读取说明 {Number(remarks)} 条{(told == 0 ? "" : $"，另有 {Number(told)} 条已见于上面的问题")}（--verbose 全部列出）",
            $"Remarks of the reader: {Number(remarks)}{(told == 0 ? "" : $", and {Number(told)} that the causes above say too")} (--verbose lists all)"
        );

    public static LocalizedText Remarks(Diagnostic first, int number) =>
        number == 1
            ? first.Message
            : new($"{first.Message.Zh}（共 {Number(number)} 条）", $"{first.Message.En} ({Number(number)} of this kind)");

    public static LocalizedText Remedy(RuleRemedy remedy) =>
        remedy switch
        {
            RuleRemedy.PreviousReport => new("用 --previous 给出上年报告", "give last year's report: --previous"),
            RuleRemedy.Agency => new("用 --agency 给出机关名称", "give the agency's name: --agency"),
            RuleRemedy.Year => new("用 --year 给出年度", "give the year: --year"),
            RuleRemedy.Source => new("用原文件代替 JSON", "give the document in place of JSON"),
            RuleRemedy.SubmissionDay => new("用 --submitted 给出报送日期", "give the day on which it was handed in: --submitted"),
            _ => new("加 --alike", "add --alike"),
        };

    public static LocalizedText NotChecked(LocalizedText reason, IEnumerable<RuleDescriptor> rules)
    {
        var names = rules.Select(Name).ToList();
        return new LocalizedText($"{reason.Zh}：{string.Join("、", names)}", $"{reason.En}: {string.Join("; ", names)}");
    }

    public static LocalizedText LikelyCausesHeading { get; } = new("可能的原因", "Likely causes");

    /// <summary>The rules that need no word each: those that passed, that had nothing to compare, and that are not about such a
    /// report.</summary>
    public static LocalizedText Rest(CheckResult result)
    {
        var others = result.NotRun.Count(static rule => rule.Remedy == RuleRemedy.None);
        return new LocalizedText(
            $"规则：通过 {Number(result.Passed.Length)} 条，文中未提及而无从核对 {Number(result.NothingStated.Length)} 条，不适用于这份报告 {Number(others)} 条（--verbose 列出）。",
            $"Rules: {Number(result.Passed.Length)} passed, {Number(result.NothingStated.Length)} had nothing to compare, {Number(others)} are not about such a report (--verbose lists them)."
        );
    }

    public static LocalizedText RulesNothingStated(IEnumerable<RuleDescriptor> rules)
    {
        var ids = rules.Select(static rule => rule.Id).ToList();
        return new LocalizedText($"文中未提及，无从核对：{string.Join("、", ids)}", $"Nothing stated to compare: {string.Join(", ", ids)}");
    }

    private static string Name(RuleDescriptor rule) => rule.Name == rule.Id ? rule.Id : $"{rule.Id} {rule.Name}";

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
