namespace GovDisclosure.Tables;

/// <summary>A new file that is written once, and let go of between two writes where many are written at a time: it then goes on at its
/// end. A link in its place is replaced, and what it leads to stays.</summary>
/// <param name="path">The file.</param>
/// <param name="open">Opens it.</param>
internal sealed class TableFile(string path, Func<string, FileMode, FileStream> open) : Stream
{
    private const int BufferBytes = 64 * 1024;

    private FileStream? file;
    private long position;
    private bool isMade;

    /// <summary>Whether it is open now.</summary>
    public bool IsHeld => file is not null;

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => Held.Length;

    public override long Position
    {
        get => file?.Position ?? position;
        set => Held.Position = value;
    }

    private FileStream Held
    {
        get
        {
            if (file is not null)
            {
                return file;
            }

            if (!isMade && new FileInfo(path).LinkTarget is not null)
            {
                File.Delete(path);
            }

            file = open(path, isMade ? FileMode.Open : FileMode.Create);
            isMade = true;
            if (position > 0)
            {
                file.Position = position;
            }

            return file;
        }
    }

    /// <summary>Opens a file for writing.</summary>
    public static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.Write, FileShare.None, BufferBytes);

    /// <summary>Closes the file until more is written.</summary>
    public async ValueTask LetGoAsync()
    {
        if (file is { } held)
        {
            (position, file) = (held.Position, null);
            try
            {
                await held.DisposeAsync().ConfigureAwait(false);
            }
            catch (ArgumentOutOfRangeException error)
            {
                throw FileTooLarge.Of(error);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            Held.Write(buffer);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw FileTooLarge.Of(error);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await Held.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw FileTooLarge.Of(error);
        }
    }

    public override void Flush()
    {
        try
        {
            file?.Flush();
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw FileTooLarge.Of(error);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (file?.FlushAsync(cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw FileTooLarge.Of(error);
        }
    }

    public override long Seek(long offset, SeekOrigin origin) => Held.Seek(offset, origin);

    public override void SetLength(long value) => Held.SetLength(value);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            try
            {
                file?.Dispose();
            }
            catch (ArgumentOutOfRangeException error)
            {
                throw FileTooLarge.Of(error);
            }
            finally
            {
                file = null;
            }
        }

        base.Dispose(disposing);
    }
}
