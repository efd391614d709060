using System.Globalization;
using System.Text;
using GovDisclosure.Comparison;
using GovDisclosure.Comparison.Narrative;
using GovDisclosure.Forms;
using GovDisclosure.Rules;
using GovDisclosure.Rules.Explanations;
using GovDisclosure.Statements;

namespace GovDisclosure.Cli.Output;

/// <summary>All texts of the tool, in both languages. Labels of the form are not here: they come from its declaration.</summary>
internal static class Texts
{
    // Help.
    public static LocalizedText About { get; } =
        new(
            "读取、核对、比较、排版政府信息公开工作年度报告。退出码：0 完成；1 有错误级问题或未读出的单元格（见 check 的 --fail-on）；2 用法有误或文件无法读写。",
            "Reads, checks, compares and renders annual reports on government information disclosure. Exit codes: 0 done; 1 a rule of severity error is violated, or cells were not read (see --fail-on of check); 2 wrong usage, or a file that cannot be read or written."
        );

    public static LocalizedText ReadHelp { get; } = new("读取一份报告，输出 JSON。", "Reads a report and prints it as JSON.");

    public static LocalizedText CheckHelp { get; } =
        new("按格式和条例核对报告，列出问题。", "Checks reports by the rules of the form and lists what is wrong.");

    public static LocalizedText CompareHelp { get; } =
        new(
            "比较上年和本年两份报告，或一个机关多年的报告。",
            "Compares last year's report with this year's, or the reports of an agency over the years."
        );

    public static LocalizedText MoreHelp { get; } =
        new(
            "更多年度的报告，依年度排列比较；可用 * 和 ?。",
            "Reports on more years, which are compared in the order of the years; with * and ? for any name."
        );

    public static LocalizedText AgencyHelp { get; } =
        new("文件没有写明的机关名称。", "The agency's name where a source does not state it.");

    public static LocalizedText FormerNameHelp { get; } =
        new(
            "机关的曾用名，可以多个：机构更名、合并后，两年仍按同一机关衔接。",
            "A former name of the agency, several if need be, so that the years of a renamed or merged agency join up."
        );

    public static LocalizedText YearHelp { get; } =
        new("文件没有写明的报告年度。", "The year of the report where a source does not state it.");

    public static LocalizedText YearsHelp { get; } =
        new(
            "文件没有写明的报告年度；没有写明年度的上年报告按其前一年。",
            "The year of the report where a source does not state it; last year's report, where it states none, is on the year before."
        );

    public static LocalizedText LevelHelp { get; } =
        new("文件没有写明的机关层级。", "The agency's level where a source does not state it.");

    public static LocalizedText NoYear(string word) =>
        new($"--year 应为 1 到 9999 的年份，而不是“{word}”", $"--year is a year from 1 to 9999, not \"{word}\"");

    public static LocalizedText EmptyName(string option) => new($"{option} 的名称为空", $"{option} names nothing");

    public static LocalizedText YearOfMany { get; } =
        new(
            "--year 只用于两份报告的比较；多年比较的每份报告须自己写明年度",
            "--year is for a comparison of two reports; of several, each must state its year"
        );

    public static LocalizedText FactContradicted(string option, string said, string stated) =>
        new(
            $"{option} 说是“{said}”，而 JSON 写明“{stated}”；以 JSON 为准。",
            $"{option} says \"{said}\", but the JSON states \"{stated}\", which counts."
        );

    public static LocalizedText SignificantHelp { get; } =
        new(
            "text 和 markdown 只列值得注意的变化，并说明略去多少。",
            "Lists only the changes that deserve attention in text and markdown, and says how many are left out."
        );

    public static LocalizedText RenderHelp { get; } = new("把一份报告排成统一格式的文件。", "Writes a report as the statutory form.");

    public static LocalizedText RenderToHelp { get; } =
        new(
            "html：可打印的网页；md：Markdown；docx：Word 文档（须有 --out）；txt：纯文本；json：约定的 JSON。",
            "html: a page that prints; md: Markdown; docx: a Word document (needs --out); txt: plain text; json: the contract."
        );

    public static LocalizedText SchemaHelp { get; } =
        new(
            "输出 JSON Schema：报告、核对结果、检查政策或比较的。",
            "Prints a JSON Schema: of reports, of results of a check, of policies or of comparisons."
        );

    public static LocalizedText SchemaOfHelp { get; } = new("哪一种的架构。", "What the schema is of.");

    public static LocalizedText FileHelp { get; } = new("报告文件；- 为标准输入。", "The report's file; - is standard input.");

    public static LocalizedText FilesHelp { get; } =
        new("报告文件，可以多个，可用 * 和 ?；- 为标准输入。", "The reports' files, with * and ? for any name; - is standard input.");

