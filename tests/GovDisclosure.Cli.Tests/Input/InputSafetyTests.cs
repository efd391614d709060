using System.Diagnostics;
using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>No result replaces what was read, and nothing that stands in a folder holds a run up.</summary>
public sealed class InputSafetyTests : IDisposable
{
    private readonly Workplace here = new();
    private readonly string good = DisclosureJson.Serialize(Samples.Clean());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("export", "in/wide.ndjson", "--to", "ndjson", "--out", "in", "--force")]
    [InlineData("export", "in/*.ndjson", "--to", "ndjson", "--out", "in", "--force")]
    [InlineData("export", "@list.txt", "--to", "ndjson", "--out", "in", "--force")]
    [InlineData("export", "in/datapackage.json", "--to", "csv", "--out", "in", "--force")]
    [InlineData("export", "in/wide.ndjson", "--to", "ndjson", "--out", "link", "--force")]
    [InlineData("export", "link/wide.ndjson", "--to", "ndjson", "--out", "in", "--force")]
    [InlineData("export", "in", "--to", "ndjson", "--out", "link/new")]
    [InlineData("export", "link", "--to", "ndjson", "--out", "in/new")]
    [InlineData("export", "in/wide.ndjson", "--to", "ndjson", "--out", "linked", "--force")]
    [InlineData("rollup", "in/a.json", "--year", "2022", "--out", "in", "--force")]
    [InlineData("rollup", "in/*.partial.json", "--year", "2022", "--out", "in", "--force")]
    [InlineData("rollup", "other.json", "--units", "in/units.csv", "--year", "2022", "--out", "in", "--force")]
    [InlineData("rollup", "other.json", "--units", "units.csv", "--published", "own=in/a.json", "--year", "2022", "--out", "in", "--force")]
    [InlineData("read", "in/*.json", "--out", "in/a.json")]
    [InlineData("read", "link/*.json", "--out", "in/a.json")]
    [InlineData("read", "@list.txt", "--out", "in/wide.ndjson")]
    [InlineData("read", "@list.txt", "--out", "list.txt")]
    [InlineData("read", "other.json", "--previous", "in/?.json", "--out", "in/a.json")]
    [InlineData("check", "@list.txt", "--out", "list.txt")]
    [InlineData("check", "in", "--out", "link/new.txt")]
    [InlineData("check", "other.json", "--previous", "@list.txt", "--out", "list.txt")]
    [InlineData("check", "other.json", "--previous", "@list.txt", "--propose", "list.txt")]
    [InlineData("compare", "other.json", "in/a.json", "@list.txt", "--out", "list.txt")]
    [InlineData("units", "propose", "in", "--out", "in/a.json")]
    public async Task What_is_read_is_never_replaced(params string[] words)
    {
        Directory.CreateDirectory(here["in"]);
        Directory.CreateDirectory(here["linked"]);
        foreach (var name in (string[])["in/a.json", "in/wide.ndjson", "in/datapackage.json", "in/sum.partial.json", "other.json"])
        {
            here.Write(name, good);
        }

        here.Write("list.txt", here["in/wide.ndjson"]);
        here.Write("units.csv", "code,name,kind,level,parent,perimeter\nP,永正镇,,,,parent\n");
        here.Write("in/units.csv", await File.ReadAllTextAsync(here["units.csv"], Cancellation));
        Directory.CreateSymbolicLink(here["link"], Path.GetFullPath(here["in"]));
        File.CreateSymbolicLink(here["linked/wide.ndjson"], Path.GetFullPath(here["in/wide.ndjson"]));
        var before = Files();
        var run = await ToolRun.Of([
            .. words.Select(word =>
                word.Split('=') is [var name, var file] ? $"{name}={here[file]}"
                : word[0] == '@' ? "@" + here[word[1..]]
                : word.Contains('/', StringComparison.Ordinal)
                || word.Contains('.', StringComparison.Ordinal)
                || word is "in" or "link" or "linked"
                    ? here[word]
                : word
            ),
        ]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(words.Contains("--propose") ? "--propose" : "is a file that is read", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("cells.csv")]
    [InlineData("cells/year=2022/part-001.csv")]
    [InlineData("wide/year=2022/part-001.csv")]
    public async Task A_hard_link_of_an_earlier_table_is_refused_by_name(string table)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "hard links are made by ln");
        here.Write("a.json", good);
        Directory.CreateDirectory(Path.GetDirectoryName(here["out/" + table])!);
        using (var ln = System.Diagnostics.Process.Start("ln", [here["a.json"], here["out/" + table]]))
        {
            await ln.WaitForExitAsync(Cancellation);
        }

        foreach (var input in (string[])[here["a.json"], here["out/" + table]])
        {
            var run = await ToolRun.Of("export", input, "--to", "csv", "--out", here["out"], "--force", "--partition", "year");
            Assert.Equal(2, run.Exit);
            Assert.Contains($"would replace {input}", run.Error, StringComparison.Ordinal);
            Assert.Equal(good, await File.ReadAllTextAsync(here["a.json"], Cancellation));
        }
    }

    [Fact]
    public async Task A_folder_that_is_in_use_or_read_is_refused_in_the_users_language_alone()
    {
        Directory.CreateDirectory(here["in"]);
        Directory.CreateDirectory(here["used"]);
        here.Write("in/a.json", good);
        here.Write("used/b.txt", "x");
        foreach (
            var command in (string[][])
                [
                    ["export", here["in"], "--to", "csv"],
                ]
        )
        {
            var used = await ToolRun.Of([.. command, "--out", here["used"], "--lang", "zh"]);
            Assert.Equal(2, used.Exit);
            Assert.Contains("已有内容", used.Error, StringComparison.Ordinal);
            var read = await ToolRun.Of([.. command, "--out", here["in"], "--force", "--lang", "zh"]);
            Assert.Equal(2, read.Exit);
            Assert.Contains("会覆盖要读取的", read.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("无法写入", used.Error + read.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Inputs_below_the_results_may_be_read()
    {
        Directory.CreateDirectory(here["out/in"]);
        here.Write("out/in/a.json", good);
        Assert.Equal(0, (await ToolRun.Of("export", here["out/in"], "--to", "csv", "--out", here["out"], "--force")).Exit);
        Assert.Equal(good, await File.ReadAllTextAsync(here["out/in/a.json"], Cancellation));
    }

    [Theory]
    [InlineData("none/*.json")]
    [InlineData("none.json")]
    [InlineData("empty")]
    public async Task Earlier_tables_stay_where_there_is_nothing_to_put_in_their_place(string input)
    {
        here.Write("a.json", good);
        Directory.CreateDirectory(here["empty"]);
        Assert.Equal(0, (await ToolRun.Of("export", here["a.json"], "--to", "csv", "--out", here["out"])).Exit);
        var before = Directory.EnumerateFiles(here["out"]).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, (await ToolRun.Of("export", here[input], "--to", "csv", "--out", here["out"], "--force")).Exit);
        Assert.Equal(before, Directory.EnumerateFiles(here["out"]).Order(StringComparer.Ordinal));
        Assert.Contains(here["a.json"], await File.ReadAllTextAsync(here["out/reports.csv"], Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_passed_over_by_a_comparison()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        here.Write("a.json", good);
        here.Write("b.json", good.Replace("2022", "2023", StringComparison.Ordinal));
        Directory.CreateDirectory(here["more"]);
        here.Write("more/c.json", good.Replace("2022", "2024", StringComparison.Ordinal));
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [here["more/pipe"]]))
        {
            await mkfifo.WaitForExitAsync(Cancellation);
        }

        var run = await ToolRun
            .Of("compare", here["a.json"], here["b.json"], here["more"])
            .WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.Contains("pipe", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(2, run.Exit);
    }

    [Fact]
    public async Task What_is_beside_the_inputs_may_be_replaced()
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", good);
        here.Write("in/b.json", good);
        here.Write("result.txt", "old");
        Assert.Equal(0, (await ToolRun.Of("read", here["in/*.json"], "--out", here["result.txt"])).Exit);
        Assert.Equal(0, (await ToolRun.Of("read", here["in/a.json"], "--out", here["in/a.json"])).Exit);
        Assert.Equal(0, (await ToolRun.Of("export", here["in"], "--to", "csv", "--out", here["out"])).Exit);
        Assert.Equal(0, (await ToolRun.Of("export", here["in"], "--to", "csv", "--out", here["out"], "--force")).Exit);
    }

    [Theory]
    [InlineData("{\"year\": ", 1)]
    [InlineData("nonsense", 1)]
    [InlineData("{\"year\": x}", 1)]
    [InlineData("\uFEFFnonsense", 1)]
    [InlineData("\uFEFF", 0)]
    [InlineData("\n  \r", 0)]
    [InlineData("\n\nnonsense\n", 1)]
    public async Task A_broken_first_line_of_standard_input_loses_no_other(string first, int broken)
    {
        var text = $"{first}{(first == "\uFEFF" ? "" : "\n")}  {good}\n{good}\n{good}\n{good}";
        foreach (var lines in (string[])[text, text + "\n"])
        {
            var piped = await ToolRun.Of(lines, ["check", "-", "--output", "ndjson", "--fail-on", "never"]);
            var named = await ToolRun.Of("check", here.Write("all.ndjson", lines), "--output", "ndjson", "--fail-on", "never");
            Assert.Equal(broken == 0 ? 0 : 2, piped.Exit);
            Assert.Equal(broken == 0 ? 0 : 2, named.Exit);
            Assert.Equal(4 + broken, Files(piped).Count);
            Assert.Equal(Files(named), Files(piped).Select(file => here["all.ndjson"] + file[1..]));
        }
    }

    [Theory]
    [InlineData("broken\n", "")]
    [InlineData("broken\n", "\n")]
    public async Task A_broken_line_and_a_good_one_are_two(string before, string after) =>
        Assert.Equal(["-:1", "-:2"], Files(await ToolRun.Of(before + good + after, ["check", "-", "--output", "ndjson"])));

    [Fact]
    public async Task A_text_with_braces_is_one_document()
    {
        string[] args = ["check", "-", "--output", "ndjson"];
        Assert.Equal(["-"], Files(await ToolRun.Of("永正镇2022年政府信息公开工作年度报告\n{第一部分}\n文字\n", args)));
        Assert.Equal(["-"], Files(await ToolRun.Of($"[\n{good}\n]\n", args)));
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("", "")]
    [InlineData("\n\n", "\n\n")]
    public async Task The_only_line_of_standard_input_is_written_as_a_line(string before, string after)
    {
        var run = await ToolRun.Of(before + good + after, ["read", "-"]);
        Assert.Equal(0, run.Exit);
        Assert.Equal(good + "\n", run.Output);
        var pretty = DisclosureJson.Serialize(Samples.Clean(), DisclosureJsonOptions.Default with { WriteIndented = true });
        Assert.Equal(pretty + "\n", (await ToolRun.Of(pretty, ["read", "-"])).Output);
    }

    [Fact]
    public async Task A_pipe_in_a_folder_is_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs pipes that have names");
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", good);
        foreach (var name in (string[])["in/pipe.json", "in/pipe.ndjson"])
        {
            using var made = Process.Start("mkfifo", here[name]);
            await made.WaitForExitAsync(Cancellation);
        }

        File.CreateSymbolicLink(here["in/zero.json"], "/dev/zero");
        foreach (
            var args in (string[][])
                [
                    ["check", here["in"], "--output", "ndjson", "--fail-on", "never"],
                    ["check", here["in/*"], "--output", "ndjson", "--fail-on", "never"],
                    ["read", here["in"]],
                    ["units", "propose", here["in"]],
                ]
        )
        {
            var run = await ToolRun.Of(args).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
            Assert.Equal(0, run.Exit);
            Assert.Contains("3 files", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_pattern_finds_a_file_once_whatever_links_lead_to_it()
    {
        Directory.CreateDirectory(here["in/sub"]);
        here.Write("in/sub/z.json", good);
        Directory.CreateDirectory(here["far"]);
        here.Write("far/a.json", good);
        Directory.CreateSymbolicLink(here["in/loop"], Path.GetFullPath(here["in"]));
        Directory.CreateSymbolicLink(here["in/sub/up"], Path.GetFullPath(here["in"]));
        Directory.CreateSymbolicLink(here["in/far"], Path.GetFullPath(here["far"]));
        var run = await ToolRun.Of("check", here["in/**/*.json"], "--output", "ndjson", "--fail-on", "never");
        Assert.Equal([here["in/far/a.json"], here["in/sub/z.json"]], Files(run));
    }

    [Fact]
    public async Task A_full_standard_output_is_told_as_that()
    {
        using var error = new StringWriter();
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = new Full(),
            Error = error,
            Language = Language.English,
        };
        Assert.Equal(2, await Tool.RunAsync(["check", here.Write("a.json", good), "--output", "sarif"], host, Cancellation));
        Assert.Contains(
            "standard output cannot be written: the system does not allow it (it says: full)",
            error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Nothing_found_leaves_no_tables()
    {
        foreach (var input in (string[])[here["*.json"], here["none.json"]])
        {
            Assert.Equal(2, (await ToolRun.Of("export", input, "--to", "csv", "--out", here["out"])).Exit);
            Assert.False(Directory.Exists(here["out"]));
        }

        Directory.CreateDirectory(here["out"]);
        Assert.Equal(2, (await ToolRun.Of("export", here["*.json"], "--to", "csv", "--out", here["out"])).Exit);
        Assert.Empty(Directory.GetFileSystemEntries(here["out"]));
    }

    private List<(string Name, string Text)> Files() =>
        [
            .. Directory
                .EnumerateFiles(
                    here[""],
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }
                )
                .Order(StringComparer.Ordinal)
                .Select(static file => (file, File.ReadAllText(file))),
        ];

    private static List<string> Files(ToolRun run) =>
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!),
        ];

    private sealed class Full : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException(new IOException("full"));
    }
}
