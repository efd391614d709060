using System.Collections.Immutable;
using GovDisclosure.Cli.Output;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace GovDisclosure.Cli.Input;

/// <summary>A folder in which a pattern is looked for: links are followed, but never back to a folder that is being looked
/// through.</summary>
/// <param name="folder">The folder.</param>
/// <param name="above">Where it and the folders above it really are.</param>
internal sealed class LoopFreeFolder(DirectoryInfo folder, ImmutableHashSet<string> above) : DirectoryInfoBase
{
    /// <summary>Begins at a folder.</summary>
    public LoopFreeFolder(string path)
        : this(new DirectoryInfo(path), [RealPath.Of(path)]) { }

    public override string Name => folder.Name;

    public override string FullName => folder.FullName;

    public override DirectoryInfoBase? ParentDirectory => folder.Parent is { } parent ? new DirectoryInfoWrapper(parent) : null;

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        foreach (var entry in folder.Exists ? folder.EnumerateFileSystemInfos() : [])
        {
            if (entry is FileInfo file)
            {
                yield return new FileInfoWrapper(file);
            }
            else if (RealPath.Of(entry.FullName) is var real && !above.Contains(real))
            {
                yield return new LoopFreeFolder((DirectoryInfo)entry, above.Add(real));
            }
        }
    }

    public override DirectoryInfoBase GetDirectory(string path) => new LoopFreeFolder(Path.Combine(folder.FullName, path));

    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(folder.FullName, path)));
}
