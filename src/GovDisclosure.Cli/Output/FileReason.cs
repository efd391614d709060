using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>Why a file cannot be read or written, in the user's language: our own words for the usual causes, the system's for the
/// rest.</summary>
internal static class FileReason
{
    private const int Code = 0xFFFF;

    // The causes that the system tells by number, on Unix and on Windows; where macOS has one of its own, it follows.
    private static readonly (int[] Unix, int[] Windows, LocalizedText Reason)[] Numbered =
    [
        ([28, 122, 69], [112, 39], new("磁盘空间不足", "the disk is full")),
        ([30], [19], new("磁盘是只读的", "the disk is read-only")),
        ([16, 26, 11, 35], [32, 33], new("文件正被另一程序使用", "another program uses the file")),
        ([40, 62], [1921], new("链接首尾相接，不指向任何文件", "its links lead in a circle")),
        ([FileTooLarge.OnUnix], [FileTooLarge.OnWindows], new("文件超过磁盘所允许的大小", "the file is larger than the disk allows")),
        ([23, 24], [4], new("打开的文件过多", "too many files are open")),
        ([5, 6, 19], [21, 23, 1117], new("磁盘或设备有故障，或已断开", "the disk or device fails, or is not connected")),
        ([32], [109, 232], new("接收的程序已结束", "the program that takes it has ended")),
        ([36, 63], [206], new("名称过长", "the name is too long")),
        (
            [22],
            [123, 87],
            new("文件名中有系统不允许的字符，或设备不支持", "the name holds what the system does not allow, or the device cannot do it")
        ),
    ];

    public static LocalizedText Of(Exception error, string? path = null) =>
        path is not null && Directory.Exists(path) ? new("这是文件夹，不是文件", "it is a folder, not a file")
        : error is FileNotFoundException or DirectoryNotFoundException
            ? new("没有这个文件或文件夹，请核对路径", "there is no such file or folder; check the path")
        : error is UnauthorizedAccessException ? new("没有权限，请核对文件权限", "it is not permitted; check the permissions")
        : error is PathTooLongException ? new("路径过长", "the path is too long")
        : OfNumber(error)
            ?? new(
                $"系统不允许（系统的说明：{error.Message.TrimEnd('.', '。')}）",
                $"the system does not allow it (it says: {error.Message.TrimEnd('.')})"
            );

    private static LocalizedText? OfNumber(Exception error) =>
        error is ArgumentOutOfRangeException argument ? OfNumber(FileTooLarge.Of(argument))
        : error is IOException
        && Numbered.FirstOrDefault(cause =>
            OperatingSystem.IsWindows() ? cause.Windows.Contains(error.HResult & Code) : cause.Unix.Contains(error.HResult)
        )
            is { Reason: { } reason }
            ? reason
        : null;
}
