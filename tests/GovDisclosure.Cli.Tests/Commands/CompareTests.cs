using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Commands;

public sealed class CompareTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task Json_has_every_cell()
    {
        var run = await ToolRun.Of(
            "compare",
            here.Write("a.json", Samples.Before()),
            here.Write("b.json", Samples.Wrong()),
            "--output",
            "json"
        );
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
        var before = Samples.Before() with
        {
            Remarks = PointerTexts.Empty.With("/requests/newlyReceived/total", "含补正"),
            Preamble = string.Concat(Enumerable.Repeat("根据《中华人民共和国政府信息公开条例》编制。", 4)),
        };
        string[] args = ["compare", here.Write("a.json", before), here.Write("b.json", Samples.Wrong()), "--lang", language];
        var run = await ToolRun.Of("", args, ToolRunScreens.Of(width));
        GoldenFile.Matches(run.Output, ToolRunScreens.Golden("compare", language, width));
        Assert.All(run.Output.Split('\n'), line =>
            Assert.True(Cli.Output.LineBreaker.Width(line) <= (width ?? Cli.Output.TextPage.RedirectedWidth), line)
        );
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Tables_of_two_editions_are_compared(string language)
    {
        var run = await ToolRun.Of(
            "compare",
            here.Write("a.json", Reports.Zero(Reports.Edition2019)),
            here.Write("b.json", Reports.Zero(Reports.Edition2021)),
            "--lang",
            language
        );
        Assert.Equal(ExitCodes.Done, run.Exit);
        GoldenFile.Matches(run.Output, ToolRunScreens.Golden("compare-editions", language, null));
    }

    [Theory]
    [InlineData("patch")]
    [InlineData("json-patch")]
    public async Task A_patch_tests_before_it_replaces(string word)
    {
        var run = await ToolRun.Of(
            "compare",
            here.Write("a.json", Samples.Before()),
            here.Write("b.json", Samples.Wrong()),
            "--output",
            word
        );
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
        Assert.DoesNotContain("http://", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page.Output, StringComparison.Ordinal);
        var markdown = await ToolRun.Of(["compare", .. files, "--output", "markdown", "--lang", "en"]);
        Assert.Contains("| Indicator | Before | After | Change |", markdown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_files_are_a_series_in_the_order_of_the_years()
    {
        string[] files =
        [
            here.Write("c.json", Reports.Numbered(Reports.Edition2021) with { Year = 2023 }),
            here.Write("a.json", Reports.Numbered(Reports.Edition2019)),
            here.Write("b.json", Reports.Numbered(Reports.Edition2021)),
        ];
        var run = await ToolRun.Of(["compare", .. files, "--output", "json"]);
        Assert.Equal([2019, 2021, 2023], run.Json.GetProperty("years").EnumerateArray().Select(static year => year.GetInt32()));
        Assert.Contains(
            "3 years: 2019, 2021, 2023; missing 2020, 2022",
            (await ToolRun.Of(["compare", .. files, "--lang", "en"])).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("<svg", (await ToolRun.Of(["compare", .. files, "--output", "html"])).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of(["compare", .. files, "--output", "patch"])).Exit);
        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of("compare", files[0], files[0], files[1])).Exit);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Reports_in_the_wrong_order_are_warned_of(string format)
    {
        string[] files = [here.Write("b.json", Samples.Wrong()), here.Write("a.json", Samples.Before())];
        var run = await ToolRun.Of(["compare", .. files, "--output", format, "--lang", "en"]);
        Assert.Contains("The order is reversed", run.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(format != "text", run.Error.Contains("The order is reversed", StringComparison.Ordinal));
        var json = await ToolRun.Of(["compare", .. files, "--output", "json"]);
        Assert.Equal("reversedYears", Assert.Single(json.Json.GetProperty("warnings").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task Other_differences_copied_texts_and_restatements_are_told(string format)
    {
        var text =
            "2021年，"
            + string.Concat(Enumerable.Repeat("本机关认真落实各项要求，主动公开信息，办理申请，加强平台建设，开展培训和监督。", 6));
        var carriedOver = Reports.Edition2021.Find("/requests/carriedOver/total")!;
        var before = Reports
            .Edition2021.Find("/requests/carriedForward/total")!
            .With(carriedOver.With(Reports.Zero(Reports.Edition2021), (Count)2), (Count)3) with
        {
            Overview = new Overview { Text = text },
            OtherMatters = new OtherMatters { Text = text },
        };
        var after = before with
        {
            Year = 2022,
            PublishedOn = new DateOnly(2023, 1, 31),
            Overview = new Overview { Text = text.Replace("2021", "2022", StringComparison.Ordinal) },
        };
        var run = await ToolRun.Of(
            "compare",
            here.Write("a.json", before),
            here.Write("b.json", after),
            "--output",
            format,
            "--lang",
            "en"
        );
        Assert.Contains("2023-01-31", run.Output, StringComparison.Ordinal);
        Assert.Contains("last year's with nothing changed but the year.", run.Output, StringComparison.Ordinal);
        Assert.Contains("word by word last year's.", run.Output, StringComparison.Ordinal);
        Assert.Contains("last year's figure probably restated", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("No figure changed", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Shares_and_indicators_have_their_units_and_contradictions_are_no_rates(string format)
    {
        var before = With(Reports.Zero(Reports.Edition2021), ("granted", 40), ("total", 80));
        var after = With(before, ("granted", 20)) with { Year = 2022 };
        var run = await ToolRun.Of(
            "compare",
            here.Write("a.json", before),
            here.Write("b.json", after),
            "--output",
            format,
            "--lang",
            "en"
        );
        var shown = System.Net.WebUtility.HtmlDecode(run.Output);
        Assert.Contains("25.0%", shown, StringComparison.Ordinal);
        Assert.Contains(format == "html" ? "share −25 pts" : "-25.0", shown, StringComparison.Ordinal);
        Assert.Contains(format == "html" ? "−25 points" : "-25.0 points", shown, StringComparison.Ordinal);
        var wrong = await ToolRun.Of(
            "compare",
            here.Write("a.json", before),
            here.Write("b.json", With(after, ("granted", 90))),
            "--output",
            format,
            "--lang",
            "en"
        );
        Assert.Contains("inconsistent", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("the part (90) is larger than the whole (80)", wrong.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("112.5", wrong.Output, StringComparison.Ordinal);

        static AnnualReport With(AnnualReport report, params (string Outcome, int Number)[] outcomes) =>
            outcomes.Aggregate(report, static (changed, outcome) =>
                Reports.Edition2021.Find($"/requests/outcomes/{outcome.Outcome}/total")!.With(changed, (Count)outcome.Number)
            );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task What_became_of_the_findings_is_told_when_it_is_asked_for(string format)
    {
        string[] files = [here.Write("a.json", Samples.Before()), here.Write("b.json", Samples.Wrong())];
        var run = await ToolRun.Of(["compare", .. files, "--findings", "--output", format, "--lang", "en"]);
        Assert.Contains("What became of the findings", run.Output, StringComparison.Ordinal);
        Assert.Contains("Still there: ", run.Output, StringComparison.Ordinal);
        var json = await ToolRun.Of(["compare", .. files, "--findings", "--output", "json"]);
        var appeared = json.Json.GetProperty("findings").GetProperty("appeared").EnumerateArray().ToList();
        Assert.NotEmpty(appeared);
        Assert.All(appeared, finding => Assert.Contains(finding.GetProperty("rule").GetString()!, run.Output, StringComparison.Ordinal));
        Assert.False((await ToolRun.Of(["compare", .. files, "--output", "json"])).Json.TryGetProperty("findings", out _));
        Assert.DoesNotContain(
            "What became",
            (await ToolRun.Of(["compare", .. files, "--output", format, "--lang", "en"])).Output,
            StringComparison.Ordinal
        );
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
