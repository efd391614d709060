using System.Text;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GovDisclosure.Documents;
using GovDisclosure.Testing;

namespace GovDisclosure.Benchmarks;

/// <summary>
/// A city's report read from a page and from a Word document into its cells and sections, against the parse of the same page by AngleSharp,
/// and
/// against the Open XML SDK's load of the same document with a walk over its elements.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class DocumentReadBenchmarks
{
    private const string Page = "page";
    private const string Portal = "portal page";
    private const string Word = "Word document";

    private byte[] page = [];
    private byte[] portal = [];
    private byte[] word = [];

    [GlobalSetup]
    public void Setup()
    {
        var report = ReportReader.ReadFile(SharedMaterial.InRepository("seeds", "suqian_2024.txt")).RequireReport();
        page = ReportWriter.WriteToBytes(report, ReportFormat.Html);
        word = ReportWriter.WriteToBytes(report, ReportFormat.Docx);
        portal = Encoding.UTF8.GetBytes(PortalPage.Around(Encoding.UTF8.GetString(page)));
        foreach (var source in new[] { page, portal, word })
        {
            Sample.Require(report.Equals(ReportReader.Read(source).Report), "what was written and what is read");
            Console.WriteLine($"// {source.Length} bytes");
        }
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Page)]
    public int ParsePage() => Parse(page);

    [Benchmark]
    [BenchmarkCategory(Page)]
    public int ReadPage() => ReportReader.Read(page).Coverage!.Read;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Portal)]
    public int ParsePortal() => Parse(portal);

    [Benchmark]
    [BenchmarkCategory(Portal)]
    public int ReadPortal() => ReportReader.Read(portal).Coverage!.Read;

    [Benchmark(Baseline = true)]
    [BenchmarkCategory(Word)]
    public int WalkWord()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(word, writable: false), isEditable: false);
        var letters = 0;
        foreach (var element in document.MainDocumentPart!.Document!.Descendants())
        {
            letters += element is OpenXmlLeafTextElement text ? text.Text.Length : 0;
        }

        return letters;
    }

    [Benchmark]
    [BenchmarkCategory(Word)]
    public int ReadWord() => ReportReader.Read(word).Coverage!.Read;

    private static int Parse(byte[] source)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(source));
        return document.Body!.ChildNodes.Length;
    }
}
