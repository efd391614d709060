using System.Text;
using GovDisclosure.Json;
using GovDisclosure.Reading;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests.Recognition;

/// <summary>Every cell of the form is counted once: read, blank in the document, not read, or not in the document.</summary>
public sealed class CoverageTests
{
    private static readonly AnnualReport Sample = Reports.Numbered(Reports.Edition2021) with
    {
        Year = 2023,
        Title = "松岭镇2023年政府信息公开工作年度报告",
    };

    private static readonly string Page = Encoding.UTF8.GetString(ReportWriter.WriteToBytes(Sample, ReportFormat.Html));

    [Fact]
    public void A_whole_report_is_complete_and_its_blank_cells_are_blank()
    {
        var blank = Reports.Edition2021.Find("/requests/newlyReceived/total")!.With(Sample, Count.Blank);
        var coverage = Measured(Encoding.UTF8.GetString(ReportWriter.WriteToBytes(blank, ReportFormat.Html)));
        Assert.Equal(new Coverage(200, 199, 0, 1, 0, 0), coverage);
        Assert.True(coverage.IsComplete);
    }

    [Fact]
    public void A_cell_with_words_for_a_figure_was_not_read()
    {
        var cell = Reports.Edition2021.Find("/requests/newlyReceived/total")!;
        var figure = cell.Get(Sample).Number!.Value;
        var coverage = Measured(Page.Replace($">{figure}</td>", ">详见附件</td>", StringComparison.Ordinal));
        Assert.Equal(1, coverage.NotRead);
        Assert.Equal(0, coverage.NotInDocument);
        Assert.Equal("1 of 200 cells not read.", coverage.Message.En);
    }

    [Fact]
    public void A_table_that_is_an_image_was_not_read_and_one_that_is_nowhere_is_not_in_the_document()
    {
        var start = Page.IndexOf("<table", Page.IndexOf("四、政府信息公开行政复议", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = Page.IndexOf("</table>", start, StringComparison.Ordinal) + "</table>".Length;
        var cells = Reports.Edition2021.Tables[2].Cells.Length;
        var image = Measured(Page[..start] + "<p><img src=\"table.png\"></p>" + Page[end..]);
        Assert.Equal((cells, 0), (image.NotRead, image.NotInDocument));
        var nothing = Measured(Page[..start] + Page[end..]);
        Assert.Equal((0, cells), (nothing.NotRead, nothing.NotInDocument));
    }

    [Fact]
    public void The_check_counts_as_the_reader_does_and_a_figure_that_was_filled_in_is_read()
    {
        var cell = Reports.Edition2021.Find("/requests/newlyReceived/total")!;
        var reading = ReportReader.ReadText(Page.Replace($">{cell.Get(Sample).Number}</td>", ">详见附件</td>", StringComparison.Ordinal));
        Assert.Equal(
            reading.Coverage,
            ReportChecker
                .Default.Check(new CheckInput { Report = reading.Report!, Source = reading }, TestContext.Current.CancellationToken)
                .Coverage
        );
        var filled = cell.With(reading.Report!, (Count)5);
        Assert.True(
            ReportChecker
                .Default.Check(new CheckInput { Report = filled, Source = reading }, TestContext.Current.CancellationToken)
                .Coverage.IsComplete
        );
    }

    [Fact]
    public void What_tolerant_json_lacks_was_not_read_and_is_never_taken_for_zero()
    {
        var json = DisclosureJson
            .Serialize(Reports.Zero(Reports.Edition2021))
            .Replace("\"newlyReceived\"", "\"newly\"", StringComparison.Ordinal);
        var reading = ReportReader.ReadText(json, ReadOptions.Default with { TolerantJson = true });
        Assert.Equal(7, reading.Coverage!.NotRead);
        var policy = GovDisclosure.Rules.Policy.CheckPolicy.Default with { BlankCountsAsZero = true };
        var result = new ReportChecker(policy).Check(
            new CheckInput { Report = reading.Report!, Source = reading },
            TestContext.Current.CancellationToken
        );
        Assert.Contains(result.Findings, static finding => finding is { Status: FindingStatus.NotAssessable, Rule.Id: "GD2101" });
    }

    [Fact]
    public void What_json_leaves_open_the_caller_may_say()
    {
        var json = DisclosureJson.Serialize(
            Reports.Zero(Reports.Edition2021) with
            {
                Year = null,
                Agency = new Agency { Name = "松岭镇" },
            }
        );
        var said = ReadOptions.Default with
        {
            Year = 2023,
            Agency = new Agency { Name = "竹溪镇", Level = AgencyLevel.Township },
        };
        var reading = ReportReader.ReadText(json, said);
        Assert.Equal(
            (2023, "松岭镇", AgencyLevel.Township),
            (reading.Report!.Year, reading.Report.Agency.Name, reading.Report.Agency.Level)
        );
        Assert.Equal(["/agency/level", "/year"], reading.Inferences.Select(static inference => inference.Pointer));
    }

    private static Coverage Measured(string page)
    {
        var coverage = ReportReader.ReadText(page).Coverage!;
        Assert.Equal(
            coverage.Cells,
            coverage.Read + coverage.Inferred + coverage.Blank + coverage.NotApplicable + coverage.NotRead + coverage.NotInDocument
        );
        return coverage;
    }
}
