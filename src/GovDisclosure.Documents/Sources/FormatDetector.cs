namespace GovDisclosure.Documents.Sources;

/// <summary>Tells the format of a source by its first bytes. A name or an extension has no say.</summary>
internal static class FormatDetector
{
    public static SourceFormat Detect(ReadOnlySpan<byte> content) =>
        content switch
        {
            _ when content.StartsWith("PK\x03\x04"u8) => SourceFormat.Package,
            _ when content.StartsWith("%PDF-"u8) => SourceFormat.Pdf,
            _ when MimeHeaders.Open(content) => SourceFormat.Mime,
            _ => DetectText(content),
        };

    /// <summary>Tells the format of a text: JSON by its first signs, HTML by its tags, Markdown by its lines with pipes.</summary>
    public static SourceFormat DetectText(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart(" \t\r\n\uFEFF");
        return start.StartsWith(TextMarks.PlainText, StringComparison.Ordinal) ? SourceFormat.Text
            : start is ['{', ..] || (start is ['[', ..] && OpensArray(start[1..].TrimStart(" \t\r\n") is [var first, ..] ? first : ' '))
                ? SourceFormat.Json
            : start is ['<', var second, ..] && (char.IsAsciiLetter(second) || second is '!' or '?') || HasEndTag(text) ? SourceFormat.Html
            : MarkdownExtractor.IsMarkdown(text) ? SourceFormat.Markdown
            : SourceFormat.Text;
    }

    private static bool HasEndTag(ReadOnlySpan<char> text)
    {
        while (text.IndexOf("</", StringComparison.Ordinal) is var at and >= 0)
        {
            text = text[(at + 2)..];
            foreach (var name in (ReadOnlySpan<string>)["table>", "tr>", "td>", "p>", "div>", "body>"])
            {
                if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static SourceFormat DetectText(ReadOnlySpan<byte> content)
    {
        var text = TextDecoder.WithoutUtf8Mark(content).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'{', ..] => SourceFormat.Json,
            [(byte)'[', ..] when OpensArray(text[1..].TrimStart(" \t\r\n"u8) is [var first, ..] ? (char)first : ' ') => SourceFormat.Json,
            [(byte)'<', ..] when StartsWithTag(text) => SourceFormat.Html,
            _ => SourceFormat.Text,
        };
    }

    // Not [] or [[: a page of Markdown may open with a link without words, or with a reference.
    private static bool OpensArray(char first) => first is '{' or '"';

    private static bool StartsWithTag(ReadOnlySpan<byte> text) =>
        text.Length > 1 && ((text[1] | 0x20) is >= (byte)'a' and <= (byte)'z' || text[1] is (byte)'!' or (byte)'?');
}
