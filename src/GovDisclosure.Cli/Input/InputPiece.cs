using System.Buffers;
using System.Runtime.CompilerServices;
using GovDisclosure.Cli.Output;

namespace GovDisclosure.Cli.Input;

/// <summary>A file of a stream of inputs, or a line of one that holds a report in each.</summary>
/// <param name="File">The file.</param>
/// <param name="Content">What was read already: a line; null for a file that is still to be read.</param>
/// <param name="Line">The line, counted from 1; null for a whole file.</param>
internal readonly record struct InputPiece(InputFile File, byte[]? Content, int? Line)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Why nothing can be read of it; null where that is not known yet.</summary>
    public LocalizedText? Failure { get; init; }

    /// <summary>How many bytes it has, as far as that was asked for.</summary>
    public long Bytes { get; init; }

    /// <summary>Whether it is a line, with a number or the only one of standard input.</summary>
    public bool IsLine
    {
        get => field || Line is not null;
        init;
    }

    /// <summary>A named file, whole.</summary>
    public static InputPiece Of(string file) => new(new InputFile(file, IsNamed: true), null, null);

    /// <summary>The pieces of all files. A stream of lines (NDJSON) is read as far as it is needed.</summary>
    public static async IAsyncEnumerable<InputPiece> OfAsync(
        IEnumerable<InputFile> files,
        ToolHost host,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var isInputRead = false;
        foreach (var file in files)
        {
            if (file.Name == ReportSource.StandardInput)
            {
                if (isInputRead)
                {
                    yield return new InputPiece(file, null, null) { Failure = FileTexts.InputOnlyOnce };
                    continue;
                }

                isInputRead = true;
                await foreach (var piece in InputAsync(file, host.Input, cancellationToken).ConfigureAwait(false))
                {
                    yield return piece;
                }
            }
            else
            {
                var isPassed = file.IsPassedOver;
#pragma warning disable CA2000 // It is disposed of: the analyzer does not follow a using over a yield.
                using var stream = !isPassed && IsLines(file.Name) ? Open(file.Name) : null;
#pragma warning restore CA2000
                if (stream is null)
                {
                    yield return new InputPiece(file, isPassed ? [] : null, null);
                    continue;
                }

                await foreach (var piece in LinesAsync(file, stream, mayBeOneDocument: false, cancellationToken).ConfigureAwait(false))
                {
                    yield return piece;
                }
            }
        }
    }

    // A line alone is a document as any other, and nothing at all is an empty one.
    private static async IAsyncEnumerable<InputPiece> InputAsync(
        InputFile file,
        Stream input,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        InputPiece? first = null;
        var isSeveral = false;
        await foreach (var piece in LinesAsync(file, input, mayBeOneDocument: true, cancellationToken).ConfigureAwait(false))
        {
            if (isSeveral)
            {
                yield return piece;
            }
            else if (first is { } before)
            {
                isSeveral = true;
                yield return before;
                yield return piece;
            }
            else
            {
                first = piece;
            }
        }

        if (!isSeveral)
        {
            var only = first ?? new InputPiece(file, [], null);
            yield return only with
            {
                Line = null,
                IsLine =
                    only.Content is { } content && StreamHead.IsObject(content) && !content.AsSpan().Trim(" \t\r\n"u8).Contains((byte)'\n'),
            };
        }
    }

    /// <summary>Whether a file is a stream of lines, by its name.</summary>
    public static bool IsLines(string name) =>
        name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    // What cannot be opened is reported when it is loaded, as every other file is.
    private static FileStream? Open(string name)
    {
        try
        {
            return new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async IAsyncEnumerable<InputPiece> LinesAsync(
        InputFile file,
        Stream stream,
        bool mayBeOneDocument,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var line = new ArrayBufferWriter<byte>(ChunkBytes);
        var chunk = new byte[ChunkBytes];
        var head = new StreamHead(isStream: mayBeOneDocument ? null : true);
        var number = 1;
        var isEmpty = true;
        LocalizedText? failure;
        while (true)
        {
            (var count, failure) = await ReadAsync(stream, chunk, cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            var start = 0;
            while (start < count)
            {
                var end = head.IsStream == false ? -1 : chunk.AsSpan(start, count - start).IndexOf((byte)'\n');
                Append(line, chunk.AsSpan(start, end < 0 ? count - start : end));
                if (end < 0)
                {
                    break;
                }

                start += end + 1;
                foreach (var (content, at) in head.Take(line, number++))
                {
                    isEmpty = false;
                    yield return new InputPiece(file, content, at);
                }
            }
        }

        if (failure is not null)
        {
            yield return new InputPiece(file, null, null) { Failure = failure };
            yield break;
        }

        foreach (var (content, at) in head.End(line, number))
        {
            isEmpty = false;
            yield return new InputPiece(file, content, at);
        }

        if (isEmpty && !mayBeOneDocument)
        {
            yield return new InputPiece(file, [], null);
        }
    }

    private static async Task<(int Count, LocalizedText? Failure)> ReadAsync(
        Stream stream,
        byte[] chunk,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false), null);
        }
        catch (IOException error)
        {
            return (0, FileTexts.CannotRead(error));
        }
    }

    // A line beyond the limit is not kept; that it is too long is known by its length.
    internal static void Append(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> bytes)
    {
        if (line.WrittenCount <= ReportSource.MaxBytes)
        {
            line.Write(bytes[..Math.Min(bytes.Length, ReportSource.MaxBytes + 1 - line.WrittenCount)]);
        }
    }
}
