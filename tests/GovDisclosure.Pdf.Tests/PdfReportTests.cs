using GovDisclosure.Documents.Tests;
using GovDisclosure.Documents.Tests.Corpus;
using GovDisclosure.Documents.Tests.Layouts;
using GovDisclosure.Pdf.Tests.Printing;

namespace GovDisclosure.Pdf.Tests;

/// <summary>Reports that are printed as PDF in the ways of offices are read whole.</summary>
public sealed class PdfReportTests
{
    private static readonly ReadOptions Options = ReadOptions.Default with { Extractors = [PdfExtractor.Default] };

    private static readonly Dictionary<string, PdfLayout> All = new(StringComparer.Ordinal)
    {
        ["lines around every cell"] = new(),
        ["filled lines"] = new() { Ruling = PdfRuling.Filled },
        ["open sides"] = new() { Ruling = PdfRuling.OpenSides },
        ["turned page"] = new() { Rotation = 90 },
        ["short pages with numbers"] = new() { UsedHeight = 310, NumbersPages = true },
        ["short pages with headers"] = new() { UsedHeight = 420, RepeatsHeader = true },
    };

    public static TheoryData<string, string> Layouts =>
        [.. from edition in new[] { "2021", "2019" } from layout in All.Keys select (edition, layout)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_printed_report_is_read_whole(string edition, string layout)
    {
        var report = SampleReports.Of(edition);
        var result = ReportReader.Read(PdfReportPrinter.Print(report, All[layout]), Options);
        ReadAssert.SameCells(report, result);
        ReadAssert.NoErrors(result);
        Assert.Equal(report.Title, result.Report!.Title);
        Assert.Equal(report.Overview, result.Report.Overview);
        Assert.Equal(report.OtherMatters, result.Report.OtherMatters);
    }

    [Fact]
    public void Each_figure_and_each_remark_has_its_page()
    {
        var report = SampleReports.Of("2021");
        var result = ReportReader.Read(PdfReportPrinter.Print(report, All["short pages with numbers"]), Options);
        Assert.All(result.Provenance.Cells, static cell => Assert.True(cell.Position.Page > 0));
        var pages = result.Outline.Entries.Select(static entry => entry.Position.Page).ToList();
        Assert.Equal(pages.Order(), pages);
        Assert.Equal(1, pages[0]);
        Assert.True(pages[^1] > 2);
        Assert.StartsWith("page 1, line ", result.Outline.Entries[0].Position.ToString(), StringComparison.Ordinal);
    }

    // Without lines no cell is certain: what is read is right, and nearly all is.
    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void A_report_without_ruling_lines_is_read_by_places(string edition)
    {
        var report = SampleReports.Of(edition);
        var result = ReportReader.Read(PdfReportPrinter.Print(report, new PdfLayout { Ruling = PdfRuling.None }), Options);
        Assert.Empty(CorpusFigures.Wrong(ReadAssert.Cells(report).ToDictionary(StringComparer.Ordinal), result));
        Assert.InRange(result.Coverage!.Read, result.Coverage.Cells * 95 / 100, result.Coverage.Cells);
    }

    [Theory]
    [InlineData("hongze_qu_2023")]
    [InlineData("hongze_qu_2024")]
    public void A_published_one_is_read_whole(string name)
    {
        var path = CorpusFigures.PathOf("reports", name + ".pdf");
        var expected = CorpusFigures.Expected(name);
        var result = ReportReader.ReadFile(path, Options);
        Assert.Empty(CorpusFigures.Wrong(expected, result));
        Assert.All(expected, figure => Assert.Equal(figure.Value, ReadAssert.Cells(result.Report!)[figure.Key]));
    }
}
