using System.Text;
using GovDisclosure.Documents;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>What could not be read counts: in every summary, and in the exit code.</summary>
public sealed class FailOnTests : IDisposable
{
    private static readonly string Whole = Encoding.UTF8.GetString(ReportWriter.WriteToBytes(Samples.Clean(), ReportFormat.Text));

    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("error", 1, 1, 0)]
    [InlineData("warning", 1, 1, 1)]
    [InlineData("unread", 0, 1, 0)]
    [InlineData("never", 0, 0, 0)]
    public async Task The_exit_code_follows_the_option(string word, int ofError, int ofUnread, int ofWarning)
    {
        Assert.Equal(ofError, await Exit(here.Write("error.json", Samples.Wrong()), word));
        Assert.Equal(ofWarning, await Exit(here.Write("warning.txt", Whole), word));
        Assert.Equal(ofUnread, await Exit(here.Write("unread.txt", OneRowShort), word));
    }

    [Fact]
    public async Task Unread_cells_without_an_error_end_with_1_unless_told_otherwise()
    {
        var run = await ToolRun.Of("check", here.Write("a.txt", OneRowShort), "--output", "json");
        Assert.Equal(0, run.Json.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.True(Cells(run, "notRead") > 0);
        Assert.Equal(0, Cells(run, "notInDocument"));
        Assert.Equal(200, Cells(run, "read") + Cells(run, "blank") + Cells(run, "notRead"));
        Assert.Equal(ExitCodes.Errors, run.Exit);
    }

    [Fact]
    public async Task What_the_document_does_not_have_was_not_read_either()
    {
        var cut = Whole[..Whole.IndexOf("四、政府信息公开行政复议", StringComparison.Ordinal)];
        var run = await ToolRun.Of("check", here.Write("a.txt", cut), "--output", "json", "--fail-on", "unread");
        Assert.Equal(15, Cells(run, "notInDocument"));
        Assert.Equal(0, Cells(run, "notRead"));
        Assert.Equal(ExitCodes.Errors, run.Exit);
    }

    [Fact]
    public async Task A_report_of_json_has_all_its_cells_read_and_one_that_is_read_whole_says_so()
    {
        foreach (var file in new[] { here.Write("a.json", Samples.Wrong()), here.Write("b.txt", Whole) })
        {
            var run = await ToolRun.Of("check", file, "--output", "json", "--fail-on", "unread");
            Assert.Equal((0, 0), (Cells(run, "notRead"), Cells(run, "notInDocument")));
            Assert.Equal(ExitCodes.Done, run.Exit);
        }
    }

    [Fact]
    public async Task A_cell_that_tolerant_json_lacks_was_not_read()
    {
        var json = GovDisclosure.Json.DisclosureJson.Serialize(Samples.Clean());
        var lacking = json.Replace("\"carriedForward\"", "\"carriedForwards\"", StringComparison.Ordinal);
        Assert.NotEqual(json, lacking);
        var run = await ToolRun.Of("check", here.Write("a.json", lacking), "--tolerant", "--output", "json");
        Assert.Equal(7, Cells(run, "notRead"));
        Assert.Equal(ExitCodes.Errors, run.Exit);
    }

    [Theory]
    [InlineData("text", "en", "of 200 cells not read")]
    [InlineData("text", "zh", "200 个单元格中有")]
    [InlineData("markdown", "en", "of 200 cells not read")]
    [InlineData("json", "en", "\"notRead\": ")]
    [InlineData("ndjson", "en", "\"notRead\":")]
    [InlineData("sarif", "en", "of 200 cells not read")]
    public async Task Every_output_shows_it_in_its_summary(string output, string language, string expected)
    {
        var run = await ToolRun.Of("check", here.Write("a.txt", OneRowShort), "--output", output, "--lang", language);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Errors, run.Exit);
    }

    [Fact]
    public async Task No_file_is_without_errors_whose_cells_were_not_all_read()
    {
        var run = await ToolRun.Of("check", here.Write("a.txt", OneRowShort), here.Write("b.txt", Whole));
        Assert.Contains(
            "2 files: 1 without errors, 0 with errors, 1 read in part (no errors in that part), 0 unreadable.",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCodes.Errors, run.Exit);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_2_whatever_the_option_says()
    {
        foreach (var word in new[] { "error", "warning", "unread", "never" })
        {
            Assert.Equal(ExitCodes.Unreadable, await Exit(here["none.txt"], word));
        }
    }

    // A row of section two with a figure too few: whose they are is not certain, and no relation of the form is about them.
    private static string OneRowShort
    {
        get
        {
            var label = Whole.IndexOf("行政强制", StringComparison.Ordinal);
            var figure = Whole.IndexOf('0', label);
            return Whole.Remove(figure, 1).Insert(figure, "0\t0");
        }
    }

    private static int Cells(ToolRun run, string name) => run.Json.GetProperty("cells").GetProperty(name).GetInt32();

    private static async Task<int> Exit(string file, string word) => (await ToolRun.Of("check", file, "--fail-on", word)).Exit;
}
