namespace GovDisclosure.Cli.Output;

/// <summary>A folder of results, made before the work is done so that what cannot be written is said at once.</summary>
internal sealed class OutputFolder
{
    private readonly bool isNew;

    private OutputFolder(string path, bool isNew) => (Path, this.isNew) = (path, isNew);

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>Makes the folder.</summary>
    /// <param name="path">The folder; it may be there when it is empty, or when what is in it may be replaced.</param>
    /// <param name="mayReplace">Whether files in it may be replaced (<c>--force</c>).</param>
    /// <param name="inputs">What the run reads, which is never replaced: files, folders, patterns and lists.</param>
    /// <exception cref="OutputException">The folder cannot be made, is in use, or is read.</exception>
    public static OutputFolder Open(string path, bool mayReplace, params IEnumerable<string?> inputs)
    {
        try
        {
            var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
            if (SameFile.ReadIn(inputs, full) is { } input)
            {
                throw new OutputException(InputTexts.OutWouldReplace(path, input));
            }

            if (File.Exists(full))
            {
                throw new OutputException(FileTexts.OutIsFile(path));
            }

            if (!mayReplace && Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            {
                throw new OutputException(FileTexts.OutFolderInUse(path));
            }

            var isNew = !Directory.Exists(full);
            Directory.CreateDirectory(full);
            return new OutputFolder(full, isNew);
        }
        catch (Exception error)
            when (error
                    is not OutputException
                        and (IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            )
        {
            throw new OutputException(FileTexts.OutFails(path, error), error);
        }
    }

    /// <summary>Nothing was written: the folder goes where it was made for this run.</summary>
    public void Abandon()
    {
        if (isNew && !Directory.EnumerateFileSystemEntries(Path).Any())
        {
            Directory.Delete(Path);
        }
    }

    /// <summary>Writes a file of the folder; it is there whole or not at all.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public async Task WriteAsync(ToolHost host, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        using var output = OutputTarget.Open(host, System.IO.Path.Combine(Path, name));
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await output.CommitAsync(cancellationToken).ConfigureAwait(false);
    }
}
