using GovDisclosure.Tables;

namespace GovDisclosure.Cli.Output;

/// <summary>Standard output or standard error of a process that may have been started without them: what cannot be written there is
/// dropped, and the work goes on.</summary>
/// <param name="inner">The stream.</param>
/// <param name="isDropped">The failures that drop what was to be written; all others are thrown.</param>
internal sealed class DroppingStream(Stream inner, Func<Exception, bool> isDropped) : Stream
{
    private bool isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether a descriptor is closed, or open for reading only: a runtime that is started without one may use its number for
    /// something else.</summary>
    public static bool IsClosedDescriptor(Exception error) => error is UnauthorizedAccessException or ObjectDisposedException;

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (isClosed)
        {
            return;
        }

        try
        {
            inner.Write(buffer);
        }
        catch (ArgumentOutOfRangeException error)
        {
            Drop(FileTooLarge.Of(error));
        }
        catch (Exception error) when (isDropped(error))
        {
            isClosed = true;
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (isClosed)
        {
            return;
        }

        try
        {
            await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentOutOfRangeException error)
        {
            Drop(FileTooLarge.Of(error));
        }
        catch (Exception error) when (isDropped(error))
        {
            isClosed = true;
        }
    }

    private void Drop(IOException error) => isClosed = isDropped(error) ? true : throw error;

    // A console's stream holds nothing back.
    public override void Flush() { }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
