namespace GovDisclosure.Cli.Output;

/// <summary>All that the pages of help say of commands, arguments and options.</summary>
internal static class HelpTexts
{
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
            "输出 JSON Schema：报告、核对结果、检查政策、比较、汇总、部分汇总或单位名单的。",
            "Prints a JSON Schema: of reports, results of a check, policies, comparisons, roll-ups, stored sums or unit lists."
        );

    public static LocalizedText SchemaOfHelp { get; } = new("哪一种的架构。", "What the schema is of.");

    public static LocalizedText FileHelp { get; } = new("报告文件；- 为标准输入。", "The report's file; - is standard input.");

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
            "Prints every report of a source that holds several (a page of all years, a crawler's CSV), one a line."
        );

    public static LocalizedText CheckOutputHelp { get; } =
        new(
            "text（默认）：供人阅读；json：单个文件为对象、多个为数组；ndjson：每个文件一行；sarif：SARIF 2.1.0；markdown：供评审和转发；html：可打印的网页，多个文件时写入 --out 文件夹。",
            "text (the default): for people; json: an object, or an array for several files; ndjson: a line for each file; sarif: SARIF 2.1.0; markdown: for reviews and messages; html: a page that prints, for several files a folder of pages (--out)."
        );

    public static LocalizedText CompareOutputHelp { get; } =
        new(
            "text（默认）：供人阅读；json：全部单元格；markdown：供评审和转发；html：一个可打印的网页；json-patch（或 patch）：把上年报告变为本年报告的 JSON Patch（RFC 6902）。",
            "text (the default): for people; json: every cell; markdown: for reviews and messages; html: one page that prints; json-patch (or patch): the JSON Patch (RFC 6902) that makes this year's report of last year's."
        );

    public static LocalizedText AlikeHelp { get; } =
        new("同时查找各报告之间雷同的文字（GD6004）。", "Also looks for reports in the same words as each other's (GD6004).");

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

    public static LocalizedText RulesHelp { get; } =
        new("列出全部规则，或说明一条规则或读取说明。", "Lists all rules, or explains a rule or a remark on the reading.");

    public static LocalizedText RuleIdHelp { get; } =
        new(
            "规则或读取说明的编号，如 GD2103、GD9401，大小写均可；省略则列出全部规则。",
            "The id of a rule or of a remark on the reading, such as GD2103 or GD9401, in capitals or not; all rules when it is left out."
        );

    public static LocalizedText RulesOutputHelp { get; } =
        new("text（默认）：供人阅读；json：数组。", "text (the default): for people; json: an array.");

    public static LocalizedText HelpHelp { get; } = new("显示用法。", "Shows this help.");

    public static LocalizedText VersionHelp { get; } = new("显示版本。", "Shows the version.");

    public static LocalizedText UsageHeading { get; } = new("用法", "USAGE");

    public static LocalizedText CommandsHeading { get; } = new("命令", "COMMAND");

    public static LocalizedText ArgumentsHeading { get; } = new("参数", "ARGUMENTS");

    public static LocalizedText OptionsHeading { get; } = new("选项", "OPTIONS");

    public static LocalizedText SeeHelp(string command) => new($"用法见 {command} --help", $"see {command} --help");

    public static LocalizedText FindingsHelp { get; } =
        new(
            "把两份报告分别核对，列出新出现、已消除和仍存在的问题。",
            "Checks both reports as well, and lists the findings that are new, resolved and still there."
        );
}
