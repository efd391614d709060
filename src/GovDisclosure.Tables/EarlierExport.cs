using System.Text.Json;

namespace GovDisclosure.Tables;

/// <summary>Removes what an earlier export left in a folder, which would else be beside the new tables and be loaded with
/// them.</summary>
internal static class EarlierExport
{
    public const string PackageName = "datapackage.json";

    /// <summary>The data package while it is written.</summary>
    public const string NewPackageName = "_govdisclosure-datapackage.json";

    /// <summary>Lists the tables of an export that is not whole, one a line: it has no data package yet. Engines pass over names that begin
    /// so.</summary>
    public const string UnfinishedName = "_govdisclosure-unfinished.txt";

    private static readonly string[] Extensions = [.. Enum.GetNames<TableFormat>().Select(static name => "." + name.ToLowerInvariant())];

    /// <summary>Removes <c>datapackage.json</c> and the list of an export that was broken off, with the tables that they name, as far as
    /// those are files of this export inside of the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keep">The files that must stay, such as those that are read.</param>
    /// <returns>How many tables were removed.</returns>
    public static int Remove(string folder, IEnumerable<string> keep)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var kept = keep.SelectMany(static file =>
                (string?[])[Path.GetFullPath(file), File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName]
            )
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Remove(root, PackageName, Listed, kept) + Remove(root, UnfinishedName, File.ReadLines, kept);
    }

    /// <summary>Notes that a table is about to be written.</summary>
    public static Task NoteAsync(string folder, string table, CancellationToken cancellationToken) =>
        File.AppendAllTextAsync(Path.Combine(folder, UnfinishedName), table + "\n", cancellationToken);

    /// <summary>The export is whole, and its data package lists its tables.</summary>
    public static void Finish(string folder) => File.Delete(Path.Combine(folder, UnfinishedName));

    private static int Remove(string root, string listName, Func<string, IEnumerable<string>> read, HashSet<string> kept)
    {
        var list = Path.Combine(root, listName);
        if (!File.Exists(list) || kept.Contains(list))
        {
            return 0;
        }

        var removed = 0;
        foreach (var name in read(list).ToList())
        {
            if (PathIn(root, name) is { } path && !kept.Contains(path) && File.Exists(path))
            {
                File.Delete(path);
                removed++;
                RemoveEmptyFolders(root, Path.GetDirectoryName(path)!);
            }
        }

        // Last, so that a run that was broken off here finds the rest.
        File.Delete(list);
        return removed;
    }

    // A file that is no data package is somebody else's: nothing is listed.
    private static IEnumerable<string> Listed(string package)
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
