using GovDisclosure.Documents;
using GovDisclosure.Forms;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests.Commands;

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

    [Fact]
    public async Task An_offices_own_document_of_Word_is_filled()
    {
        var run = await ToolRun.Of("render", here.Write("a.json", Samples.Clean()), "--template", Template(), "--out", here["a.docx"]);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Empty(run.Bytes);
        Assert.Contains("200 cells (0 are blank", run.Error, StringComparison.Ordinal);
        var read = (await ReportReader.ReadFileAsync(here["a.docx"], TestContext.Current.CancellationToken)).Report!;
        Assert.Equal(Samples.Clean().ProactiveDisclosure, read.ProactiveDisclosure);
        Assert.Equal(Samples.Clean().Requests, read.Requests);
        Assert.Equal(Samples.Clean().ReviewAndLitigation, read.ReviewAndLitigation);
        Assert.Equal(Samples.Clean().Overview, read.Overview);
    }

    [Fact]
    public async Task A_template_needs_a_file_to_write_to_and_is_never_written_over()
    {
        var (report, template) = (here.Write("a.json", Samples.Clean()), Template());
        var before = await File.ReadAllBytesAsync(template, TestContext.Current.CancellationToken);
        var none = await ToolRun.Of("render", report, "--template", template);
        Assert.Equal(ExitCodes.Unreadable, none.Exit);
        Assert.Contains("--out FILE", none.Error, StringComparison.Ordinal);
        var same = await ToolRun.Of("render", report, "--template", template, "--out", template);
        Assert.Equal(ExitCodes.Unreadable, same.Exit);
        Assert.Equal(before, await File.ReadAllBytesAsync(template, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("zh", "missing.docx", "没有这个文件")]
    [InlineData("en", "missing.docx", "there is no such file")]
    [InlineData("zh", "a.json", "模板不是 Word 文件（.docx）")]
    [InlineData("en", "a.json", "the template is no document of Word (.docx)")]
    public async Task A_template_that_cannot_be_filled_is_named_and_leaves_no_file(string language, string template, string says)
    {
        var report = here.Write("a.json", Samples.Clean());
        var run = await ToolRun.Of("render", report, "--template", here[template], "--out", here["b.docx"], "--lang", language);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains(template, run.Error, StringComparison.Ordinal);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("b.docx", here.Names);
    }

    // The form of the sample with blank cells, and words in brackets for its texts.
    private string Template()
    {
        var report = Samples.Clean();
        var blank = FormCatalog.Default.CellsOf(report).Aggregate(report, static (made, cell) => cell.With(made, CellValue.Blank));
        foreach (var section in FormCatalog.Default.EditionOf(report).Sections.Where(static section => section.Table is null))
        {
            blank = section.WithText(blank, "（文字描述）");
        }

        return here.Write("office.docx", ReportWriter.WriteToBytes(blank with { Remarks = PointerTexts.Empty }, ReportFormat.Docx));
    }
}
