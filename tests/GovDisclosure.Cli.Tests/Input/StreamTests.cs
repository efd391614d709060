using System.Text.Json;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>Many inputs: folders, patterns, lists and streams of lines.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task A_folder_is_checked_in_order_and_what_is_no_report_is_counted()
    {
        using var here = new Workplace();
        Directory.CreateDirectory(here["in/sub"]);
        here.Write("in/b.json", Reports.Zero(Reports.Edition2021));
        here.Write("in/sub/a.json", Reports.Zero(Reports.Edition2019));
        here.Write("in/notes.txt", "nothing of the kind");
        var run = await ToolRun.Of("check", here["in"], "--output", "ndjson", "--fail-on", "never", "--jobs", "2");
        Assert.Equal(0, run.Exit);
        Assert.Equal([here["in/b.json"], here["in/sub/a.json"]], FilesOf(run));
        Assert.Contains("1 file of the folders is no report", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 files:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_in_a_folder_that_is_read_is_refused()
    {
        using var here = new Workplace();
        Directory.CreateDirectory(here["in"]);
        var file = here.Write("in/b.json", Reports.Zero(Reports.Edition2021));
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        foreach (var name in (string[])["in/b.json", "in/new.json"])
        {
            var run = await ToolRun.Of("check", here["in"], "--output", "json", "--out", here[name]);
            Assert.Equal(2, run.Exit);
            Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(here["in"]));
    }

    [Fact]
    public async Task The_page_of_a_file_that_cannot_be_read_says_so()
    {
        using var here = new Workplace();
        var run = await ToolRun.Of("check", here["none.html"], "--output", "html", "--lang", "en");
        Assert.Equal(2, run.Exit);
        Assert.Contains("Could not be read: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("none.html", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_line_is_told_with_its_number_and_the_others_are_done()
    {
        using var here = new Workplace();
        var good = DisclosureJson.Serialize(Reports.Zero(Reports.Edition2021));
        var file = here.Write("all.ndjson", $"{good}\n{{\"year\": \n\n{good}\n");
        var run = await ToolRun.Of("check", file, "--output", "ndjson");
        Assert.Equal(2, run.Exit);
        Assert.Equal([$"{file}:1", $"{file}:2", $"{file}:4"], FilesOf(run));
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("line 1:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_of_lines_is_a_stream_and_of_one_line_a_document()
    {
        var good = DisclosureJson.Serialize(Reports.Zero(Reports.Edition2021));
        string[] args = ["check", "-", "--output", "ndjson", "--fail-on", "never"];
        Assert.Equal(["-:1", "-:2"], FilesOf(await ToolRun.Of($"{good}\n{good}\n", args)));
        Assert.Equal(["-"], FilesOf(await ToolRun.Of($"{good}\n", args)));
        var twice = await ToolRun.Of($"{good}\n", ["check", "-", "-", "--output", "ndjson", "--fail-on", "never"]);
        Assert.Equal(2, twice.Exit);
        Assert.Equal(["-", "-"], FilesOf(twice));
    }

    [Fact]
    public async Task A_document_of_many_lines_is_one_however_it_arrives()
    {
        var pretty = System.Text.Encoding.UTF8.GetBytes(
            DisclosureJson.Serialize(Reports.Zero(Reports.Edition2021), DisclosureJsonOptions.Default with { WriteIndented = true })
        );
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = new ToolHost
        {
            Input = new LineByLine(pretty),
            Output = output,
            Error = error,
        };
        Assert.Equal(
            0,
            await Tool.RunAsync(["check", "-", "--output", "ndjson", "--fail-on", "never"], host, TestContext.Current.CancellationToken)
        );
        using var result = JsonDocument.Parse(output.ToArray());
        Assert.Equal("-", result.RootElement.GetProperty("file").GetString());
    }

    [Fact]
    public async Task What_one_core_writes_several_write_too()
    {
        using var here = new Workplace();
        var lines = Enumerable
            .Range(0, 60)
            .Select(static number => DisclosureJson.Serialize(Reports.Numbered(Reports.Edition2021) with { Title = $"第{number}份" }));
        var file = here.Write("all.ndjson", string.Join('\n', lines));
        var one = await ToolRun.Of("check", file, "--output", "ndjson", "--jobs", "1");
        var four = await ToolRun.Of("check", file, "--output", "ndjson", "--jobs", "4");
        Assert.Equal(60, FilesOf(one).Count);
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public async Task Text_of_many_is_a_line_each_and_a_list_names_them()
    {
        using var here = new Workplace();
        var good = here.Write("good.json", Reports.Zero(Reports.Edition2021));
        var list = here.Write("list.txt", $"{good}\n{here["missing.json"]}\n");
        var run = await ToolRun.Of("check", "@" + list);
        Assert.Equal(2, run.Exit);
        Assert.StartsWith(good + ": Verdict:", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n" + here["missing.json"] + ": unreadable", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Looked at:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Looked at:", (await ToolRun.Of("check", good)).Output, StringComparison.Ordinal);
        Assert.Contains("missing.json", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 unreadable", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_that_matches_nothing_is_told_as_that()
    {
        using var here = new Workplace();
        var run = await ToolRun.Of("check", here["**/*.html"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("no file matches", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_are_exported_into_a_folder_that_is_not_in_use()
    {
        using var here = new Workplace();
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", Reports.Zero(Reports.Edition2021) with { Title = "=cmd|' /C calc'!A0" });
        string[] args = ["export", here["in"], "--to", "csv", "--out", here["out"]];
        Assert.Equal(0, (await ToolRun.Of(args)).Exit);
        var cells = await File.ReadAllLinesAsync(Path.Combine(here["out"], "cells.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(1 + Reports.Edition2021.Cells.Length, cells.Length);
        var reports = await File.ReadAllTextAsync(Path.Combine(here["out"], "reports.csv"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(",=cmd", reports, StringComparison.Ordinal);
        Assert.Equal(2, (await ToolRun.Of(args)).Exit);
        Assert.Equal(0, (await ToolRun.Of([.. args, "--force"])).Exit);
        Assert.Equal(2, (await ToolRun.Of("export", here["in"], "--to", "csv", "--out", here["in"], "--force")).Exit);
    }

    private static List<string> FilesOf(ToolRun run) =>
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("file").GetString()!),
        ];

    /// <summary>Gives a line at a time, as a program that writes slowly does.</summary>
    private sealed class LineByLine(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var end = ToArray().AsSpan((int)Position).IndexOf((byte)'\n');
            return base.ReadAsync(end < 0 ? buffer : buffer[..Math.Min(buffer.Length, end + 1)], cancellationToken);
        }
    }
}
