using GovDisclosure.Documents.Tests;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Testing;

namespace GovDisclosure.Pdf.Tests;

/// <summary>
/// The two ends of eng/office/run: the reports of the seeds and of both editions are written, an office converts them, and what it made is
/// read.
/// </summary>
public sealed class OfficeTests
{
    private const string Asked = "GOVDISCLOSURE_OFFICE";

    private static readonly string Folder = SharedMaterial.InRepository("artifacts", "office");

    private static readonly Dictionary<string, AnnualReport> Reports = Directory
        .EnumerateFiles(SharedMaterial.InRepository("seeds"))
        .ToDictionary(
            static file => Path.GetFileNameWithoutExtension(file),
            static file => ReportReader.ReadFile(file).RequireReport(),
            StringComparer.Ordinal
        )
        .Append(new("edition_2021", SampleReports.Of("2021")))
        .Append(new("edition_2019", SampleReports.Of("2019")))
        .Append(new("mixed", SampleReports.Of("2021", "2019", 7)))
        .ToDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Reports.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Reports_are_written_for_an_office_to_convert(string name)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Asked) == "write", "part of eng/office/run");
        foreach (var (format, extension) in new[] { (ReportFormat.Html, "html"), (ReportFormat.Docx, "docx") })
        {
            var content = ReportWriter.WriteToBytes(Reports[name], format);
            Assert.Equal(Reports[name], ReportReader.Read(content).Report);
            await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.{extension}"), content, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_word_document_that_an_office_makes_of_our_page_is_the_same_report(string name)
    {
        var result = await ReadConvertedAsync(name + ".docx");
        Assert.Equal(Reports[name], result.Report);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_pdf_that_an_office_makes_of_our_word_document_is_the_same_report(string name)
    {
        var result = await ReadConvertedAsync(name + ".pdf");
        ReadAssert.SameCells(Reports[name], result);
        Assert.Equal(Unset(Reports[name]), Unset(result.Report!));

        // The numbers of the pages are told, and nothing else.
        Assert.All(result.Diagnostics, static diagnostic => Assert.Equal("GD9013", diagnostic.Code));
    }

    // The text in the order of the page's content, as pdftotext -raw takes it out.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_raw_text_of_that_pdf_holds_the_same_cells(string name)
    {
        var result = await ReadConvertedAsync(name + ".raw.txt");
        ReadAssert.SameCells(Reports[name], result);
        ReadAssert.NoErrors(result);
    }

    private static Task<Reading.ReadResult> ReadConvertedAsync(string file)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Asked) == "read", "part of eng/office/run");
        return ReportReader.ReadFileAsync(
            Path.Combine(Folder, "converted", file),
            new ReadOptions { Extractors = [PdfExtractor.Default] },
            TestContext.Current.CancellationToken
        );
    }

    // A PDF holds lines as they were set: where a paragraph is broken, and that a number stands apart from Chinese, is the office's.
    private static AnnualReport Unset(AnnualReport report) =>
        report with
        {
            Title = Unset(report.Title),
            Preamble = Unset(report.Preamble),
            Overview = report.Overview! with { Text = Unset(report.Overview.Text)! },
            ProblemsAndImprovements = report.ProblemsAndImprovements! with { Text = Unset(report.ProblemsAndImprovements.Text)! },
            OtherMatters = report.OtherMatters! with { Text = Unset(report.OtherMatters.Text)! },
        };

    private static string? Unset(string? text) => text is null ? null : string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
