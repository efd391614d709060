using System.Globalization;
using GovDisclosure.Forms;
using GovDisclosure.RollUp;

namespace GovDisclosure.Cli.Output;

/// <summary>What <c>rollup</c> and <c>units</c> say.</summary>
internal static class RollUpTexts
{
    public static LocalizedText Help { get; } =
        new(
            "汇总一个文件夹中的报告：谁未报、谁迟报、合计是多少、与公布的差在哪里。",
            "Adds up the reports of a folder: who is missing or late, what they come to, and where what was published differs."
        );

    public static LocalizedText FolderHelp { get; } = new("存放各单位报告的文件夹。", "The folder with the units' reports.");

    public static LocalizedText InputHelp { get; } =
        new(
            "各单位的报告：文件、文件夹、模式、@名单、NDJSON 或 -；不用 --units 时也可以是以前保存的部分汇总（.partial.json）。",
            "The units' reports: files, folders, patterns, @lists, NDJSON or -; without --units also stored sums (.partial.json)."
        );

    public static LocalizedText StoredSumWithUnits { get; } =
        new(
            "是保存的部分汇总，没有计入：其中有哪些单位不得而知，不能与 --units 合用。请改给各单位的报告，或去掉 --units 只作加总。",
            "it is a stored sum and was not summed: which units are in it is not known, so it does not go with --units. Give the reports themselves, or leave out --units to add up only."
        );

    public static LocalizedText SumOfYears(IEnumerable<int?> years, int year) =>
        new(
            $"部分汇总中的报告是 {string.Join("、", years.Select(static of => of?.ToString(CultureInfo.InvariantCulture) ?? "年度不详"))} 的，而 --year 是 {year}；没有相加。",
            $"its reports are on {string.Join(", ", years.Select(static of => of?.ToString(CultureInfo.InvariantCulture) ?? "an unknown year"))}, and --year is {year}; it was not added."
        );

    public static LocalizedText OtherEdition(string found, string expected) =>
        new(
            $"是 {found} 版式的部分汇总，而 --year 的版式是 {expected}；没有相加。",
            $"it is a sum over the edition of {found}, and --year is of {expected}; it was not added."
        );

    public static LocalizedText TooManyReports { get; } =
        new(
            "与其他部分相加，报告份数超出可表示的范围；没有相加。",
            "with the other parts there would be more reports than can be counted; it was not added."
        );

    public static LocalizedText UnitsHelp { get; } = new("单位名单（CSV 或 .xlsx）。", "The unit list (CSV or .xlsx).");

    public static LocalizedText YearHelp { get; } = new("报告的年度。", "The year that is reported on.");

    public static LocalizedText PublishedHelp { get; } =
        new(
            "政府公布的报告：own=文件（本级政府及其部门）或 region=文件（本行政区域）。",
            "What the government published: own=FILE (本级政府及其部门) or region=FILE (本行政区域)."
        );

    public static LocalizedText OutHelp { get; } = new("写入结果的文件夹。", "The folder for the results.");

    public static LocalizedText ForceHelp { get; } = new("允许替换该文件夹中已有的文件。", "Replaces files that are in the folder.");

    public static LocalizedText ForceFileHelp { get; } = new("允许替换已有的名单。", "Replaces a list that is there.");

    public static LocalizedText ListIsThere(string path) =>
        new(
            $"{path}：文件已有内容，可能经过修改；请另起名称，或用 --force 允许替换。",
            $"{path}: the file is not empty and may have been edited; name another, or allow it to be replaced with --force."
        );

    public static LocalizedText PreviousHelp { get; } =
        new(
            "存放上年报告的文件夹，按机关名称和年度对应。",
            "The folder with last year's reports, matched by the agency's name and the year."
        );

    public static LocalizedText DeadlineHelp { get; } =
        new(
            "各单位公布的最后一天，如 2025-01-31；默认为次年 1 月 31 日。",
            "The last day on which a unit may publish, such as 2025-01-31; 31 January of the next year unless given."
        );

    public static LocalizedText BlanksHelp { get; } =
        new(
            "下级有空白的单元格不比较；默认空白不加数并列出。",
            "A cell that a unit left blank is not compared; else a blank adds nothing and is listed."
        );

    public static LocalizedText WrongYear(string word) => new($"--year 应为年份，而不是“{word}”", $"--year is a year, not \"{word}\"");

    public static LocalizedText WrongDay(string word) =>
        new($"--deadline 应为 2025-01-31 形式的日期，而不是“{word}”", $"--deadline is a day such as 2025-01-31, not \"{word}\"");

    public static LocalizedText NeedsUnits { get; } =
        new(
            "与公布的报告比较须用 --units 给出单位名单；没有名单无法知道谁应报、计入哪个口径。可用 units propose 起草。",
            "a comparison with what was published needs the unit list (--units): without it, it is not known who must report and in which sum. units propose drafts one."
        );

