using System.Text.Json;

namespace GovDisclosure.Tables;

/// <summary>Removes what an earlier export left in a folder, which would else stand beside the new tables and be loaded with
/// them.</summary>
internal static class EarlierExport
{
    private const string PackageName = "datapackage.json";

    private static readonly string[] Extensions = [.. Enum.GetNames<TableFormat>().Select(static name => "." + name.ToLowerInvariant())];

    /// <summary>Removes <c>datapackage.json</c> and the tables that it lists, as far as they are files of this export inside of the
    /// folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keep">The files that must stay, such as those that are read.</param>
    /// <returns>How many tables were removed.</returns>
    public static int Remove(string folder, IEnumerable<string> keep)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var package = Path.Combine(root, PackageName);
        var kept = keep.SelectMany(static file =>
                (string?[])[Path.GetFullPath(file), File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName]
            )
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(package) || kept.Contains(package))
        {
            return 0;
        }

        var removed = 0;
        foreach (var name in Listed(package))
        {
            if (PathIn(root, name) is { } path && !kept.Contains(path) && File.Exists(path))
            {
                File.Delete(path);
                removed++;
                RemoveEmptyFolders(root, Path.GetDirectoryName(path)!);
            }
        }

        // Last, so that a run that was broken off here finds the rest.
        File.Delete(package);
        return removed;
    }

    // A file that is no data package is somebody else's: nothing is listed.
    private static List<string> Listed(string package)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(package));
            return
            [
                .. document
                    .RootElement.GetProperty("resources")
                    .EnumerateArray()
                    .SelectMany(static resource =>
                        resource.GetProperty("path") is { ValueKind: JsonValueKind.Array } many
                            ? many.EnumerateArray().AsEnumerable()
                            : [resource.GetProperty("path")]
                    )
                    .Select(static path => path.GetString())
                    .OfType<string>(),
            ];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    // The list may have been written by anybody: only tables of ours, inside of the folder, behind no link.
    private static string? PathIn(string root, string name)
    {
        var parts = name.Split('/');
        if (
            Path.IsPathRooted(name)
            || parts.Any(static part => part is "" or "." or ".." || part.AsSpan().ContainsAny('\\', ':', '\0'))
            || !Extensions.Contains(Path.GetExtension(name), StringComparer.Ordinal)
            || !DataPackage.All.Any(schema =>
                string.Equals(schema.Name, parts.Length == 1 ? Path.GetFileNameWithoutExtension(name) : parts[0], StringComparison.Ordinal)
            )
        )
        {
            return null;
        }

        var path = root;
        foreach (var part in parts[..^1])
        {
            path = Path.Combine(path, part);
            if (new DirectoryInfo(path).LinkTarget is not null)
            {
                return null;
            }
        }

        return Path.Combine(path, parts[^1]);
    }

    private static void RemoveEmptyFolders(string root, string folder)
    {
        for (; folder.Length > root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }
}
