using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using GovDisclosure.Documents.Diagnostics;
using GovDisclosure.Documents.Sources.Docx;
using GovDisclosure.Documents.Sources.Parts;
using GovDisclosure.Documents.Sources.Wrapped;
using GovDisclosure.Documents.Sources.Xlsx;

namespace GovDisclosure.Documents.Sources.Packages;

/// <summary>Opens a ZIP archive, tells what it is by its parts, and has it read: a Word document, a workbook; of another archive it finds
/// the one document in it. For one reading.</summary>
internal sealed class PackageExtractor : ISourceExtractor<ReadOnlyMemory<byte>>
{
    /// <summary>Where nearly every document of Word has its text.</summary>
    public const string WordDocument = "word/document.xml";

    private const string Workbook = "xl/workbook.xml";

    /// <summary>The one document in an archive that is none of an office's; null where it holds none, or several.</summary>
    public WrappedSource? Wrapped { get; private set; }

    /// <summary>Whether an archive is a document of an office.</summary>
    public static bool IsOffice(ReadOnlyMemory<byte> source)
    {
        try
        {
            using var stream = AsStream(source);
            using var package = new ZipArchive(stream, ZipArchiveMode.Read);
            return package.GetEntry("[Content_Types].xml") is not null;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    /// <summary>Reads the sheets of a workbook that are shown, as they are; null where it is no workbook, or is damaged.</summary>
    /// <exception cref="SourceLimitException">The workbook is beyond a limit.</exception>
    public static List<(string Name, XlsxSheet Sheet)>? ReadSheets(ReadOnlyMemory<byte> source, ReadOptions options, ReadClock clock)
    {
        try
        {
            using var stream = AsStream(source);
            using var package = new ZipArchive(stream, ZipArchiveMode.Read);
            if (package.GetEntry(Workbook) is not { } main)
            {
                return null;
            }

            using (var reader = PackageXml.Open(main, options))
            {
                if (reader.MoveToContent() != XmlNodeType.Element || !XlsxNames.IsWorkbook(reader.NamespaceURI))
                {
                    return null;
                }
            }

            return XlsxWorkbook.ReadSheets(package, main, options, clock);
        }
        catch (Exception error) when (IsDamage(error))
        {
            return null;
        }
    }

    public SourceDocument? Extract(ReadOnlyMemory<byte> source, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        try
        {
            using var stream = AsStream(source);
            using var package = new ZipArchive(stream, ZipArchiveMode.Read);
            return Extract(package, options, clock, diagnostics);
        }
        catch (Exception error) when (IsDamage(error))
        {
            diagnostics.Add(Messages.DamagedDocument(" Office 文档或 ZIP 压缩包", "an Office document or a ZIP archive"));
        }

        return null;
    }

    private SourceDocument? Extract(ZipArchive package, ReadOptions options, ReadClock clock, DiagnosticList diagnostics)
    {
        if ((package.GetEntry(Workbook) ?? PackageXml.FindMain(package, WordDocument, options)) is { } main)
        {
            using var reader = PackageXml.Open(main, options);
            if (reader.MoveToContent() == XmlNodeType.Element && DocxNames.IsWord(reader.NamespaceURI))
            {
                return new DocxWalker(DocxStyleList.Read(package, main, options, clock), options, clock, diagnostics).Walk(reader);
            }

            if (XlsxNames.IsWorkbook(reader.NamespaceURI))
            {
                return XlsxWorkbook.Extract(package, main, options, clock, diagnostics);
            }
        }

        var foreign = ForeignFormats.OfPackage(package);
        (Wrapped, var failure) = foreign == ForeignFormat.Zip ? ZippedPage.Find(package, options, clock) : default;
        diagnostics.Add(failure ?? foreign.Message);
        return null;
    }

    /// <summary>Whether an archive that throws this is damaged.</summary>
    public static bool IsDamage(Exception error) =>
        error is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException;

    /// <summary>The bytes as a stream, copied only where they are in no array.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> source) =>
        MemoryMarshal.TryGetArray(source, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(source.ToArray(), writable: false);
}
