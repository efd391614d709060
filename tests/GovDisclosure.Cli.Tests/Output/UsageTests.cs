namespace GovDisclosure.Cli.Tests.Output;

/// <summary>A command line that is wrong is told in the user's language, with the nearest right word.</summary>
public sealed class UsageTests
{
    public static TheoryData<string, string, string> Wrong =>
        new()
        {
            { "chekc x", "没有“chekc”这个命令；可用的命令：", "did you mean check?" },
            { "hlep", "（是否为 help？）", "did you mean help?" },
            { "help foo", "没有“foo”这个命令", "there is no command \"foo\"" },
            { "foo --help", "没有“foo”这个命令", "there is no command \"foo\"" },
            {
                "check --version",
                "--version 前面不写命令：govdisclosure --version。",
                "--version is given without a command: govdisclosure --version."
            },
            { "units propse seeds", "没有“propse”这个命令；可用的命令：propose（是否为 propose？）。", "did you mean propose?" },
            { "units", "请写出命令：propose。", "name a command: propose." },
            { "export x --to csv --out d --partition yeer", "（是否为 year？）", "(did you mean year?)" },
            { "read", "没有写出“输入”。", "INPUT is missing." },
            { "read x --outptu json", "没有“--outptu”这个选项；是否为 --output？", "did you mean --output?" },
            { "check x --outptu json", "没有“--outptu”这个选项；是否为 --output？", "did you mean --output?" },
            { "check x --language en", "没有“--language”这个选项；是否为 --lang？", "did you mean --lang?" },
            { "read x --lnaguage en", "没有“--lnaguage”这个选项；是否为 --lang？", "did you mean --lang?" },
            { "check x --format json", "没有“--format”这个选项；是否为 --output？", "did you mean --output?" },
            { "render x --format docx", "没有“--format”这个选项；是否为 --to？", "did you mean --to?" },
            {
                "read x --output jsn",
                "--output 不能是“jsn”；可以是 json、result（是否为 json？）。",
                "--output cannot be \"jsn\"; it is one of json, result (did you mean json?)."
            },
            {
                "check x --output xml",
                "可以是 html、json、markdown、ndjson、sarif、text。",
                "it is one of html, json, markdown, ndjson, sarif, text."
            },
            { "schema nope", "内容 不能是“nope”", "WHAT cannot be \"nope\"" },
            { "schema polcy", "（是否为 policy？）", "(did you mean policy?)" },
            { "export x --to csv --out d --jobs x", "--jobs 应为整数，而不是“x”。", "--jobs is a whole number, not \"x\"." },
            { "check x --policy", "--policy 后面缺少内容。", "--policy needs a value." },
            { "render x", "请写“--to 格式”或“--template 文件”之一。", "give either --to FORMAT or --template FILE." },
            {
                "render x --to docx --template y.docx",
                "请写“--to 格式”或“--template 文件”之一。",
                "give either --to FORMAT or --template FILE."
            },
            { "rules a b", "不需要“b”。", "\"b\" is too much." },
            { "check x --year abc", "--year 应为 1 到 9999 的年份，而不是“abc”。", "--year is a year from 1 to 9999, not \"abc\"." },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_command_line(string line, string chinese, string english)
    {
        foreach (var (language, expected) in new[] { ("zh", chinese), ("en", english) })
        {
            var run = await ToolRun.Of(["--lang", language, .. line.Split(' ')]);
            Assert.Equal(ExitCodes.Unreadable, run.Exit);
            Assert.Empty(run.Output);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
            Assert.Equal(2, run.Error.TrimEnd('\n').Split('\n').Length);
            if (language == "zh")
            {
                Assert.DoesNotContain("error", run.Error, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(" is ", run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("rules --lang fr", "there is no language \"fr\"; --lang is zh (Chinese) or en (English).")]
    [InlineData("--lang fr", "there is no language \"fr\"")]
    [InlineData("--lang=fr --help", "there is no language \"fr\"")]
    [InlineData("help --lang fr", "there is no language \"fr\"")]
    [InlineData("check --help --lang zho", "there is no language \"zho\"")]
    [InlineData("help --lang", "--lang needs a value.")]
    [InlineData("--lang --help", "--lang needs a value.")]
    [InlineData("--lang zh --help --lang en", "--lang is given once, with one value.")]
    public async Task A_language_that_does_not_exist(string line, string expected)
    {
        var run = await ToolRun.Of(line.Split(' '));
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Empty(run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang=zh help")]
    [InlineData("help --lang zh")]
    [InlineData("--help --lang:zh")]
    public async Task The_language_stands_anywhere(string line) =>
        Assert.Equal((await ToolRun.Of("--lang", "zh")).Output, (await ToolRun.Of(line.Split(' '))).Output);

    [Theory]
    [InlineData("")]
    [InlineData("help")]
    [InlineData("--lang en")]
    public async Task Without_a_word_the_tool_says_what_it_can_do(string line)
    {
        var run = await ToolRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal((await ToolRun.Of("--help")).Output, run.Output);
        Assert.NotEmpty(run.Output);
    }

    [Fact]
    public async Task Help_of_a_command() =>
        Assert.Equal((await ToolRun.Of("check", "--help")).Output, (await ToolRun.Of("help", "check")).Output);

    [Theory]
    [InlineData("gd2103", "GD2103  applicants-total")]
    [InlineData("Applicants-Total", "GD2103  applicants-total")]
    [InlineData("gd9401", "GD9401")]
    public async Task An_id_in_any_case_is_explained(string id, string expected)
    {
        var run = await ToolRun.Of("rules", id);
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.StartsWith(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_that_does_not_exist()
    {
        var run = await ToolRun.Of("rules", "GD9401x");
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("did you mean GD9401?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40", 40)]
    [InlineData("5000", 1000)]
    [InlineData("0", null)]
    [InlineData("-3", null)]
    [InlineData("wide", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Columns_of_the_environment(string? columns, int? expected) => Assert.Equal(expected, ToolHost.OfColumns(columns)?.Width);
}
