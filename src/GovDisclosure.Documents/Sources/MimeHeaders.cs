namespace GovDisclosure.Documents.Sources;

/// <summary>The headers of a part that say what it holds.</summary>
internal sealed record MimeHeaders(bool IsMime, string Type, string? Boundary, string? Charset, string? Encoding)
{
    private const int MostLength = 64 * 1024;

    private static ReadOnlySpan<byte> Version => "MIME-VERSION"u8;

    public bool IsPage => Type is "text/html" or "application/xhtml+xml";

    /// <summary>Whether the part may be a report as text, or a document; styles, scripts and pictures are none.</summary>
    public bool MayBeDocument =>
        Type is "text/plain"
        || (
            Type.StartsWith("application/", StringComparison.Ordinal)
            && !Type.Contains("script", StringComparison.Ordinal)
            && !Type.Contains("font", StringComparison.Ordinal)
        );

    /// <summary>Whether a file opens with the headers of MIME.</summary>
    public static bool Open(ReadOnlySpan<byte> content)
    {
        var head = TextDecoder.WithoutUtf8Mark(content).TrimStart("\r\n"u8);
        var end = LengthIn(head[..Math.Min(head.Length, MostLength)]);
        return end > 0 && NamesVersion(head[..end]) && Read(head[..end]) is { IsMime: true };
    }

    // Nearly every text is distinguished from one with headers by this name, before its lines are looked at.
    private static bool NamesVersion(ReadOnlySpan<byte> head)
    {
        while (head.IndexOf((byte)'-') is var dash and >= 0)
        {
            var start = dash - Version.IndexOf((byte)'-');
            if (
                start >= 0
                && head.Length - start >= Version.Length
                && System.Text.Ascii.EqualsIgnoreCase(head.Slice(start, Version.Length), Version)
            )
            {
                return true;
            }

            head = head[(dash + 1)..];
        }

        return false;
    }

    /// <summary>The length of the headers that a part starts with, up to the first empty line; 0 where they do not end.</summary>
    public static int LengthIn(ReadOnlySpan<byte> part)
    {
        for (var at = 0; at < Math.Min(part.Length, MostLength); )
        {
            var end = part[at..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return part.Length;
            }

            if (part.Slice(at, end).TrimEnd((byte)'\r').IsEmpty)
            {
                return at + end + 1;
            }

            at += end + 1;
        }

        return 0;
    }

    public static MimeHeaders Read(ReadOnlySpan<byte> head)
    {
        var (type, encoding, isMime) = ("text/plain", (string?)null, false);

        // A header goes on in lines that start with a space.
        var text = System
            .Text.Encoding.Latin1.GetString(head)
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace("\n ", " ", StringComparison.Ordinal)
            .Replace("\n\t", " ", StringComparison.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].Trim();
            switch (colon < 0 ? "" : line[..colon].Trim().ToUpperInvariant())
            {
                case "MIME-VERSION":
                    isMime = true;
                    break;
                case "CONTENT-TYPE":
                    type = value;
                    break;
                case "CONTENT-TRANSFER-ENCODING":
                    encoding = value;
                    break;
                default:
                    break;
            }
        }

        var end = type.IndexOf(';', StringComparison.Ordinal);
        return new MimeHeaders(
            isMime,
            (end < 0 ? type : type[..end]).Trim().ToLowerInvariant(),
            Parameter(type, "boundary"),
            Parameter(type, "charset"),
            encoding
        );
    }

    private static string? Parameter(string header, string name)
    {
        var at = header.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = header[(at + name.Length + 1)..].TrimStart();
        if (value.StartsWith('"'))
        {
            var quote = value.IndexOf('"', 1);
            return quote < 0 ? value[1..] : value[1..quote];
        }

        var end = value.IndexOfAny([';', ' ']);
        return end < 0 ? value : value[..end];
    }
}
