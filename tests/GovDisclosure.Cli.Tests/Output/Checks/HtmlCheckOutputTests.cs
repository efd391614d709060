namespace GovDisclosure.Cli.Tests.Output.Checks;

/// <summary>A folder of pages under an index.</summary>
public sealed class HtmlCheckOutputTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task The_index_says_what_of_a_folder_was_passed_over()
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", Samples.Clean());
        here.Write("in/b.json", Samples.Clean());
        here.Write("in/notes.txt", "买菜清单");
        var run = await ToolRun.Of("check", here["in"], "--output", "html", "--out", here["pages"], "--lang", "zh");
        Assert.Equal(ExitCodes.Done, run.Exit);
        var index = System.Net.WebUtility.HtmlDecode(
            await File.ReadAllTextAsync(here["pages/index.html"], TestContext.Current.CancellationToken)
        );
        Assert.Contains("notes.txt", index, StringComparison.Ordinal);
        Assert.Contains("2 份文件", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_has_a_name_that_any_system_takes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such name to begin with.");
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", Samples.Clean());
        here.Write("in/<b>\u001B[31m\u202E:?.json", Samples.Clean());
        await ToolRun.Of("check", here["in"], "--output", "html", "--out", here["pages"]);
        var names = Directory.EnumerateFiles(here["pages"]).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
        Assert.All(names, static name => Assert.Matches("^[0-9a-zA-Z._\\[-]+$", name));
        Assert.Equal(3, names.Count());
    }
}
