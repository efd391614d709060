using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Parts;

/// <summary>
/// A part of a package (a Word document, a workbook) that is read as a stream and ends where it unpacks to more than the limit, or at an
/// element of too many attributes: the time to read these grows with
/// the square of their number.
/// </summary>
/// <param name="part">The part.</param>
/// <param name="options">The limits.</param>
internal sealed class PackagePartStream(Stream part, ReadOptions options) : Stream
{
    private const int MostAttributes = 10_000;

    private bool isInTag;
    private byte quote;
    private int attributes;
    private long characters;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = part.Read(buffer);
        foreach (var c in buffer[..length])
        {
            Count(c);
        }

        return characters <= options.MaxBytes ? length : throw new SourceLimitException(Messages.UnpacksTooFar(options.MaxBytes));
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            part.Dispose();
        }

        base.Dispose(disposing);
    }

    // Every encoding that XML may have here has these characters at these bytes.
    private void Count(byte c)
    {
        // UTF-16 units, as the limit has them: of UTF-8, which nearly all parts are in, the bytes that go on are none, and four bytes are
        // two.
        characters +=
            (c & 0xC0) == 0x80 ? 0
            : c >= 0xF0 ? 2
            : 1;
        if (!isInTag)
        {
            isInTag = c == '<';
            (attributes, quote) = (0, 0);
        }
        else if (quote != 0)
        {
            quote = c == quote ? (byte)0 : quote;
        }
        else if (c == '>')
        {
            isInTag = false;
        }
        else if (c is (byte)'"' or (byte)'\'')
        {
            quote = c;
        }
        else if (c == '=' && ++attributes > MostAttributes)
        {
            throw new SourceLimitException(Messages.TooManyElements(options.MaxElements));
        }
    }
}
