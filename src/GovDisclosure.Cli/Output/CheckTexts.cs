using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Output;

/// <summary>What a check says of a report and of many, beside the findings' own words.</summary>
internal static class CheckTexts
{
    public static LocalizedText MoreFindings(int number) =>
        new(
            $"另有 {Texts.Number(number)} 条发现未列出（见政策的 maxFindings）。",
            $"{Texts.Number(number)} more findings are not listed (see maxFindings of the policy)."
        );

    public static LocalizedText Quote(Statements.TextQuote quote) => new($"原文：{quote.Text}", $"Quoted: {quote.Text}");

    public static LocalizedText WaivedBy(Rules.Policy.Waiver waiver, bool isInForce) =>
        isInForce
            ? new(
                $"已豁免：{waiver.Reason}（{waiver.By}，至 {Day(waiver.Until)}）",
                $"Waived: {waiver.Reason} ({waiver.By}, until {Day(waiver.Until)})"
            )
            : new(
                $"豁免已于 {Day(waiver.Until)} 到期：{waiver.Reason}（{waiver.By}）",
                $"The waiver ended on {Day(waiver.Until)}: {waiver.Reason} ({waiver.By})"
            );

    public static LocalizedText UnusedWaiver(Rules.Policy.Waiver waiver) =>
        new(
            $"豁免未用到：{waiver.Rule} {waiver.Pointer}（{waiver.Reason}，{waiver.By}）没有对应的发现；请核对指针，或删去该豁免。",
            $"A waiver covered nothing: {waiver.Rule} {waiver.Pointer} ({waiver.Reason}, {waiver.By}); see whether its pointer is right, or remove it."
        );

    /// <summary>A waiver for an agency or a year of which no report was checked.</summary>
    public static LocalizedText ForeignWaiver(Rules.Policy.Waiver waiver) =>
        new(
            $"豁免 {waiver.Rule} {waiver.Pointer}（{waiver.Reason}，{waiver.By}）所指的机关或年份（{Whom(waiver)}）没有被核对的报告。",
            $"The waiver of {waiver.Rule} {waiver.Pointer} ({waiver.Reason}, {waiver.By}) is about {Whom(waiver)}, of which no report was checked."
        );

    private static string Whom(Rules.Policy.Waiver waiver) =>
        string.Join(", ", new[] { waiver.Agency, waiver.Year is { } year ? Texts.Number(year) : null }.OfType<string>());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static LocalizedText MoreDiagnostics(int count) =>
        new(
            $"另有 {Texts.Number(count)} 条读取说明未列出；read --output result 列出全部。",
            $"{Texts.Number(count)} more remarks on the reading are not listed; read --output result lists them all."
        );

    public static LocalizedText ReadingHeading { get; } = new("读取说明", "Reading");

    public static LocalizedText OverviewHeading { get; } = new("汇总", "Overview");

    public static LocalizedText NoFindings(CheckResult result)
    {
        var (rules, notRun) = (result.Passed.Length, result.NotRun.Length);
        return new LocalizedText(
            $"{(result.Coverage.IsComplete ? "" : "在读出的内容中，")}已核对的 {Texts.Number(rules)} 条规则未发现问题{(notRun == 0 ? "" : $"，另有 {Texts.Number(notRun)} 条未核对")}。",
            $"{(result.Coverage.IsComplete ? "" : "In what was read, ")}{Texts.Counted(rules, "rule")} found nothing wrong{(notRun == 0 ? "" : $"; {Texts.Number(notRun)} could not be run")}."
        );
    }

    public static LocalizedText RulesPassed(IEnumerable<RuleDescriptor> rules) =>
        new($"通过：{Ids(rules, "、")}", $"Passed: {Ids(rules, ", ")}");

    public static LocalizedText RulesNotRun(IEnumerable<RuleDescriptor> rules, LocalizedText reason) =>
        new($"未核对：{Ids(rules, "、")}（{reason.Zh}）", $"Not run: {Ids(rules, ", ")} ({reason.En})");

    public static LocalizedText Passed { get; } = new("通过", "passed");

    public static LocalizedText NotRun { get; } = new("未核对", "not run");

    public static LocalizedText PreviousIs(string file, AgencyMatch match) =>
        new($"上年报告：{Texts.Shown(file).Zh}（{match.Message.Zh}）", $"Last year's report: {Texts.Shown(file).En} ({match.Message.En})");

    public static LocalizedText Summary(CheckResult result)
    {
        var errors = result.Count(FindingSeverity.Error, FindingStatus.Fail);
        var warnings = result.Count(FindingSeverity.Warning, FindingStatus.Fail);
        var infos = result.Count(FindingSeverity.Info, FindingStatus.Fail);
        var open = result.Count(FindingStatus.NotAssessable);
        var waived = result.Count(FindingStatus.Waived) is > 0 and var number
            ? new LocalizedText($"，豁免 {Texts.Number(number)}", $", {Texts.Number(number)} waived")
            : new LocalizedText("", "");
        return new LocalizedText(
            $"{result.Coverage.Message.Zh}错误 {Texts.Number(errors)}，警告 {Texts.Number(warnings)}，提示 {Texts.Number(infos)}，无法核对 {Texts.Number(open)}{waived.Zh}；规则通过 {Texts.Number(result.Passed.Length)}，未核对 {Texts.Number(result.NotRun.Length)}。",
            $"{result.Coverage.Message.En} {Texts.Counted(errors, "error")}, {Texts.Counted(warnings, "warning")}, {Texts.Counted(infos, "info")}, {Texts.Number(open)} not assessable{waived.En}; {Texts.Counted(result.Passed.Length, "rule")} passed, {Texts.Number(result.NotRun.Length)} not run."
        );
    }

    /// <summary>How many reports are in order. Of one whose cells were not all read nobody can say that it has no errors.</summary>
    public static LocalizedText Total(int files, int reports, int wrong, int partlyRead, int unreadable) =>
        new(
            $"共 {Texts.Number(files)} 个文件{(reports == files ? "" : $"、{Texts.Number(reports)} 份报告")}：无错误 {Texts.Number(reports - wrong - partlyRead - unreadable)}，有错误 {Texts.Number(wrong)}，未读全 {Texts.Number(partlyRead)}（读出部分无错误），无法读取 {Texts.Number(unreadable)}。",
            $"{Texts.Counted(files, "file")}{(reports == files ? "" : $", {Texts.Counted(reports, "report")}")}: {Texts.Number(reports - wrong - partlyRead - unreadable)} without errors, {Texts.Number(wrong)} with errors, {Texts.Number(partlyRead)} read in part (no errors in that part), {Texts.Number(unreadable)} unreadable."
        );

    private static string Ids(IEnumerable<RuleDescriptor> rules, string separator) =>
        string.Join(separator, rules.Select(static rule => rule.Id));
}
