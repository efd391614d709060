using System.Collections.Immutable;
using GovDisclosure.Cli.Output;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace GovDisclosure.Cli.Input;

/// <summary>A folder in which a pattern is looked for: links are followed, but never back to a folder that is being looked
/// through.</summary>
/// <param name="folder">The folder.</param>
/// <param name="above">Where it and the folders above it really are.</param>
/// <param name="unreadable">Takes a folder that cannot be looked into, and why; the others are looked through all the same.</param>
internal sealed class LoopFreeFolder(DirectoryInfo folder, ImmutableHashSet<string> above, Action<string, Exception> unreadable)
    : DirectoryInfoBase
{
    /// <summary>Begins at a folder.</summary>
    public LoopFreeFolder(string path, Action<string, Exception> unreadable)
        : this(new DirectoryInfo(path), [RealPath.Of(path)], unreadable) { }

    public override string Name => folder.Name;

    public override string FullName => folder.FullName;

    public override DirectoryInfoBase? ParentDirectory => folder.Parent is { } parent ? new DirectoryInfoWrapper(parent) : null;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var entry in Entries())
        {
            if (entry is FileInfo file)
            {
                yield return new FileInfoWrapper(file);
            }
            else if (RealPath.Of(entry.FullName) is var real && !above.Contains(real))
            {
                yield return new LoopFreeFolder((DirectoryInfo)entry, above.Add(real), unreadable);
            }
        }
    }

    public override DirectoryInfoBase GetDirectory(string path) => new LoopFreeFolder(Path.Combine(folder.FullName, path), unreadable);

    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(folder.FullName, path)));

    // All at once: what fails on the way fails here.
    private FileSystemInfo[] Entries()
    {
        try
        {
            return folder.Exists ? folder.GetFileSystemInfos() : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            unreadable(folder.FullName, error);
            return [];
        }
    }
}
