using System.Buffers;
using System.Text.Json;

namespace GovDisclosure.Cli.Input;

/// <summary>
/// Tells by its first lines whether standard input is a stream of lines or one document. A line that is a whole object begins a stream; so
/// does
/// a broken line, when the next is a whole object. All else is one document. Blank lines and a byte order mark tell nothing.
/// </summary>
/// <param name="isStream">Whether it is a stream; null where that is still to be found out.</param>
internal sealed class StreamHead(bool? isStream)
{
    private readonly ArrayBufferWriter<byte> document = new();
    private (byte[] Content, int Number)? broken;

    /// <summary>Whether it is a stream of lines; null where that is not known yet.</summary>
    public bool? IsStream { get; private set; } = isStream;

    /// <summary>Whether a text begins and ends as an object of JSON does.</summary>
    public static bool IsObject(ReadOnlySpan<byte> text)
    {
        var bare = Bare(text);
        return bare.StartsWith("{"u8) && bare.EndsWith("}"u8);
    }

    /// <summary>Takes a line that has ended, and empties its buffer; where it turns out to begin a document, the buffer begins with all
    /// that was taken.</summary>
    /// <returns>The lines of the stream that can be given now, with their numbers; blank ones are left out.</returns>
    public IEnumerable<(byte[] Content, int Number)> Take(ArrayBufferWriter<byte> line, int number)
    {
        var content = Bare(line.WrittenSpan).IsEmpty ? null : WithoutMark(line.WrittenSpan).ToArray();
        if (IsStream is null)
        {
            InputPiece.Append(document, line.WrittenSpan);
            InputPiece.Append(document, "\n"u8);
        }

        line.ResetWrittenCount();
        if (content is null || IsStream is not null)
        {
            return content is null ? [] : [(content, number)];
        }

        if (broken is not null ? IsWholeObject(content) : IsObject(content))
        {
            IsStream = true;
            document.Clear();
            return broken is { } first ? [first, (content, number)] : [(content, number)];
        }

        if (broken is null && !Bare(content).StartsWith("["u8))
        {
            broken = (content, number);
            return [];
        }

        IsStream = false;
        InputPiece.Append(line, document.WrittenSpan);
        return [];
    }

    /// <summary>Takes what is after the last end of a line.</summary>
    /// <returns>What can be given now: the last lines of a stream, or the document.</returns>
    public IEnumerable<(byte[] Content, int Number)> End(ArrayBufferWriter<byte> line, int number)
    {
        if (IsStream is null)
        {
            if (broken is { } first && IsWholeObject(line.WrittenSpan))
            {
                return [first, (WithoutMark(line.WrittenSpan).ToArray(), number)];
            }

            InputPiece.Append(document, line.WrittenSpan);
            line = document;
        }

        return Bare(line.WrittenSpan).IsEmpty
            ? []
            : [((IsStream == true ? WithoutMark(line.WrittenSpan) : line.WrittenSpan).ToArray(), number)];
    }

    // A brace may begin and end many a line of text; only JSON tells that what came before was a broken line.
    private static bool IsWholeObject(ReadOnlySpan<byte> line)
    {
        if (!IsObject(line))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(WithoutMark(line));
            while (reader.Read()) { }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> text) => WithoutMark(text).Trim(" \t\r\n"u8);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;
}
