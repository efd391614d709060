using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GovDisclosure.Testing;
using Report = GovDisclosure.AnnualReport;

namespace GovDisclosure.Documents.Tests.Writing;

/// <summary>The documents of Word that are written, by the judgement of the Open XML SDK.</summary>
public sealed class WordDocumentTests
{
    private const int TwipsOfMillimetre = 57;

    [Fact]
    public void Every_document_keeps_to_the_schema() =>
        Check.That(
            PrintableReports.All,
            static report =>
                WithDocument(report, static document =>
                    Assert.Empty(
                        new OpenXmlValidator(FileFormatVersions.Office2010)
                            .Validate(document)
                            .Select(static error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
                    )
                ),
            30
        );

    [Fact]
    public void A_page_is_as_an_office_prints_it() => WithDocument(Reports.Zero(Reports.Edition2021), static document =>
        {
            var main = document.MainDocumentPart!;
            var margins = main.Document!.Descendants<PageMargin>().Single();
            Assert.Equal(28, (double)margins.Left!.Value / TwipsOfMillimetre, 0.5);
            Assert.Equal(26, (double)margins.Right!.Value / TwipsOfMillimetre, 0.5);
            var styles = main.StyleDefinitionsPart!.Styles!;
            Assert.Equal("仿宋", styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.EastAsia!.Value);
            Assert.Equal(
                "黑体",
                styles.Elements<Style>().Single(static style => style.StyleId == "Heading1").StyleRunProperties!.RunFonts!.EastAsia!.Value
            );
            Assert.Equal(2, main.FooterParts.Count());
            Assert.All(main.FooterParts, static footer =>
                Assert.Contains("PAGE", footer.Footer!.Descendants<SimpleField>().Single().Instruction!.Value, StringComparison.Ordinal)
            );
            Assert.Null(main.FontTablePart);
        });

    private static void WithDocument(Report report, Action<WordprocessingDocument> look)
    {
        using var stream = new MemoryStream(ReportWriter.WriteToBytes(report, ReportFormat.Docx));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        look(document);
    }
}
