using System.Text;
using System.Text.Unicode;

namespace GovDisclosure.Documents.Sources;

/// <summary>A text that was decoded.</summary>
/// <param name="Text">The text; U+FFFD stands for bytes that are no letter.</param>
/// <param name="IsDamaged">Whether there were such bytes.</param>
internal readonly record struct DecodedText(string Text, bool IsDamaged);

/// <summary>
/// Decodes a text in the encodings that published reports come in: UTF-8, UTF-16 with a mark, GB18030 with its subset GBK, and Big5. A few
/// bytes that are no letter do not keep it from
/// being read.
/// </summary>
internal static class TextDecoder
{
    // A text in GBK that is taken for UTF-8 is nearly all errors; a UTF-8 text with a few broken bytes is nearly all characters.
    private const int SoundCharactersToErrorsOfUtf8 = 3;

    private const char Replacement = '\uFFFD';

    // A text with more bad bytes than one in so many is in another encoding, or no text.
    private const int BytesToError = 1000;

    // Of the letters of a Chinese text in GB18030 few have a second byte below 0xA1, which are rare ones; in Big5 nearly half have.
    private const int LettersToLow = 6;

    private static readonly DecoderReplacementFallback ByReplacement = new(Replacement.ToString());

    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: false);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: false);

    // Asked of the provider itself: registering it would change the encodings of the whole process.
    private static readonly Encoding Gb18030 = OfProvider("GB18030");
    private static readonly Encoding Big5 = OfProvider("big5");

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static ReadOnlySpan<byte> WithoutUtf8Mark(ReadOnlySpan<byte> content) =>
        content.StartsWith(Utf8Mark) ? content[Utf8Mark.Length..] : content;

    /// <summary>Whether a text tells its encoding by its first bytes, which count before what anybody says of it.</summary>
    public static bool HasMark(ReadOnlySpan<byte> content) =>
        content.StartsWith(Utf8Mark) || content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>Decodes a text of the encoding that it was sent in.</summary>
    /// <param name="content">The text.</param>
    /// <param name="sent">The encoding; null when it is not known. A mark of the text counts before it.</param>
    /// <returns>The text, or null when it is in no encoding that is known, or not in this one.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> content, Encoding? sent) =>
        sent is null || HasMark(content) ? Decode(content) : TryDecode(sent, content);

    /// <summary>Decodes a text.</summary>
    /// <returns>The text, or null when it is in no encoding that is known.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> content)
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
            return new DecodedText(Encoding.UTF8.GetString(text), IsDamaged: false);
        }

        return text.Length < content.Length || IsBrokenUtf8(text) ? TryDecode(Encoding.UTF8, text)
            : IsLikeBig5(text) && TryDecode(Big5, text) is { } traditional ? traditional
            : TryDecode(Gb18030, text);
    }

    private static Encoding OfProvider(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new NotSupportedException($"This runtime has no {name} encoding.");

    // Who decodes anyhow counts what was replaced; a letter U+FFFD that the text holds itself is one of a text that was damaged before.
    private static DecodedText? TryDecode(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var text = Replacing(encoding, content);
        var replaced = text.AsSpan().Count(Replacement);
        return text.Contains('\0', StringComparison.Ordinal) || (long)replaced * BytesToError > content.Length
            ? null
            : new DecodedText(text, replaced > 0);
    }

    /// <summary>Decodes a text whatever its bytes are; U+FFFD stands for those that are no letter, where the runtime would write a question
    /// mark.</summary>
    public static string Replacing(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = ByReplacement;
        return lenient.GetString(content);
    }

    private static bool IsLikeBig5(ReadOnlySpan<byte> content)
    {
        var (letters, low) = (0, 0);
        for (var i = 0; i + 1 < content.Length; i++)
        {
            if (content[i] >= 0x80)
            {
                letters++;
                low += content[i + 1] is >= 0x40 and < 0xA1 ? 1 : 0;
                i++;
            }
        }

        return low * LettersToLow > letters;
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
