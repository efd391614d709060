using System.Globalization;

namespace GovDisclosure.Cli.Output;

/// <summary>What is said of inputs that are many.</summary>
internal static class InputTexts
{
    public static LocalizedText FilesHelp { get; } = new(
        "报告文件、文件夹（含子文件夹）、通配符（如 **/*.html）、列表（@list.txt，每行一个）、NDJSON，或 -（标准输入）。",
        "Reports: files, folders with all in them, patterns (**/*.html), lists (@list.txt, one a line), NDJSON, or - for standard input.");

    public static LocalizedText JobsHelp { get; } = new("同时处理的报告数；默认为处理器数。", "On how many reports to work at once; as many as there are cores by default.");

    public static LocalizedText WrongJobs { get; } = new("--jobs 应为 1 到 256 的整数。", "--jobs: expected a whole number from 1 to 256.");

    public static LocalizedText EmptyFolder(string folder) => new($"文件夹“{folder}”中没有文件。", $"there is no file in the folder {folder}.");

    public static LocalizedText NoMatch(string pattern) => new($"没有文件符合“{pattern}”。", $"no file matches {pattern}.");

    public static LocalizedText LineOf(string file, int line) => new($"{file} 第 {Number(line)} 行", $"{file}, line {Number(line)}");

    public static LocalizedText NotReports(int files) => new(
        $"文件夹中另有 {Number(files)} 个文件不是报告，已跳过。",
        $"{Number(files)} {(files == 1 ? "file" : "files")} of the folders {(files == 1 ? "is no report and was" : "are no reports and were")} passed over.");

    public static LocalizedText Progress(int done, double rate) => new(
        string.Create(CultureInfo.InvariantCulture, $"已处理 {done} 份，每秒 {rate:0.0} 份"),
        string.Create(CultureInfo.InvariantCulture, $"{done} done, {rate:0.0} a second"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
