using GovDisclosure.Documents;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests;

public sealed class RenderTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("html", ReportFormat.Html)]
    [InlineData("md", ReportFormat.Markdown)]
    [InlineData("txt", ReportFormat.Text)]
    public async Task A_text_goes_to_standard_output(string format, ReportFormat expected)
    {
        var run = await ToolRun.Of("render", here.Write("a.json", Samples.Clean()), "--to", format);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(ReportWriter.Write(Samples.Clean(), expected), run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Json_is_the_contract()
    {
        var run = await ToolRun.Of("render", here.Write("a.json", Samples.Clean()), "--to", "json");
        Assert.Equal(Samples.Clean(), DisclosureJson.Deserialize(run.Output));
    }

    [Fact]
    public async Task A_document_of_Word_goes_to_a_file_and_is_read_again()
    {
        var run = await ToolRun.Of("render", here.Write("a.json", Samples.Clean()), "--to", "docx", "--out", here["a.docx"]);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Empty(run.Bytes);
        Assert.Equal(
            Samples.Clean().Requests,
            (await ReportReader.ReadFileAsync(here["a.docx"], TestContext.Current.CancellationToken)).Report!.Requests
        );
        var read = await ToolRun.Of("read", here["a.docx"]);
        Assert.Equal(Samples.Clean().ProactiveDisclosure, DisclosureJson.Deserialize(read.Output).ProactiveDisclosure);
    }

    [Theory]
    [InlineData()]
    [InlineData("--out", "-")]
    public async Task A_document_of_Word_needs_a_file(params string[] more)
    {
        var run = await ToolRun.Of(["render", here.Write("a.json", Samples.Clean()), "--to", "docx", .. more]);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Empty(run.Bytes);
        Assert.Contains("--out FILE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_leaves_no_file()
    {
        var run = await ToolRun.Of("render", here.Write("a.txt", "nothing"), "--to", "html", "--out", here["a.html"]);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.DoesNotContain("a.html", here.Names);
    }
}
