using System.Collections.Immutable;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Sources;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents;

/// <summary>Reads published annual reports. The format is known by the content; a wrong or unreadable content is never an
/// exception.</summary>
/// <remarks>
/// <para>
/// The formats: the JSON of the contract (<see cref="GovDisclosure.Json.DisclosureJson"/>; what strays from it is a diagnostic with its
/// place, see
/// <see cref="ReadOptions.TolerantJson"/>), documents of Word (.docx), workbooks (.xlsx), HTML, Markdown and other text with tables between
/// pipes, and plain text; in UTF-8, in UTF-16 with
/// a byte order mark, or, but for JSON, in GB18030 (GBK), HTML in what it declares too, and either in what
/// <see cref="ReadOptions.Charset"/> says. Nothing of a source is run and nothing fetched. PDF, and what else
/// is in a package of its own, is read where <see cref="ReadOptions.Extractors"/> names its extractor.
/// </para>
/// <para>Nothing is guessed and nothing repaired: a figure whose place in its row is not certain leaves the row blank, with a diagnostic.
/// Figures that are printed with
/// nothing between them are divided only where one way agrees with the relations of the form or, in a table without relations, with what
/// the report's text and last
/// year's report (<see cref="ReadOptions.Previous"/>) state of them, and marked as inferred.
/// The result does not depend on the culture or the time zone. All members are safe to call from any thread.</para>
/// </remarks>
public static partial class ReportReader
{
    /// <summary>Reads a report from bytes.</summary>
    /// <param name="content">The content of a file.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    public static ReadResult Read(ReadOnlyMemory<byte> content) => Read(content, ReadOptions.Default);

    /// <summary>Reads a report from bytes.</summary>
    /// <param name="content">The content of a file.</param>
    /// <param name="options">The limits, and what the caller knows of the source.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    public static ReadResult Read(ReadOnlyMemory<byte> content, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return content.Length > options.MaxBytes ? Refuse(Messages.TooManyBytes(options.MaxBytes)) : ReadBytes(content, options);
    }

    /// <summary>Reads every report of a source that holds several: a page of all years, a text of many agencies, a table of pages as a
    /// crawler stores it (CSV).</summary>
    /// <param name="content">The content of a file.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    public static ImmutableArray<ReadResult> ReadAll(ReadOnlyMemory<byte> content) => ReadAll(content, ReadOptions.Default);

    /// <summary>Reads every report of a source that holds several: a page of all years, a text of many agencies, a table of pages as a
    /// crawler stores it (CSV).</summary>
    /// <param name="content">The content of a file.</param>
    /// <param name="options">The limits, which hold for all reports together, and what the caller knows of each of them.</param>
    /// <returns>The reports in the order of the source; a single result where it holds one, or none can be read.</returns>
    public static ImmutableArray<ReadResult> ReadAll(ReadOnlyMemory<byte> content, ReadOptions options) =>
        Every(options, own => Read(content, own));

    /// <summary>Reads a report from a text.</summary>
    /// <param name="text">The text of a report.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    public static ReadResult ReadText(string text) => ReadText(text, ReadOptions.Default);

    /// <summary>Reads a report from a text.</summary>
    /// <param name="text">The text of a report.</param>
    /// <param name="options">The limits, and what the caller knows of the source.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    public static ReadResult ReadText(string text, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return text.Length > options.MaxBytes ? Refuse(Messages.TooManyBytes(options.MaxBytes))
            : text.Contains('\0', StringComparison.Ordinal) ? Refuse(Messages.UnknownEncoding())
            : !options.AssumeJson && text.StartsWith("{\\rtf", StringComparison.Ordinal) ? Refuse(ForeignFormat.Rtf.Message)
            : ReadDecoded(text, options, CancellationToken.None);
    }

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult ReadFile(string path) => ReadFile(path, ReadOptions.Default);

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="options">The limits; a file that is too long is refused by its length.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ReadResult ReadFile(string path, ReadOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        using var stream = Open(path, FileOptions.None);
        return Read(stream, options.For(path));
    }

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<ReadResult> ReadFileAsync(string path, CancellationToken cancellationToken = default) =>
        ReadFileAsync(path, ReadOptions.Default, cancellationToken);

    /// <summary>Reads a report from a file.</summary>
    /// <param name="path">The path of the file; one that ends with .json is read as JSON, whatever it holds.</param>
    /// <param name="options">The limits; a file that is too long is refused by its length.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<ReadResult> ReadFileAsync(string path, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        return ReadOpenedAsync(path, options.For(path), cancellationToken);
    }

    /// <summary>Reads a report from a stream, from its position to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    public static ReadResult Read(Stream stream) => Read(stream, ReadOptions.Default);

    /// <summary>Reads a report from a stream, from its position to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="options">The limits; no more than the most bytes and one are read.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    public static ReadResult Read(Stream stream, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return TryBuffer(stream, options.MaxBytes, out var content)
            ? ReadBytes(content, options)
            : Refuse(Messages.TooManyBytes(options.MaxBytes));
    }

    // No more than the most bytes and one are read.
    internal static bool TryBuffer(Stream stream, int maxBytes, out ReadOnlyMemory<byte> content)
    {
        var buffer = new LimitedBuffer(maxBytes);
        content = default;
        if (!buffer.Accepts(stream))
        {
            return false;
        }

        int read;
        while ((read = stream.Read(buffer.Free.Span)) > 0)
        {
            if (!buffer.Advance(read))
            {
                return false;
            }
        }

        content = buffer.Written;
        return true;
    }

    /// <summary>Reads a report from a stream, from its position to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<ReadResult> ReadAsync(Stream stream, CancellationToken cancellationToken = default) =>
        ReadAsync(stream, ReadOptions.Default, cancellationToken);

    /// <summary>Reads a report from a stream, from its position to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="options">The limits; no more than the most bytes and one are read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The report, null where it could not be read, with what was not read or is in doubt, where each cell is, and how many
    /// were read.</returns>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Task<ReadResult> ReadAsync(Stream stream, ReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return ReadStreamAsync(stream, options, cancellationToken);
    }

    private static FileStream Open(string path, FileOptions options) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);

    private static async Task<ReadResult> ReadOpenedAsync(string path, ReadOptions options, CancellationToken cancellationToken)
    {
        var stream = Open(path, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadStreamAsync(stream, options, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ReadResult> ReadStreamAsync(Stream stream, ReadOptions options, CancellationToken cancellationToken)
    {
        var content = new LimitedBuffer(options.MaxBytes);
        if (!content.Accepts(stream))
        {
            return Refuse(Messages.TooManyBytes(options.MaxBytes));
        }

        int read;
        while ((read = await stream.ReadAsync(content.Free, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (!content.Advance(read))
            {
                return Refuse(Messages.TooManyBytes(options.MaxBytes));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ReadBytes(content.Written, options, cancellationToken);
    }
}
