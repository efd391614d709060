using System.Runtime.CompilerServices;

namespace GovDisclosure.Json;

/// <content>Files, and streams without waiting.</content>
public static partial class DisclosureJson
{
    private const int FileBuffer = 32 * 1024;

    /// <summary>Writes a report as compact JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static void Serialize(Stream stream, AnnualReport report) => Serialize(stream, report, DisclosureJsonOptions.Default);

    /// <summary>Writes a report as JSON in UTF-8.</summary>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public static void Serialize(Stream stream, AnnualReport report, DisclosureJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        Serialize(buffer, report, options);
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>Reads a report strictly.</summary>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where and how.</exception>
    public static AnnualReport Deserialize(Stream stream) => Read(stream, DisclosureJsonOptions.Default).RequireReport();

    /// <summary>Reads a report.</summary>
    /// <exception cref="DisclosureJsonException">The text cannot be read; the exception says where and why.</exception>
    public static AnnualReport Deserialize(Stream stream, DisclosureJsonOptions options) => Read(stream, options).RequireReport();

    /// <summary>Reads a report and says what does not keep to the contract; throws nothing for a bad text.</summary>
    public static DisclosureJsonResult Read(Stream stream, DisclosureJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        if (IsTooLong(stream, options))
        {
            return TooLarge(options);
        }

        using var buffer = new PooledBufferWriter(TypicalBytes);
        return buffer.Fill(stream, options.MaxBytes) ? Read(buffer.WrittenSpan, options) : TooLarge(options);
    }

    /// <summary>Writes a report as compact JSON in UTF-8 into a file, which is made or overwritten.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">The path is empty, a text of the report holds half a surrogate pair, or its year is not from 1
    /// to 9999; nothing is written then.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void SerializeToFile(string path, AnnualReport report) => SerializeToFile(path, report, DisclosureJsonOptions.Default);

    /// <param name="path">The path of the file.</param>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write.</param>
    /// <inheritdoc cref="SerializeToFile(string, AnnualReport)" path="/*[not(self::param)]"/>
    public static void SerializeToFile(string path, AnnualReport report, DisclosureJsonOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        Serialize(buffer, report, options);
        File.WriteAllBytes(path, buffer.WrittenSpan);
    }

    /// <param name="path">The path of the file.</param>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the writing; the file may then be cut short.</param>
    /// <inheritdoc cref="SerializeToFile(string, AnnualReport)" path="/*[not(self::param)]"/>
    public static Task SerializeToFileAsync(string path, AnnualReport report, CancellationToken cancellationToken = default) =>
        SerializeToFileAsync(path, report, DisclosureJsonOptions.Default, cancellationToken);

    /// <param name="path">The path of the file.</param>
    /// <param name="report">The report.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Ends the writing; the file may then be cut short.</param>
    /// <inheritdoc cref="SerializeToFile(string, AnnualReport)" path="/*[not(self::param)]"/>
    public static async Task SerializeToFileAsync(
        string path,
        AnnualReport report,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var buffer = new PooledBufferWriter(TypicalBytes);
        Serialize(buffer, report, options);
        await File.WriteAllBytesAsync(path, buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a report from a file strictly.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where and how.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static AnnualReport DeserializeFile(string path) => ReadFile(path, DisclosureJsonOptions.Default).RequireReport();

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="options">How to read.</param>
    /// <inheritdoc cref="DeserializeFile(string)" path="/*[not(self::param)]"/>
    public static AnnualReport DeserializeFile(string path, DisclosureJsonOptions options) => ReadFile(path, options).RequireReport();

    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="DeserializeFile(string)" path="/*[not(self::param)]"/>
    public static Task<AnnualReport> DeserializeFileAsync(string path, CancellationToken cancellationToken = default) =>
        DeserializeFileAsync(path, DisclosureJsonOptions.Default, cancellationToken);

    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="DeserializeFile(string, DisclosureJsonOptions)" path="/*[not(self::param)]"/>
    public static async Task<AnnualReport> DeserializeFileAsync(
        string path,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        var result = await ReadFileAsync(path, options, cancellationToken).ConfigureAwait(false);
        return result.RequireReport();
    }

    /// <summary>Reads a report from a file and says what does not keep to the contract; throws nothing for a bad text.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static DisclosureJsonResult ReadFile(string path, DisclosureJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var stream = OpenToRead(path, FileOptions.SequentialScan);
        return Read(stream, options);
    }

    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="ReadFile(string, DisclosureJsonOptions)" path="/*[not(self::param)]"/>
    public static async Task<DisclosureJsonResult> ReadFileAsync(
        string path,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var stream = OpenToRead(path, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a file of NDJSON: a report in each line. Empty lines are passed over.</summary>
    /// <param name="path">The path of the file, in UTF-8; lines end with <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>For each line what reading it yields; a bad line is a result without a report, and the next line follows.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read; thrown when the first line is asked for.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read; thrown when the first line is asked for.</exception>
    public static IAsyncEnumerable<DisclosureJsonResult> ReadFileLinesAsync(string path, CancellationToken cancellationToken = default) =>
        ReadFileLinesAsync(path, DisclosureJsonOptions.Default, cancellationToken);

    /// <param name="path">The path of the file, in UTF-8; lines end with <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="options">How to read; a line beyond <see cref="DisclosureJsonOptions.MaxBytes"/> is passed over and said so.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <inheritdoc cref="ReadFileLinesAsync(string, CancellationToken)" path="/*[not(self::param)]"/>
    public static IAsyncEnumerable<DisclosureJsonResult> ReadFileLinesAsync(
        string path,
        DisclosureJsonOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        return Lines(path, options, cancellationToken);

        static async IAsyncEnumerable<DisclosureJsonResult> Lines(
            string path,
            DisclosureJsonOptions options,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            var stream = OpenToRead(path, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await using (stream.ConfigureAwait(false))
            {
                await foreach (var line in ReadLinesAsync(stream, options, cancellationToken).ConfigureAwait(false))
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>Writes a file of NDJSON, which is made or overwritten: a report in each line, compact, ended by <c>\n</c>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="cancellationToken">Ends the writing; the file may then be cut short.</param>
    /// <exception cref="ArgumentException">
    /// The path is empty, a text of a report holds half a surrogate pair, or its year is not from 1 to 9999; the reports before it are
    /// written.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task WriteFileLinesAsync(
        string path,
        IAsyncEnumerable<AnnualReport> reports,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(reports);
        var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, FileBuffer, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            await WriteLinesAsync(stream, reports, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc cref="WriteFileLinesAsync(string, IAsyncEnumerable{AnnualReport}, CancellationToken)"/>
    public static async Task WriteFileLinesAsync(
        string path,
        IEnumerable<AnnualReport> reports,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(reports);
        var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, FileBuffer, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            await WriteLinesAsync(stream, reports, cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsTooLong(Stream stream, DisclosureJsonOptions options) =>
        stream.CanSeek && stream.Length - stream.Position > options.MaxBytes;

    private static FileStream OpenToRead(string path, FileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileBuffer, options);
    }
}
