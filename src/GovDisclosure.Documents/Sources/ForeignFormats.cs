using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace GovDisclosure.Documents.Sources;

/// <summary>Tells the formats that no reader reads by their signatures, so that a user hears what a file is and what to do.</summary>
internal static class ForeignFormats
{
    // How far the declaration of a document in XML is looked for.
    private const int HeadOfXml = 1024;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Tells a format by the first bytes of a file.</summary>
    /// <returns>The format, or null when it is none of these.</returns>
    public static ForeignFormat? Find(ReadOnlySpan<byte> content) =>
        content switch
        {
            [0x1F, 0x8B, 0x08, ..] => ForeignFormat.Gzip,
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ForeignFormat.Image("PNG"),
            [0xFF, 0xD8, 0xFF, ..] => ForeignFormat.Image("JPEG"),
            _ when content.StartsWith(CompoundFile) => OfCompoundFile(content),
            _ when content.StartsWith("{\\rtf"u8) => ForeignFormat.Rtf,
            _ when content.StartsWith("PK\x05\x06"u8) => ForeignFormat.Zip,
            _ when content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) => ForeignFormat.Image("GIF"),
            _ when content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8) => ForeignFormat.Image("TIFF"),
            _ when content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8) => ForeignFormat.Image("WebP"),
            _ when content.StartsWith("BM"u8) && content.Length > 10 && content[6..10].SequenceEqual("\0\0\0\0"u8) => ForeignFormat.Image(
                "BMP"
            ),
            _ when content.StartsWith("Rar!\x1A\x07"u8) => ForeignFormat.Rar,
            _ when content is [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => ForeignFormat.SevenZip,
            _ => OfXml(TextDecoder.WithoutUtf8Mark(content)),
        };

    /// <summary>Tells the format of a package without the main part of a Word document.</summary>
    public static ForeignFormat OfPackage(ZipArchive package) =>
        Has(package, "xl/workbook.bin") ? ForeignFormat.BinaryWorkbook
        : Has(package, "ppt/presentation.xml") ? ForeignFormat.Presentation
        : Has(package, "OFD.xml") ? ForeignFormat.Ofd
        : Has(package, "META-INF/container.xml") || IsOfType(package, "application/epub") ? ForeignFormat.Epub
        : IsOfType(package, "application/vnd.oasis.opendocument") || (Has(package, "META-INF/manifest.xml") && Has(package, "content.xml"))
            ? ForeignFormat.OpenDocument
        : Has(package, "[Content_Types].xml") || Has(package, "_rels/.rels") ? ForeignFormat.OtherPackage
        : ForeignFormat.Zip;

    private static bool Has(ZipArchive package, string part) => package.GetEntry(part) is not null;

    // What a package says of itself in its first file.
    private static bool IsOfType(ZipArchive package, string type)
    {
        if (package.GetEntry("mimetype") is not { } entry)
        {
            return false;
        }

        using var stream = entry.Open();
        var head = new byte[type.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && Ascii.Equals(head, type);
    }

    // The streams in it tell the program; their names are in UTF-16.
    private static ForeignFormat OfCompoundFile(ReadOnlySpan<byte> content) =>
        Holds(content, "EncryptedPackage") ? ForeignFormat.Encrypted
        : Holds(content, "WordDocument") ? ForeignFormat.OldWord
        : Holds(content, "Workbook") ? ForeignFormat.OldExcel
        : ForeignFormat.OldOffice;

    private static bool Holds(ReadOnlySpan<byte> content, string stream) => content.IndexOf(MemoryMarshal.AsBytes(stream.AsSpan())) >= 0;

    private static ForeignFormat? OfXml(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("<?xml"u8))
        {
            return null;
        }

        var head = content[..Math.Min(content.Length, HeadOfXml)];
        return head.IndexOf("progid=\"Word.Document\""u8) >= 0
            || head.IndexOf("<pkg:package"u8) >= 0
            || head.IndexOf("<w:wordDocument"u8) >= 0
                ? ForeignFormat.WordXml
            : head.IndexOf("progid=\"Excel.Sheet\""u8) >= 0 ? ForeignFormat.SpreadsheetXml
            : null;
    }
}
