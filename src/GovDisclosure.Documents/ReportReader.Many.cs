using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <content>Every report of a source, and many files.</content>
public static partial class ReportReader
{
    /// <summary>Reads every report of a text that holds several.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    public static ImmutableArray<ReadResult> ReadAllText(string text) => ReadAllText(text, ReadOptions.Default);

    /// <summary>Reads every report of a text that holds several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The limits, which hold for all reports together, and what the caller knows of each of them.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    public static ImmutableArray<ReadResult> ReadAllText(string text, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Every(options, own => ReadText(text, own));
    }

    /// <summary>Reads every report of a stream that holds several, from its position to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    public static ImmutableArray<ReadResult> ReadAll(Stream stream) => ReadAll(stream, ReadOptions.Default);

    /// <summary>Reads every report of a stream that holds several, from its position to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="options">The limits, which hold for all reports together, and what the caller knows of each of them.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    public static ImmutableArray<ReadResult> ReadAll(Stream stream, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Every(options, own => Read(stream, own));
    }

    /// <summary>Reads every report of a file that holds several.</summary>
    /// <param name="path">The path of the file; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImmutableArray<ReadResult> ReadAllFile(string path) => ReadAllFile(path, ReadOptions.Default);

    /// <summary>Reads every report of a file that holds several.</summary>
    /// <param name="path">The path of the file; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="options">The limits, which hold for all reports together, and what the caller knows of each of them.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImmutableArray<ReadResult> ReadAllFile(string path, ReadOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Every(options, own => ReadFile(path, own));
    }

    /// <summary>Reads every report of many files, on all cores.</summary>
    /// <param name="paths">The paths of the files; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each report, or what kept it from being read, in the order of the files.</returns>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public static IAsyncEnumerable<FileReading> ReadAllAsync(IEnumerable<string> paths, CancellationToken cancellationToken = default) =>
        ReadAllAsync(paths, ReadOptions.Default, Environment.ProcessorCount, cancellationToken);

    /// <summary>Reads every report of many files, on several cores. What cannot be read is reported, and the others are read.</summary>
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
        ArgumentNullException.ThrowIfNull(path);
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

    private static ImmutableArray<ReadResult> Every(ReadOptions options, Func<ReadOptions, ReadResult> read)
    {
        ArgumentNullException.ThrowIfNull(options);
        var every = new List<ReadResult>();
        var first = read(options with { EveryReport = every });
        return every.Count > 0 ? [.. every] : [first];
    }
}
