using System.Diagnostics.CodeAnalysis;

namespace GovDisclosure.Cli.Input;

/// <summary>Standard input of the process.</summary>
internal static class StandardInput
{
    private const string Descriptors = "/proc/self/fd";
    private const string DescriptorFacts = "/proc/self/fdinfo";

    /// <summary>Opens standard input; one that was closed before the process started is empty.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream around it disposes of it.")]
    public static Stream Open() =>
        OperatingSystem.IsLinux() && IsOwnPipe() ? Stream.Null : new AbandonableStream(Console.OpenStandardInput());

    // A runtime that is started without a standard input may use its number for a pipe of its own.
    // As long as the process itself can write into the pipe, reading from it never ends.
    private static bool IsOwnPipe()
    {
        try
        {
            return Target("0") is { } input
                && input.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory
                    .EnumerateFileSystemEntries(Descriptors)
                    .Select(Path.GetFileName)
                    .Any(number => Target(number!) == input && IsWritten(number!));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Target(string number) => Path.GetFileName(new FileInfo(Path.Combine(Descriptors, number)).LinkTarget);

    // Octal flags of open(2), whose last digit is 0 where the descriptor is for reading only.
    private static bool IsWritten(string number)
    {
        var file = Path.Combine(DescriptorFacts, number);
        return File.Exists(file)
            && File.ReadLines(file).Any(static line => line.StartsWith("flags:", StringComparison.Ordinal) && line[^1] != '0');
    }
}
