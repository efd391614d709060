using System.Diagnostics;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>What only a process of its own can show of an export: its signals, its standard input, its limits.</summary>
public sealed class ExportProcessTests : IDisposable
{
    private readonly Workplace here = new();
    private readonly string good = DisclosureJson.Serialize(Samples.Clean());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("INT", "csv", 130)]
    [InlineData("TERM", "csv", 143)]
    [InlineData("TERM", "parquet", 143)]
    [InlineData("HUP", "ndjson", 129)]
    public async Task A_signal_leaves_whole_lines_though_standard_input_is_still_open(string signal, string format, int exit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs kill, and an env that undoes what nohup or a shell's & ignores");

        // Who runs the tests may have signals ignored, and a process takes that over: an ignored one stays ignored, as it should.
        using var process = ToolProcess.Shell(
            "exec env --default-signal=HUP,INT,TERM \"$@\"",
            "export",
            "-",
            "--to",
            format,
            "--out",
            here["out"]
        );
        await process.StandardInput.WriteAsync($"{good}\n{good.Replace("2022", "2021", StringComparison.Ordinal)}\n{good}\n");
        await process.StandardInput.FlushAsync(Cancellation);
        while (!File.Exists(here["out/reports." + format]) && !process.HasExited)
        {
            await Task.Delay(20, Cancellation);
        }

        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        // Standard input is never closed: that it ends at all says that it does not wait for it.
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill();
        }

        Assert.Equal(exit, process.ExitCode);
        var tables = Directory.EnumerateFiles(here["out"], "*." + format).ToList();
        Assert.Equal(format != "parquet", tables.Count > 0);
        foreach (var table in tables)
        {
            var text = await File.ReadAllTextAsync(table, Cancellation);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.True(!table.Contains("cells", StringComparison.Ordinal) || text.Count(static c => c == '\n') > 100, table);
        }

        Assert.True(File.Exists(here["out/_govdisclosure-unfinished.txt"]));
    }

    [Theory]
    [InlineData("export - --to ndjson --out DIR --force")]
    [InlineData("rollup - --year 2022 --out DIR --force")]
    public async Task Standard_input_of_the_folder_is_never_replaced(string words)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        Directory.CreateDirectory(here["out"]);
        var input = here.Write("out/cells.ndjson", good + "\n");
        here.Write("out/datapackage.json", """{"resources":[{"path":"cells.ndjson"}]}""");
        using var process = ToolProcess.Shell(
            $"exec \"$@\" < '{input}'",
            [.. words.Split(' ').Select(word => word == "DIR" ? here["out"] : word)]
        );
        var (exit, error) = await process.EndAsync();
        Assert.Equal(2, exit);
        Assert.Contains("cells.ndjson, which is a file that is read", error, StringComparison.Ordinal);
        Assert.Equal(good + "\n", await File.ReadAllTextAsync(input, Cancellation));
        Assert.Equal(["cells.ndjson", "datapackage.json"], Directory.EnumerateFiles(here["out"]).Select(Path.GetFileName).Order());
    }

    // A file that may grow no further is to the tool what a full disk is.
    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("parquet")]
    [InlineData("xlsx")]
    public async Task A_disk_that_is_full_of_tables_is_told(string format)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        here.Write("a.json", good);
        using var process = ToolProcess.Shell(
            "trap '' XFSZ; ulimit -f 8; export DOTNET_EnableWriteXorExecute=0; exec \"$@\"",
            "export",
            here["a.json"],
            "--to",
            format,
            "--out",
            here["out"]
        );
        var (exit, error) = await process.EndAsync();
        Assert.Equal(2, exit);
        Assert.Contains("out", error, StringComparison.Ordinal);
        Assert.DoesNotContain("exported", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(here["out/datapackage.json"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--out")]
    public async Task A_result_that_the_disk_allows_no_larger_is_told(string option)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        here.Write("a.ndjson", string.Concat(Enumerable.Repeat(good + "\n", 8)));
        string[] output = option.Length == 0 ? [] : [option, here["out.ndjson"]];
        using var process = ToolProcess.Shell(
            $"trap '' XFSZ; ulimit -f 4; export DOTNET_EnableWriteXorExecute=0; exec \"$@\" > '{here["standard"]}'",
            ["read", here["a.ndjson"], "--all", .. output]
        );
        var (exit, error) = await process.EndAsync();
        Assert.Equal(2, exit);
        Assert.Contains("larger than the disk allows", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_looked_into_is_told_and_the_others_are_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !File.Exists("/usr/bin/setpriv"), "root may read everything");
        Directory.CreateDirectory(here["in/closed"]);
        Directory.CreateDirectory(here["in/open"]);
        here.Write("in/open/a.json", good);
        var user = Environment.IsPrivilegedProcess ? "setpriv --reuid=65534 --clear-groups -- " : "";
        using var process = ToolProcess.Shell(
            $"chmod 0 '{here["in/closed"]}'; {user}\"$@\"; exit=$?; chmod 700 '{here["in/closed"]}'; exit $exit",
            "check",
            here["in/**/*.json"],
            "--output",
            "ndjson"
        );
        var (exit, error) = await process.EndAsync();
        Assert.Equal(2, exit);
        Assert.Contains("closed: cannot be read", error, StringComparison.Ordinal);
        Assert.DoesNotContain("no file matches", error, StringComparison.Ordinal);
        Assert.DoesNotContain("a.json", error, StringComparison.Ordinal);
    }
}
