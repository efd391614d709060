using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>Many inputs, some of them damaged, none of them reports, or results of earlier work that must stay.</summary>
public sealed class ManyReportsTests : IDisposable
{
    private readonly Workplace here = new();
    private readonly string good = DisclosureJson.Serialize(Samples.Clean());

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task A_report_that_is_cut_is_an_error_in_a_folder_too(int exit, bool isBrokenInside)
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", good);
        here.Write("in/cut.json", isBrokenInside ? good[..^200] + "}}" + good[^200..] + "}" : good[..^200]);
        var run = await ToolRun.Of("check", here["in"], "--fail-on", "never");
        Assert.Equal(exit, run.Exit);
        Assert.Contains("cut.json", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("passed over", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":\"a\",\"year\":2024,")]
    [InlineData("{\"name\":\"a\",\"deep\":{\"agency\":1,\"requests\":2},")]
    [InlineData("{\"agency\":1,\"requests\":2}")]
    [InlineData("[1,2")]
    public async Task Json_that_is_something_else_is_no_report(string json)
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", good);
        here.Write("in/other.json", json);
        var run = await ToolRun.Of("check", here["in"], "--fail-on", "never");
        Assert.Equal(0, run.Exit);
        Assert.Contains("passed over: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_report_of_an_answer_is_read_whatever_its_file_is_called()
    {
        const string Text =
            "一、总体情况\\n公开信息若干，都在网站上发布，并有纸本可以查阅，群众满意，没有收到投诉，也没有复议和诉讼。\\n六、其他需要报告的事项\\n无。";
        var json = string.Join(
            ',',
            new[] { 2022, 2023 }.Select(static year =>
                $"{{\"title\":\"清河县水务局{year}年政府信息公开工作年度报告\",\"content\":\"{Text}\"}}"
            )
        );
        foreach (var name in new[] { "answer.json", "answer.txt" })
        {
            var run = await ToolRun.Of("read", "--all", here.Write(name, $"[{json}]"));
            Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    [Fact]
    public async Task An_export_without_a_report_says_so_and_writes_nothing()
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/notes.txt", "不是报告");
        var run = await ToolRun.Of("export", here["in"], "--to", "csv", "--out", here["out"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("no report was read", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(here["out"]));
    }

    [Fact]
    public async Task A_list_that_is_there_is_replaced_only_by_force()
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", good);
        var list = here.Write("mine.csv", "edited");
        var run = await ToolRun.Of("units", "propose", here["in"], "--out", list);
        Assert.Equal(2, run.Exit);
        Assert.Contains("--force", run.Error, StringComparison.Ordinal);
        Assert.Equal("edited", await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await ToolRun.Of("units", "propose", here["in"], "--out", list, "--force")).Exit);
        Assert.NotEqual("edited", await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("without")]
    public async Task A_list_of_nothing_is_not_drafted(string folder)
    {
        Directory.CreateDirectory(here["empty"]);
        Directory.CreateDirectory(here["without"]);
        here.Write("without/notes.txt", "不是报告");
        var run = await ToolRun.Of("units", "propose", here[folder], "--out", here["list.csv"]);
        Assert.Equal(2, run.Exit);
        Assert.StartsWith("error: ", run.Error.Split('\n')[^2], StringComparison.Ordinal);
        Assert.False(File.Exists(here["list.csv"]));
    }

    [Fact]
    public async Task Files_and_reports_are_counted_apart()
    {
        here.Write("many.ndjson", string.Concat(Enumerable.Repeat(good + "\n", 5)));
        here.Write("one.json", good);
        var run = await ToolRun.Of("check", here["many.ndjson"], here["one.json"], "--fail-on", "never");
        Assert.Contains("2 files, 6 reports: ", run.Output + run.Error, StringComparison.Ordinal);
        var chinese = await ToolRun.Of("check", here["many.ndjson"], "--lang", "zh", "--fail-on", "never");
        Assert.Contains("共 1 个文件、5 份报告：", chinese.Output + chinese.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有这个文件或文件夹", "check", "@none.txt")]
    [InlineData("没有这个文件或文件夹", "rollup", "in", "--year", "2024", "--units", "none.csv", "--out", "out")]
    [InlineData("没有这个文件或文件夹", "check", "a.json", "--policy", "none.json")]
    [InlineData("这是文件夹", "rollup", "in", "--year", "2024", "--units", "in", "--out", "out")]
    [InlineData("这是文件夹", "check", "a.json", "--policy", "in")]
    public async Task Why_a_file_fails_is_said_in_the_users_language(string told, params string[] words)
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", good);
        here.Write("a.json", good);
        string[] names = ["in", "out", "a.json", "none.json", "none.csv"];
        var run = await ToolRun.Of([
            .. words.Select(word =>
                word == "@none.txt" ? "@" + here["none.txt"]
                : names.Contains(word) ? here[word]
                : word
            ),
            "--lang",
            "zh",
        ]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Could not", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("denied", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_is_said_in_the_users_language()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this system.");
        here.Write("a.json", good);
        var run = await ToolRun.Of("check", here["a.json"], "--lang", "zh", "--output", "json", "--out", "/dev/full");
        Assert.Equal(2, run.Exit);
        Assert.Contains("磁盘空间不足", run.Error, StringComparison.Ordinal);
    }
}
