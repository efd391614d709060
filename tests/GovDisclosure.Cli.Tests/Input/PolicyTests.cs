namespace GovDisclosure.Cli.Tests.Input;

public sealed class PolicyTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task A_policy_grades_and_waives_and_the_text_says_so()
    {
        var policy = here.Write(
            "policy.json",
            """
            { "severities": { "GD1001": "info", "GD2001": "info", "GD2101": "info", "GD2102": "info", "GD2103": "info", "GD2104": "info" },
              "waivers": [ { "rule": "GD2001", "pointer": "", "reason": "见更正公告", "by": "办公室", "until": "2999-12-31" } ] }
            """
        );
        var report = here.Write("a.json", Samples.Wrong());
        var run = await ToolRun.Of("check", report, "--policy", policy, "--lang", "zh");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Empty(run.Error);
        Assert.Contains(
            "已豁免：见更正公告（办公室，至 2999-12-31）",
            run.Output.Replace("\n", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("至2999", "至 2999", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCodes.Errors, (await ToolRun.Of("check", report)).Exit);

        var json = await ToolRun.Of("check", report, "--policy", policy, "--output", "json");
        Assert.Contains(json.Json.GetProperty("findings").EnumerateArray(), static finding =>
            finding.GetProperty("status").GetString() == "waived" && finding.GetProperty("waiver").GetProperty("by").GetString() == "办公室"
        );
    }

    [Theory]
    [InlineData("2025-01-20", 0)]
    [InlineData("2025-02-20", 1)]
    public async Task The_day_of_submission_is_held_against_the_policy(string day, int late)
    {
        var policy = here.Write(
            "policy.json",
            """
            { "rules": [ { "id": "LOCAL1", "statement": "1月31日前报送。", "day": { "event": "submit", "date": "01-31" } } ] }
            """
        );
        var report = here.Write("a.json", Samples.Clean() with { Year = 2024 });
        var run = await ToolRun.Of("check", report, "--policy", policy, "--submitted", day, "--output", "json");
        Assert.Equal(
            late,
            run.Json.GetProperty("findings").EnumerateArray().Count(static finding => finding.GetProperty("rule").GetString() == "LOCAL1")
        );

        var unsaid = await ToolRun.Of("check", report, "--policy", policy, "--lang", "en");
        Assert.Contains("--submitted", unsaid.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20.1.2025")]
    [InlineData("2025-02-30")]
    public async Task A_day_of_submission_that_is_none_is_refused(string day)
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Clean()), "--submitted", day, "--lang", "en");
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("yyyy-MM-dd", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"off\":[\"GD21033\"]}", "/off/0", "did you mean")]
    [InlineData("{", "policy.json", "JSON")]
    [InlineData(
        "{\"waivers\":[{\"rule\":\"GD5001\",\"pointer\":\"\",\"by\":\"a\",\"until\":\"2026-12-31\"}]}",
        "/waivers/0",
        "\"reason\" is required"
    )]
    public async Task A_wrong_policy_ends_with_2_before_anything_is_checked(string json, string where, string what)
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Clean()), "--policy", here.Write("policy.json", json));
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Empty(run.Output);
        Assert.Contains(where, run.Error, StringComparison.Ordinal);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_waiver_for_another_agency_is_told()
    {
        var waiver =
            """{ "waivers": [ { "rule": "GD2001", "pointer": "", "reason": "机构改革", "by": "办公室", "until": "2999-12-31", "agency": "云海", "year": 2032 } ] }""";
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Wrong()), "--policy", here.Write("policy.json", waiver));
        Assert.Contains("about 云海, 2032, of which no report was checked", run.Error, StringComparison.Ordinal);

        // A waiver for every agency and year is about none in particular, also where nothing could be read.
        var all = """{ "waivers": [ { "rule": "GD2001", "pointer": "", "reason": "机构改革", "by": "办公室", "until": "2999-12-31" } ] }""";
        run = await ToolRun.Of("check", here.Write("b.txt", "无"), "--policy", here.Write("all.json", all));
        Assert.DoesNotContain("of which no report was checked", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_not_there_ends_with_2()
    {
        foreach (var path in new[] { here["none.json"], "" })
        {
            var run = await ToolRun.Of("check", here.Write("a.json", Samples.Clean()), "--policy", path);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Contains("cannot be read", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_baseline_tells_what_is_new()
    {
        var report = here.Write("a.json", Samples.Wrong());
        var before = here["before.json"];
        Assert.Equal(ExitCodes.Errors, (await ToolRun.Of("check", report, "--output", "json", "--out", before)).Exit);
        here.Write("a.json", Samples.Set(Samples.Wrong(), "/requests/outcomes/granted/researchInstitutions", (Count)5));
        var run = await ToolRun.Of("check", report, "--output", "sarif", "--baseline", before);
        var states = run
            .Json.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(static result => result.GetProperty("baselineState").GetString())
            .ToList();
        Assert.Contains("new", states);
        Assert.Contains("unchanged", states);
        here.Write("a.json", Samples.Clean());
        run = await ToolRun.Of("check", report, "--output", "sarif", "--baseline", before);
        Assert.Contains(run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), static result =>
            result.GetProperty("baselineState").GetString() == "absent"
        );
        here.Write("a.json", Samples.Set(Samples.Wrong(), "/requests/outcomes/granted/researchInstitutions", (Count)5));

        // Several files, of which one could not be read.
        Assert.Equal(
            ExitCodes.Unreadable,
            (await ToolRun.Of("check", report, here["none.json"], "--output", "json", "--out", before)).Exit
        );
        run = await ToolRun.Of("check", report, "--output", "sarif", "--baseline", before);
        Assert.All(run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), static result =>
            Assert.Equal("unchanged", result.GetProperty("baselineState").GetString())
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"file\":\"a.json\",\"findings\":[{}]}")]
    [InlineData("{\"file\":\"a.json\",\"findings\":{}}")]
    public async Task A_wrong_baseline_ends_with_2(string json)
    {
        var run = await ToolRun.Of(
            "check",
            here.Write("a.json", Samples.Clean()),
            "--output",
            "sarif",
            "--baseline",
            here.Write("before.json", json)
        );
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("is no result of a check", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_baseline_is_for_sarif_and_must_be_there()
    {
        var report = here.Write("a.json", Samples.Clean());
        Assert.Contains("--output sarif", (await ToolRun.Of("check", report, "--baseline", report)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "cannot be read",
            (await ToolRun.Of("check", report, "--output", "sarif", "--baseline", here["none.json"])).Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Sarif_is_one_run_over_all_files()
    {
        var run = await ToolRun.Of("check", here.Write("a.json", Samples.Wrong()), here["none.json"], "--output", "sarif");
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        var sarif = Assert.Single(run.Json.GetProperty("runs").EnumerateArray());
        Assert.True(sarif.GetProperty("results").GetArrayLength() > 0);
        Assert.False(sarif.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public async Task Markdown_has_a_row_for_each_finding_and_no_markup_of_the_reports_own()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var wrong = here.Write("a.json", Samples.Wrong() with { Title = "<b>|*报告*|" });
            var findings = (await ToolRun.Of("check", wrong, "--output", "json")).Json.GetProperty("findings").GetArrayLength();
            var run = await ToolRun.Of("check", wrong, here.Write("b.json", Samples.Clean()), "--output", "markdown", "--lang", language);
            Assert.Equal(ExitCodes.Errors, run.Exit);
            Assert.Equal(2, run.Output.Split('\n').Count(static line => line.StartsWith("## ", StringComparison.Ordinal)));
            Assert.True(run.Output.Split('\n').Count(static line => line.StartsWith("| ", StringComparison.Ordinal)) > findings);
            Assert.All(run.Output.Split('\n').Where(static line => line.StartsWith('|')), static line =>
                Assert.Equal(5, line.Replace("\\|", "", StringComparison.Ordinal).Count(static letter => letter == '|'))
            );
            Assert.DoesNotContain("<b>", run.Output, StringComparison.Ordinal);
        }
    }
}
