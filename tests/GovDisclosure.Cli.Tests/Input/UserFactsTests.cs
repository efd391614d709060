using System.Text;
using GovDisclosure.Documents;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>What a document does not state, the user says by options of the tool.</summary>
public sealed class UserFactsTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData(null, null, "notStated")]
    [InlineData(null, "松岭镇", "notStated")]
    [InlineData("松岭镇人民政府", "松岭镇", "sameGovernment")]
    [InlineData("松岭镇", "松岭镇", "sameName")]
    public async Task Two_years_side_by_side_are_compared_and_the_ground_is_told(string? before, string? now, string ground)
    {
        var (old, current) = (Text("old.txt", before, 2023), Text("new.txt", now, 2024));
        var compared = await ToolRun.Of("compare", old, current, "--output", "json");
        Assert.Equal(ground, compared.Json.GetProperty("agencyMatch").GetProperty("ground").GetString());
        Assert.DoesNotContain(compared.Json.GetProperty("notRun").EnumerateArray(), static rule =>
            rule.GetProperty("rule").GetString() != "GD5003"
        );

        var run = await ToolRun.Of("check", current, "--previous", old, "--output", "json");
        Assert.Equal(ground, run.Json.GetProperty("agencyMatch").GetProperty("ground").GetString());
        Assert.Equal(old, run.Json.GetProperty("previous").GetString());
        Assert.DoesNotContain(run.Json.GetProperty("notRun").EnumerateArray(), static rule =>
            rule.GetProperty("rule").GetString() is "GD5001" or "GD5008"
        );
        foreach (var output in new[] { "text", "markdown" })
        {
            var words = output == "text" ? compared : run;
            var message = words.Json.GetProperty("agencyMatch").GetProperty("message").GetProperty("en").GetString()![..20];
            Assert.Contains(message, (await ToolRun.Of("compare", old, current, "--output", output)).Output, StringComparison.Ordinal);
            Assert.Contains(
                message,
                (await ToolRun.Of("check", current, "--previous", old, "--output", output)).Output,
                StringComparison.Ordinal
            );
        }

        Assert.Contains(
            "agencyMatch",
            (await ToolRun.Of("check", current, "--previous", old, "--output", "sarif")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("One agency: ", (await ToolRun.Of("compare", old, current, "--output", "html")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_reports_one_of_an_unknown_agency_is_matched_with_none()
    {
        var run = await ToolRun.Of(
            "check",
            Text("a.txt", "松岭镇", 2024),
            Text("b.txt", "竹溪镇", 2024),
            "--previous",
            Text("old.txt", null, 2023)
        );
        Assert.Contains("--agency", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Last year's report", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_agency_and_another_year_are_not_last_years()
    {
        var current = Text("a.txt", "松岭镇", 2024);
        foreach (var previous in new[] { Text("b.txt", "竹溪镇", 2023), Text("c.txt", null, 2022), Text("d.txt", "松岭镇", 2024) })
        {
            var run = await ToolRun.Of("check", current, "--previous", previous, "--output", "json");
            Assert.False(run.Json.TryGetProperty("previous", out _));
            Assert.NotEmpty(run.Error);
        }
    }

    [Fact]
    public async Task A_former_name_joins_the_years_of_check_and_compare()
    {
        var (old, current) = (Text("old.txt", "竹溪乡", 2023), Text("new.txt", "松岭镇", 2024));
        foreach (
            var run in new[]
            {
                await ToolRun.Of("check", current, "--previous", old, "--former-name", "竹溪乡人民政府", "--output", "json"),
                await ToolRun.Of("compare", old, current, "--former-name", "竹溪乡人民政府", "--output", "json"),
            }
        )
        {
            Assert.Equal("formerName", run.Json.GetProperty("agencyMatch").GetProperty("ground").GetString());
        }

        var many = await ToolRun.Of(
            "check",
            current,
            Text("other.txt", "白石镇", 2024),
            "--previous",
            old,
            "--former-name",
            "竹溪乡",
            "--output",
            "json"
        );
        Assert.True(many.Json[0].TryGetProperty("previous", out _));
    }

    [Fact]
    public async Task The_options_say_what_a_document_does_not()
    {
        var file = Text("a.txt", null, null);
        var run = await ToolRun.Of("read", file, "--agency", "松岭镇", "--year", "2024", "--level", "township");
        Assert.Equal("松岭镇", run.Json.GetProperty("agency").GetProperty("name").GetString());
        Assert.Equal("township", run.Json.GetProperty("agency").GetProperty("level").GetString());
        Assert.Equal(2024, run.Json.GetProperty("year").GetInt32());
        Assert.DoesNotContain("--agency", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--year", run.Error, StringComparison.Ordinal);

        var rendered = await ToolRun.Of("render", file, "--to", "json", "--agency", "松岭镇", "--year", "2024", "--level", "township");
        Assert.Equal(run.Output, rendered.Output);

        var compared = await ToolRun.Of(
            "compare",
            Text("old.txt", null, null),
            file,
            "--agency",
            "松岭镇",
            "--year",
            "2024",
            "--output",
            "json"
        );
        Assert.Equal((2023, 2024), (Year(compared, "previous"), Year(compared, "current")));
        Assert.Equal("sameName", compared.Json.GetProperty("agencyMatch").GetProperty("ground").GetString());
        Assert.DoesNotContain(compared.Json.GetProperty("notRun").EnumerateArray(), static rule =>
            rule.GetProperty("rule").GetString() == "GD5001"
        );
    }

    [Fact]
    public async Task Of_json_and_of_last_year_only_what_is_not_stated_is_filled()
    {
        var stated = here.Write("a.json", Samples.Clean() with { Agency = new Agency { Name = "松岭镇" } });
        var run = await ToolRun.Of("read", stated, "--agency", "竹溪镇", "--year", "2030", "--level", "county");
        Assert.Equal("松岭镇", run.Json.GetProperty("agency").GetProperty("name").GetString());
        Assert.Equal(2022, run.Json.GetProperty("year").GetInt32());
        Assert.Equal("county", run.Json.GetProperty("agency").GetProperty("level").GetString());
        Assert.Contains("--agency says \"竹溪镇\", but the report states \"松岭镇\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("--year says \"2030\", but the report states \"2022\"", run.Error, StringComparison.Ordinal);

        var other = await ToolRun.Of(
            "compare",
            Text("old.txt", "竹溪乡", 2022),
            Text("new.txt", null, null),
            "--agency",
            "松岭镇",
            "--year",
            "2024",
            "--output",
            "json"
        );
        Assert.Equal("otherName", other.Json.GetProperty("agencyMatch").GetProperty("ground").GetString());
        Assert.Equal(2022, Year(other, "previous"));
    }

    [Theory]
    [InlineData("--year", "0")]
    [InlineData("--year", "二〇二四")]
    [InlineData("--year", "99999")]
    [InlineData("--level", "village")]
    [InlineData("--agency", " ")]
    [InlineData("--former-name", "")]
    public async Task What_is_no_year_level_or_name_is_refused(string option, string value)
    {
        var run = await ToolRun.Of("check", Text("a.txt", null, 2024), option, value);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains(option == "--level" ? value : option, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_advice_names_options_of_the_tool_and_no_property()
    {
        var run = await ToolRun.Of("check", Text("a.txt", null, null), "--output", "json");
        var advice = run.Json.GetProperty("diagnostics").GetRawText();
        Assert.Contains("--agency", advice, StringComparison.Ordinal);
        Assert.Contains("--year", advice, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(ReadOptions), advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("2023", "short_2024")]
    public async Task The_shared_years_are_compared(string old, string current)
    {
        var folder = SharedMaterial.Find("cases", "findings", "years");
        Assert.SkipWhen(folder is null, SharedMaterial.Absent("cases", "findings", "years"));
        var run = await ToolRun.Of(
            "compare",
            Path.Combine(folder, old + ".txt"),
            Path.Combine(folder, current + ".txt"),
            "--output",
            "json"
        );
        Assert.Equal("notStated", run.Json.GetProperty("agencyMatch").GetProperty("ground").GetString());
        var found = run
            .Json.GetProperty("continuity")
            .EnumerateArray()
            .Select(static finding => finding.GetProperty("rule").GetString())
            .Distinct();
        Assert.Equal(["GD5001", "GD5002", "GD5005", "GD5006"], found);
    }

    private static int Year(ToolRun run, string report) => run.Json.GetProperty(report).GetProperty("year").GetInt32();

    // The form without a title, where no agency or no year is to be told, and else with one that tells them.
    private string Text(string name, string? agency, int? year)
    {
        var report = Samples.Clean() with
        {
            Year = null,
            PublishedOn = null,
            Title = year is null && agency is null ? null : $"{agency}{(year is null ? "" : year + "年")}政府信息公开工作年度报告",
        };
        return here.Write(name, Encoding.UTF8.GetString(ReportWriter.WriteToBytes(report, ReportFormat.Text)));
    }
}
