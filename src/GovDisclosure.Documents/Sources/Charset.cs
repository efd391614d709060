using System.Text;

namespace GovDisclosure.Documents.Sources;

/// <summary>Finds an encoding by the name that a header or a page calls it by.</summary>
internal static class Charset
{
    private const int Windows1252 = 1252;

    /// <summary>Finds an encoding. The code page of the processor's own culture has no say, and nothing is registered in the
    /// process.</summary>
    /// <returns>The encoding, which writes U+FFFD for what is no character; null when the name is not known.</returns>
    public static Encoding? Find(ReadOnlySpan<char> name)
    {
        name = name.Trim(" \t\r\n\f\"'");
        if (name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gbk", StringComparison.OrdinalIgnoreCase))
        {
            // Who says GB2312 or GBK writes GB18030.
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030");
        }

        // The encodings that the provider of code pages leaves to the runtime; what is called Latin-1 or ASCII is read as Windows-1252, as
        // browsers do.
        return name switch
        {
            _ when Is(name, "utf-8", "utf8", "unicode-1-1-utf-8") => Encoding.UTF8,
            _ when Is(name, "utf-16", "utf-16le", "unicode") => Encoding.Unicode,
            _ when Is(name, "utf-16be") => Encoding.BigEndianUnicode,
            _ when Is(name, "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii") => CodePagesEncodingProvider.Instance.GetEncoding(
                Windows1252
            ),
            _ => name.IsEmpty ? null : CodePagesEncodingProvider.Instance.GetEncoding(name.ToString()),
        };
    }

    private static bool Is(ReadOnlySpan<char> name, params ReadOnlySpan<string> labels)
    {
        foreach (var label in labels)
        {
            if (name.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
