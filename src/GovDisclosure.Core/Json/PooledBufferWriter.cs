using System.Buffers;

namespace GovDisclosure.Json;

/// <summary>A growing buffer of bytes that is rented, and given back when disposed of.</summary>
internal sealed class PooledBufferWriter(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int WrittenCount { get; private set; }

    public ReadOnlySpan<byte> WrittenSpan => buffer.AsSpan(0, WrittenCount);

    public ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, WrittenCount);

    public void Advance(int count) => WrittenCount += count;

    public void Clear() => WrittenCount = 0;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsMemory(WrittenCount);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return buffer.AsSpan(WrittenCount);
    }

    /// <summary>Takes a stream from its position to its end.</summary>
    /// <returns>Whether it has no more than the most bytes; of a longer one no more than a block beyond them is read.</returns>
    public bool Fill(Stream stream, long most = long.MaxValue)
    {
        while (WrittenCount <= most && stream.Read(GetSpan()) is var count and > 0)
        {
            Advance(count);
        }

        return WrittenCount <= most;
    }

    public void Dispose()
    {
        var rented = buffer;
        buffer = [];
        WrittenCount = 0;
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Grow(int sizeHint)
    {
        var needed = checked(WrittenCount + Math.Max(sizeHint, 1));
        if (needed <= buffer.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(buffer.Length * 2L, Array.MaxLength)));
        WrittenSpan.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
