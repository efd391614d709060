using System.Text;
using GovDisclosure.Documents;
using GovDisclosure.Reading;

namespace GovDisclosure.Cli.Input;

/// <summary>Reads a report of any format that is supported; the format is told by the content.</summary>
internal static class FormatReader
{
    private static readonly ReadOptions Limits = ReadOptions.Default with { MaxBytes = ReportSource.MaxBytes, PdfText = PdfTextProgram.Default };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="content">The content of a file.</param>
    /// <param name="file">The name of the file; its extension tells JSON where the content does not.</param>
    /// <param name="tolerant">Whether JSON may stray from the contract.</param>
    public static ReadResult Read(byte[] content, string file, bool tolerant)
    {
        var utf8 = FromUtf16(content) ?? content;
        return LooksLikeJson(utf8) || (content.Length > 0 && file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            ? JsonReportReader.Read(utf8, tolerant)
            : DocumentReader.Read(content, Limits);
    }

    private static bool LooksLikeJson(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        content = content.TrimStart(" \t\r\n"u8);
        return content is [(byte)'{', ..] || (content is [(byte)'[', ..] && content[1..].TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[' or (byte)']' or (byte)'"', ..]);
    }

    // What older shells of Windows write when a program's output is redirected.
    private static byte[]? FromUtf16(ReadOnlySpan<byte> content)
    {
        var encoding = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (encoding is null)
        {
            return null;
        }

        var utf8 = Utf8.GetBytes(encoding.GetString(content[2..]));
        return LooksLikeJson(utf8) ? utf8 : null;
    }
}