    public static LocalizedText OldHelp { get; } =
        new("上年报告的文件；- 为标准输入。", "The file of last year's report; - is standard input.");

    public static LocalizedText NewHelp { get; } =
        new("本年报告的文件；- 为标准输入。", "The file of this year's report; - is standard input.");

    public static LocalizedText PreviousHelp { get; } =
        new(
            "上年报告的文件，按机关名称和年度与本年报告对应；写在报告文件之后。",
            "The files of last year's reports, matched by the agency's name and the year; name them after the reports."
        );

    public static LocalizedText ReadPreviousHelp { get; } =
        new(
            "上年报告的文件；只用来确定第二部分中连在一起印出的数据如何拆分。",
            "The file of last year's report; it serves to divide figures of section two that are printed with nothing between them."
        );

    public static LocalizedText LanguageHelp { get; } =
        new("文字的语言；默认随系统。", "The language of texts; that of the system unless given.");

    public static LocalizedText OutHelp { get; } =
        new("把结果写入文件（UTF-8），而不是标准输出。", "Writes the result to a file (UTF-8) and not to standard output.");

    public static LocalizedText TolerantHelp { get; } =
        new("JSON 不完全合乎约定时也读取，并说明不合之处。", "Reads JSON that strays from the contract, and says where.");

    public static LocalizedText ReadOutputHelp { get; } =
        new(
            "json（默认）：报告本身；result：报告、读取说明、单元格出处、覆盖情况。",
            "json (the default): the report; result: the report, diagnostics, where each cell came from, coverage."
        );
    public static LocalizedText ReadAllHelp { get; } =
        new(
            "文件中有多份报告（各年合页、抓取的 CSV）时逐份输出，每份一行。",
            "Print every report of a source that holds several (a page of all years, a crawler's CSV), one a line."
        );

    public static LocalizedText CheckOutputHelp { get; } =
        new(
            "text（默认）：供人阅读；json：单个文件为对象、多个为数组；ndjson：每个文件一行；sarif：SARIF 2.1.0；markdown：供评审和转发。",
            "text (the default): for people; json: an object, or an array for several files; ndjson: a line for each file; sarif: SARIF 2.1.0; markdown: for reviews and messages."
        );

    public static LocalizedText CompareOutputHelp { get; } =
        new(
            "text（默认）：供人阅读；json：全部单元格；markdown：供评审和转发；html：一个可打印的网页；json-patch（或 patch）：把上年报告变为本年报告的 JSON Patch（RFC 6902）。",
            "text (the default): for people; json: every cell; markdown: for reviews and messages; html: one page that prints; json-patch (or patch): the JSON Patch (RFC 6902) that makes this year's report of last year's."
        );

    public static LocalizedText AlikeHelp { get; } =
        new("同时查找各报告之间雷同的文字（GD6004）", "also look for reports in the same words as each other's (GD6004)");

    public static LocalizedText ProposeHelp { get; } =
        new(
            "把唯一能使勾稽关系全部成立的改法写成 JSON Patch（RFC 6902）文件；只写文件，不改报告。只用于单份报告。",
            "Writes the only changes that make every relation hold to a file, as a JSON Patch (RFC 6902); the report itself is not changed. For one report."
        );

    public static LocalizedText PolicyHelp { get; } =
        new(
            "检查政策（JSON 文件）：规则的级别和停用、阈值、公布期限、豁免。",
            "The policy (a JSON file): severities, rules switched off, thresholds, last days of publication, waivers."
        );

    public static LocalizedText NotFromStandardInput(string option) =>
        new(
            $"{option} 不能是标准输入（-），那是报告的；请写文件名（名为 - 的文件写成 ./-）",
            $"{option} cannot be standard input (-), which is for reports; name a file (one that is called - is ./-)"
        );

    public static LocalizedText OutIsAnInput(string path) =>
        new(
            $"--out 的 {Shown(path)} 是要读取的文件，不能覆盖；请另起名称",
            $"--out {Shown(path)} is a file that is read and must not be overwritten; choose another name"
        );

    public static LocalizedText FailOnHelp { get; } =
        new(
            "何时退出码为 1：error（默认）：有错误级问题或未读出的单元格；warning：有警告也算；unread：只看未读出的单元格；never：从不。",
            "When the exit code is 1: error (the default): a rule of severity error is violated, or cells were not read; warning: warnings too; unread: only for cells that were not read; never: not at all."
        );

    public static LocalizedText BaselineHelp { get; } =
        new(
            "以前的核对结果（--output json 的输出），SARIF 据此标明哪些发现是新的。只用于 --output sarif。",
            "An earlier result (what --output json wrote); SARIF then tells which findings are new. For --output sarif."
        );

    public static LocalizedText BaselineNeedsSarif { get; } =
        new("--baseline 只用于 --output sarif", "--baseline is for --output sarif only");

