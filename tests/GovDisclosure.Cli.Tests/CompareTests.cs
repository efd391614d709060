using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests;

public sealed class CompareTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task Json_has_every_cell()
    {
        var run = await ToolRun.Of("compare", here.Write("a.json", Samples.Before()), here.Write("b.json", Samples.Wrong()), "--output", "json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(200, run.Json.GetProperty("cells").GetArrayLength());
        Assert.Equal(2021, run.Json.GetProperty("previous").GetProperty("year").GetInt32());
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Standard_input_may_be_either()
    {
        var file = here.Write("a.json", Samples.Before());
        var json = GovDisclosure.Json.DisclosureJson.Serialize(Samples.Wrong());
        var last = await ToolRun.Of(json, ["compare", "-", file]);
        var first = await ToolRun.Of(json, ["compare", file, "-"]);
        Assert.Equal((ExitCodes.Done, ExitCodes.Done), (last.Exit, first.Exit));
        Assert.NotEqual(last.Output, first.Output);
    }

    [Fact]
    public async Task Equal_reports_differ_in_nothing()
    {
        var file = here.Write("a.json", Samples.Wrong());
        var run = await ToolRun.Of("compare", file, file);
        Assert.Contains("No figure changed.", run.Output, StringComparison.Ordinal);
        Assert.Contains("No text changed.", run.Output, StringComparison.Ordinal);
        Assert.Contains("GD5001 not run: the two reports are not on consecutive years", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", 80)]
    [InlineData("zh", 120)]
    [InlineData("zh", null)]
    [InlineData("en", 80)]
    [InlineData("en", 120)]
    [InlineData("en", null)]
    public async Task The_text_is_the_approved_one(string language, int? width)
    {
        var before = Samples.Before() with { Remarks = PointerTexts.Empty.With("/requests/newlyReceived/total", "含补正"), Preamble = string.Concat(Enumerable.Repeat("根据《中华人民共和国政府信息公开条例》编制。", 4)) };
        string[] args = ["compare", here.Write("a.json", before), here.Write("b.json", Samples.Wrong()), "--lang", language];
        var run = await ToolRun.Of("", args, ToolRunScreens.Of(width));
        GoldenFile.Matches(run.Output, ToolRunScreens.Golden("compare", language, width));
        Assert.All(run.Output.Split('\n'), line => Assert.True(Output.LineBreaker.Width(line) <= (width ?? Output.TextPage.RedirectedWidth), line));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Tables_of_two_editions_are_compared(string language)
    {
        var run = await ToolRun.Of("compare", here.Write("a.json", Reports.Zero(Reports.Edition2019)), here.Write("b.json", Reports.Zero(Reports.Edition2021)), "--lang", language);
        Assert.Equal(ExitCodes.Done, run.Exit);
        GoldenFile.Matches(run.Output, ToolRunScreens.Golden("compare-editions", language, null));
    }
}
