using System.Buffers;
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

    private const int LongestUtf8 = 4;

    private static readonly DecoderReplacementFallback ByReplacement = new(Replacement.ToString());

    private static readonly UnicodeEncoding Utf16LittleEndian = new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: false);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: false);

    private const int CodePageOfGb18030 = 54936;

    // Asked of the provider itself: registering it would change the encodings of the whole process. Each loads its tables, for which a text
    // in UTF-8 need not wait.
    private static Encoding Gb18030 => field ??= OfProvider("GB18030");

    private static Encoding Big5 => field ??= OfProvider("big5");

    // U+FFFD.
    private static ReadOnlySpan<byte> Gb18030Replacement => [0x84, 0x31, 0xA4, 0x37];

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

        if (DecodeUtf8(text) is { } sound)
        {
            return new DecodedText(sound, IsDamaged: false);
        }

        return text.Length < content.Length || IsBrokenUtf8(text) ? TryDecode(Encoding.UTF8, text)
            : IsLikeBig5(text) && TryDecode(Big5, text) is { } traditional ? traditional
            : TryDecode(Gb18030, text);
    }

    // In one pass; null for what is not UTF-8.
    private static string? DecodeUtf8(ReadOnlySpan<byte> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Utf8.ToUtf16(text, letters, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
                ? new string(letters, 0, length)
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
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

    /// <summary>Decodes a text whatever its bytes are; U+FFFD stands for each letter that is none, where the runtime would write one for
    /// each byte, or a question mark.</summary>
    public static string Replacing(Encoding encoding, ReadOnlySpan<byte> content)
    {
        if (encoding is UTF8Encoding)
        {
            return ReplacingUtf8(content);
        }

        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = ByReplacement;
        return lenient.GetString(encoding.CodePage == CodePageOfGb18030 ? ReplaceDamagedPairs(content) : content);
    }

    // The bytes that go on a letter whose first byte is lost, or broken, are of no letter of their own.
    private static string ReplacingUtf8(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            var sound = SoundLength(content);
            text.Append(Encoding.UTF8.GetString(content[..sound]));
            content = content[sound..];
            if (!content.IsEmpty)
            {
                text.Append(Replacement);
                var length = 1;
                while (length < LongestUtf8 && length < content.Length && (content[length] & 0xC0) == 0x80)
                {
                    length++;
                }

                content = content[length..];
            }
        }

        return text.ToString();
    }

    private static int SoundLength(ReadOnlySpan<byte> content)
    {
        if (Utf8.IsValid(content))
        {
            return content.Length;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    // Letters are pairs of bytes: one that is broken in a run of an even length takes both its bytes with it, so that the letters behind
    // it stay whole.
    private static ReadOnlySpan<byte> ReplaceDamagedPairs(ReadOnlySpan<byte> content)
    {
        List<byte>? repaired = null;
        var copied = 0;
        for (var i = 0; i < content.Length; )
        {
            var length = LengthOfGb18030(content[i..]);
            if (length > 0)
            {
                i += length;
                continue;
            }

            var run = 0;
            while (i + run < content.Length && content[i + run] >= 0x80)
            {
                run++;
            }

            repaired ??= new List<byte>(content.Length);
            if (run == 1 && ShiftedPairs.Find(content[copied..(i + 1)]) is var (start, end))
            {
                // A byte was lost before: what is between was read from wrong pairs.
                repaired.AddRange(content.Slice(copied, start));
                repaired.AddRange(Gb18030Replacement);
                repaired.AddRange(content[(copied + end)..(i + 1)]);
                copied = ++i;
                continue;
            }

            repaired.AddRange(content[copied..i]);
            repaired.AddRange(Gb18030Replacement);
            i += run % 2 == 0 ? 2 : 1;
            copied = i;
        }

        if (repaired is null)
        {
            return content;
        }

        repaired.AddRange(content[copied..]);
        return repaired.ToArray();
    }

    // 0 where no letter starts.
    private static int LengthOfGb18030(ReadOnlySpan<byte> content) =>
        content[0] < 0x80 ? 1
        : content[0] is 0x80 or 0xFF || content.Length < 2 ? 0
        : content[1] is (>= 0x40 and < 0x7F) or (>= 0x80 and < 0xFF) ? 2
        : content is [_, >= 0x30 and <= 0x39, >= 0x81 and < 0xFF, >= 0x30 and <= 0x39, ..] ? 4
        : 0;

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
            if (status != OperationStatus.Done)
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