    public static LocalizedText BaselineUnreadable(string path, string reason) =>
        new(
            $"无法读取以前的核对结果 {Shown(path)}：{reason.TrimEnd('.')}",
            $"the earlier result {Shown(path)} cannot be read: {reason.TrimEnd('.')}"
        );

    public static LocalizedText BaselineInvalid(string path) =>
        new(
            $"{Shown(path)} 不是核对结果；请给出 check --output json 的输出",
            $"{Shown(path)} is no result of a check; give what check --output json wrote"
        );

    public static LocalizedText RulesHelp { get; } =
        new("列出全部规则，或说明一条规则或读取说明。", "Lists all rules, or explains a rule or a remark on the reading.");

    public static LocalizedText RuleIdHelp { get; } =
        new(
            "规则或读取说明的编号，如 GD2103、GD9401，大小写均可；省略则列出全部规则。",
            "The id of a rule or of a remark on the reading, such as GD2103 or GD9401, in capitals or not; all rules when it is left out."
        );

    public static LocalizedText RulesOutputHelp { get; } =
        new("text（默认）：供人阅读；json：数组。", "text (the default): for people; json: an array.");

    public static LocalizedText RuleNameColumn { get; } = new("名称", "Name");

    public static LocalizedText RuleDemandColumn { get; } = new("要求", "Demand");

    public static LocalizedText RuleFormula { get; } = new("公式", "Formula");

    public static LocalizedText RuleBasis { get; } = new("依据", "Basis");

    public static LocalizedText RuleSince { get; } = new("适用年度自", "Since reports on");

    public static LocalizedText RuleUntil { get; } = new("适用年度至", "Until reports on");

    public static LocalizedText RuleEdition { get; } = new("适用格式版本", "Edition of the form");

    public static LocalizedText RuleFailing { get; } = new("违反的例子", "Violated by");

    public static LocalizedText RulePassing { get; } = new("符合的例子", "Kept by");

    public static LocalizedText RulePage { get; } = new("说明页", "Page");

    public static LocalizedText WhatToDo { get; } = new("怎么办", "What to do");

    public static LocalizedText NotAFinding { get; } =
        new(
            "这是读取说明：说的是文件怎样读取，而不是报告有何问题。",
            "It is a remark on the reading of a document, not on what is wrong in the report."
        );

    public static LocalizedText NoRuleButDiagnostic(string code) =>
        new(
            $"{code} 是读取说明而不是规则，只能用 --output text 说明",
            $"{code} is a remark of a reader and no rule; it is explained by --output text only"
        );

    public static LocalizedText UnknownRule(string id, string? near) =>
        new(
            $"没有规则“{id}”{(near is null ? "；用 rules 列出全部规则" : $"；是否为 {near}？")}",
            $"there is no rule \"{id}\"{(near is null ? "; list them with: rules" : $"; did you mean {near}?")}"
        );

    public static LocalizedText PolicyInvalid(string path, string pointer, int? line, LocalizedText explanation) =>
        new(
            $"政策文件 {Shown(path)}{(line is null ? "" : $" 第 {line} 行")}{(pointer.Length == 0 ? "" : $" 的 {pointer}")}：{explanation.Zh.TrimEnd('。')}",
            $"the policy {Shown(path)}{(line is null ? "" : $", line {line}")}{(pointer.Length == 0 ? "" : $", {pointer}")}: {explanation.En.TrimEnd('.')}"
        );

    public static LocalizedText PolicyUnreadable(string path, string reason) =>
        new($"无法读取政策文件 {Shown(path)}：{reason.TrimEnd('.')}", $"the policy {Shown(path)} cannot be read: {reason.TrimEnd('.')}");

