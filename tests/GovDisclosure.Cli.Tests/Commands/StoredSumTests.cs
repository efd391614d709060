using static GovDisclosure.Cli.Tests.Commands.MadeUpFolder;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>What <c>rollup</c> wrote itself is not summed as a report: stored sums are merged or told, and drafts are told.</summary>
public sealed class StoredSumTests
{
    [Fact]
    public async Task Stored_sums_of_parts_come_to_the_sum_of_all()
    {
        using var place = County(List, published: 12);
        var whole = await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["whole"]);
        await ToolRun.Of("rollup", Path.Combine(place["in"], "a.json"), "--year", "2024", "--out", place["one"]);
        await ToolRun.Of("rollup", Path.Combine(place["in"], "b*.json"), "--year", "2024", "--out", place["two"]);
        var merged = await ToolRun.Of(
            "rollup",
            Path.Combine(place["two"], "sum.partial.json"),
            Path.Combine(place["one"], "sum.partial.json"),
            "--year",
            "2024",
            "--out",
            place["merged"]
        );
        Assert.Equal((0, 0), (whole.Exit, merged.Exit));
        Assert.Contains("2 stored sums", merged.Output, StringComparison.Ordinal);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(place["whole"], "sum.json"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(place["merged"], "sum.json"), TestContext.Current.CancellationToken)
        );

        var mixed = await ToolRun.Of(
            "rollup",
            Path.Combine(place["one"], "sum.partial.json"),
            Path.Combine(place["in"], "b.json"),
            "--year",
            "2024",
            "--out",
            place["mixed"]
        );
        Assert.Equal(0, mixed.Exit);
        place.Write("bad.partial.json", "{}");
        var bad = await ToolRun.Of("rollup", place["bad.partial.json"], "--year", "2024", "--out", place["bad"]);
        Assert.Equal(2, bad.Exit);
        Assert.Contains("it is no usable stored sum: lacks the member edition", bad.Error, StringComparison.Ordinal);
        var old = await ToolRun.Of("rollup", Path.Combine(place["one"], "sum.partial.json"), "--year", "2019", "--out", place["old"]);
        Assert.Equal(2, old.Exit);
        Assert.Contains("2019", old.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_sum_that_is_given_twice_is_added_once_and_told()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", Path.Combine(place["in"], "a.json"), "--year", "2024", "--out", place["one"]);
        var part = Path.Combine(place["one"], "sum.partial.json");
        File.CreateSymbolicLink(place["link.partial.json"], Path.GetFullPath(part));
        var twice = await ToolRun.Of(
            "rollup",
            part,
            Path.Combine(place["one"], ".", "sum.partial.json"),
            place["link.partial.json"],
            "--year",
            "2024",
            "--out",
            place["twice"]
        );
        Assert.True(twice.Exit == 0, twice.Error);
        Assert.Equal(2, twice.Error.Split("named twice, added once").Length - 1);
        Assert.Equal(await SumIn(place["one"]), await SumIn(place["twice"]));

        // A copy may be another part with the same figures: it is added, and told.
        File.Copy(part, place["copy.partial.json"]);
        var copied = await ToolRun.Of("rollup", part, place["copy.partial.json"], "--year", "2024", "--out", place["copied"]);
        Assert.Contains(
            "equal to another stored sum, added too; check: " + place["copy.partial.json"],
            copied.Output,
            StringComparison.Ordinal
        );
        Assert.NotEqual(await SumIn(place["one"]), await SumIn(place["copied"]));
    }

    [Fact]
    public async Task Drafts_are_named_and_not_summed()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["listed"]);
        await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["plain"]);
        var run = await ToolRun.Of("rollup", place["in"], place["listed"], place["plain"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("2024: 2 reports were added", run.Output, StringComparison.Ordinal);
        foreach (
            var draft in (string[])
                ["listed/sum.own.docx", "listed/sum.own.json", "listed/sum.region.json", "plain/sum.docx", "plain/sum.json"]
        )
        {
            Assert.Contains(draft, LineOf(run.Output, "drafts of sums"), StringComparison.Ordinal);
        }

        Assert.Contains(
            "plain/sum.partial.json (2)",
            LineOf(run.Output, "stored sums in the folders, not added"),
            StringComparison.Ordinal
        );
        Assert.Equal(await SumIn(place["plain"]), await SumIn(place["out"]));
    }

    [Fact]
    public async Task The_workbook_of_a_single_unit_is_no_report_of_it()
    {
        using var place = County(Heads + "P,松岭县人民政府,,,,parent\nA,松岭县财政局,,,P,own\n", published: 9);
        var first = Path.Combine(place["in"], "a.json");
        await ToolRun.Of("rollup", first, "--units", place["units.csv"], "--year", "2024", "--out", place["listed"]);
        var run = await ToolRun.Of("rollup", first, place["listed"], "--year", "2024", "--out", place["out"]);
        Assert.Contains("2024: 1 reports were added", run.Output, StringComparison.Ordinal);

        // Its details are a list of one unit.
        Assert.Contains("listed/ledger.xlsx", LineOf(run.Error, "are no reports and were passed over"), StringComparison.Ordinal);
        Assert.DoesNotContain("listed/ledger.xlsx", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_list_neither_drafts_nor_stored_sums_are_summed()
    {
        using var place = County(List, published: 9);
        await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["listed"]);
        await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["plain"]);
        string[] command = ["--units", place["units.csv"], "--year", "2024", "--published", "own=" + place["own.json"]];
        var run = await ToolRun.Of(["rollup", place["in"], place["listed"], place["plain"], .. command, "--out", place["out"]]);
        Assert.Contains(": as published;", run.Output, StringComparison.Ordinal);
        Assert.Contains("plain/sum.partial.json", LineOf(run.Output, "drafts and stored sums of a roll-up"), StringComparison.Ordinal);
        Assert.Contains("listed/sum.own.docx", LineOf(run.Output, "drafts and stored sums of a roll-up"), StringComparison.Ordinal);

        var named = await ToolRun.Of([
            "rollup",
            place["in"],
            Path.Combine(place["plain"], "sum.partial.json"),
            .. command,
            "--out",
            place["named"],
            "--lang",
            "zh",
        ]);
        Assert.Equal(2, named.Exit);
        Assert.Contains("不能与 --units 合用", named.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("GD9006", named.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stored_sums_of_a_folder_are_merged_where_no_report_stands_beside_them()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", Path.Combine(place["in"], "a.json"), "--year", "2024", "--out", Path.Combine(place["parts"], "a"));
        await ToolRun.Of("rollup", Path.Combine(place["in"], "b.json"), "--year", "2024", "--out", Path.Combine(place["parts"], "b"));
        await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["whole"]);

        // Known by what it holds too, whatever it is called.
        File.Move(Path.Combine(place["parts"], "b", "sum.partial.json"), Path.Combine(place["parts"], "b", "part.json"));
        var run = await ToolRun.Of("rollup", place["parts"], "--year", "2024", "--out", place["out"]);
        Assert.True(run.Exit == 0, run.Output + run.Error);
        Assert.Contains("a/sum.partial.json (1), b/part.json (1)", LineOf(run.Output, "2 stored sums are in it"), StringComparison.Ordinal);
        Assert.Equal(await SumIn(place["whole"]), await SumIn(place["out"]));
    }

    [Fact]
    public async Task A_stored_sum_of_another_year_is_refused_by_name()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["old"]);
        var part = Path.Combine(place["old"], "sum.partial.json");
        var run = await ToolRun.Of("rollup", part, "--year", "2023", "--out", place["out"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(part + ": its reports are on 2024, and --year is 2023", run.Error, StringComparison.Ordinal);
        Assert.Contains("2023: 0 reports", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"years\": [", await File.ReadAllTextAsync(part, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_stored_sum_is_told_in_the_language_of_the_user()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["old"]);
        var whole = await File.ReadAllTextAsync(Path.Combine(place["old"], "sum.partial.json"), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(place["parts"]);
        place.Write(Path.Combine("parts", "cut.partial.json"), whole[..(whole.Length / 2)]);
        place.Write(Path.Combine("parts", "empty.partial.json"), "");
        place.Write(Path.Combine("parts", "named.json"), whole.Replace("\"reports\": 2", "\"reports\": \"2\"", StringComparison.Ordinal));
        var run = await ToolRun.Of("rollup", place["parts"], place["in"], "--year", "2024", "--out", place["out"], "--lang", "zh");
        Assert.Equal(2, run.Exit);
        Assert.Equal(3, run.Error.Split("不是可用的部分汇总").Length - 1);
        Assert.Contains("/reports 应为不小于 0 的整数，而不是 \"2\"", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 份报告相加", run.Output, StringComparison.Ordinal);
        Assert.Equal(await SumIn(place["old"]), await SumIn(place["out"]));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    public async Task Other_commands_say_what_a_stored_sum_is(string command)
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["old"]);
        var run = await ToolRun.Of(command, Path.Combine(place["old"], "sum.partial.json"));
        Assert.Equal(2, run.Exit);
        Assert.Contains("it is a stored sum and no report", run.Error, StringComparison.Ordinal);
    }

    private static string LineOf(string text, string head) =>
        Assert.Single(text.Split('\n'), line => line.Contains(head, StringComparison.Ordinal));

    private static Task<string> SumIn(string folder) =>
        File.ReadAllTextAsync(Path.Combine(folder, "sum.json"), TestContext.Current.CancellationToken);
}
