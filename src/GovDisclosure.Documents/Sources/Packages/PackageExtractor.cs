using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Sources.Docx;
using GovDisclosure.Documents.Sources.Xlsx;

namespace GovDisclosure.Documents.Sources.Packages;

/// <summary>Opens a ZIP archive, tells what it is by its parts, and has it read: a Word document, a workbook.</summary>
internal sealed class PackageExtractor : ISourceExtractor<ReadOnlyMemory<byte>>
{
    private const string WordDocument = "word/document.xml";
    private const string Workbook = "xl/workbook.xml";

    public static PackageExtractor Instance { get; } = new();

    public SourceDocument? Extract(ReadOnlyMemory<byte> source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        try
        {
            using var stream = AsStream(source);
            using var package = new ZipArchive(stream, ZipArchiveMode.Read);
            return Extract(package, options, clock, diagnostics);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            diagnostics.Add(Messages.DamagedDocument(" Office 文档或 ZIP 压缩包", "an Office document or a ZIP archive"));
        }

        return null;
    }

    private static SourceDocument? Extract(ZipArchive package, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        if (package.GetEntry(Workbook) is null && PackageXml.FindMain(package, WordDocument, options) is { } main)
        {
            using var reader = PackageXml.Open(main, options);
            if (reader.MoveToContent() == XmlNodeType.Element && DocxNames.IsWord(reader.NamespaceURI))
            {
                return new DocxWalker(options, clock, diagnostics).Walk(reader);
            }

            if (XlsxNames.IsWorkbook(reader.NamespaceURI))
            {
                return XlsxWorkbook.Extract(package, main, options, clock, diagnostics);
            }
        }
        else if (package.GetEntry(Workbook) is { } workbook)
        {
            return XlsxWorkbook.Extract(package, workbook, options, clock, diagnostics);
        }

        diagnostics.Add(Messages.UnknownFormat(ForeignFormats.OfPackage(package)));
        return null;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> source) => MemoryMarshal.TryGetArray(source, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(source.ToArray(), writable: false);
}
