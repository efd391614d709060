using System.IO.Compression;
using System.Text;
using GovDisclosure.Reading;

namespace GovDisclosure.Documents.Tests.Sources;

/// <summary>What a file is that no reader reads, and what to do about it, is told by name.</summary>
public sealed class ForeignFormatTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    public static TheoryData<byte[], string, string> Files =>
        new()
        {
            { [.. @"{\rtf1\ansi 一、总体情况}"u8], "RTF", ".docx" },
            { [.. CompoundFile, .. Encoding.Unicode.GetBytes("Root Entry WordDocument")], ".doc,", ".docx" },
            { [.. CompoundFile, .. Encoding.Unicode.GetBytes("Root Entry Workbook")], ".xls)", ".xlsx" },
            { [.. CompoundFile, .. Encoding.Unicode.GetBytes("EncryptionInfo EncryptedPackage")], "password", "password off" },
            { CompoundFile, "old format", ".docx" },
            { Package("xl/workbook.bin", "_rels/.rels"), ".xlsb", ".xlsx" },
            { Package("ppt/presentation.xml"), ".pptx", ".docx" },
            { Package("mimetype", "content.xml", "META-INF/manifest.xml"), ".odt", ".docx" },
            { Package(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), ".odt", ".docx" },
            { Package(("mimetype", "application/epub+zip"), ("a.xhtml", "<a/>")), "EPUB", ".docx" },
            { Package("OFD.xml", "Doc_0/Document.xml"), "OFD", "PDF" },
            { Package("mimetype", "META-INF/container.xml"), "EPUB", ".docx" },
            { Package("[Content_Types].xml", "visio/document.xml"), "other than Word's", ".docx" },
            { Package("a.bin"), "ZIP", "Unpack" },
            { [.. "PK\x05\x06"u8, .. new byte[18]], "ZIP", "Unpack" },
            { [0x1F, 0x8B, 8, 0, 0], "gzip", "Unpack" },
            { [.. "Rar!\x1A\x07\0"u8], "RAR", "Unpack" },
            { [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0], "7z", "Unpack" },
            { [0x89, .. "PNG\r\n"u8], "PNG", "recognised" },
            { [0xFF, 0xD8, 0xFF, 0xE0], "JPEG", "recognised" },
            { [.. "GIF89a"u8], "GIF", "recognised" },
            { [.. "II*\0"u8], "TIFF", "recognised" },
            { [.. "BM"u8, 1, 0, 0, 0, 0, 0, 0, 0, 54], "BMP", "recognised" },
            { [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8], "WebP", "recognised" },
            {
                [.. "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"u8],
                "Word document in XML",
                ".docx"
            },
            { [.. "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>"u8], "Excel workbook in XML", ".xlsx" },
        };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void It_is_told_by_name(byte[] content, string name, string advice)
    {
        var result = ReportReader.Read(content);
        Assert.Null(result.Report);
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticCodes.UnknownFormat, FindingSeverity.Error), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains(name, diagnostic.Message.En, StringComparison.Ordinal);
        Assert.Contains(advice, diagnostic.Message.En, StringComparison.Ordinal);
        Assert.Contains("请", diagnostic.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_memory_that_is_RTF_is_told() =>
        Assert.Contains("RTF", Assert.Single(ReportReader.ReadText(@"{\rtf1 }").Diagnostics).Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("BM区2021年政府信息公开工作年度报告\n一、总体情况\n正常。")]
    [InlineData("<?xml version=\"1.0\"?><html><body><p>一、总体情况</p><p>正常。</p></body></html>")]
    public void What_only_starts_alike_is_read(string text) => Assert.NotNull(ReportReader.Read(Encoding.UTF8.GetBytes(text)).Report);

    private static byte[] Package(params string[] parts) => Package([.. parts.Select(static part => (part, "<a/>"))]);

    private static byte[] Package(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                Write(package, name, content);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive package, string part, string content)
    {
        using var entry = package.CreateEntry(part).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
