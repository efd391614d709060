using System.Buffers;
using System.Runtime.CompilerServices;

namespace GovDisclosure.Json;

/// <summary>Whole lines of a stream, cut no further: they are parsed on another core than the one that reads.</summary>
/// <param name="Buffer">Rented; who has parsed the lines gives it back by <see cref="Return"/>.</param>
/// <param name="Length">How many bytes the lines have.</param>
/// <param name="FirstLine">The number of the first line in the stream, from 1.</param>
/// <param name="IsFirstTooLarge">Whether the first line was beyond the limit; its beginning was not kept then.</param>
internal readonly record struct LineBlock(byte[] Buffer, int Length, long FirstLine, bool IsFirstTooLarge)
{
    // Some eight reports: enough work for a core to be worth the hand-over, little enough for the first ones to be there soon.
    private const int TypicalBytes = 64 * 1024;

    /// <summary>Cuts a stream into blocks: what a read brings is handed on as soon as it ends a line.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="maxBytes">The most bytes of a line; of a longer one nothing is kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<LineBlock> OfAsync(
        Stream stream,
        int maxBytes,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(TypicalBytes);
        var filled = 0;
        long number = 1;
        var tooLarge = false;
        while (true)
        {
            if (filled == buffer.Length)
            {
                buffer = Larger(buffer, filled);
            }

            var count = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            var end = buffer.AsSpan(filled, count).LastIndexOf((byte)'\n') + 1;
            if (end == 0)
            {
                // A carriage return at the end does not count; reading the line looks once more.
                filled += count;
                tooLarge |= filled > maxBytes + 1L;
                filled = tooLarge ? 0 : filled;
                continue;
            }

            var (block, length) = (buffer, filled + end);
            var rest = count - end;
            buffer = ArrayPool<byte>.Shared.Rent(Math.Max(TypicalBytes, rest));
            block.AsSpan(length, rest).CopyTo(buffer);
            filled = rest;
            var lines = block.AsSpan(0, length).Count((byte)'\n');
            yield return new LineBlock(block, length, number, tooLarge);
            number += lines;
            tooLarge = filled > maxBytes + 1L;
            filled = tooLarge ? 0 : filled;
        }

        yield return new LineBlock(buffer, filled, number, tooLarge);
    }

    /// <summary>Gives the buffer back.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(Buffer);

    private static byte[] Larger(byte[] buffer, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, Array.MaxLength));
        buffer.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
