namespace GovDisclosure.Documents.Sources;

/// <summary>Takes the bytes of a stream up to a limit, with no more memory than they need.</summary>
internal sealed class LimitedBuffer(int limit)
{
    private const int FirstSize = 32 * 1024;

    private byte[] bytes = new byte[Math.Min(FirstSize, limit)];
    private int length;

    /// <summary>Room for more bytes; never empty.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (length == bytes.Length)
            {
                // One byte beyond the limit tells a source that is too long.
                Array.Resize(ref bytes, (int)Math.Min(Math.Max(length * 2L, 1), Math.Min(limit + 1L, Array.MaxLength)));
            }

            return bytes.AsMemory(length);
        }
    }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>Whether the rest of a stream is within the limit, as far as the stream tells its length.</summary>
    public bool Accepts(Stream stream)
    {
        if (!stream.CanSeek)
        {
            return true;
        }

        var rest = stream.Length - stream.Position;
        if (rest > limit)
        {
            return false;
        }

        if (rest >= bytes.Length)
        {
            bytes = new byte[Math.Min(rest + 1, Array.MaxLength)];
        }

        return true;
    }

    /// <summary>Counts bytes that were written to <see cref="Free"/>.</summary>
    /// <returns>Whether all bytes are within the limit.</returns>
    public bool Advance(int count)
    {
        length += count;
        return length <= limit;
    }
}
