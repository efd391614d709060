namespace GovDisclosure.Cli.Output;

/// <summary>Why a file cannot be read or written, in the user's language: our own words for the usual causes, the system's for the
/// rest.</summary>
internal static class FileReason
{
    // ENOSPC and EDQUOT; ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.
    private const int NoSpace = 28;
    private const int QuotaOfLinux = 122;
    private const int QuotaOfMac = 69;
    private const int DiskFull = 112;
    private const int HandleDiskFull = 39;
    private const int Code = 0xFFFF;

    public static LocalizedText Of(Exception error, string? path = null) =>
        path is not null && Directory.Exists(path) ? new("这是文件夹，不是文件", "it is a folder, not a file")
        : error is FileNotFoundException or DirectoryNotFoundException
            ? new("没有这个文件或文件夹，请核对路径", "there is no such file or folder; check the path")
        : error is UnauthorizedAccessException ? new("没有权限，请核对文件权限", "it is not permitted; check the permissions")
        : error is PathTooLongException ? new("路径过长", "the path is too long")
        : IsDiskFull(error) ? new("磁盘空间不足", "the disk is full")
        : new(error.Message.TrimEnd('.'), error.Message.TrimEnd('.'));

    private static bool IsDiskFull(Exception error) =>
        error is IOException
        && (
            OperatingSystem.IsWindows()
                ? (error.HResult & Code) is DiskFull or HandleDiskFull
                : error.HResult is NoSpace || error.HResult == (OperatingSystem.IsMacOS() ? QuotaOfMac : QuotaOfLinux)
        );
}