    public static LocalizedText AlikeNeedsFiles(bool hasNoUnits) =>
        hasNoUnits
            ? new(
                "没有单位名单时只相加、不检查；比较雷同请用 check --alike，或用 --units 给出单位名单。",
                "without a unit list reports are added up and not checked: for words that are alike use check --alike, or name the list with --units."
            )
            : new(
                "--alike 要把各报告读两遍，标准输入只能读一遍；请给出文件或文件夹。",
                "--alike reads the reports twice, and standard input can be read once; name files or folders."
            );

    public static LocalizedText NeedsYear { get; } = new("请用 --year 给出年度。", "name the year with --year.");

    public static LocalizedText UnitsCommandHelp { get; } =
        new("由一个文件夹中的报告起草单位名单。", "Drafts a unit list from the reports of a folder.");

    public static LocalizedText ProposeHelp { get; } =
        new(
            "由文件夹中的报告起草单位名单；类别、层级由名称推断，上级和汇总口径请自行填写。",
            "Drafts a unit list from the reports of a folder; kind and level are proposed from the names, parent and perimeter are for you to fill in."
        );

    public static LocalizedText Skipped(int files) =>
        new(
            $"{files} 个文件不是报告，或没有写机关，未列入。",
            $"{files} {(files == 1 ? "file is" : "files are")} no report, or names no agency, and was left out."
        );

    public static LocalizedText NoFolder(string path) => new($"“{path}”不是文件夹。", $"{path} is no folder.");

    public static LocalizedText WrongPublished(string word) =>
        new($"--published 的“{word}”应写成 own=文件 或 region=文件。", $"--published {word}: expected own=FILE or region=FILE.");

    public static LocalizedText PublishedTwice(string perimeter) =>
        new(
            $"--published {perimeter}= 写了两次；每个口径只能有一份公布的报告。",
            $"--published {perimeter}= is given twice; of each perimeter one report was published."
        );

    public static LocalizedText PublishedIsSilent { get; } =
        new(
            "没有写机关名称或年度，按所给的当作汇总机关当年公布的报告；请核对。",
            "it does not state its agency or its year and is taken for what the government published on the year; check it."
        );

    public static LocalizedText PublishedPartly { get; } =
        new(
            "没有读全；没有读出的格无法与各单位之和比较（用 read 查看是哪些）。",
            "it was not read whole; a cell that was not read cannot be compared with the sum (read names them)."
        );

    public static LocalizedText Wrong { get; } = new("有错误的报告（详见 findings.ndjson）", "reports with errors (see findings.ndjson)");

    public static LocalizedText Partly { get; } =
        new("没有读全的报告，未读出的格没有加数", "reports not read whole; a cell that was not read adds nothing");

    /// <summary>A line of names, of which so many are shown.</summary>
    public static LocalizedText Named(LocalizedText head, IReadOnlyCollection<string> names, int most)
    {
        var (zh, en) = names.Count > most ? ($" 等 {names.Count} 个", $" and {names.Count - most} more") : ("", "");
        return new($"  {head.Zh}：{string.Join("、", names.Take(most))}{zh}", $"  {head.En}: {string.Join(", ", names.Take(most))}{en}");
    }

    public static LocalizedText Overflows { get; } =
        new("各单位之和超出可表示的范围，合计留空", "the sum is beyond what a cell can hold and is left blank");

    public static LocalizedText Place(FormCell cell) =>
        new($"{cell.Table.LabelZh}·{cell.LabelZh}", $"{cell.Table.LabelEn}: {cell.LabelEn}");

    public static LocalizedText NamedTwice(string file) => new($"{file}：写了两次，只计入一次。", $"{file}: named twice, added once.");

    public static LocalizedText OldWorkbook { get; } =
        new("是旧式工作簿（.xls）；请另存为 .xlsx 或 CSV。", "it is an old workbook (.xls); save it as .xlsx or CSV.");

    public static LocalizedText OtherSheets(string read, IReadOnlyCollection<string> others) =>
        new(
            $"读取了工作表“{read}”，没有读取：{string.Join("、", others)}。",
            $"the sheet {read} was read, and not: {string.Join(", ", others)}."
        );

    public static LocalizedText Problem(UnitListProblem problem) =>
        problem switch
        {
            { Line: 0 } => problem.Message,
            { Column: "" } => new($"第 {problem.Line} 行：{problem.Message.Zh}", $"line {problem.Line}: {problem.Message.En}"),
            _ => new(
                $"第 {problem.Line} 行，{problem.Column} 列：{problem.Message.Zh}",
                $"line {problem.Line}, column {problem.Column}: {problem.Message.En}"
            ),
        };
}
