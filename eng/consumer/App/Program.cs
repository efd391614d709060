using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GovDisclosure;
using GovDisclosure.Comparison;
using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Json;
using GovDisclosure.Pdf;
using GovDisclosure.Pdf.Tests.Printing;
using GovDisclosure.Rules;
using GovDisclosure.Tables;
using GovDisclosure.Validation;

// What a user's program does with the packages: reads, checks and compares two years, and writes and reads every format, beside packages of
// others.
var options = ReadOptions.Default with { Extractors = [PdfExtractor.Default] };
var previous = ReportReader.ReadFile(args[0], options).RequireReport();
var current = ReportReader.ReadFile(args[1], options).RequireReport();
var changes = ReportComparison.Compare(previous, current).Changes.Length;
Console.WriteLine(
    $"FluentValidation {typeof(FluentValidation.AbstractValidator<>).Assembly.GetName().Version}, failures: {new AnnualReportValidator().Validate(current).Errors.Count}"
);
Console.WriteLine($"errors: {ReportChecker.Default.Check(current, previous).HasErrors}, changes: {changes}");

var lost = new List<string>();
Judge("JSON", DisclosureJson.Deserialize(DisclosureJson.Serialize(current)) == current);
foreach (var format in Enum.GetValues<ReportFormat>())
{
    Judge(format.ToString(), ReportReader.Read(ReportWriter.WriteToBytes(current, format), options).Report == current);
}

// System.Text.Json writes and reads the same, also where its reflection is off: by a context of the user's own, and by the package's
// resolver.
Judge(
    "JSON, own context",
    JsonSerializer.Deserialize(JsonSerializer.Serialize(new Filed(current), OwnContext.Default.Filed), OwnContext.Default.Filed)!.Report
        == current
);
var resolved = new JsonSerializerOptions { TypeInfoResolver = DisclosureJson.TypeInfoResolver };
Judge(
    "JSON, resolver",
    JsonSerializer.Deserialize(Resolved(current), (JsonTypeInfo<AnnualReport>)resolved.GetTypeInfo(typeof(AnnualReport))) == current
);
var check = ReportChecker.Default.Check(current, previous);
Judge("a result", JsonElement.DeepEquals(JsonDocument.Parse(Resolved(check)).RootElement, JsonDocument.Parse(check.ToJson()).RootElement));

// PDF is read and not written; its lines break anywhere, so that figures count and not texts.
var printed = ReportReader.Read(PdfReportPrinter.Print(current, new PdfLayout()), options).RequireReport();
Judge("PDF", FormCatalog.Default.CellsOf(current).All(cell => cell.Get(current).Equals(cell.Get(printed))));

// The newest Open XML SDK stands beside ours and reads the document of Word that we write: our readers and writers use none.
using (var word = WordprocessingDocument.Open(new MemoryStream(ReportWriter.WriteToBytes(current, ReportFormat.Docx)), isEditable: false))
{
    var body = word.MainDocumentPart!.Document!.Body!;
    var version = typeof(WordprocessingDocument).Assembly.GetName().Version;
    Judge(
        $"a document of Word, by the Open XML SDK {version}",
        body.Descendants<Table>().Count() == 3 && body.InnerText.Contains(current.Agency.Name!)
    );
}

// Figures as tables, and reports of them again.
var folder = Directory.CreateTempSubdirectory();
foreach (var format in Enum.GetValues<TableFormat>())
{
    var tables = Path.Combine(folder.FullName, format.ToString());
    await using (var export = new TableExport(tables, new TableExportOptions { Format = format }))
    {
        await export.AddAsync(
            new ExportedReport
            {
                Reading = new() { Report = current },
                SourceFile = args[1],
                SourceSha256 = new string('0', 64),
            }
        );
        await export.CompleteAsync();
    }

    if (format != TableFormat.Xlsx)
    {
        var cells = Path.Combine(tables, "cells." + format.ToString().ToLowerInvariant());
        var read = await TableReader.ReadFileCellsAsync(cells, format).SingleAsync();
        Judge($"a table, {format}", FormCatalog.Default.CellsOf(current).All(cell => cell.Get(current).Equals(cell.Get(read.Report))));
    }
}

folder.Delete(recursive: true);
return changes > 0 && lost.Count == 0 ? 0 : 1;

void Judge(string format, bool isSame)
{
    Console.WriteLine($"{format}: {(isSame ? "the same" : "NOT THE SAME")}");
    if (!isSame)
    {
        lost.Add(format);
    }
}

string Resolved<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)resolved.GetTypeInfo(typeof(T)));

internal sealed record Filed(AnnualReport Report);

[JsonSerializable(typeof(Filed))]
internal sealed partial class OwnContext : JsonSerializerContext;