    public static LocalizedText MoreFindings(int number) =>
        new(
            $"另有 {Number(number)} 条发现未列出（见政策的 maxFindings）。",
            $"{Number(number)} more findings are not listed (see maxFindings of the policy)."
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
        string.Join(", ", new[] { waiver.Agency, waiver.Year is { } year ? Number(year) : null }.OfType<string>());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static LocalizedText HelpHelp { get; } = new("显示用法。", "Shows this help.");

    public static LocalizedText VersionHelp { get; } = new("显示版本。", "Shows the version.");

    public static LocalizedText UsageHeading { get; } = new("用法", "USAGE");

    public static LocalizedText CommandsHeading { get; } = new("命令", "COMMAND");

    public static LocalizedText ArgumentsHeading { get; } = new("参数", "ARGUMENTS");

    public static LocalizedText OptionsHeading { get; } = new("选项", "OPTIONS");

    // Messages.
    public static LocalizedText ErrorWord { get; } = new("错误", "error");

    public static LocalizedText NoteWord { get; } = new("提示", "note");

    public static LocalizedText FileMissing(string folder) =>
        new(
            $"没有这个文件；请核对路径（相对路径从 {folder} 算起）。",
            $"there is no such file; check the path (a relative one starts from {folder})."
        );

    public static LocalizedText IsDirectory { get; } =
        new("这是文件夹；请写出其中的文件，例如 文件夹/*.json。", "this is a folder; name the files in it, such as folder/*.json.");

    public static LocalizedText NotAllowed { get; } =
        new("没有读取该文件的权限；请核对文件权限。", "the file may not be read; check its permissions.");

    public static LocalizedText EmptyFileName { get; } =
        new("文件名为空；请写出文件名，或用 - 表示标准输入。", "the name of the file is empty; name a file, or - for standard input.");

    public static LocalizedText InputOnlyOnce { get; } =
        new("标准输入（-）只能用一次；其余请写文件名。", "standard input (-) can be read only once; name files for the rest.");

    public static LocalizedText TryTolerant { get; } =
        new(
            "加 --tolerant 可以读取这份 JSON，不合约定之处会列出。",
            "with --tolerant this JSON can be read all the same; what strays from the contract is listed."
        );

    public static LocalizedText StandardOutputFails(string reason) =>
        new($"无法写标准输出：{reason}", $"standard output cannot be written: {reason}");

    public static LocalizedText PagesNeedFolder { get; } =
        new("多个文件的网页需要文件夹：请用 --out 文件夹 指定。", "pages of several files need a folder: name one with --out DIR.");

    public static LocalizedText OutIsFile(string path) =>
        new($"--out “{path}”是文件；这里需要文件夹。", $"--out {path} is a file; a folder is needed here.");

    public static LocalizedText OutFolderInUse(string path) =>
        new(
            $"文件夹“{path}”已有内容；请换一个，或用 --force 允许替换。",
            $"the folder {path} is not empty; name another, or allow its files to be replaced with --force."
        );

    public static LocalizedText OutIsDirectory(string path) =>
        new($"{path}：--out 应为文件，而这是文件夹；请写出文件名。", $"{path}: --out names a file, but this is a folder; add a file name.");

    public static LocalizedText OutFolderMissing(string path) =>
        new($"{path}：没有这个文件夹；请先建立，或改写路径。", $"{path}: there is no such folder; make it first, or check the path.");

    public static LocalizedText OutNotAllowed(string path) =>
        new(
            $"{path}：没有写入权限；请核对权限，或换一个位置。",
            $"{path}: the file may not be written; check the permissions, or name another place."
        );

    public static LocalizedText OutFails(string path, string reason) =>
        new($"{path}：无法写入：{reason}", $"{path}: cannot be written: {reason}");

    public static LocalizedText ProposeNeedsOne(int files) =>
        new(
            $"--propose 只用于单份报告，而文件有 {Number(files)} 个；请逐份核对。",
            $"--propose is for one report, and there are {Number(files)} files; check them one by one."
        );

    public static LocalizedText ProposeNeedsFile(string path) =>
        new(
            $"--propose 需要一个单独的文件，不能是“{path}”；请另写文件名。",
            $"--propose needs a file of its own, not \"{path}\"; name another."
        );

    public static LocalizedText Proposed(string path, int changes) =>
        changes == 0
            ? new(
                $"{path}：没有唯一的改法，写入的 JSON Patch 为空。",
                $"{path}: no change is the only one possible, so the JSON Patch is empty."
            )
            : new(
                $"{path}：写入建议的改动 {Number(changes)} 处；报告本身未改。",
                $"{path}: {Counted(changes, "change")} proposed; the report itself is as it was."
            );

    public static LocalizedText CannotRead(string reason) => new($"无法读取：{reason}", $"cannot be read: {reason}");

    public static LocalizedText TooLarge(long? bytes, int most) =>
        new(
            $"{(bytes is { } size ? $"有 {Mebibytes(size)} MiB，" : "")}超过 {Mebibytes(most)} MiB 的上限；年度报告不会这样大，请核对文件。",
            $"{(bytes is { } length ? $"{Mebibytes(length)} MiB is" : "the input is")} beyond the limit of {Mebibytes(most)} MiB; no annual report is that large, check the file."
        );

    public static LocalizedText UnknownOption(string word) =>
        new($"没有“{word}”这个选项；若是文件名，请写成 ./{word}。", $"there is no option \"{word}\"; if it is a file, write ./{word}.");

    public static LocalizedText NoCommand(IEnumerable<string> commands) =>
        new($"请写出命令：{string.Join("、", commands)}。", $"name a command: {string.Join(", ", commands)}.");

    public static LocalizedText SeeHelp(string command) => new($"用法见 {command} --help", $"see {command} --help");

    public static LocalizedText InFile(string file, LocalizedText message) => Pair(Shown(file), message);

    public static LocalizedText MoreDiagnostics(int count) =>
        new(
            $"另有 {Number(count)} 条读取说明未列出；read --output result 列出全部。",
            $"{Number(count)} more remarks on the reading are not listed; read --output result lists them all."
        );

    public static LocalizedText PreviousUnused(string file, AnnualReport report) =>
        new(
            $"{Shown(file).Zh}（{Agency(report).Zh}，{Year(report).Zh}）没有对应的本年报告：应有同名机关的下一年度报告（更名前的名称用 --former-name 说明）。",
            $"{Shown(file).En} ({Agency(report).En}, {Year(report).En}) was not used: no report of an agency of that name on the next year is among the files (state a former name by --former-name)."
        );

    public static LocalizedText PreviousUnknown(string file) =>
        new(
            $"{Shown(file).Zh} 的机关名称或年度不详，无法与多份报告对应，未用；请用 --agency、--year 说明，或逐份核对。",
            $"{Shown(file).En} was not used: its agency's name or its year is not known, so it cannot be matched among several; say them by --agency and --year, or check the reports one by one."
        );

    public static LocalizedText PreviousRepeated(string file, AnnualReport report) =>
        new(
            $"{Shown(file).Zh}（{Agency(report).Zh}，{Year(report).Zh}）与前面的上年报告重复，未用。",
            $"{Shown(file).En} ({Agency(report).En}, {Year(report).En}) was not used: an earlier file is on the same agency and year."
        );

    /// <summary>A name and what it stands for.</summary>
    public static LocalizedText Pair(LocalizedText name, LocalizedText value) => new($"{name.Zh}：{value.Zh}", $"{name.En}: {value.En}");

    // Headings and words of the pages.
    public static LocalizedText SeverityColumn { get; } = new("级别", "Severity");

    public static LocalizedText RuleColumn { get; } = new("规则", "Rule");

    public static LocalizedText PlaceColumn { get; } = new("位置", "Place");

    public static LocalizedText WrongColumn { get; } = new("问题", "What is wrong");

    public static LocalizedText CodeColumn { get; } = new("编号", "Code");

    public static LocalizedText MessageColumn { get; } = new("说明", "Remark");

    public static LocalizedText FileColumn { get; } = new("文件", "File");

    public static LocalizedText AgencyColumn { get; } = new("机关", "Agency");

    public static LocalizedText YearColumn { get; } = new("年度", "Year");

    public static LocalizedText ErrorsColumn { get; } = new("错误", "Errors");

    public static LocalizedText WarningsColumn { get; } = new("警告", "Warnings");

    public static LocalizedText NotAssessableColumn { get; } = new("无法核对", "Unassessed");

    public static LocalizedText NotRunColumn { get; } = new("未核对", "Not run");

    public static LocalizedText NotReadColumn { get; } = new("未读出", "Not read");

    public static LocalizedText ReadingColumn { get; } = new("读取错误", "Reading");

    public static LocalizedText SourceColumn { get; } = new("原文", "Source");

    public static LocalizedText RowColumn { get; } = new("行", "Row");

    public static LocalizedText ColumnColumn { get; } = new("列", "Column");

    public static LocalizedText BeforeColumn { get; } = new("上年", "Before");

    public static LocalizedText AfterColumn { get; } = new("本年", "After");

    public static LocalizedText DeltaColumn { get; } = new("增减", "Change");

    public static LocalizedText RelativeColumn { get; } = new("增减率", "Relative");

    public static LocalizedText TextColumn { get; } = new("文字", "Text");

    public static LocalizedText ChangeColumn { get; } = new("变化", "Change");

    public static LocalizedText ReadingHeading { get; } = new("读取说明", "Reading");

    public static LocalizedText OverviewHeading { get; } = new("汇总", "Overview");

    public static LocalizedText CellsHeading(int count) =>
        new($"数字变化（{Number(count)} 处）", $"Figures that changed ({Number(count)})");

    public static LocalizedText TextsHeading(int count) => new($"文字变化（{Number(count)} 处）", $"Texts that changed ({Number(count)})");

    public static LocalizedText NoteColumn { get; } = new("说明", "Note");

    public static LocalizedText IndicatorColumn { get; } = new("指标", "Indicator");

    public static LocalizedText IndicatorsHeading { get; } = new("指标", "Indicators");

    /// <summary>Why an indicator of a year contradicts itself.</summary>
    public static LocalizedText Inconsistent(AnnualReport report, IndicatorValue value) =>
        new(
            $"{Year(report).Zh}{value.Indicator.Name.Zh}：{value.Reason!.Zh}。",
            $"{value.Indicator.Name.En} of {Year(report).En}: {value.Reason!.En}."
        );

    public static LocalizedText ShareColumn { get; } = new("占比（百分点）", "Share (points)");

    public static LocalizedText ParticularColumn { get; } = new("项目", "Item");

    public static LocalizedText ParticularsHeading(int count) =>
        new($"其他差异（{Number(count)} 处）", $"Other differences ({Number(count)})");

    public static LocalizedText FindingsPart(LocalizedText name, int count) =>
        new($"{name.Zh}：{Number(count)}", $"{name.En}: {Number(count)}");

    public static LocalizedText CopiedText(string label, TextCopy copy) =>
        new($"“{label}”{ChangeWords.Of(copy).Zh}。", $"{label}: {ChangeWords.Of(copy).En}.");

    public static LocalizedText FindingsHelp { get; } =
        new(
            "把两份报告分别核对，列出新出现、已消除和仍存在的问题。",
            "Checks both reports as well, and lists the findings that are new, resolved and still there."
        );

    public static LocalizedText SignificantHeading(int count) =>
        new($"值得注意的数字变化（{Number(count)} 处）", $"Figures whose change deserves attention ({Number(count)})");

    public static LocalizedText LeftOut(int count) =>
        new(
            $"另有 {Number(count)} 处数字变化未列。",
            $"{Counted(count, "other change")} of figures {(count == 1 ? "is" : "are")} left out."
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
            $"{Number(series.Years.Length)} 个年度：{string.Join('、', series.Years.Select(Number))}{(series.Gaps.IsEmpty ? "" : $"；缺少 {string.Join('、', series.Gaps.Select(Number))}")}",
            $"{Counted(series.Years.Length, "year")}: {string.Join(", ", series.Years.Select(Number))}{(series.Gaps.IsEmpty ? "" : $"; missing {string.Join(", ", series.Gaps.Select(Number))}")}"
        );

    public static LocalizedText EditionBreak(EditionBreak edition) =>
        new(
            $"“{edition.Current.LabelZh}”表：{Number(edition.PreviousYear)} 与 {Number(edition.Year)} 年度的格式不同。",
            $"{edition.Current.LabelEn}: another form in {Number(edition.Year)} than in {Number(edition.PreviousYear)}."
        );

    public static LocalizedText NoSeries { get; } =
        new(
            "多年比较要求每份报告的年度已知且互不相同，并且同属一个机关（更名前的名称用 --former-name 说明）。",
            "to compare several years, the year of each report must be known, no two may be on the same year, and all must be of one agency (state former names by --former-name)."
        );

    public static LocalizedText PatchOfTwo { get; } = new("JSON Patch 只用于两份报告。", "a JSON Patch is made of two reports.");

    public static LocalizedText ContinuityHeading { get; } = new("两年衔接", "Continuity of the two years");

    public static LocalizedText CausesHeading { get; } = new("可能的原因", "Likely causes");

    /// <summary>What most likely went wrong in a table, in a sentence or two.</summary>
    public static LocalizedText Cause(Explanation explanation)
    {
        var cause = Answer(explanation);
        var leftOut = explanation.LeftOut.Length;
        return new LocalizedText(
            $"“{explanation.Table.LabelZh}”表：{cause.Zh}。{(leftOut == 0 ? "" : $"另有 {Number(leftOut)} 条勾稽关系因单元格空白或不适用，未计在内。")}",
            $"{explanation.Table.LabelEn}: {cause.En}.{(leftOut == 0 ? "" : $" {Counted(leftOut, "relation")} over blank or inapplicable cells {(leftOut == 1 ? "is" : "are")} left out.")}"
        );
    }

    private static LocalizedText Answer(Explanation explanation)
    {
        var best = explanation.Favoured ?? explanation.Candidates.FirstOrDefault();
        return explanation.Kind switch
        {
            _ when best is null && explanation.Undetermined > 0 => new(
                $"空白的单元格太多，勾稽关系不能确定改哪 {Number(explanation.Size)} 处、改成多少",
                $"too many cells are blank for the relations to tell which {Counted(explanation.Size, "cell")} to change, and to what"
            ),
            ExplanationKind.NotFound => new(
                $"改动 {Number(ReportExplainer.MaxChanges)} 处以内不能使勾稽关系全部成立，可能有更多处填错",
                $"no {Number(ReportExplainer.MaxChanges)} changes make every relation hold; more figures than that are probably wrong"
            ),
            _ when best is null => new("勾稽关系复杂，限定时间内未找到改法", "no repair was found within the time limit"),
            ExplanationKind.Unique => new(
                $"{Likely(best).Zh}；只有这样改，才能以最少的改动（{Number(explanation.Size)} 处）使勾稽关系全部成立{Reason(best).Zh}",
                $"{Likely(best).En}; no other {(explanation.Size == 1 ? "single change makes" : $"{Number(explanation.Size)} changes make")} every relation hold{Reason(best).En}"
            ),
            ExplanationKind.Truncated => new(
                $"{Likely(best).Zh}；限定时间内未查清是否只有这一种改法，请核对原始数据{Reason(best).Zh}",
                $"{Likely(best).En}; the time limit came before it was known whether other changes would do, so look at the sources{Reason(best).En}"
            ),
            _ => new(
                $"{Likely(best).Zh}{Borne(explanation).Zh}；使勾稽关系全部成立的最少改动（{Number(explanation.Size)} 处）{Ways(explanation).Zh}，请核对原始数据{Reason(best).Zh}",
                $"{Likely(best).En}{Borne(explanation).En}; {Ways(explanation).En} {Counted(explanation.Size, "change")} make every relation hold, so look at the sources{Reason(best).En}"
            ),
        };
    }

    private static LocalizedText Borne(Explanation explanation) =>
        explanation.Favoured is not { } favoured ? new("", "")
        : favoured.Witnesses.Any(static witness => witness.Supports && witness.Quote is not null)
            ? new("，与文中数字相符", ", as the text bears out")
        : new("，有上年报告佐证", ", as last year's report bears out");

    private static LocalizedText Likely(RepairCandidate candidate) =>
        new(
            "最可能的是"
                + string.Join(
                    "、",
                    candidate.Changes.Select(static change =>
                        $"“{Labels.Cell(change.Cell, Language.Chinese)}”应为 {Number(change.To)}（现为 {(change.From is { } number ? Number(number) : "空白")}）"
                    )
                ),
            "most likely "
                + string.Join(
                    ", and ",
                    candidate.Changes.Select(static change =>
                        $"\"{Labels.Cell(change.Cell, Language.English)}\" should be {Number(change.To)} (it is {(change.From is { } number ? Number(number) : "blank")})"
                    )
                )
        );

    private static LocalizedText Reason(RepairCandidate candidate) =>
        candidate.Reasons.IsEmpty ? new("", "") : new($"。{candidate.Reasons[0].Message.Zh}", $". {candidate.Reasons[0].Message.En}");

    private static LocalizedText Ways(Explanation explanation)
    {
        var ways = Number(explanation.Count + explanation.Undetermined);
        return explanation.IsTruncated
            ? new($"至少有 {ways} 种改法", $"at least {ways} different sets of")
            : new($"有 {ways} 种改法", $"{ways} different sets of");
    }

    public static LocalizedText NoFindings(CheckResult result)
    {
        var (rules, notRun) = (result.Passed.Length, result.NotRun.Length);
        return new LocalizedText(
            $"{(result.Coverage.IsComplete ? "" : "在读出的内容中，")}已核对的 {Number(rules)} 条规则未发现问题{(notRun == 0 ? "" : $"，另有 {Number(notRun)} 条未核对")}。",
            $"{(result.Coverage.IsComplete ? "" : "In what was read, ")}{Counted(rules, "rule")} found nothing wrong{(notRun == 0 ? "" : $"; {Number(notRun)} could not be run")}."
        );
    }

    public static LocalizedText RulesPassed(IEnumerable<RuleDescriptor> rules) =>
        new($"通过：{Ids(rules, "、")}", $"Passed: {Ids(rules, ", ")}");

    public static LocalizedText RulesNotRun(IEnumerable<RuleDescriptor> rules, LocalizedText reason) =>
        new($"未核对：{Ids(rules, "、")}（{reason.Zh}）", $"Not run: {Ids(rules, ", ")} ({reason.En})");

    public static LocalizedText NoCells { get; } = new("数字没有变化。", "No figure changed.");

    public static LocalizedText NoTexts { get; } = new("文字没有变化。", "No text changed.");

    public static LocalizedText Passed { get; } = new("通过", "passed");

    public static LocalizedText NotRun { get; } = new("未核对", "not run");

    public static LocalizedText NotAssessable { get; } = new("无法核对", "not assessable");

    public static LocalizedText CannotBeRead { get; } = new("无法读取", "unreadable");

    public static LocalizedText Blank { get; } = new("空白", "blank");

    public static LocalizedText NotApplicable { get; } = new("不适用", "n/a");

    public static LocalizedText NoSuchCell { get; } = new("无此项", "none");

    public static LocalizedText OneAgency { get; } = new("同一机关", "One agency");

    public static LocalizedText PreviousIs(string file, AgencyMatch match) =>
        new($"上年报告：{Shown(file).Zh}（{match.Message.Zh}）", $"Last year's report: {Shown(file).En} ({match.Message.En})");

    public static LocalizedText Word(FindingSeverity severity) =>
        severity switch
        {
            FindingSeverity.Error => new("错误", "error"),
            FindingSeverity.Warning => new("警告", "warning"),
            _ => new("提示", "info"),
        };

    public static LocalizedText Word(Finding finding) =>
        finding.Status switch
        {
            FindingStatus.NotAssessable => NotAssessable,
            FindingStatus.Waived => new("豁免", "waived"),
            _ => Word(finding.Severity),
        };

    public static LocalizedText Title(AnnualReport report)
    {
        var edition = FormCatalog.Default.EditionOf(report);
        return new LocalizedText(
            $"{Agency(report).Zh}，{Year(report).Zh}，{edition.Notice}格式",
            $"{Agency(report).En}, {Year(report).En}, form of {edition.Id} ({edition.Notice})"
        );
    }

    public static LocalizedText Agency(AnnualReport report) =>
        report.Agency.Name is { } name ? new(name, name) : new("机关不详", "unknown agency");

    public static LocalizedText Year(AnnualReport report) =>
        report.Year is { } year ? new($"{Number(year)} 年度", Number(year)) : new("年度不详", "unknown year");

    public static LocalizedText Summary(CheckResult result)
    {
        var errors = result.Count(FindingSeverity.Error, FindingStatus.Fail);
        var warnings = result.Count(FindingSeverity.Warning, FindingStatus.Fail);
        var infos = result.Count(FindingSeverity.Info, FindingStatus.Fail);
        var open = result.Count(FindingStatus.NotAssessable);
        var waived = result.Count(FindingStatus.Waived) is > 0 and var number
            ? new LocalizedText($"，豁免 {Number(number)}", $", {Number(number)} waived")
            : new LocalizedText("", "");
        return new LocalizedText(
            $"{result.Coverage.Message.Zh}错误 {Number(errors)}，警告 {Number(warnings)}，提示 {Number(infos)}，无法核对 {Number(open)}{waived.Zh}；规则通过 {Number(result.Passed.Length)}，未核对 {Number(result.NotRun.Length)}。",
            $"{result.Coverage.Message.En} {Counted(errors, "error")}, {Counted(warnings, "warning")}, {Counted(infos, "info")}, {Number(open)} not assessable{waived.En}; {Counted(result.Passed.Length, "rule")} passed, {Number(result.NotRun.Length)} not run."
        );
    }

    /// <summary>How many figures the text states, and what became of them; null where it states none.</summary>
    public static LocalizedText? Stated(CheckResult result)
    {
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
                $"{Counted(all, "figure")} in the text: {Number(agree)} agree, {Number(differ)} differ, {Number(other)} of another scope, {Number(open)} not assessed."
            );
    }

