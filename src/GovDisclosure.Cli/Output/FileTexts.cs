using System.Globalization;

namespace GovDisclosure.Cli.Output;

/// <summary>What is said of files: that one is missing, unreadable, an input too, or cannot be written; and of last year's files.</summary>
internal static class FileTexts
{
    public static LocalizedText NotFromStandardInput(string option) =>
        new(
            $"{option} 不能是标准输入（-），那是报告的；请写文件名（名为 - 的文件写成 ./-）",
            $"{option} cannot be standard input (-), which is for reports; name a file (one that is called - is ./-)"
        );

    public static LocalizedText OutIsAnInput(string path) =>
        new(
            $"--out 的 {Texts.Shown(path)} 是要读取的文件，不能覆盖；请另起名称",
            $"--out {Texts.Shown(path)} is a file that is read and must not be overwritten; choose another name"
        );

    public static LocalizedText BaselineNeedsSarif { get; } =
        new("--baseline 只用于 --output sarif", "--baseline is for --output sarif only");

    public static LocalizedText BaselineUnreadable(string path, Exception error) =>
        new(
            $"无法读取以前的核对结果 {Texts.Shown(path)}：{FileReason.Of(error, path).Zh}",
            $"the earlier result {Texts.Shown(path)} cannot be read: {FileReason.Of(error, path).En}"
        );

    public static LocalizedText BaselineInvalid(string path) =>
        new(
            $"{Texts.Shown(path)} 不是核对结果；请给出 check --output json 的输出",
            $"{Texts.Shown(path)} is no result of a check; give what check --output json wrote"
        );

    public static LocalizedText PolicyInvalid(string path, string pointer, int? line, LocalizedText explanation) =>
        new(
            $"政策文件 {Texts.Shown(path)}{(line is null ? "" : $"，第 {line} 行")}{(pointer.Length == 0 ? "" : $"，{pointer}")}：{explanation.Zh.TrimEnd('。')}",
            $"the policy {Texts.Shown(path)}{(line is null ? "" : $", line {line}")}{(pointer.Length == 0 ? "" : $", {pointer}")}: {explanation.En.TrimEnd('.')}"
        );

    public static LocalizedText PolicyUnreadable(string path, Exception error) =>
        new(
            $"无法读取政策文件 {Texts.Shown(path)}：{FileReason.Of(error, path).Zh}",
            $"the policy {Texts.Shown(path)} cannot be read: {FileReason.Of(error, path).En}"
        );

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

    public static LocalizedText IsStoredSum { get; } =
        new(
            "是保存的部分汇总，不是报告；rollup 不用 --units 时可以把它与其他部分相加。",
            "it is a stored sum and no report; rollup without --units adds it to other parts."
        );

    public static LocalizedText Damaged { get; } =
        new("开头是一份报告，但内容残缺或损坏；请重新取得该文件。", "it begins as a report, but is cut or damaged; get the file again.");

    public static LocalizedText StandardOutputFails(Exception error) =>
        new($"无法写标准输出：{FileReason.Of(error).Zh}", $"standard output cannot be written: {FileReason.Of(error).En}");

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

    public static LocalizedText OutFails(string path, Exception error) =>
        new($"{path}：无法写入：{FileReason.Of(error).Zh}", $"{path}: cannot be written: {FileReason.Of(error).En}");

    public static LocalizedText ProposeNeedsOne(int files) =>
        new(
            $"--propose 只用于单份报告，而文件有 {Texts.Number(files)} 个；请逐份核对。",
            $"--propose is for one report, and there are {Texts.Number(files)} files; check them one by one."
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
                $"{path}：写入建议的改动 {Texts.Number(changes)} 处；报告本身未改。",
                $"{path}: {Texts.Counted(changes, "change")} proposed; the report itself is as it was."
            );

    public static LocalizedText CannotRead(Exception error, string? path = null) =>
        new($"无法读取：{FileReason.Of(error, path).Zh}", $"cannot be read: {FileReason.Of(error, path).En}");

    /// <summary>What the program is to blame for; where in it is what its makers need.</summary>
    public static LocalizedText ReaderFailed(Exception error)
    {
        var place = error.StackTrace?.Split('\n')[0].Split(" in ")[0].Trim() ?? "";
        return new(
            $"本程序读取它时出错（{error.GetType().Name} {place}）；请把这条信息和文件交给本程序的维护者",
            $"this program failed on it ({error.GetType().Name} {place}); please give this message and the file to those who maintain it"
        );
    }

    public static LocalizedText TooLarge(long? bytes, int most) =>
        new(
            $"{(bytes is { } size ? $"有 {Mebibytes(size)} MiB，" : "")}超过 {Mebibytes(most)} MiB 的上限；年度报告不会这样大，请核对文件。",
            $"{(bytes is { } length ? $"{Mebibytes(length)} MiB is" : "the input is")} beyond the limit of {Mebibytes(most)} MiB; no annual report is that large, check the file."
        );

    public static LocalizedText InFile(string file, LocalizedText message) => CompareTexts.Pair(Texts.Shown(file), message);

    public static LocalizedText PreviousUnused(string file, AnnualReport report) =>
        new(
            $"{Texts.Shown(file).Zh}（{Texts.Agency(report).Zh}，{Texts.Year(report).Zh}）没有对应的本年报告：应有同名机关的下一年度报告（更名前的名称用 --former-name 说明）。",
            $"{Texts.Shown(file).En} ({Texts.Agency(report).En}, {Texts.Year(report).En}) was not used: no report of an agency of that name on the next year is among the files (state a former name by --former-name)."
        );

    public static LocalizedText PreviousUnknown(string file) =>
        new(
            $"{Texts.Shown(file).Zh} 的机关名称或年度不详，无法与多份报告对应，未用；请用 --agency、--year 说明，或逐份核对。",
            $"{Texts.Shown(file).En} was not used: its agency's name or its year is not known, so it cannot be matched among several; say them by --agency and --year, or check the reports one by one."
        );

    public static LocalizedText PreviousRepeated(string file, AnnualReport report) =>
        new(
            $"{Texts.Shown(file).Zh}（{Texts.Agency(report).Zh}，{Texts.Year(report).Zh}）与前面的上年报告重复，未用。",
            $"{Texts.Shown(file).En} ({Texts.Agency(report).En}, {Texts.Year(report).En}) was not used: an earlier file is on the same agency and year."
        );

    private static string Mebibytes(long bytes) => (bytes / (1024m * 1024m)).ToString("0.#", CultureInfo.InvariantCulture);

    public static LocalizedText BinaryNeedsOut(string format) =>
        new(
            $"{format} 不是文本，不写到标准输出；请用“--out 文件”指定文件。",
            $"{format} is no text and is not written to standard output; name a file with --out FILE."
        );
}
