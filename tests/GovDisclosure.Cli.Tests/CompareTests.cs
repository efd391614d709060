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

    [Theory]
    [InlineData("patch")]
    [InlineData("json-patch")]
    public async Task A_patch_tests_before_it_replaces(string word)
    {
        var run = await ToolRun.Of("compare", here.Write("a.json", Samples.Before()), here.Write("b.json", Samples.Wrong()), "--output", word);
        Assert.Equal(ExitCodes.Done, run.Exit);
        var operations = run.Json.EnumerateArray().Select(static operation => operation.GetProperty("op").GetString()).ToList();
        Assert.Equal(operations.Count(static op => op is "replace" or "remove"), operations.Count(static op => op == "test"));
        Assert.Contains("replace", operations);
    }

    [Fact]
    public async Task A_page_and_markdown_are_written()
    {
        string[] files = [here.Write("a.json", Samples.Before()), here.Write("b.json", Samples.Wrong())];
        var page = await ToolRun.Of(["compare", .. files, "--output", "html", "--lang", "zh"]);
        Assert.StartsWith("<!DOCTYPE html>", page.Output, StringComparison.Ordinal);
        Assert.Equal(200, page.Output.Split("data-before=").Length - 1);
        Assert.DoesNotContain("<script", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Output, StringComparison.Ordinal);
        var markdown = await ToolRun.Of(["compare", .. files, "--output", "markdown", "--lang", "en"]);
        Assert.Contains("| Indicator | Before | After | Change |", markdown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_files_are_a_series_in_the_order_of_the_years()
    {
        string[] files = [here.Write("c.json", Reports.Numbered(Reports.Edition2021) with { Year = 2023 }), here.Write("a.json", Reports.Numbered(Reports.Edition2019)), here.Write("b.json", Reports.Numbered(Reports.Edition2021))];
        var run = await ToolRun.Of(["compare", .. files, "--output", "json"]);
        Assert.Equal([2019, 2021, 2023], run.Json.GetProperty("years").EnumerateArray().Select(static year => year.GetInt32()));
        Assert.Contains("3 years: 2019, 2021, 2023; missing 2020, 2022", (await ToolRun.Of(["compare", .. files, "--lang", "en"])).Output, StringComparison.Ordinal);
        Assert.Contains("<svg", (await ToolRun.Of(["compare", .. files, "--output", "html"])).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of(["compare", .. files, "--output", "patch"])).Exit);
        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of("compare", files[0], files[0], files[1])).Exit);
    }

    [Fact]
    public async Task What_is_left_out_is_said()
    {
        string[] files = [here.Write("a.json", Samples.Before()), here.Write("b.json", Samples.Wrong())];
        var all = await ToolRun.Of(["compare", .. files, "--lang", "en"]);
        var some = await ToolRun.Of(["compare", .. files, "--lang", "en", "--significant"]);
        Assert.DoesNotContain("left out", all.Output, StringComparison.Ordinal);
        Assert.Contains("left out", some.Output, StringComparison.Ordinal);
    }
}
