using System.Runtime.CompilerServices;

namespace GovDisclosure.Json;

public static partial class DisclosureJson
{
    /// <summary>Reads NDJSON: a report in each line. Empty lines are passed over.</summary>
    /// <returns>For each line what reading it yields; a bad line is a result without a report, and the next line follows.</returns>
    public static IAsyncEnumerable<DisclosureJsonResult> ReadLinesAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadLinesAsync(stream, DisclosureJsonOptions.Default, cancellationToken);

    /// <summary>Reads NDJSON on all cores: a report in each line. Empty lines are passed over.</summary>
    /// <param name="stream">UTF-8; lines end with <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="options">How to read; a line beyond <see cref="DisclosureJsonOptions.MaxBytes"/> is passed over and said so.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>For each line what reading it yields, in order; a bad line is a result without a report, and the next line
    /// follows.</returns>
    public static IAsyncEnumerable<DisclosureJsonResult> ReadLinesAsync(
        Stream stream,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    ) => ReadLinesAsync(stream, options, Environment.ProcessorCount, cancellationToken);

    /// <summary>Reads NDJSON on several cores: a report in each line. Empty lines are passed over.</summary>
    /// <remarks>The stream is read a few hundred kilobytes ahead of what is asked for, and no further.</remarks>
    /// <param name="stream">UTF-8; lines end with <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="options">How to read; a line beyond <see cref="DisclosureJsonOptions.MaxBytes"/> is passed over and said so.</param>
    /// <param name="degreeOfParallelism">On how many cores lines are parsed at once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>For each line what reading it yields, in order; a bad line is a result without a report, and the next line
    /// follows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is not positive.</exception>
    public static IAsyncEnumerable<DisclosureJsonResult> ReadLinesAsync(
        Stream stream,
        DisclosureJsonOptions options,
        int degreeOfParallelism,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreeOfParallelism);
        return ParseAsync(stream, options, degreeOfParallelism, cancellationToken);
    }

    /// <summary>Writes NDJSON: a report in each line, compact, ended by <c>\n</c>.</summary>
    /// <exception cref="ArgumentException">A text of a report holds half a surrogate pair, or its year is not from 1 to 9999; the reports
    /// before it are written.</exception>
    public static async Task WriteLinesAsync(
        Stream stream,
        IAsyncEnumerable<AnnualReport> reports,
        CancellationToken cancellationToken = default
    )
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
        WriteLinesAsync(stream, Given.Items(reports).ToAsyncEnumerable(), cancellationToken);

    private static async IAsyncEnumerable<DisclosureJsonResult> ParseAsync(
        Stream stream,
        DisclosureJsonOptions options,
        int workers,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var blocks = LineBlock.OfAsync(stream, options.MaxBytes, cancellationToken);
        await foreach (var results in OrderedParallel.SelectAsync(blocks, ParsedAsync, workers, cancellationToken).ConfigureAwait(false))
        {
            foreach (var result in results)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return result;
            }
        }

        Task<List<DisclosureJsonResult>> ParsedAsync(LineBlock block, CancellationToken token) =>
            Task.FromResult(Parsed(block, options, token));
    }

    private static List<DisclosureJsonResult> Parsed(LineBlock block, DisclosureJsonOptions options, CancellationToken cancellationToken)
    {
        var results = new List<DisclosureJsonResult>();
        var rest = block.Buffer.AsSpan(0, block.Length);
        var number = block.FirstLine;
        var tooLarge = block.IsFirstTooLarge;
        while (tooLarge || !rest.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r');
            if (tooLarge)
            {
                results.Add(InStream(TooLarge(options), number));
            }
            else if (!line.TrimStart(" \t"u8).IsEmpty)
            {
                results.Add(InStream(Read(line, options), number));
            }

            tooLarge = false;
            number++;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        block.Return();
        return results;
    }

    // The text of a line has one line; its problems are at the line of the stream.
    private static DisclosureJsonResult InStream(DisclosureJsonResult result, long number) =>
        result with
        {
            Line = number,
            Problems = result.Problems.IsEmpty ? [] : [.. result.Problems.Select(problem => problem with { Line = number })],
        };

    private static void Append(PooledBufferWriter buffer, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }
}
