using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GovDisclosure.Documents;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Pdf;
using GovDisclosure.Pdf.Tests.Printing;
using GovDisclosure.Testing;
using UglyToad.PdfPig;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// A city's report read from a workbook against the Open XML SDK's walk over its cells, and from a PDF against PdfPig's extraction of its
/// words: the least of interleaved rounds.
/// </summary>
internal static class CarrierTimes
{
    private const int Rounds = 200;
    private const int WarmUp = 30;

    public static void Write(TextWriter output)
    {
        var report = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "suqian_2024.txt")).RequireReport();
        var (workbook, pdf) = (WithTypes(XlsxFile.Of(report)), PdfReportPrinter.Print(report, new PdfLayout()));
        var options = ReadOptions.Default with { Extractors = [PdfExtractor.Default] };
        Compare(output, "workbook", () => WalkWorkbook(workbook), () => ReportReader.Read(workbook).Coverage!.Read);
        Compare(output, "PDF", () => WordsOf(pdf), () => ReportReader.Read(pdf, options).Coverage!.Read);
    }

    private static void Compare(TextWriter output, string name, Func<int> yardstick, Func<int> read)
    {
        var (least, leastRead) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < WarmUp + Rounds; i++)
        {
            var (walked, taken) = (Time(yardstick), Time(read));
            if (i >= WarmUp)
            {
                (least, leastRead) = (walked < least ? walked : least, taken < leastRead ? taken : leastRead);
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: yardstick {least.TotalMilliseconds:0.00} ms, read {leastRead.TotalMilliseconds:0.00} ms, ratio {leastRead / least:0.00}"
            )
        );
    }

    private static TimeSpan Time(Func<int> work)
    {
        var start = Stopwatch.GetTimestamp();
        if (work() == 0)
        {
            throw new InvalidOperationException($"{work.Method.Name} read nothing.");
        }

        return Stopwatch.GetElapsedTime(start);
    }

    // The SDK finds the parts by their types, which the workbook of the tests does without.
    private static byte[] WithTypes(byte[] workbook)
    {
        const string of = "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var package = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            package.GetEntry("[Content_Types].xml")!.Delete();
            using var types = package.CreateEntry("[Content_Types].xml").Open();
            types.Write(
                Encoding.UTF8.GetBytes(
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + $"<Override PartName='/xl/workbook.xml' {of}sheet.main+xml'/><Override PartName='/xl/sharedStrings.xml' {of}sharedStrings+xml'/>"
                        + $"<Override PartName='/xl/styles.xml' {of}styles+xml'/><Override PartName='/xl/worksheets/sheet1.xml' {of}worksheet+xml'/></Types>"
                )
            );
        }

        return stream.ToArray();
    }

    private static int WalkWorkbook(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook, writable: false), isEditable: false);
        var letters = 0;
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            foreach (var cell in sheet.Worksheet!.Descendants<Cell>())
            {
                letters += cell.InnerText.Length;
            }
        }

        return letters;
    }

    private static int WordsOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.GetPages().Sum(static page => page.GetWords().Count());
    }
}
