using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

public static partial class ReportReader
{
    /// <summary>Reads every report of many files, on all cores.</summary>
    /// <param name="paths">The paths of the files; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each report, or what kept it from being read, in the order of the files.</returns>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static IAsyncEnumerable<FileReading> ReadAllAsync(IEnumerable<string> paths, CancellationToken cancellationToken = default) =>
        ReadAllAsync(paths, ReadOptions.Default, Environment.ProcessorCount, cancellationToken);

    /// <summary>Reads every report of many files, on several cores. What cannot be read is told, and the others are read.</summary>
    /// <remarks>At most five files for each core are read ahead of what is asked for; nothing is kept.</remarks>
    /// <param name="paths">The paths of the files; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="options">The limits, which hold for each file by itself, and what the caller knows of each of them.</param>
    /// <param name="degreeOfParallelism">How many files are read at once.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each report, or what kept it from being read, in the order of the files.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree of parallelism is not positive.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static IAsyncEnumerable<FileReading> ReadAllAsync(
        IEnumerable<string> paths,
        ReadOptions options,
        int degreeOfParallelism,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAllAsync(paths.ToAsyncEnumerable(), options, degreeOfParallelism, cancellationToken);
    }

    /// <inheritdoc cref="ReadAllAsync(IEnumerable{string}, ReadOptions, int, CancellationToken)"/>
    public static IAsyncEnumerable<FileReading> ReadAllAsync(
        IAsyncEnumerable<string> paths,
        ReadOptions options,
        int degreeOfParallelism,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreeOfParallelism);
        return ReadEachAsync(paths, options, degreeOfParallelism, cancellationToken);
    }

    private static async IAsyncEnumerable<FileReading> ReadEachAsync(
        IAsyncEnumerable<string> paths,
        ReadOptions options,
        int workers,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (
            var readings in OrderedParallel
                .SelectAsync(paths, (path, token) => ReadEveryAsync(path, options, token), workers, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            foreach (var reading in readings)
            {
                yield return reading;
            }
        }
    }

    private static async Task<ImmutableArray<FileReading>> ReadEveryAsync(
        string path,
        ReadOptions options,
        CancellationToken cancellationToken
    )
    {
        var every = new List<ReadResult>();
        ReadResult first;
        try
        {
            first = await ReadOpenedAsync(path, options.For(path) with { EveryReport = every }, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            first = Refuse(Messages.NotOpened(error.Message));
        }

        return every.Count == 0
            ? [new FileReading(path, 1, first)]
            : [.. every.Select((reading, place) => new FileReading(path, place + 1, reading))];
    }
}
