using System.IO.Compression;
using System.Text;
using System.Xml;
using GovDisclosure.Documents.Sources.Parts;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>The texts of a workbook: runs that are struck out are taken back, a raised one is set in brackets as the mark of a
/// note.</summary>
internal static class XlsxText
{
    /// <summary>Reads the texts that the cells share.</summary>
    public static List<string> ReadShared(ZipArchiveEntry? part, ReadOptions options, ReadClock clock)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = PackageXml.Open(part, options);
        while (reader.Read())
        {
            clock.Tick();
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(Read(reader, clock));
            }
        }

        return texts;
    }

    /// <summary>Reads a text; the reader is at its element and is left at the end of it.</summary>
    public static string Read(XmlReader reader, ReadClock clock)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var (text, depth) = (new StringBuilder(), reader.Depth);
        var (isStruck, isRaised, isReading) = (false, false, true);
        while (isReading && reader.Read())
        {
            clock.Tick();
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                isReading = reader.Depth > depth;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "r":
                        (isStruck, isRaised) = (false, false);
                        break;
                    case "strike":
                        isStruck = XlsxStyles.IsOn(reader);
                        break;
                    case "vertAlign":
                        isRaised = reader.GetAttribute("val") is "superscript" or "subscript";
                        break;
                    case "t" when !reader.IsEmptyElement:
                        var run = ReadLetters(reader);
                        text.Append(
                            isStruck ? ""
                            : isRaised && text.Length > 0 ? $"[{run}]"
                            : run
                        );
                        break;

                    // How the letters are spoken is beside them, not in them.
                    case "rPh" when !reader.IsEmptyElement:
                        reader.Skip();
                        isReading = reader.Depth > depth;
                        break;
                    default:
                        break;
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The letters of an element; the reader is left at the end of it.</summary>
    public static string ReadLetters(XmlReader reader)
    {
        var depth = reader.Depth;
        var text = new StringBuilder();
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return Unescape(text);
    }

    // A control character is written as _x000D_; line ends are those of a cell.
    private static string Unescape(StringBuilder text) => text.Replace("_x000D_", "").Replace("_x000A_", "\n").ToString();
}
