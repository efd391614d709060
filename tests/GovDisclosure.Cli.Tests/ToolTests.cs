using System.Globalization;
using GovDisclosure.Json;
using GovDisclosure.Output;
using GovDisclosure.Rules.Policy;

namespace GovDisclosure.Cli.Tests;

/// <summary>What holds for all commands.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task The_schemas_are_printed()
    {
        var run = await ToolRun.Of("schema");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(DisclosureSchema.ToJson(), run.Output);
        Assert.Equal(DisclosureSchema.ToJson(), (await ToolRun.Of("schema", "report")).Output);
        Assert.Equal(CheckResultSchema.ToJson(), (await ToolRun.Of("schema", "check")).Output);
        Assert.Equal(ReadResultSchema.ToJson(), (await ToolRun.Of("schema", "reading")).Output);
        Assert.Equal(CheckPolicySchema.ToJson(), (await ToolRun.Of("schema", "policy")).Output);
        Assert.Equal(ComparisonSchema.ToJson(), (await ToolRun.Of("schema", "comparison")).Output);
    }

    [Theory]
    [InlineData("reed")]
    [InlineData("read")]
    [InlineData("render", "a", "b")]
    [InlineData("check")]
    [InlineData("compare", "a")]
    [InlineData("read", "a", "--output", "xml")]
    [InlineData("check", "a", "--outptu", "json")]
    [InlineData("schema", "--lang", "fr")]
    [InlineData("schema", "reports")]
    [InlineData("read", "a", "--out")]
    public async Task Wrong_usage_ends_with_2_and_names_the_help(params string[] args)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = await ToolRun.Of(args is [.., "fr"] ? args : [.. args, .. args is [.., "--out"] ? [] : new[] { "--lang", language }]);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Empty(run.Output);
            Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_usage_is_told_in_the_language_of_the_user()
    {
        Assert.Matches("[\u4e00-\u9fff]{4}", (await ToolRun.Of("read", "--lang", "zh")).Error.Split('\n')[0]);
        Assert.DoesNotMatch("[\u4e00-\u9fff]", (await ToolRun.Of("read", "--lang", "en")).Error);
    }

    [Theory]
    [InlineData("zh", "退出码")]
    [InlineData("en", "Exit codes")]
    public async Task Help_is_in_the_language_of_the_user(string language, string expected)
    {
        var run = await ToolRun.Of("--help", "--lang", language);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("govdisclosure", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ZH", "退出码")]
    [InlineData("zh-CN", "退出码")]
    [InlineData("zh_CN.UTF-8", "退出码")]
    [InlineData("en-US", "Exit codes")]
    [InlineData("En", "Exit codes")]
    public async Task A_language_may_be_written_as_systems_write_it(string language, string expected)
    {
        var run = await ToolRun.Of("--help", "--lang", language);
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units propose --help", "zh", "govdisclosure units propose 文件夹 [选项]")]
    [InlineData("units propose --help", "en", "govdisclosure units propose FOLDER [OPTIONS]")]
    [InlineData("units --help", "zh", "govdisclosure units 命令 [选项]")]
    [InlineData("check --help", "zh", "govdisclosure check 输入… [选项]")]
    [InlineData("check --help", "zh", "--level central|city|county|province|township")]
    [InlineData("compare --help", "zh", "govdisclosure compare 上年 本年 更多年份… [选项]")]
    public async Task The_usage_is_what_is_to_be_written(string line, string language, string expected) =>
        Assert.Contains(expected, (await ToolRun.Of([.. line.Split(' '), "--lang", language])).Output, StringComparison.Ordinal);

    // What is to be written in its place is in the user's language too; words that are written as they are, are small.
    [Theory]
    [InlineData("")]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("compare")]
    [InlineData("render")]
    [InlineData("export")]
    [InlineData("rollup")]
    [InlineData("units")]
    [InlineData("units propose")]
    [InlineData("rules")]
    [InlineData("schema")]
    public async Task A_chinese_help_has_no_english_placeholder(string command)
    {
        var help = (await ToolRun.Of([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", "zh"])).Output;
        Assert.DoesNotMatch("\\b(INPUT|OLD|NEW|MORE|FILE|FOLDER|DIR|ID|WHAT|DATE|NAME|YEAR|LEVEL|N)\\b", help);
    }

    [Fact]
    public async Task The_version_is_printed() => Assert.Equal(ExitCodes.Done, (await ToolRun.Of("--version")).Exit);

    [Theory]
    [InlineData("zh-CN", "", Language.Chinese)]
    [InlineData("zh-Hant-TW", "", Language.Chinese)]
    [InlineData("en-US", "zh_CN.UTF-8", Language.English)]
    [InlineData("", "zh_CN.UTF-8", Language.Chinese)]
    [InlineData("", "C.UTF-8", Language.English)]
    [InlineData("", "", Language.English)]
    public void The_language_is_that_of_the_user(string culture, string locale, Language expected) =>
        Assert.Equal(expected, ToolHost.UserLanguage(CultureInfo.GetCultureInfo(culture), name => name == "LANG" ? locale : null));

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    [InlineData("zh-CN")]
    public async Task The_culture_of_the_process_changes_nothing(string culture)
    {
        string[][] lines =
        [
            ["check", here.Write("b.json", Samples.Wrong()), "--previous", here.Write("a.json", Samples.Before())],
            ["check", here["b.json"], "--output", "json"],
            ["compare", here["a.json"], here["b.json"]],
            ["compare", here["a.json"], here["b.json"], "--lang", "zh"],
            ["read", here["b.json"]],
            ["read", here["none.json"]],
            ["read"],
        ];
        var expected = await Outputs();
        var (old, oldUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, await Outputs());
            Assert.Equal(culture, CultureInfo.CurrentCulture.Name);
            Assert.Equal(culture, CultureInfo.CurrentUICulture.Name);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (old, oldUi);
        }

        async Task<List<string>> Outputs()
        {
            var outputs = new List<string>();
            foreach (var line in lines)
            {
                var run = await ToolRun.Of(line);
                outputs.Add(run.Output + run.Error);
            }

            return outputs;
        }
    }

    [Fact]
    public async Task Out_writes_the_file_whole_and_leaves_nothing_else()
    {
        var file = here.Write("a.json", Samples.Wrong());
        var printed = await ToolRun.Of("read", file);
        var run = await ToolRun.Of("read", file, "--out", here["result.json"]);

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Empty(run.Output);
        Assert.Equal(printed.Bytes, await File.ReadAllBytesAsync(here["result.json"], TestContext.Current.CancellationToken));
        Assert.Equal(["a.json", "result.json"], here.Names);
    }

    [Fact]
    public async Task Out_may_be_the_input()
    {
        var file = here.Write("a.json", Samples.Wrong());
        Assert.Equal(ExitCodes.Done, (await ToolRun.Of("read", file, "--out", file)).Exit);
        Assert.Equal(Samples.Wrong(), DisclosureJson.Deserialize(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("check", "{0}")]
    [InlineData("check", "{1}", "--previous", "{0}")]
    [InlineData("check", "{1}", "--policy", "{0}")]
    [InlineData("compare", "{1}", "{0}")]
    [InlineData("render", "{0}", "--to", "html")]
    public async Task Out_may_not_be_what_the_result_would_destroy(params string[] words)
    {
        var (file, other) = (here.Write("a.json", Samples.Clean()), here.Write("b.json", Samples.Clean()));
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var run = await ToolRun.Of([
            .. words.Select(word => word.Replace("{0}", file, StringComparison.Ordinal).Replace("{1}", other, StringComparison.Ordinal)),
            "--out",
            file,
        ]);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Equal(before, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Out_leaves_an_old_file_alone_when_nothing_can_be_read()
    {
        var old = here.Write("old.json", "old");
        Assert.Equal(ExitCodes.Unreadable, (await ToolRun.Of("read", here["none.json"], "--out", old)).Exit);
        Assert.Equal("old", await File.ReadAllTextAsync(old, TestContext.Current.CancellationToken));
        Assert.Equal(["old.json"], here.Names);
    }

    [Fact]
    public async Task Out_to_a_file_has_no_colours_even_at_a_terminal()
    {
        await ToolRun.Of("", ["check", here.Write("a.json", Samples.Wrong()), "--out", here["a.txt"]], new Screen(80, Colours: true));
        Assert.DoesNotContain('\u001b', await File.ReadAllTextAsync(here["a.txt"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Out_that_cannot_be_written_is_said()
    {
        var file = here.Write("a.json", Samples.Clean());
        Assert.Contains(
            "no such folder",
            (await Fails("read", file, "--out", Path.Combine(here["none"], "b.json"))).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("this is a folder", (await Fails("schema", "--out", Path.GetDirectoryName(file)!)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "文件夹",
            (await Fails("schema", "--lang", "zh", "--out", Path.GetDirectoryName(file)!)).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("cannot be written", (await Fails("schema", "--out", "a\0b")).Error, StringComparison.Ordinal);

        static async Task<ToolRun> Fails(params string[] args)
        {
            var run = await ToolRun.Of(args);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Empty(run.Output);
            return run;
        }
    }

    [Fact]
    public async Task Out_keeps_the_mode_of_a_file_and_writes_through_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "modes and links are those of Unix");
        var target = here.Write("target.json", "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
            File.CreateSymbolicLink(here["link.json"], Path.GetFileName(target));
            await ToolRun.Of("schema", "--out", here["link.json"]);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(target));
        }

        Assert.Equal(Path.GetFileName(target), new FileInfo(here["link.json"]).LinkTarget);
        Assert.Equal(DisclosureSchema.ToJson(), await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_broken_pipe_is_no_error()
    {
        var (exit, error) = await RunInto(new FailingStream(new IOException("Broken pipe", 32)));
        Assert.Equal(ExitCodes.Done, exit);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_full_disk_is_one()
    {
        var (exit, error) = await RunInto(new FailingStream(new IOException("No space left on device", 28)));
        Assert.Equal(ExitCodes.Unreadable, exit);
        Assert.Contains("standard output cannot be written: the disk is full", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_ends_quietly_with_130()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        using var error = new StringWriter();
        using var output = new MemoryStream();
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
        };

        Assert.Equal(
            ExitCodes.Interrupted,
            await Tool.RunAsync(["check", here.Write("a.json", Samples.Clean()), "--out", here["b.json"]], host, cancelled.Token)
        );
        Assert.Equal("", error.ToString());
        Assert.Equal(["a.json"], here.Names);
    }

    private static async Task<(int Exit, string Error)> RunInto(Stream output)
    {
        using var error = new StringWriter();
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
        };
        return (await Tool.RunAsync(["schema"], host, TestContext.Current.CancellationToken), error.ToString());
    }

    private sealed class FailingStream(IOException failure) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw failure;
    }
}
