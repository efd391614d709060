namespace GovDisclosure.Cli.Input;

/// <summary>Names of files, with <c>*</c> and <c>?</c> for any name: the shells of Windows leave those to the program.</summary>
internal static class FileNames
{
    /// <summary>The names, each with wildcards replaced by the files that it fits, in ordinal order; one that fits nothing stays.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> names) => [.. names.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string name)
    {
        if (!Path.GetFileName(name).AsSpan().ContainsAny('*', '?') || File.Exists(name))
        {
            return [name];
        }

        var folder = Path.GetDirectoryName(name) ?? "";
        try
        {
            var found = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, Path.GetFileName(name))
                .Select(file => Path.Combine(folder, Path.GetFileName(file)))
                .Order(StringComparer.Ordinal)
                .ToList();
            return found.Count > 0 ? found : [name];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [name];
        }
    }
}
