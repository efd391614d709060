namespace GovDisclosure.Cli.Output;

/// <summary>Where a file or folder really is: a name without any link in it.</summary>
internal static class RealPath
{
    // As many links of links as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The full path with every link on the way resolved. What is not there, or cannot be looked at, keeps its name.</summary>
    /// <exception cref="ArgumentException">It is no path.</exception>
    public static string Of(string path) => Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MostLinks);

    private static string Of(string full, int links)
    {
        if (links == 0 || Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        var here = Path.Combine(Of(parent, links), Path.GetFileName(full));
        return Target(here) is { } target
            ? Of(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, Path.GetDirectoryName(here)!)), links - 1)
            : here;
    }

    private static string? Target(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
