namespace GovDisclosure.Tables;

/// <summary>What the disk allows no file to have: to the runtime it is a wrong argument, and the system tells it by a number.</summary>
internal static class FileTooLarge
{
    public const int OnUnix = 27;
    public const int OnWindows = 223;

    // What a number of Windows is among those of exceptions.
    private const int OfWindows = unchecked((int)0x80070000);

    public static IOException Of(ArgumentOutOfRangeException error) =>
        new(error.Message, OperatingSystem.IsWindows() ? OfWindows | OnWindows : OnUnix);
}
