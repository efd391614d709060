using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>Whether two names are of one file, or one is in the folder of the other: however they are spelled, through links of either
/// kind, and standard input too.</summary>
internal static class SameFile
{
    private const string StandardInput = "/dev/stdin";

    private static readonly string[] Divided = [ReportTables.Cells.Name, ReportTables.Wide.Name];

    /// <summary>Whether a result would replace something that the run reads, or be in a folder that it reads.</summary>
    /// <param name="words">Files, folders, patterns and lists, as the command line has them.</param>
    /// <param name="output">The file of the result.</param>
    public static bool IsRead(IEnumerable<string?> words, string output)
    {
        if (output.Length == 0 || output.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        // Once, and not for each of a hundred thousand inputs.
        var real = RealPath.Of(output);
        return Input.InputFiles.AllThatIsRead(words, withFolders: File.Exists(output)).Any(input => IsReal(input, real));
    }

    /// <summary>What of the inputs a folder of results would replace: a file of it, under whatever name, one in the folders that a table is
    /// divided into, or a folder that is or holds the results.</summary>
    /// <param name="words">Files, folders, patterns and lists, as the command line has them.</param>
    /// <param name="folder">The folder of results.</param>
    /// <returns>The first such input; null where there is none.</returns>
    public static string? ReadIn(IEnumerable<string?> words, string folder)
    {
        var real = RealPath.Of(folder);
        var there = Results(real).Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
        var byLength = there.ToLookup(Input.InputFiles.LengthOf);
        return Input
            .InputFiles.AllThatIsRead(words, withFolders: there.Count > 0)
            .Where(static input => input != Input.ReportSource.StandardInput || !OperatingSystem.IsWindows())
            .Select(static input => input == Input.ReportSource.StandardInput ? RealPath.Of(StandardInput) : input)
            .FirstOrDefault(input =>
                RealPath.Of(input) is var file
                && (
                    there.Contains(file)
                    || string.Equals(real, file, StringComparison.Ordinal)
                    || IsBelow(file, real)
                    || (File.Exists(file) && byLength[Input.InputFiles.LengthOf(file)].Any(result => IsReal(file, result)))
                )
            );
    }

    // What is in the folder and may be replaced, that in the folders of divided tables too.
    private static IEnumerable<string> Results(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder)
                .Concat(
                    Divided
                        .Select(table => Path.Combine(folder, table))
                        .Where(Directory.Exists)
                        .SelectMany(static table => Directory.EnumerateFiles(table, "*", SearchOption.AllDirectories))
                );

    /// <summary>Whether an input is the file of a result. What cannot be looked at is known by its name alone.</summary>
    public static bool Is(string? input, string output)
    {
        if (output.Length == 0 || output.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        return IsReal(input, RealPath.Of(output));
    }

    private static bool IsReal(string? input, string other)
    {
        if (input is null or "" || input.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        if (input == Input.ReportSource.StandardInput)
        {
            return !OperatingSystem.IsWindows() && IsReal(StandardInput, other);
        }

        var one = RealPath.Of(input);
        if (IsBelow(one, other))
        {
            return true;
        }

        try
        {
            return string.Equals(one, other, StringComparison.Ordinal) || (LooksAlike(one, other) && IsLockedTogether(one, other));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return string.Equals(one, other, StringComparison.Ordinal);
        }
    }

    // All that is in a folder is read, the result too where it is there.
    private static bool IsBelow(string folder, string file) =>
        Directory.Exists(folder)
        && file.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Only files that look the same are opened: to open a pipe may wait for ever.
    private static bool LooksAlike(string one, string other)
    {
        var (first, second) = (new FileInfo(one), new FileInfo(other));
        return first.Exists
            && second.Exists
            && first.Length == second.Length
            && first.LastWriteTimeUtc == second.LastWriteTimeUtc
            && first.CreationTimeUtc == second.CreationTimeUtc;
    }

    // A file that is locked under one name is locked under each, those of a copy are not.
    private static bool IsLockedTogether(string one, string other)
    {
        using (Open(other, FileShare.Read)) { }

        using var locked = Open(one, FileShare.None);
        try
        {
            using var again = Open(other, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static FileStream Open(string path, FileShare share) => new(path, FileMode.Open, FileAccess.Read, share, bufferSize: 0);
}
