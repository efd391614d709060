using System.Text;
using System.Text.Unicode;

namespace GovDisclosure.Documents.Sources;

/// <summary>Decodes a text in the encodings that published reports come in: UTF-8, UTF-16 with a mark, and GB18030 with its subset GBK.</summary>
internal static class TextDecoder
{
    // A text in GBK that is taken for UTF-8 is nearly all errors; a UTF-8 text with a few broken bytes is nearly all characters.
    private const int SoundCharactersToErrorsOfUtf8 = 3;

    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

    // Asked of the provider itself: registering it would change the encodings of the whole process.
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new NotSupportedException("This runtime has no GB18030 encoding.");

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> WithoutUtf8Mark(ReadOnlySpan<byte> content) =>
        content.StartsWith(Utf8Mark) ? content[Utf8Mark.Length..] : content;

    /// <summary>Whether a text tells its encoding by its first bytes, which count before what anybody says of it.</summary>
    public static bool HasMark(ReadOnlySpan<byte> content) => content.StartsWith(Utf8Mark) || content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Decodes a text of the encoding that it was sent in.</summary>
    /// <param name="content">The text.</param>
    /// <param name="sent">The encoding; null when it is not known. A mark of the text counts before it.</param>
    /// <returns>The text, or null when it is in no encoding that is known, or not in this one.</returns>
    public static string? Decode(ReadOnlySpan<byte> content, Encoding? sent) => sent is null || HasMark(content)
        ? Decode(content)
        : TryDecode(Strict(sent), content);

    /// <summary>Decodes a text.</summary>
    /// <returns>The text, or null when it is in no encoding that is known.</returns>
    public static string? Decode(ReadOnlySpan<byte> content)
    {
        switch (content)
        {
            case [0xFF, 0xFE, 0, 0, ..]:
                return null;
            case [0xFF, 0xFE, ..]:
                return TryDecode(Utf16LittleEndian, content[2..]);
            case [0xFE, 0xFF, ..]:
                return TryDecode(Utf16BigEndian, content[2..]);
            default:
                break;
        }

        var text = WithoutUtf8Mark(content);
        if (text.Contains((byte)0))
        {
            return null;
        }

        if (Utf8.IsValid(text))
        {
            return Encoding.UTF8.GetString(text);
        }

        return text.Length < content.Length || IsBrokenUtf8(text) ? null : TryDecode(Gb18030, text);
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            var text = encoding.GetString(content);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsBrokenUtf8(ReadOnlySpan<byte> content)
    {
        var (sound, errors) = (0, 0);
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out var rune, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                errors++;
            }
            else if (!rune.IsAscii)
            {
                sound++;
            }

            content = content[consumed..];
        }

        return sound >= errors * SoundCharactersToErrorsOfUtf8;
    }
}
