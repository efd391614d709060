using System.Buffers;
using System.Text;

namespace GovDisclosure.Documents.Sources.Html;

/// <summary>Decodes a page: by its byte order mark, by the encoding that it was sent in, by what its bytes are, and else by what it
/// declares.</summary>
internal static class HtmlDecoder
{
    // The standard looks no further than 1,024 bytes; published pages have longer heads.
    private const int Prescan = 8 * 1024;
    private const int Gb18030 = 54936;
    private const int Utf8 = 65001;
    private const string Declaration = "charset";

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n\"';/>");

    /// <summary>Decodes a page. A broken character becomes U+FFFD, which is in no number and no label.</summary>
    /// <param name="content">The page.</param>
    /// <param name="sent">The encoding that it was sent in, which counts before what the page declares; null when it is not known.</param>
    /// <returns>The text, or null when it is in no encoding that is known.</returns>
    public static DecodedText? Decode(ReadOnlySpan<byte> content, Encoding? sent)
    {
        if (sent is not null && !TextDecoder.HasMark(content))
        {
            return content.Contains((byte)0) ? TextDecoder.Decode(content, sent) : Of(TextDecoder.Replacing(sent, content));
        }

        var declared = Declared(content) is { } name && !content.Contains((byte)0) ? Charset.Find(name) : null;

        // Bytes of one national encoding are nearly always those of another one too: only the page can tell which.
        var isTold = declared is null || declared.CodePage is Gb18030 or Utf8 || System.Text.Unicode.Utf8.IsValid(content);
        return (isTold ? TextDecoder.Decode(content) : null)
            ?? (declared is null ? null : Of(TextDecoder.Replacing(declared, TextDecoder.WithoutUtf8Mark(content))));
    }

    private static DecodedText Of(string text) => new(text, text.Contains('\uFFFD', StringComparison.Ordinal));

    private static string? Declared(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Prescan)]).AsSpan();
        while (head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase) is var start and >= 0)
        {
            head = head[(start + "<meta".Length)..];
            var end = head.IndexOf('>');
            var tag = end < 0 ? head : head[..end];
            if (tag.IndexOf(Declaration, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                var value = tag[(at + Declaration.Length)..].TrimStart(" \t\r\n=\"'");
                var length = value.IndexOfAny(EndOfName);
                return (length < 0 ? value : value[..length]).ToString();
            }
        }

        return null;
    }
}
