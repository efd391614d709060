using System.Diagnostics;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>Whatever is given, the tool says which file, what was found and what to do, and ends with 2.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workplace here = new();

    public static TheoryData<string> Commands => ["read", "check", "compare"];

    public void Dispose() => here.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_missing_file(string command) => await Refused(command, here["none.json"], "没有这个文件", "there is no such file");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_file_in_a_missing_folder(string command) =>
        await Refused(command, Path.Combine(here["none"], "a.json"), "没有这个文件", "there is no such file");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_folder(string command) =>
        await Refused(
            command,
            Path.GetDirectoryName(here["x"])!,
            "文件夹",
            command != "compare" ? "there is no file in the folder" : "this is a folder"
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_empty_file(string command) => await Refused(command, here.Write("empty.json", ""), "GD9001", "GD9001");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Nothing_but_blanks(string command) => await Refused(command, here.Write("blank.json", " \r\n\t"), "GD9006", "GD9006");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_binary_file(string command) =>
        await Refused(command, here.Write("a.bin", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0, 0xFF, 0xFE, 0, 1, 2, 3]), "GD9003", "GD9003");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_pdf(string command) => await Refused(command, here.Write("a.pdf", "%PDF-1.7\n"), "GD9007", "GD9007");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Broken_json_with_its_line(string command) =>
        await Refused(command, here.Write("a.json", "{\n  \"edition\": \"2021\",\n  \"year\": 20x\n}"), "第 3 行", "line 3");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Json_cut_short(string command) =>
        await Refused(command, here.Write("a.json", DisclosureJson.Serialize(Samples.Clean())[..500]), "GD9006", "GD9006");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Json_of_another_kind(string command) => await Refused(command, here.Write("a.json", "[1, 2]"), "GD9006", "GD9006");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Json_nested_ten_thousand_deep(string command) =>
        await Refused(command, here.Write("a.json", string.Concat(Enumerable.Repeat("{\"a\":", 10_000))), "GD9006", "GD9006");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_count_beyond_64_bits(string command) =>
        await Refused(
            command,
            here.Write(
                "a.json",
                DisclosureJson
                    .Serialize(Samples.Clean())
                    .Replace("\"naturalPersons\":5", "\"naturalPersons\":99999999999999999999", StringComparison.Ordinal)
            ),
            "GD9006",
            "naturalPersons"
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_text_without_the_form(string command) =>
        await Refused(command, here.Write("a.txt", "今天天气很好。"), "GD9005", "GD9005");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_file_of_100_MB_is_refused_by_its_length(string command)
    {
        var file = here["large.txt"];
        await using (var stream = File.Create(file))
        {
            stream.SetLength(100_000_000);
        }

        var clock = Stopwatch.StartNew();
        await Refused(command, file, "95.4 MiB", "limit of 16 MiB");
        Assert.True(clock.Elapsed < Patience.Limit, clock.Elapsed.ToString());
    }

    [Fact]
    public async Task An_endless_input_is_read_up_to_the_limit()
    {
        var run = await ToolRun.Of(new byte[Cli.Input.ReportSource.MaxBytes + 1], ["read", "-"]);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("standard input: the input is beyond the limit of 16 MiB", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read()
    {
        Assert.SkipWhen(Environment.UserName == "root", "needs a user whom permissions bind");
        Assert.SkipUnless(Environment.OSVersion.Platform == PlatformID.Unix, "needs the permissions of Unix");
        var file = here.Write("a.json", Samples.Clean());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        await Refused("read", file, "权限", "permissions");
    }

    [Fact]
    public async Task A_name_that_is_no_name() => await Refused("read", "a\0b", "无法读取", "cannot be read");

    [Fact]
    public async Task An_empty_name() => await Refused("read", "", "文件名为空", "the name of the file is empty");

    [Fact]
    public async Task Standard_input_twice()
    {
        var run = await ToolRun.Of(DisclosureJson.Serialize(Samples.Clean()), ["compare", "-", "-"]);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("standard input (-) can be read only once", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_name_reach_no_terminal()
    {
        var run = await ToolRun.Of("read", "\u001b[31mred");
        Assert.DoesNotContain('\u001b', run.Error);
    }

    private async Task Refused(string command, string file, string zh, string en)
    {
        string[] args = command == "compare" ? [command, file, here.Write("good.json", Samples.Clean())] : [command, file];
        foreach (var (language, expected) in new[] { ("zh", zh), ("en", en) })
        {
            var run = await ToolRun.Of([.. args, "--lang", language]);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
            if (!file.Contains('\0', StringComparison.Ordinal))
            {
                Assert.Contains(file, run.Error, StringComparison.Ordinal);
            }

            if (command != "check")
            {
                Assert.Empty(run.Output);
            }
        }
    }
}
