using System.Globalization;

namespace GovDisclosure.Cli.Output;

/// <summary>What is said of inputs that are many.</summary>
internal static class InputTexts
{
    public static LocalizedText FilesHelp { get; } =
        new(
            "报告文件、文件夹（含子文件夹）、通配符（如 **/*.html）、列表（@list.txt，每行一个）、NDJSON，或 -（标准输入）。",
            "Reports: files, folders with all in them, patterns (**/*.html), lists (@list.txt, one a line), NDJSON, or - for standard input."
        );

    public static LocalizedText ReadVerboseHelp { get; } =
        new("报告很多时也逐份列出读取说明。", "Lists what the reader remarked of each report, also where there are many.");

    public static LocalizedText JobsHelp { get; } =
        new("同时处理的报告数；默认为处理器数。", "On how many reports to work at once; as many as there are cores by default.");

    public static LocalizedText WrongJobs { get; } = new("--jobs 应为 1 到 256 的整数。", "--jobs: expected a whole number from 1 to 256.");

    public static LocalizedText EmptyFolder(string folder) =>
        new($"文件夹“{folder}”中没有文件。", $"there is no file in the folder {folder}.");

    public static LocalizedText NoReport { get; } = new("没有读到任何报告，没有写入。", "no report was read, so nothing was written.");

    public static LocalizedText ListInList(string line) =>
        new(
            $"其中的“{line}”是另一个列表；列表中不能再有列表，请把它写在命令行上。",
            $"{line} in it is a list too; lists in lists are not read: name it on the command line."
        );

    public static LocalizedText NotUtf8 { get; } =
        new(
            "文字编码不是 UTF-8（像是 GBK）；JSON 与 NDJSON 必须用 UTF-8，请另存为 UTF-8 后重试。",
            "the text is not in UTF-8 (it looks like GBK); JSON and NDJSON must be: save it as UTF-8 and try again."
        );

    public static LocalizedText NoMatch(string pattern) => new($"没有文件符合“{pattern}”。", $"no file matches {pattern}.");

    public static LocalizedText OutWouldReplace(string path, string input) =>
        new(
            $"--out 的文件夹“{path}”会覆盖要读取的“{input}”；请另起名称。",
            $"--out {path} would replace {input}, which is a file that is read or a folder of such; choose another name."
        );

    public static LocalizedText NotReports(int files, IReadOnlyList<string> named) =>
        new(
            $"文件夹中另有 {Number(files)} 个文件不是报告，已跳过：{string.Join("、", named)}{(files > named.Count ? " 等" : "")}。",
            $"{Number(files)} {(files == 1 ? "file" : "files")} of the folders {(files == 1 ? "is no report and was" : "are no reports and were")} passed over: {string.Join(", ", named)}{(files > named.Count ? ", …" : "")}"
        );

    public static LocalizedText LinesNotTold(long lines) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"另有 {lines} 行不是报告，未逐行列出：它们在文件的第一份报告之前。请单独指明该文件以查看全部。"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lines} more lines before the first report of their file are no reports and were not reported one by one; name the file by itself to see all."
            )
        );

    /// <summary>What a reading of many comes to.</summary>
    public static LocalizedText ReadTotal(int reports, int partly, int unreadable) =>
        new(
            $"共 {Number(reports)} 份报告：读全 {Number(reports - partly - unreadable)}，未读全 {Number(partly)}，无法读取 {Number(unreadable)}。",
            $"{Number(reports)} {(reports == 1 ? "report" : "reports")}: {Number(reports - partly - unreadable)} read whole, {Number(partly)} read in part, {Number(unreadable)} unreadable."
        );

    public static LocalizedText Progress(int done, double rate, TimeSpan? left) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"已处理 {done} 份，每秒 {rate:0.0} 份{(left is { } time ? $"，约剩 {Clock(time)}" : "")}"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{done} done, {rate:0.0} a second{(left is { } rest ? $", {Clock(rest)} left" : "")}"
            )
        );

    private static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
