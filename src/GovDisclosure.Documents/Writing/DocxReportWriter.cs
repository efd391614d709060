using System.IO.Compression;
using System.Text;
using System.Xml;

namespace GovDisclosure.Documents.Writing;

/// <summary>
/// Writes a document of Word (ECMA-376, transitional) in the manner of an office's papers (GB/T 9704): A4 with the margins, letters and
/// page
/// numbers of <see cref="DocxParts"/>, and tables with borders whose header is repeated on every page.
/// </summary>
/// <remarks>The parts are few and always the same, so they are written as they are; a library of all of WordprocessingML would make a tree
/// of objects first.</remarks>
internal static class DocxReportWriter
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    // The container notes when a part was written; the same report shall give the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(PrintedReport report)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The content types are first, as some readers want.
            foreach (var (name, xml) in DocxParts.Fixed)
            {
                using var part = Open(package, name);
                part.Write(xml);
            }

            Write(package, "docProps/core.xml", writer => WriteProperties(writer, report));
            Write(package, "word/document.xml", writer => new DocxBodyWriter(writer).Write(report));
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive package, string name, Action<XmlWriter> write)
    {
        using var part = Open(package, name);
        using var writer = XmlWriter.Create(part, Plain);
        write(writer);
    }

    private static Stream Open(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return entry.Open();
    }

    private static void WriteProperties(XmlWriter writer, PrintedReport report)
    {
        writer.WriteStartElement("cp", "coreProperties", Core);
        writer.WriteElementString("dc", "title", Dublin, report.Name);
        if (report.Agency is { } agency)
        {
            writer.WriteElementString("dc", "creator", Dublin, agency);
        }

        writer.WriteElementString("dc", "language", Dublin, DocxParts.Language);
        writer.WriteEndElement();
    }
}
