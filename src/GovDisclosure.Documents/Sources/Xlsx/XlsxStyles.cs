using System.Globalization;
using System.IO.Compression;
using System.Xml;
using GovDisclosure.Documents.Sources.Parts;

namespace GovDisclosure.Documents.Sources.Xlsx;

/// <summary>What the styles of a workbook say of the text in a cell: the format of numbers, and whether it is struck out or has a
/// border.</summary>
internal sealed class XlsxStyles
{
    private const int LastBuiltIn = 163;
    private const int LongestFormat = 255;

    private readonly Dictionary<int, string> formats = [];
    private readonly List<bool> struckFonts = [];
    private readonly List<bool> borders = [];
    private readonly List<(int Format, int Font, int Border)> styles = [];

    /// <summary>Reads the styles.</summary>
    /// <param name="part">The part; null where the workbook has none.</param>
    /// <param name="options">The limits.</param>
    /// <param name="clock">The limit of time.</param>
    public static XlsxStyles Read(ZipArchiveEntry? part, ReadOptions options, ReadClock clock)
    {
        var read = new XlsxStyles();
        if (part is null)
        {
            return read;
        }

        using var reader = PackageXml.Open(part, options);
        var section = "";
        while (reader.Read())
        {
            clock.Tick();
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                section = reader.LocalName;
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                read.Add(section, reader);
            }
        }

        return read;
    }

    public string FormatOf(int style) =>
        style < 0 || style >= styles.Count ? XlsxNumberFormat.General
        : formats.TryGetValue(styles[style].Format, out var own) ? own
        : styles[style].Format <= LastBuiltIn ? XlsxNumberFormat.BuiltIn(styles[style].Format)
        : XlsxNumberFormat.General;

    public bool IsStruck(int style) =>
        style >= 0 && style < styles.Count && styles[style].Font is >= 0 and var font && font < struckFonts.Count && struckFonts[font];

    public bool HasBorder(int style) =>
        style >= 0 && style < styles.Count && styles[style].Border is >= 0 and var border && border < borders.Count && borders[border];

    private void Add(string section, XmlReader reader)
    {
        switch (section, reader.LocalName)
        {
            case ("numFmts", "numFmt"):
                // No program writes a longer one.
                formats[Number(reader, "numFmtId")] = reader.GetAttribute("formatCode") is { Length: <= LongestFormat } code
                    ? code
                    : XlsxNumberFormat.General;
                break;
            case ("fonts", "font"):
                struckFonts.Add(false);
                break;
            case ("fonts", "strike") when struckFonts.Count > 0:
                struckFonts[^1] = IsOn(reader);
                break;
            case ("borders", "border"):
                borders.Add(false);
                break;
            case ("borders", "left" or "right" or "top" or "bottom" or "start" or "end") when borders.Count > 0:
                borders[^1] |= reader.GetAttribute("style") is not (null or "none");
                break;
            case ("cellXfs", "xf"):
                styles.Add((Number(reader, "numFmtId"), Number(reader, "fontId"), Number(reader, "borderId")));
                break;
            default:
                break;
        }
    }

    /// <summary>Whether an element that switches something is on.</summary>
    public static bool IsOn(XmlReader reader) => reader.GetAttribute("val") is not ("0" or "false");

    private static int Number(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
