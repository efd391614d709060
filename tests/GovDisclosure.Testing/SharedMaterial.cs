using System.Runtime.CompilerServices;

namespace GovDisclosure.Testing;

/// <summary>Finds the repository and, where it stands beside it, the shared material (the form's TSV files, the corpus).</summary>
public static class SharedMaterial
{
    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The path of a file in the repository.</summary>
    public static string InRepository(params string[] parts) => Path.Combine([Repository, .. parts]);

    /// <summary>The sources of the packages that are written by hand.</summary>
    public static IEnumerable<string> Sources() =>
        from file in Directory.EnumerateFiles(InRepository("src"), "*.cs", SearchOption.AllDirectories)
        let path = file.Split(Path.DirectorySeparatorChar)
        where !path.Contains("obj", StringComparer.Ordinal) && !path.Contains("bin", StringComparer.Ordinal)
        select file;

    /// <summary>The path of a file or folder of the shared material, or null when this machine has none.</summary>
    public static string? Find(params string[] parts)
    {
        var path = Path.Combine([Repository, "..", "shared", .. parts]);
        return Path.Exists(path) ? Path.GetFullPath(path) : null;
    }

    /// <summary>Why a test that needs the shared material is skipped.</summary>
    public static string Absent(params string[] parts) => $"../shared/{string.Join('/', parts)} is not on this machine";

    private static string FindRepository([CallerFilePath] string here = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "." })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "GovDisclosure.Core.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("The repository's root was not found above " + AppContext.BaseDirectory);
    }
}