    /// <summary>How many files are in order. Of one whose cells were not all read nobody can say that it has no errors.</summary>
    public static LocalizedText Total(int files, int wrong, int partlyRead, int unreadable) =>
        new(
            $"共 {Number(files)} 个文件：无错误 {Number(files - wrong - partlyRead - unreadable)}，有错误 {Number(wrong)}，未读全 {Number(partlyRead)}（读出部分无错误），无法读取 {Number(unreadable)}。",
            $"{Counted(files, "file")}: {Number(files - wrong - partlyRead - unreadable)} without errors, {Number(wrong)} with errors, {Number(partlyRead)} read in part (no errors in that part), {Number(unreadable)} unreadable."
        );

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
            : new LocalizedText($"（{Number(length)} 字）", Counted(length, "character"));
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

    /// <summary>A text of a file as it may be shown: no control character of it reaches a terminal, and none that turns the order of
    /// letters round.</summary>
    public static string Printable(string text)
    {
        if (!text.Any(IsControl))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            clean.Append(IsControl(character) ? '\uFFFD' : character);
        }

        return clean.ToString();
    }

    /// <summary>A text of a file as it may be shown on a line of its own: what would end the line could pass for another message.</summary>
    public static string PrintableLine(string text) => Printable(text).Replace('\n', '\uFFFD');

    private static bool IsControl(char character) =>
        character != '\n'
        && char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string Ids(IEnumerable<RuleDescriptor> rules, string separator) =>
        string.Join(separator, rules.Select(static rule => rule.Id));

    private static LocalizedText Shown(string file) =>
        file == Input.ReportSource.StandardInput ? new("标准输入", "standard input") : new(file, file);

    private static string Counted(int number, string word) => number == 1 ? $"1 {word}" : $"{Number(number)} {word}s";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Mebibytes(long bytes) => (bytes / (1024m * 1024m)).ToString("0.#", CultureInfo.InvariantCulture);

    public static LocalizedText BinaryNeedsOut(string format) =>
        new(
            $"{format} 不是文本，不写到标准输出；请用 --out FILE 指定文件。",
            $"{format} is no text and is not written to standard output; name a file with --out FILE."
        );
}
