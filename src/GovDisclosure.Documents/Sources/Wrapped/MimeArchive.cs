using System.Buffers.Text;
using System.Text;
using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Wrapped;

/// <summary>Finds the pages in a web page that a browser saved as one file (MHTML): a message of MIME with the page, what it frames and its
/// pictures. Of a mail (.eml) it finds the text and the documents that are attached too.</summary>
/// <remarks>Written by hand: the libraries for MIME bring cryptography for mail along, and of all of MIME a saved page has four
/// headers.</remarks>
internal sealed class MimeArchive
{
    private const int MostDepth = 32;
    private const int MostParts = 10_000;
    private const int MostPages = 32;

    private readonly List<WrappedSource> pages = [];
    private readonly List<WrappedSource> others = [];
    private readonly ReadClock clock;
    private int parts;
    private int leftOut;

    private MimeArchive(ReadClock clock) => this.clock = clock;

    /// <summary>The pages, the saved one first.</summary>
    /// <exception cref="SourceLimitException">There are too many parts, or too many inside each other.</exception>
    public static WrappedSources Pages(ReadOnlyMemory<byte> content, ReadClock clock)
    {
        var archive = new MimeArchive(clock);
        var start = content.Length - TextDecoder.WithoutUtf8Mark(content.Span).TrimStart("\r\n"u8).Length;
        archive.Add(content[start..], 0);
        return new WrappedSources([.. archive.pages, .. archive.others], archive.leftOut);
    }

    private void Add(ReadOnlyMemory<byte> part, int depth)
    {
        clock.Tick();
        if (depth > MostDepth || ++parts > MostParts)
        {
            throw new SourceLimitException(Messages.TooManyParts(MostDepth, MostParts));
        }

        var body = MimeHeaders.LengthIn(part.Span);
        var headers = MimeHeaders.Read(part.Span[..body]);
        if (headers.Boundary is { Length: > 0 } boundary)
        {
            AddParts(part[body..], Encoding.Latin1.GetBytes("--" + boundary), depth);
        }
        else if ((headers.IsPage ? pages : others).Count >= MostPages)
        {
            leftOut += headers.IsPage || headers.MayBeDocument ? 1 : 0;
        }
        else if (headers.IsPage)
        {
            pages.Add(new WrappedSource(Decode(part.Span[body..], headers.Encoding), headers.Charset, pages.Count));
        }
        else if (headers.MayBeDocument)
        {
            others.Add(new WrappedSource(Decode(part.Span[body..], headers.Encoding), headers.Charset, MostPages + others.Count));
        }
    }

    private void AddParts(ReadOnlyMemory<byte> body, byte[] boundary, int depth)
    {
        var start = -1;
        for (var at = 0; at < body.Length; )
        {
            var found = body.Span[at..].IndexOf(boundary);
            var isLineStart = found >= 0 && (at + found == 0 || body.Span[at + found - 1] == '\n');
            if (found < 0)
            {
                break;
            }

            if (isLineStart)
            {
                if (start >= 0)
                {
                    Add(body[start..(at + found)], depth + 1);
                }

                start = at + found + boundary.Length;
                if (body.Span[start..].StartsWith("--"u8))
                {
                    return;
                }

                var line = body.Span[start..].IndexOf((byte)'\n');
                start = line < 0 ? body.Length : start + line + 1;
            }

            at += found + boundary.Length;
        }

        // A file that was cut short has no end.
        if (start >= 0 && start < body.Length)
        {
            Add(body[start..], depth + 1);
        }
    }

    private static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) =>
        encoding?.ToUpperInvariant() switch
        {
            "QUOTED-PRINTABLE" => FromQuotedPrintable(body),
            "BASE64" => FromBase64(body),
            _ => body.ToArray(),
        };

    private static byte[] FromBase64(ReadOnlySpan<byte> body)
    {
        var letters = new byte[body.Length];
        var count = 0;
        foreach (var c in body)
        {
            if (c > ' ' && c != '=')
            {
                letters[count++] = c;
            }
        }

        // What is cut short is read as far as it is whole.
        count -= count % 4 == 1 ? 1 : 0;
        var padded = new byte[(count + 3) / 4 * 4];
        letters.AsSpan(0, count).CopyTo(padded);
        padded.AsSpan(count).Fill((byte)'=');
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(padded.Length)];
        Base64.DecodeFromUtf8(padded, decoded, out _, out var written);
        return decoded[..written];
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> body)
    {
        var decoded = new byte[body.Length];
        var count = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                decoded[count++] = body[i];
            }
            else if (i + 2 < body.Length && Hex(body[i + 1]) is >= 0 and var high && Hex(body[i + 2]) is >= 0 and var low)
            {
                decoded[count++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
            {
                // A line that goes on in the next one.
                i +=
                    body[(i + 1)..].StartsWith("\r\n"u8) ? 2
                    : body[(i + 1)..].StartsWith("\n"u8) ? 1
                    : 0;
            }
        }

        return decoded[..count];
    }

    private static int Hex(byte c) =>
        char.IsAsciiHexDigit((char)c)
            ? c <= '9'
                ? c - '0'
                : (c | 0x20) - 'a' + 10
            : -1;
}
