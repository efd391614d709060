using System.Text.Json;
using System.Text.RegularExpressions;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Commands;

public sealed class CheckTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task A_clean_report_ends_with_0()
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Clean()));
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("Verdict: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Reports_in_the_same_words_are_found_where_asked_for()
    {
        var words = string.Concat(
            Enumerable
                .Range(0, 90)
                .Select(static i =>
                    string.Concat((char)('\u5000' + (i * 7 % 997)), (char)('\u5400' + (i * 13 % 991)), (char)('\u5900' + (i * 31 % 983)))
                )
        );
        var one = Samples.Clean() with { Overview = new Overview { Text = words } };
        string[] files =
        [
            here.Write("a.json", one),
            here.Write("b.json", one with { Agency = new Agency { Name = "石桥镇人民政府" } }),
            here.Write("c.json", Samples.Clean()),
        ];
        var run = await ToolRun.Of(["check", .. files, "--alike", "--output", "json"]);
        var found = run
            .Json.EnumerateArray()
            .Select(static report =>
                report.GetProperty("findings").EnumerateArray().Count(static finding => finding.GetProperty("rule").GetString() == "GD6004")
            );
        Assert.Equal([1, 1, 0], found);

        // Each file is read twice, and what is to be said of it is said once; what can be read once alone is kept.
        here.Write("broken.json", "{");
        var broken = await ToolRun.Of(["check", .. files, here["broken.json"], here["none.json"], "--alike", "--output", "ndjson"]);
        Assert.Equal(1, broken.Error.Split("none.json: ").Length - 1);
        Assert.Equal(1, broken.Error.Split("broken.json: ").Length - 1);
        var piped = await ToolRun.Of(
            string.Concat(files.Select(static file => File.ReadAllText(file) + "\n")),
            ["check", "-", "--alike", "--output", "ndjson"]
        );
        var rules = piped.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split("\"GD6004\"").Length);
        Assert.Equal(3, rules.Count());
        Assert.Equal(
            broken.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(3).Select(static line => line.Split("\"GD6004\"").Length),
            rules
        );

        var unasked = await ToolRun.Of("check", files[0], files[1], "--output", "json");
        Assert.All(unasked.Json.EnumerateArray(), static report =>
            Assert.Contains(report.GetProperty("notRun").EnumerateArray(), static rule => rule.GetProperty("rule").GetString() == "GD6004")
        );
    }

    [Fact]
    public async Task Markdown_has_a_row_for_each_cause()
    {
        var report = here.Write("a.json", Samples.Wrong());
        var causes = (await ToolRun.Of("check", report, "--output", "json")).Json.GetProperty("causes").GetArrayLength();
        var rows = (await ToolRun.Of("check", report, "--output", "markdown", "--lang", "en"))
            .Output.Split('\n')
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .ToList();
        Assert.Equal(causes, rows.Count);
        Assert.Contains(rows, static row => row.Contains("<br>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_report_ends_with_1()
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Wrong()));
        Assert.Equal(ExitCodes.Errors, run.Exit);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_warning_alone_ends_with_0()
    {
        var current = Samples.Clean() with { Year = 2023, Title = "永正镇2023年政府信息公开工作年度报告" };
        var run = await ToolRun.Of(
            "check",
            here.Write("a.json", current),
            "--previous",
            here.Write("b.json", Samples.Clean()),
            "--output",
            "json"
        );
        Assert.True(run.Json.GetProperty("summary").GetProperty("warnings").GetInt32() > 0);
        Assert.Equal(0, run.Json.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal(ExitCodes.Done, run.Exit);
    }

    [Fact]
    public async Task An_unreadable_file_ends_with_2_and_the_others_are_checked()
    {
        var run = await ToolRun.Of("check", here["none.json"], here.Write("a.json", Samples.Wrong()), "--output", "json");

        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Equal(2, run.Json.GetArrayLength());
        Assert.Equal(["file", "error", "diagnostics"], Names(run.Json[0]));
        Assert.True(run.Json[1].GetProperty("findings").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(30)]
    public async Task Why_a_file_cannot_be_read_is_told_once(int others)
    {
        var files = Enumerable.Range(0, others - 1).Select(i => here.Write($"{i}.json", Samples.Wrong()));
        var run = await ToolRun.Of(["check", here["none.json"], .. files]);
        Assert.Single(Regex.Matches(run.Output + run.Error, "no such file"));
    }

    [Fact]
    public async Task An_unreadable_previous_file_ends_with_2()
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Clean()), "--previous", here["none.json"]);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("Verdict: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_of_one_file_is_an_object()
    {
        var file = here.Write("a.json", Samples.Wrong());

        var run = await ToolRun.Of("check", file, "--output", "json");

        Assert.Equal(
            [
                "file",
                "ruleSet",
                "findings",
                "causes",
                "explanations",
                "statements",
                "cells",
                "passed",
                "nothingStated",
                "notRun",
                "summary",
                "diagnostics",
            ],
            Names(run.Json)
        );
        Assert.Equal(file, run.Json.GetProperty("file").GetString());
        Assert.Contains("\n  \"", run.Output, StringComparison.Ordinal);
        Assert.Contains("自然人", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ndjson_is_a_line_for_each_file()
    {
        var run = await ToolRun.Of(
            "check",
            here.Write("a.json", Samples.Wrong()),
            here["none.json"],
            here.Write("b.json", Samples.Clean()),
            "--output",
            "ndjson"
        );

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(
            ["a.json", "none.json", "b.json"],
            lines.Select(static line => Path.GetFileName(JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()))
        );
    }

    [Fact]
    public async Task Previous_reports_are_matched_by_agency_and_year()
    {
        var other = Samples.Before() with { Agency = new Agency { Name = "别的镇" } };
        var nameless = Samples.Before() with { Agency = new Agency() };
        var run = await ToolRun.Of(
            "check",
            here.Write("a.json", Samples.Wrong()),
            "--previous",
            here.Write("other.json", other),
            here.Write("before.json", Samples.Before()),
            here.Write("again.json", Samples.Before()),
            here.Write("nameless.json", nameless),
            "--output",
            "json"
        );

        Assert.EndsWith("before.json", run.Json.GetProperty("previous").GetString(), StringComparison.Ordinal);
        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), static finding =>
            finding.GetProperty("rule").GetString() == "GD5001"
        );
        Assert.Contains("other.json (别的镇, 2021) was not used", run.Error, StringComparison.Ordinal);
        Assert.Contains("again.json (永正镇, 2021) was not used", run.Error, StringComparison.Ordinal);
        Assert.Contains("nameless.json was not used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remarks_of_the_reading_stand_beside_the_findings()
    {
        var json = DisclosureJson
            .Serialize(Samples.Clean())
            .Replace("\"year\":2022", "\"extra\":1,\"year\":2022", StringComparison.Ordinal);
        var file = here.Write("a.json", json);

        var machine = await ToolRun.Of("check", file, "--tolerant", "--output", "json");
        Assert.Equal("GD9006", machine.Json.GetProperty("diagnostics")[0].GetProperty("code").GetString());

        var text = await ToolRun.Of("check", file, "--tolerant");
        Assert.Contains("GD9006", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wildcards_stand_for_files_in_ordinal_order()
    {
        here.Write("b.json", Samples.Clean());
        here.Write("a.json", Samples.Clean());
        here.Write("c.txt", "");
        var run = await ToolRun.Of("check", here["*.json"], "--output", "ndjson");
        Assert.Equal(
            [here["a.json"], here["b.json"]],
            run.Output.TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString())
        );

        Assert.Contains("no file matches", (await ToolRun.Of("check", here["*.none"])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_report_is_checked()
    {
        var seed = SharedMaterial.InRepository("seeds", "township_2021.txt");
        var run = await ToolRun.Of("check", seed);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("永正镇, 2021", run.Output, StringComparison.Ordinal);
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
        string[] args =
        [
            "check",
            here.Write("本年.json", Samples.Wrong()),
            "--previous",
            here.Write("上年.json", Samples.Before()),
            "--lang",
            language,
        ];
        var run = await ToolRun.Of("", args, ToolRunScreens.Of(width));
        GoldenFile.Matches(here.Anonymous(run.Output), ToolRunScreens.Golden("check", language, width));
        Assert.All(run.Output.Split('\n'), line =>
            Assert.True(Cli.Output.LineBreaker.Width(line) <= (width ?? Cli.Output.TextPage.RedirectedWidth), line)
        );
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_whole_text_is_the_approved_one(string language)
    {
        var run = await ToolRun.Of(
            "check",
            here.Write("本年.json", Samples.Wrong()),
            "--previous",
            here.Write("上年.json", Samples.Before()),
            "--verbose",
            "--lang",
            language
        );
        GoldenFile.Matches(here.Anonymous(run.Output), ToolRunScreens.Golden("check-verbose", language, null));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_text_of_a_document_that_was_cut_off_is_the_approved_one(string language)
    {
        var file = here["cut.txt"];
        await File.WriteAllTextAsync(
            file,
            "云岭镇人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n（一）主动公开。发布信息30条。\n二、主动公开政府信息情况\n\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n\t规章\t0\t0\t0\n\t规范性文件\t2\t1\t7\n",
            TestContext.Current.CancellationToken
        );
        var run = await ToolRun.Of("check", file, "--lang", language);
        GoldenFile.Matches(here.Anonymous(run.Output), ToolRunScreens.Golden("check-cut", language, null));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_text_of_several_files_is_the_approved_one(string language)
    {
        var partial = Samples.Clean() with { ReviewAndLitigation = null, Requests = null, Agency = new Agency() };
        var run = await ToolRun.Of(
            "check",
            here.Write("a.json", Samples.Wrong()),
            here.Write("b.json", partial),
            here.Write("c.json", Samples.Clean()),
            here.Write("d.json", "{"),
            "--lang",
            language
        );
        GoldenFile.Matches(here.Anonymous(run.Output), ToolRunScreens.Golden("check-several", language, null));
    }

    [Fact]
    public async Task Colours_are_for_terminals_only()
    {
        string[] args = ["check", here.Write("a.json", Samples.Wrong())];
        Assert.Contains('\u001b', (await ToolRun.Of("", args, new Screen(120, Colours: true))).Output);
        Assert.DoesNotContain('\u001b', (await ToolRun.Of("", args, new Screen(120, Colours: false))).Output);
        Assert.DoesNotContain('\u001b', (await ToolRun.Of("", args)).Output);
    }

    [Fact]
    public async Task A_report_cannot_send_commands_to_the_terminal()
    {
        var report = Samples.Wrong() with { Agency = new Agency { Name = "\u001b]0;title\u0007[red]镇[/]\u202E" } };
        var run = await ToolRun.Of("check", here.Write("a.json", report));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202E', run.Output);
        Assert.Contains("[red]镇[/]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_likely_cause_stands_in_json_and_in_the_text()
    {
        var file = here.Write("a.json", OneWrongCell());
        var explanation = (await ToolRun.Of("check", file, "--output", "json")).Json.GetProperty("explanations")[0];
        Assert.Equal(["/requests", "unique"], new[] { "table", "kind" }.Select(name => explanation.GetProperty(name).GetString()));
        var change = explanation.GetProperty("candidates")[0].GetProperty("changes")[0];
        Assert.Equal(
            ("/requests/newlyReceived/total", 7, 5),
            (change.GetProperty("pointer").GetString(), change.GetProperty("from").GetInt32(), change.GetProperty("to").GetInt32())
        );
        Assert.Contains("should be 5 (it is 7)", (await ToolRun.Of("check", file)).Output, StringComparison.Ordinal);
        Assert.Contains("应为 5（现为 7）", (await ToolRun.Of("check", file, "--lang", "zh")).Output, StringComparison.Ordinal);

        Assert.Equal(
            0,
            (await ToolRun.Of("check", here.Write("b.json", Samples.Clean()), "--output", "json"))
                .Json.GetProperty("explanations")
                .GetArrayLength()
        );
    }

    [Fact]
    public async Task A_proposal_is_a_json_patch_and_changes_nothing()
    {
        var file = here.Write("a.json", OneWrongCell());
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var run = await ToolRun.Of("check", file, "--propose", here["patch.json"]);
        Assert.Equal(ExitCodes.Errors, run.Exit);
        Assert.Contains("1 change proposed", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        using var patch = JsonDocument.Parse(await File.ReadAllTextAsync(here["patch.json"], TestContext.Current.CancellationToken));
        Assert.Equal(
            [("test", "/requests/newlyReceived/total", 7), ("replace", "/requests/newlyReceived/total", 5)],
            patch
                .RootElement.EnumerateArray()
                .Select(static operation =>
                    (
                        operation.GetProperty("op").GetString()!,
                        operation.GetProperty("path").GetString()!,
                        operation.GetProperty("value").GetInt32()
                    )
                )
        );
    }

    [Fact]
    public async Task Where_nothing_is_unique_the_proposal_is_empty()
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Clean()), "--propose", here["patch.json"]);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains("the JSON Patch is empty", run.Error, StringComparison.Ordinal);
        Assert.Equal("[]\n", await File.ReadAllTextAsync(here["patch.json"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_proposal_is_for_one_report_that_can_be_read_and_overwrites_no_other_file()
    {
        var file = here.Write("a.json", OneWrongCell());
        var several = await ToolRun.Of("check", file, here.Write("b.json", Samples.Clean()), "--propose", here["patch.json"]);
        Assert.Equal(ExitCodes.Unreadable, several.Exit);
        Assert.Contains("--propose is for one report", several.Error, StringComparison.Ordinal);
        foreach (var other in new[] { "-", file, here["b.json"], here["out.txt"] })
        {
            var run = await ToolRun.Of("check", file, "--previous", here["b.json"], "--out", here["out.txt"], "--propose", other);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Contains("a file of its own", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of("check", here["none.json"], "--propose", here["patch.json"])).Exit);
        Assert.False(File.Exists(here["patch.json"]));
        Assert.Contains(
            "there is no such folder",
            (await ToolRun.Of("check", file, "--propose", here["none/patch.json"])).Error,
            StringComparison.Ordinal
        );
    }

    private static AnnualReport OneWrongCell() => Samples.Set(Samples.Clean(), "/requests/newlyReceived/total", (Count)7);

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(static member => member.Name);
}
