using System.Text;
using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests.Commands;

public sealed class ReadTests : IDisposable
{
    private readonly Workplace here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task A_report_is_printed_as_the_contract_indented_with_Chinese_as_it_is()
    {
        var report = Samples.Wrong();

        var run = await ToolRun.Of("read", here.Write("a.json", report));

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(DisclosureJson.Serialize(report, DisclosureJsonOptions.Default with { WriteIndented = true }) + "\n", run.Output);
        Assert.Equal((byte)'{', run.Bytes[0]);
        Assert.Contains("永正镇", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("read", false)]
    [InlineData("read", true)]
    [InlineData("check", true)]
    [InlineData("compare", true)]
    public async Task Last_years_report_divides_figures_with_nothing_between_them(string command, bool isDivided)
    {
        var file = here.Write(
            "b.txt",
            "永正镇2022年政府信息公开工作年度报告\n二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件5426三、收到和处理政府信息公开申请情况"
        );
        var previous = here.Write(
            "a.json",
            Samples.Set(Samples.Clean(2021), "/proactiveDisclosure/administrativeNormativeDocuments/inForce", (Count)25)
        );

        var run = command switch
        {
            "check" => await ToolRun.Of(command, file, "--previous", previous, "--output", "json"),
            "compare" => await ToolRun.Of(command, previous, file, "--output", "json"),
            _ => isDivided
                ? await ToolRun.Of(command, file, "--previous", previous, "--output", "result")
                : await ToolRun.Of(command, file, "--output", "result"),
        };

        Assert.Equal(isDivided, (run.Output + run.Error).Contains("GD9408", StringComparison.Ordinal));
        Assert.Equal(!isDivided, (run.Output + run.Error).Contains("GD9402", StringComparison.Ordinal));
        if (command == "read")
        {
            var row = run.Json.GetProperty("report").GetProperty("proactiveDisclosure").GetProperty("administrativeNormativeDocuments");
            Assert.Equal(
                isDivided ? "[5,4,26]" : "[,,]",
                $"[{string.Join(',', row.EnumerateObject().Select(static cell => cell.Value.ToString()))}]"
            );
        }
    }

    [Fact]
    public async Task Last_years_report_that_cannot_be_read_is_told_and_the_report_is_read_all_the_same()
    {
        var run = await ToolRun.Of("read", here.Write("a.json", Samples.Clean()), "--previous", here.Write("b.txt", "hello"));
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains("b.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("永正镇", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_can_be_read_again()
    {
        var first = await ToolRun.Of("read", here.Write("a.json", Samples.Wrong()));
        var second = await ToolRun.Of(first.Bytes, ["read", "-"]);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task A_reading_has_the_report_diagnostics_provenance_and_coverage()
    {
        var run = await ToolRun.Of("read", here.Write("a.json", Samples.Wrong()), "--output", "result");

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal(
            ["report", "diagnostics", "provenance", "coverage", "inferredAgency", "inferences"],
            run.Json.EnumerateObject().Select(static member => member.Name)
        );
        Assert.Equal(2022, run.Json.GetProperty("report").GetProperty("year").GetInt32());
        var coverage = run.Json.GetProperty("coverage");
        Assert.Equal(200, coverage.GetProperty("cells").GetInt32());
        Assert.Equal(198, coverage.GetProperty("read").GetInt32());
        Assert.Equal(1, coverage.GetProperty("blank").GetInt32());
        Assert.Equal(1, coverage.GetProperty("notApplicable").GetInt32());
    }

    [Fact]
    public async Task A_text_report_is_read_with_the_place_of_every_cell()
    {
        var run = await ToolRun.Of("read", Seed(), "--output", "result");

        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.Equal("永正镇", run.Json.GetProperty("report").GetProperty("agency").GetProperty("name").GetString());
        var cell = run.Json.GetProperty("provenance")[0];
        Assert.StartsWith("/proactiveDisclosure/", cell.GetProperty("pointer").GetString(), StringComparison.Ordinal);
        Assert.True(cell.GetProperty("position").GetProperty("line").GetInt32() > 1);
        Assert.False(cell.GetProperty("inferred").GetBoolean());
    }

    [Fact]
    public async Task Standard_input_is_read_whatever_its_format()
    {
        var text = await ToolRun.Of(await File.ReadAllBytesAsync(Seed(), TestContext.Current.CancellationToken), ["read", "-"]);
        var json = await ToolRun.Of(DisclosureJson.Serialize(Samples.Clean()), ["read", "-"]);
        Assert.Equal((ExitCodes.Done, ExitCodes.Done), (text.Exit, json.Exit));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Json_that_a_shell_saved_in_UTF_16_is_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(DisclosureJson.Serialize(Samples.Clean()))];
        Assert.Equal(ExitCodes.Done, (await ToolRun.Of("read", here.Write("a.json", bytes))).Exit);
    }

    [Fact]
    public async Task A_stray_member_is_an_error_that_names_line_and_column_and_says_what_to_do()
    {
        var json = DisclosureJson
            .Serialize(Samples.Clean(), DisclosureJsonOptions.Default with { WriteIndented = true })
            .Replace("  \"year\": 2022,", "  \"年\": 1, \"year\": 2022,", StringComparison.Ordinal);
        var file = here.Write("a.json", json);

        var run = await ToolRun.Of("read", file, "--lang", "zh");

        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Empty(run.Output);
        Assert.Contains("a.json：GD9006 第 3 行第", run.Error, StringComparison.Ordinal);
        Assert.Contains("--tolerant", run.Error, StringComparison.Ordinal);

        var tolerant = await ToolRun.Of("read", file, "--lang", "zh", "--tolerant");
        Assert.Equal(ExitCodes.Done, tolerant.Exit);
        Assert.StartsWith("警告：", tolerant.Error, StringComparison.Ordinal);
        Assert.Equal(2022, tolerant.Json.GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task A_column_is_counted_in_characters()
    {
        var json = DisclosureJson
            .Serialize(Samples.Clean())
            .Replace("\"title\":\"永正镇2022年政府信息公开工作年度报告\",", "\"title\":\"永正镇\",\"x\":1,", StringComparison.Ordinal);
        var run = await ToolRun.Of("read", here.Write("a.json", json), "--output", "result");
        var column = run.Json.GetProperty("diagnostics")[0].GetProperty("position").GetProperty("column").GetInt32();
        Assert.InRange(column, json.IndexOf("\"x\"", StringComparison.Ordinal), json.IndexOf("\"x\"", StringComparison.Ordinal) + 5);
    }

    [Fact]
    public async Task An_unreadable_file_still_has_a_reading_without_a_report()
    {
        var run = await ToolRun.Of("read", here.Write("a.txt", "今天天气很好。\n没有报告。"), "--output", "result");
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Equal("GD9005", run.Json.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.Json.GetProperty("report").ValueKind);
    }

    private static string Seed() => SharedMaterial.InRepository("seeds", "township_2021.txt");
}
