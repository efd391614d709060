using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GovDisclosure.Cli.Tests;

/// <summary>The tool where it meets its surroundings: streams that are closed, links, names that are no plain text.</summary>
public sealed class EdgeTests : IDisposable
{
    private const string Hostile = "松\u001b[31m岭<script>alert(1)</script>\nerror: fake\u202e\u009b镇|`*[x](http://e)";

    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("check wrong >&-", ExitCodes.Errors)]
    [InlineData("check clean >&-", ExitCodes.Done)]
    [InlineData("check none >&-", ExitCodes.Unreadable)]
    [InlineData("check none 2>&-", ExitCodes.Unreadable)]
    [InlineData("check wrong none >&- 2>&-", ExitCodes.Unreadable)]
    [InlineData("bogus 2>&-", ExitCodes.Unreadable)]
    [InlineData("--help >&-", ExitCodes.Done)]
    [InlineData("--version >&- 2>&-", ExitCodes.Done)]
    [InlineData("rules --output json >&-", ExitCodes.Done)]
    public async Task A_closed_stream_ends_quietly_with_the_exit_code_of_the_work(string line, int expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        here.Write("wrong", Samples.Wrong());
        here.Write("clean", Samples.Clean());
        var (exit, said) = await Shell($"dotnet '{Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll")}' {line}");
        Assert.Equal(expected, exit);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check -")]
    [InlineData("check clean --previous -")]
    [InlineData("read -")]
    [InlineData("compare clean -")]
    public async Task A_closed_standard_input_is_an_empty_one_and_not_waited_for(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "descriptors are told apart by /proc");
        here.Write("clean", Samples.Clean());
        var (exit, said) = await Shell(
            $"timeout 60 dotnet '{Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll")}' {line} --lang en <&-"
        );
        Assert.Equal(ExitCodes.Unreadable, exit);
        Assert.Contains("standard input: GD9001", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_of_another_program_is_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        here.Write("clean", Samples.Clean());
        var (exit, said) = await Shell(
            $"(sleep 1; cat clean) | dotnet '{Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll")}' check - --lang en"
        );
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("200 cells", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help > /dev/full", ExitCodes.Unreadable)]
    [InlineData("check none 2> /dev/full", ExitCodes.Unreadable)]
    public async Task A_full_disk_leaves_no_stack_trace(string line, int expected)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        var (exit, said) = await Shell($"dotnet '{Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll")}' {line}");
        Assert.Equal(expected, exit);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("./a.json")]
    [InlineData("link")]
    [InlineData("link-of-link")]
    [InlineData("hard")]
    [InlineData("folder/a.json")]
    public async Task A_result_never_overwrites_what_is_read(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        var file = here.Write("a.json", Samples.Wrong());
        var other = here.Write("b.json", Samples.Before());
        await Links();
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        string[][] runs =
        [
            ["check", file],
            ["check", other, "--previous", file],
            ["compare", other, file],
            ["render", file, "--to", "json"],
        ];
        foreach (var args in name == "a.json" ? runs : [.. runs, ["read", file]])
        {
            var run = await ToolRun.Of([.. args, "--out", here[name]]);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Contains("must not be overwritten", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of("check", file, "--propose", here[name])).Exit);
        Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_result_is_written_through_a_link_and_over_a_copy()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        var file = here.Write("a.json", Samples.Clean());
        await Shell($"cd '{Path.GetDirectoryName(Path.GetFullPath(file))}' && cp -p a.json copy && ln -s elsewhere link");
        foreach (var name in new[] { "copy", "link" })
        {
            Assert.Equal(ExitCodes.Done, (await ToolRun.Of("check", file, "--out", here[name])).Exit);
            Assert.Contains(
                "200 cells",
                await File.ReadAllTextAsync(here[name], TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        Assert.True(File.Exists(here["elsewhere"]));
    }

    [Fact]
    public async Task No_program_beside_a_pdf_is_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        here.Write("pdftotext", "#!/bin/sh\ntouch ran\n");
        here.Write("a.pdf", "%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
        var (exit, _) = await Shell(
            $"chmod +x pdftotext && PATH=\".:$PATH\" dotnet '{Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll")}' check a.pdf"
        );
        Assert.Equal(ExitCodes.Unreadable, exit);
        Assert.DoesNotContain("ran", here.Names);
    }

    [Fact]
    public async Task A_policy_or_an_earlier_result_is_no_standard_input()
    {
        var report = here.Write("a.json", Samples.Clean());
        foreach (var option in new[] { "--policy", "--baseline" })
        {
            var run = await ToolRun.Of("{}", ["check", report, "--output", "sarif", option, "-"]);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Contains(option + " cannot be standard input", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task What_a_report_calls_itself_is_no_markup_no_line_and_no_command_of_a_terminal(string output)
    {
        var (old, current) = (here.Write("a.json", Named(2021)), here.Write("b.json", Named(2022)));
        AssertHarmless(await ToolRun.Of("compare", old, current, "--findings", "--output", output), output);
        if (output != "html")
        {
            AssertHarmless(await ToolRun.Of("check", current, "--previous", old, "--output", output), output);
            AssertHarmless(await ToolRun.Of("check", current, old, "--output", output), output);
        }
    }

    [Fact]
    public async Task No_output_for_programs_turns_the_direction_of_writing()
    {
        const string Directions = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
        var name = OperatingSystem.IsWindows() ? "a.json" : "a\u202e.json";
        var agency = new Agency { Name = "松岭" + Directions };
        var (old, current) = (
            here.Write("old.json", Named(2021) with { Agency = agency }),
            here.Write(name, Named(2022) with { Agency = agency })
        );
        string[][] runs =
        [
            .. new[] { "json", "ndjson", "sarif" }.Select(output => new[] { "check", current, "--previous", old, "--output", output }),
            .. new[] { "json", "json-patch" }.Select(output => new[] { "compare", old, current, "--findings", "--output", output }),
            .. new[] { "json", "result" }.Select(output => new[] { "read", current, "--output", output }),
            ["render", current, "--to", "json"],
        ];
        foreach (var args in runs)
        {
            var run = await ToolRun.Of(args);
            Assert.DoesNotContain(run.Output, Directions.Contains);
            Assert.Contains("\\u202e", run.Output, StringComparison.Ordinal);
        }

        Assert.Equal("松岭" + Directions, (await ToolRun.Of("read", current)).Json.GetProperty("agency").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task A_files_name_is_no_markup_no_line_and_no_command_of_a_terminal(string output)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names are not allowed");
        var file = here.Write(Hostile.Replace("/", "", StringComparison.Ordinal) + ".json", Samples.Wrong());
        AssertHarmless(await ToolRun.Of("check", file, "--output", output), output);
        AssertHarmless(await ToolRun.Of("check", file, file + "none", "--output", output), output);
        AssertHarmless(await ToolRun.Of("check", file, "--previous", file, "--output", output), output);
        AssertHarmless(await ToolRun.Of("check", file, "--policy", file + "none", "--output", output), output);
        AssertHarmless(await ToolRun.Of("check", file, "--out", file), output);
        AssertHarmless(await ToolRun.Of(Hostile), output);
        AssertHarmless(await ToolRun.Of("rules", Hostile), output);
        AssertHarmless(await ToolRun.Of("check", "--" + Hostile), output);
    }

    private static void AssertHarmless(ToolRun run, string output)
    {
        Assert.DoesNotContain(run.Output + run.Error, static character =>
            character != '\n' && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
        );
        Assert.DoesNotContain(run.Error.Split('\n').Concat(run.Output.Split('\n')), static line =>
            line.StartsWith("error: fake", StringComparison.Ordinal)
        );
        if (output != "text")
        {
            Assert.DoesNotContain("<script>", run.Output, StringComparison.Ordinal);
        }

        if (output == "markdown")
        {
            Assert.DoesNotContain("[x](http", run.Output, StringComparison.Ordinal);
        }
    }

    private static AnnualReport Named(int year) =>
        Samples.Wrong() with
        {
            Year = year,
            Agency = new Agency { Name = Hostile },
            Title = Hostile + year,
        };

    private Task<(int Exit, string Said)> Links() =>
        Shell(
            $"cd '{Path.GetDirectoryName(Path.GetFullPath(here["a.json"]))}' && ln -s a.json link && ln -s link link-of-link && ln a.json hard && ln -s . folder"
        );

    private async Task<(int Exit, string Said)> Shell(string command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(here["a"]))!,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
