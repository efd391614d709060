using System.Text;
using System.Text.Unicode;

namespace GovDisclosure.Cli.Input;

/// <summary>The text of a list of files, in the encodings in which editors save it.</summary>
internal static class ListText
{
    private const int Gb18030 = 54936;

    private const char Replacement = '\uFFFD';

    // Chinese text takes three bytes a character in UTF-8; in text of GBK so many whole ones to a broken one are never met by chance.
    private const char FirstOfThreeBytes = '\u0800';
    private const int WholeToBroken = 3;

    /// <summary>The text.</summary>
    /// <param name="bytes">UTF-8, UTF-16 with a mark, or GB18030 with its subset GBK, which a Chinese Windows saves as "ANSI".</param>
    public static string Of(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[Encoding.Unicode.Preamble.Length..]);
        }

        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[Encoding.BigEndianUnicode.Preamble.Length..]);
        }

        // What is no letter in GB18030 either becomes a mark, and the name with it is told as one that is not there.
        return Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')
            : CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)!.GetString(bytes);
    }

    /// <summary>Whether a text is in GB18030, and not in UTF-8: one in UTF-8 with a few broken bytes is nearly all characters.</summary>
    public static bool IsGb18030(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return false;
        }

        var asUtf8 = Encoding.UTF8.GetString(bytes);
        var broken = asUtf8.Count(static c => c == Replacement);
        if (asUtf8.Count(static c => c >= FirstOfThreeBytes) - broken > WholeToBroken * broken)
        {
            return false;
        }

        try
        {
            _ = CodePagesEncodingProvider
                .Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
                .GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
