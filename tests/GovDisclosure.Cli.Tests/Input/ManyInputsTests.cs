using System.Text;
using System.Text.Json;
using GovDisclosure.Json;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>What is printed of many inputs, what is passed over, and what is said meanwhile.</summary>
public sealed class ManyInputsTests : IDisposable
{
    private readonly Workplace here = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("folder")]
    [InlineData("pattern")]
    [InlineData("list")]
    [InlineData("names")]
    [InlineData("lines")]
    [InlineData("input")]
    public async Task Many_reports_are_read_as_lines_in_order(string way)
    {
        var files = Numbered(5);
        var lines = string.Concat(files.Select(file => File.ReadAllText(file) + "\n"));
        string[] inputs = way switch
        {
            "folder" => [here["in"]],
            "pattern" => [here["in/r?.json"]],
            "list" => ["@" + here.Write("list.txt", string.Join('\n', files))],
            "names" => files,
            "lines" => [here.Write("all.ndjson", lines)],
            _ => ["-"],
        };
        var run = await ToolRun.Of(lines, ["read", .. inputs, "--jobs", "3"]);
        Assert.Equal(0, run.Exit);
        Assert.Equal(lines, run.Output);
        Assert.Contains("5 reports: 5 read whole, 0 read in part, 0 unreadable.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_cannot_be_read_stops_no_other_and_results_say_of_which_file_they_are()
    {
        var files = Numbered(3);
        string[] all =
        [
            files[0],
            here.Write("bad.json", "{"),
            here["none.json"],
            files[1],
            here.Write("page.html", "<p>nothing</p>"),
            files[2],
        ];
        var run = await ToolRun.Of(["read", .. all, "--output", "result"]);
        Assert.Equal(2, run.Exit);
        var results = Lines(run);
        Assert.Equal(all, results.Select(static result => result.GetProperty("file").GetString()));
        Assert.Equal(
            [true, false, false, true, false, true],
            results.Select(static result => result.GetProperty("report").ValueKind == JsonValueKind.Object)
        );
        Assert.Contains("6 reports: 3 read whole, 0 read in part, 3 unreadable.", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, Lines(await ToolRun.Of(["read", .. all])).Count);
    }

    [Fact]
    public async Task Last_years_reports_are_found_for_each_of_many()
    {
        const string Text =
            "永正镇2022年政府信息公开工作年度报告\n二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件5426三、收到和处理政府信息公开申请情况";
        Directory.CreateDirectory(here["old"]);
        here.Write(
            "old/a.json",
            Samples.Set(Samples.Clean(2021), "/proactiveDisclosure/administrativeNormativeDocuments/inForce", (Count)25)
        );
        here.Write("old/readme.txt", "no report");
        string[] inputs = [here.Write("a.json", Samples.Clean(2021)), here.Write("b.txt", Text)];
        var run = await ToolRun.Of(["read", .. inputs, "--previous", here["old"], "--output", "result"]);
        Assert.Contains("GD9408", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 file of the folders is no report", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("ndjson")]
    [InlineData("text")]
    public async Task What_is_printed_of_a_report_is_there_before_the_next_one_is_asked_for(string format)
    {
        // A hundred reports, of which the input gives the last only when much of the others was printed.
        var line = Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Samples.Wrong()) + "\n");
        using var output = Stream.Synchronized(new MemoryStream());
        using var error = new StringWriter();
        var seen = 0L;
        using var host = new ToolHost
        {
            Input = new Endless(line, times: 100, before: number => seen = number == 99 ? output.Length : seen),
            Output = output,
            Error = error,
            Language = Language.English,
        };
        Assert.Equal(1, await Tool.RunAsync(["check", "-", "--output", format, "--jobs", "1"], host, Cancellation));
        Assert.True(seen > output.Length / 4, $"{seen} of {output.Length} bytes were printed before the last report was there.");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Many_are_one_document(string format)
    {
        var files = Numbered(4);
        var run = await ToolRun.Of(["check", .. files, here["none.json"], "--output", format, "--fail-on", "never"]);
        Assert.Equal(2, run.Exit);
        var names =
            format == "json"
                ? run.Json.EnumerateArray().Select(static result => result.GetProperty("file").GetString())
                : run
                    .Json.GetProperty("runs")[0]
                    .GetProperty("invocations")[0]
                    .GetProperty("toolExecutionNotifications")
                    .EnumerateArray()
                    .Select(static note =>
                        note.GetProperty("locations")[0]
                            .GetProperty("physicalLocation")
                            .GetProperty("artifactLocation")
                            .GetProperty("uri")
                            .GetString()
                    )
                    .Distinct();
        Assert.Equal([.. files, here["none.json"]], names);
    }

    [Fact]
    public async Task A_report_of_a_line_stands_at_its_line_in_SARIF()
    {
        var line = DisclosureJson.Serialize(Samples.Wrong());
        var run = await ToolRun.Of(["check", here.Write("all.ndjson", $"{line}\n\n{line}\n"), "--output", "sarif", "--fail-on", "never"]);
        var places = run
            .Json.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Select(static result => result.GetProperty("locations")[0].GetProperty("physicalLocation"))
            .ToList();
        Assert.All(places, place => Assert.Equal(here["all.ndjson"], place.GetProperty("artifactLocation").GetProperty("uri").GetString()));
        Assert.Equal([1, 3], places.Select(static place => place.GetProperty("region").GetProperty("startLine").GetInt32()).Distinct());
    }

    [Fact]
    public async Task Pages_of_lines_need_a_folder()
    {
        var line = DisclosureJson.Serialize(Samples.Clean());
        foreach (var (input, file) in new[] { ($"{line}\n{line}\n", "-"), ("", here.Write("all.ndjson", $"{line}\n{line}\n")) })
        {
            var run = await ToolRun.Of(input, ["check", file, "--output", "html"]);
            Assert.Equal(2, run.Exit);
            Assert.Contains("--out", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Half_of_a_folder_may_be_anything()
    {
        Numbered(100);
        for (var number = 0; number < 100; number++)
        {
            here.Write(
                $"in/{number}.{(number % 3) switch { 0 => "txt", 1 => "json", _ => "png" }}",
                (number % 3) switch
                {
                    0 => "hello"u8.ToArray(),
                    1 => "{\"name\": 1}"u8.ToArray(),
                    _ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0],
                }
            );
        }

        foreach (
            var command in (string[][])
                [
                    ["check", here["in"], "--fail-on", "never"],
                    ["read", here["in"]],
                    ["export", here["in"], "--to", "csv", "--out", here["out"]],
                ]
        )
        {
            var run = await ToolRun.Of(command);
            Assert.Equal(0, run.Exit);
            Assert.Contains("100 files of the folders are no reports and were passed over: ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        }

        // The same file by its name is an error.
        Assert.Equal(2, (await ToolRun.Of("check", here["in/0.txt"])).Exit);
    }

    [Fact]
    public async Task Lines_that_are_no_reports_are_one_file_unless_one_is()
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/log.ndjson", string.Concat(Enumerable.Repeat("{\"level\":\"info\"}\n", 3000)));
        here.Write("in/reports.ndjson", $"# a heading\n{{\"a\":1}}\n{DisclosureJson.Serialize(Samples.Clean())}\nno\n");
        var run = await ToolRun.Of("check", here["in"], "--output", "ndjson");
        Assert.Equal(2, run.Exit);
        Assert.Equal(
            Enumerable.Range(1, 4).Select(number => $"{here["in/reports.ndjson"]}:{number}"),
            Lines(run).Select(static result => result.GetProperty("file").GetString())
        );
        Assert.Contains(
            "1 file of the folders is no report and was passed over: " + here["in/log.ndjson"],
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(3, run.Error.Split('\n').Count(static line => line.StartsWith("error:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_may_be_a_report_is_not_passed_over()
    {
        Directory.CreateDirectory(here["in"]);
        here.Write("in/a.json", DisclosureJson.Serialize(Samples.Clean()).Replace("\"title\"", "\"titel\"", StringComparison.Ordinal));
        var run = await ToolRun.Of("check", here["in"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains("/titel", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "第 2 行")]
    [InlineData("en", "line 2")]
    public async Task A_broken_line_is_told_with_its_number_in_both_languages(string language, string expected)
    {
        var good = DisclosureJson.Serialize(Samples.Clean());
        var file = here.Write("all.ndjson", $"{good}\n{{\"year\": x}}\n{good}\n");
        foreach (var command in (string[])["read", "check"])
        {
            var run = await ToolRun.Of(command, file, "--lang", language);
            Assert.Equal(2, run.Exit);
            Assert.Contains($"{file}:2", run.Error, StringComparison.Ordinal);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            if (language == "zh")
            {
                Assert.DoesNotContain("line", run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("read")]
    [InlineData("check")]
    [InlineData("export")]
    public async Task A_pattern_that_matches_nothing_is_told_as_that(string command)
    {
        foreach (var pattern in (string[])["**/*.html", "no/such/*/x?.html", "*.htm?"])
        {
            string[] args = [command, here[pattern], .. command == "export" ? (string[])["--to", "csv", "--out", here["out"]] : []];
            foreach (var (language, expected) in new[] { ("en", "no file matches"), ("zh", "没有文件符合") })
            {
                var run = await ToolRun.Of([.. args, "--lang", language, .. command == "export" ? (string[])["--force"] : []]);
                Assert.Equal(2, run.Exit);
                Assert.Contains(expected, run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("in/*.json", "in/a.json", "in/ab.json")]
    [InlineData("in/?.json", "in/a.json")]
    [InlineData("in/**/*.json", "in/a.json", "in/ab.json", "in/x/a.json", "in/x/y/c.json")]
    [InlineData("in/**/?.json", "in/a.json", "in/x/a.json", "in/x/y/c.json")]
    [InlineData("in/*/?.json", "in/x/a.json")]
    [InlineData("in/?/**/c.json", "in/x/y/c.json")]
    public async Task Patterns(string pattern, params string[] expected)
    {
        Directory.CreateDirectory(here["in/x/y"]);
        foreach (var name in (string[])["in/a.json", "in/ab.json", "in/x/a.json", "in/x/y/c.json"])
        {
            here.Write(name, Samples.Clean());
        }

        var run = await ToolRun.Of("check", here[pattern], "--output", "ndjson", "--fail-on", "never");
        Assert.Equal(expected.Select(name => here[name]), Lines(run).Select(static result => result.GetProperty("file").GetString()));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("text")]
    public async Task A_full_disk_is_told(string format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        foreach (
            var command in (string[][])
                [
                    ["check", .. Numbered(3), "--output", format, "--out", "/dev/full"],
                    ["read", .. Numbered(3), "--out", "/dev/full"],
                ]
        )
        {
            var run = await ToolRun.Of(command);
            Assert.Equal(2, run.Exit);
            Assert.Contains("/dev/full", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whatever_stands_in_a_report_is_no_markup_and_no_command()
    {
        var file = here.Write("in.json", Samples.Wrong() with { Title = "=cmd|' /C calc'!A0\u001b[31m<script>|**x**" });
        var markdown = await ToolRun.Of("check", file, "--output", "markdown", "--fail-on", "never");
        Assert.Contains("=cmd\\|", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script>", markdown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', markdown.Output);
        foreach (var format in (string[])["text", "json", "ndjson", "sarif"])
        {
            Assert.DoesNotContain('\u001b', (await ToolRun.Of("check", file, "--output", format, "--verbose")).Output);
        }
    }

    [Fact]
    public async Task An_interrupted_stream_leaves_whole_lines()
    {
        using var ending = new CancellationTokenSource();
        var line = Encoding.UTF8.GetBytes(DisclosureJson.Serialize(Samples.Clean()) + "\n");
        foreach (
            var command in (string[][])
                [
                    ["read", "-"],
                    ["check", "-", "--output", "ndjson"],
                ]
        )
        {
            using var output = new MemoryStream();
            using var error = new StringWriter();
            using var host = new ToolHost
            {
                Input = new Endless(line, int.MaxValue, number => (number == 60 ? ending : null)?.Cancel()),
                Output = output,
                Error = error,
            };
            Assert.Equal(ExitCodes.Interrupted, await Tool.RunAsync(command, host, ending.Token));
            var text = Encoding.UTF8.GetString(output.ToArray());
            Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), static json => JsonDocument.Parse(json));
            Assert.True(text.Length == 0 || text[^1] == '\n');
            ending.TryReset();
        }
    }

    [Fact]
    public async Task A_terminal_is_told_how_far_the_work_is()
    {
        Numbered(6);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
            IsErrorTerminal = true,
            Language = Language.English,
            Time = new Ticking(),
        };
        Assert.Equal(0, await Tool.RunAsync(["read", here["in"], "--jobs", "1"], host, Cancellation));
        Assert.Contains("6 done, ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(" a second", error.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"a second, 0:00:\d\d left", error.ToString());
        Assert.EndsWith(
            "\r\u001B[Knote: 6 reports: 6 read whole, 0 read in part, 0 unreadable." + Environment.NewLine,
            error.ToString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\u001B', (await ToolRun.Of("read", here["in"])).Error);
    }

    private static List<JsonElement> Lines(ToolRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    private string[] Numbered(int number)
    {
        Directory.CreateDirectory(here["in"]);
        return
        [
            .. Enumerable
                .Range(0, number)
                .Select(place =>
                    here.Write(FormattableString.Invariant($"in/r{place}.json"), Samples.Clean() with { Title = $"第{place}份" })
                ),
        ];
    }

    /// <summary>Gives a line at a time, as often as is asked for, and says so before each.</summary>
    private sealed class Endless(byte[] line, int times, Action<int> before) : MemoryStream
    {
        private int given;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(given < 90 ? 0 : 5, cancellationToken);
            before(given);
            if (given++ >= times)
            {
                return 0;
            }

            line.CopyTo(buffer);
            return line.Length;
        }
    }

    /// <summary>A clock on which a second passes whenever it is looked at.</summary>
    private sealed class Ticking : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp()
        {
            // The work is done before anybody can look at it otherwise.
            Thread.Sleep(20);
            return seconds++;
        }
    }
}
