namespace GovDisclosure.Cli.Output;

/// <summary>Where a command's result goes: standard output, or a file that is there whole or not at all.</summary>
internal abstract class OutputTarget : IDisposable
{
    private protected OutputTarget() { }

    /// <summary>The terminal that the result goes to; null when it goes to none.</summary>
    public virtual Screen? Screen => null;

    /// <summary>Opens the target before the work is done, so that what cannot be written is said at once.</summary>
    /// <param name="host">Where standard output goes.</param>
    /// <param name="path">The file; null or - for standard output.</param>
    /// <param name="inputs">What the run reads, which must not be overwritten: files, folders, patterns and lists.</param>
    /// <exception cref="OutputException">The file cannot be written, or is read.</exception>
    public static OutputTarget Open(ToolHost host, string? path, params IEnumerable<string?> inputs)
    {
        if (path is null or "-")
        {
            return new StandardOutput(host);
        }

        return SameFile.IsRead(inputs, path) ? throw new OutputException(FileTexts.OutIsAnInput(path)) : FileOutput.Open(path);
    }

    /// <exception cref="OutputException">The output cannot be written.</exception>
    public abstract Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>The result is complete; without this, a file is left as it was.</summary>
    /// <exception cref="OutputException">The output cannot be written.</exception>
    public abstract Task CommitAsync(CancellationToken cancellationToken);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    private sealed class StandardOutput(ToolHost host) : OutputTarget
    {
        public override Screen? Screen => host.Screen;

        public override Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
            GuardAsync(host.Output.WriteAsync(bytes, cancellationToken));

        public override Task CommitAsync(CancellationToken cancellationToken) =>
            GuardAsync(new ValueTask(host.Output.FlushAsync(cancellationToken)));

        private static async Task GuardAsync(ValueTask writing)
        {
            try
            {
                await writing.ConfigureAwait(false);
            }
            catch (IOException error) when (IsBrokenPipe(error))
            {
                throw new OutputException("The pipe is broken.", error);
            }
            catch (IOException error)
            {
                throw new OutputException(FileTexts.StandardOutputFails(error), error);
            }
        }

        // EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA of Windows.
        private static bool IsBrokenPipe(IOException error) => error.HResult is 32 || (error.HResult & 0xFFFF) is 109 or 232;
    }

    private sealed class FileOutput : OutputTarget
    {
        private readonly string path;
        private readonly string? temporary;
        private FileStream? stream;

        private FileOutput(string path, string? temporary, FileStream stream)
        {
            this.path = path;
            this.temporary = temporary;
            this.stream = stream;
        }

        public static FileOutput Open(string path)
        {
            try
            {
                var target = Target(path);
                if (Directory.Exists(target))
                {
                    throw new OutputException(FileTexts.OutIsDirectory(path));
                }

                // A device or a pipe is written to and never replaced.
                if (File.Exists(target) && !IsRegular(target))
                {
                    return new FileOutput(target, null, new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
                }

                var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
                return new FileOutput(target, temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None));
            }
            catch (Exception error) when (IsOfTheFile(error))
            {
                throw Fails(path, error);
            }
        }

        public override async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            try
            {
                await stream!.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (IsOfTheFile(error))
            {
                throw Fails(path, error);
            }
        }

        public override async Task CommitAsync(CancellationToken cancellationToken)
        {
            try
            {
                await stream!.FlushAsync(cancellationToken).ConfigureAwait(false);
                await stream.DisposeAsync().ConfigureAwait(false);
                if (temporary is not null)
                {
                    KeepMode();
                    File.Move(temporary, path, overwrite: true);
                }

                stream = null;
            }
            catch (Exception error) when (IsOfTheFile(error))
            {
                throw Fails(path, error);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (stream is not null)
            {
                Abandon();
                stream = null;
            }

            base.Dispose(disposing);
        }

        // What cannot be removed is not worth hiding the failure that led here.
        private void Abandon()
        {
            try
            {
                stream!.Dispose();
                if (temporary is not null)
                {
                    File.Delete(temporary);
                }
            }
            catch (Exception error) when (IsOfTheFile(error)) { }
        }

        // A link is written through and not replaced.
        private static string Target(string path)
        {
            var full = Path.GetFullPath(path);
            var file = new FileInfo(full);
            return IsDevice(full) || file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }

        private static bool IsRegular(string path)
        {
            if (IsDevice(path))
            {
                return false;
            }

            using var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return existing.CanSeek;
        }

        private static bool IsDevice(string path) =>
            path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith(@"\\.\", StringComparison.Ordinal);

        private void KeepMode()
        {
            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(temporary!, File.GetUnixFileMode(path));
            }
        }

        private static bool IsOfTheFile(Exception error) =>
            error
                is not OutputException
                    and (
                        IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
                        or System.Security.SecurityException
                    );

        private static OutputException Fails(string path, Exception error) =>
            new(
                error switch
                {
                    DirectoryNotFoundException => FileTexts.OutFolderMissing(path),
                    UnauthorizedAccessException => FileTexts.OutNotAllowed(path),
                    _ => FileTexts.OutFails(path, error),
                },
                error
            );
    }
}
