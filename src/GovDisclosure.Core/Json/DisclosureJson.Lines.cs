using System.Runtime.CompilerServices;

namespace GovDisclosure.Json;

public static partial class DisclosureJson
{
    /// <summary>Reads NDJSON: a report in each line. Empty lines are passed over.</summary>
    /// <returns>For each line what reading it yields; a bad line is a result without a report, and the next line follows.</returns>
    public static IAsyncEnumerable<DisclosureJsonResult> ReadLinesAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadLinesAsync(stream, DisclosureJsonOptions.Default, cancellationToken);

    /// <summary>Reads NDJSON: a report in each line. Empty lines are passed over.</summary>
    /// <param name="stream">UTF-8; lines end with <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="options">How to read; a line beyond <see cref="DisclosureJsonOptions.MaxBytes"/> is passed over and said so.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>For each line what reading it yields; a bad line is a result without a report, and the next line follows.</returns>
    public static async IAsyncEnumerable<DisclosureJsonResult> ReadLinesAsync(
        Stream stream,
        DisclosureJsonOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        using var line = new PooledBufferWriter(TypicalBytes);
        var chunk = new byte[TypicalBytes];
        long number = 1;
        var tooLarge = false;
        while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            var start = 0;
            while (start < count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var end = chunk.AsSpan(start, count - start).IndexOf((byte)'\n');
                var length = end < 0 ? count - start : end;

                // A carriage return at the end does not count; reading the line looks once more.
                tooLarge |= (long)line.WrittenCount + length > options.MaxBytes + 1L;
                if (!tooLarge)
                {
                    Append(line, chunk.AsSpan(start, length));
                }

                start += length + 1;
                if (end < 0)
                {
                    break;
                }

                if (ReadLine(line, tooLarge, options, number) is { } result)
                {
                    yield return result;
                }

                line.Clear();
                tooLarge = false;
                number++;
            }
        }

        if (ReadLine(line, tooLarge, options, number) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Writes NDJSON: a report in each line, compact, ended by <c>\n</c>.</summary>
    /// <exception cref="ArgumentException">A text of a report holds half a surrogate pair, or its year is not from 1 to 9999; the reports before it are written.</exception>
    public static async Task WriteLinesAsync(Stream stream, IAsyncEnumerable<AnnualReport> reports, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        await foreach (var report in reports.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            buffer.Clear();
            Serialize(buffer, report, DisclosureJsonOptions.Default);
            Append(buffer, "\n"u8);
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="WriteLinesAsync(Stream, IAsyncEnumerable{AnnualReport}, CancellationToken)"/>
    public static Task WriteLinesAsync(Stream stream, IEnumerable<AnnualReport> reports, CancellationToken cancellationToken = default) =>
        WriteLinesAsync(stream, reports.ToAsyncEnumerable(), cancellationToken);

    private static DisclosureJsonResult? ReadLine(PooledBufferWriter line, bool tooLarge, DisclosureJsonOptions options, long number)
    {
        if (tooLarge)
        {
            return InStream(TooLarge(options), number);
        }

        var text = line.WrittenSpan.TrimEnd((byte)'\r');
        return text.TrimStart(" \t"u8).IsEmpty ? null : InStream(Read(text, options), number);
    }

    // The text of a line has one line; its problems stand at the line of the stream.
    private static DisclosureJsonResult InStream(DisclosureJsonResult result, long number) => result with
    {
        Line = number,
        Problems = [.. result.Problems.Select(problem => problem with { Line = number })],
    };

    private static void Append(PooledBufferWriter buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
