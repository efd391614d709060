using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;

namespace GovDisclosure.Documents.Sources.Docx;

/// <summary>
/// Extracts the pieces of a Word document: paragraphs, and the cells of tables with their grid. The document is read as a stream, so that
/// a package that unpacks to any size takes no more memory than its limit.
/// </summary>
internal sealed class DocxExtractor : ISourceExtractor<ReadOnlyMemory<byte>>
{
    public static DocxExtractor Instance { get; } = new();

    public SourceDocument? Extract(ReadOnlyMemory<byte> source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        try
        {
            using var stream = AsStream(source);
            using var package = new ZipArchive(stream, ZipArchiveMode.Read);
            if (DocxPackage.FindMain(package, options) is not { } main)
            {
                diagnostics.Add(Messages.UnknownFormat(ForeignFormats.OfPackage(package)));
                return null;
            }

            using var reader = DocxPackage.Open(main, options);
            if (reader.MoveToContent() != XmlNodeType.Element || !DocxNames.IsWord(reader.NamespaceURI))
            {
                // What the package calls its document is one of another program.
                diagnostics.Add(Messages.UnknownFormat(ForeignFormats.OfPackage(package)));
                return null;
            }

            return new DocxWalker(options, clock, diagnostics).Walk(reader);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            diagnostics.Add(Messages.DamagedDocument("Word 文档", "a Word document"));
        }

        return null;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> source) => MemoryMarshal.TryGetArray(source, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(source.ToArray(), writable: false);
}
