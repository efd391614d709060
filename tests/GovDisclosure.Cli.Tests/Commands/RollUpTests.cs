using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using static GovDisclosure.Cli.Tests.Commands.MadeUpFolder;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary><c>rollup</c> and <c>units propose</c>: what is written, what is refused, and what is only added up.</summary>
public sealed class RollUpTests
{
    [Fact]
    public async Task Everything_is_written_and_differences_are_named()
    {
        using var place = County(List, published: 12);
        var run = await ToolRun.Of(
            "rollup",
            place["in"],
            "--units",
            place["units.csv"],
            "--year",
            "2024",
            "--published",
            "own=" + place["own.json"],
            "--out",
            place["out"]
        );
        Assert.Equal(1, run.Exit);
        Assert.Contains("2 differ", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "findings.ndjson",
                "ledger.xlsx",
                "rollup.html",
                "rollup.json",
                "sum.own.docx",
                "sum.own.json",
                "sum.region.docx",
                "sum.region.json",
            ],
            Directory.EnumerateFiles(place["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "草稿",
            await File.ReadAllTextAsync(Path.Combine(place["out"], "sum.own.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "GD6001",
            await File.ReadAllTextAsync(Path.Combine(place["out"], "findings.ndjson"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        var again = await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(2, again.Exit);
        var replaced = await ToolRun.Of(
            "rollup",
            place["in"],
            "--units",
            place["units.csv"],
            "--year",
            "2024",
            "--out",
            place["out"],
            "--force"
        );
        Assert.NotEqual(2, replaced.Exit);
        Assert.Contains("nothing was compared", replaced.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_its_sheets_and_relations_as_formulas()
    {
        using var place = County(List, published: 12);
        await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        await using var zip = await ZipFile.OpenReadAsync(Path.Combine(place["out"], "ledger.xlsx"), TestContext.Current.CancellationToken);
        var book = await TextOf(zip, "xl/workbook.xml");
        Assert.All(Tables.RollUpLedger.Sheets, sheet => Assert.Contains($"name=\"{sheet}\"", book, StringComparison.Ordinal));
        var own = await TextOf(zip, "xl/worksheets/sheet3.xml");
        Assert.Contains("SUMIF('明细'!", own, StringComparison.Ordinal);
        Assert.Equal(Edition.Identities.Length, own.Split("成立\",\"不成立").Length - 1);
    }

    [Fact]
    public async Task Without_a_list_it_only_adds_up_and_says_so()
    {
        using var place = County(List, published: 12);
        var run = await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("no unit list", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["sum.docx", "sum.json", "sum.partial.json"],
            Directory.EnumerateFiles(place["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_perimeter_is_published_once()
    {
        using var place = County(List, published: 12);
        string[] command = ["rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]];
        var own = "own=" + place["own.json"];
        var twice = await ToolRun.Of([.. command, "--published", own, "--published", own]);
        Assert.Equal(2, twice.Exit);
        Assert.Contains("--published own= is given twice", twice.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place["out"]));
        var both = await ToolRun.Of([.. command, "--published", own, "--published", "region=" + place["own.json"]]);
        Assert.Equal(1, both.Exit);
    }

    [Theory]
    [InlineData("rollup.json")]
    [InlineData("sum.own.docx")]
    [InlineData("findings.ndjson")]
    [InlineData("ledger.xlsx")]
    [InlineData("rollup.html")]
    public async Task A_full_disk_is_told(string file)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full on this system.");
        using var place = County(List, published: 12);
        Directory.CreateDirectory(place["out"]);
        File.CreateSymbolicLink(Path.Combine(place["out"], file), "/dev/full");
        var run = await ToolRun.Of(
            "rollup",
            place["in"],
            "--units",
            place["units.csv"],
            "--year",
            "2024",
            "--out",
            place["out"],
            "--force"
        );
        Assert.Equal(2, run.Exit);
        Assert.Contains("/dev/full", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Verdict", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    public async Task Late_is_by_the_printed_day_wherever_the_machine_is(string zone)
    {
        using var place = County(List, published: 12);
        foreach (var (file, agency, day) in new[] { ("a.json", "松岭县财政局", 31), ("b.json", "松岭县云河镇人民政府", 32) })
        {
            var printed = new DateOnly(2025, 1, 1).AddDays(day - 1);
            place.Write(Path.Combine("in", file), Report(agency, 4) with { PublishedOn = printed });
        }

        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TZ"] = zone },
        };
        foreach (
            var word in (string[])
                [
                    Path.Combine(AppContext.BaseDirectory, "GovDisclosure.Cli.dll"),
                    "rollup",
                    place["in"],
                    "--units",
                    place["units.csv"],
                    "--year",
                    "2024",
                    "--out",
                    place["out"],
                ]
        )
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var result = JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(place["out"], "rollup.json"), TestContext.Current.CancellationToken)
        );
        var late = Assert.Single(result.RootElement.GetProperty("late").EnumerateArray());
        Assert.Equal(("B", "2025-02-01"), (late.GetProperty("unit").GetString(), late.GetProperty("publishedOn").GetString()));
    }

    [Fact]
    public async Task Inputs_are_those_of_check()
    {
        using var place = County(List, published: 12);
        place.Write(
            "all.ndjson",
            string.Concat(
                ((string[])["a.json", "b.json"]).Select(file =>
                    System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(place["in"], file)))!.ToJsonString() + "\n"
                )
            )
        );
        place.Write("list.txt", string.Join('\n', ((string[])["a.json", "b.json"]).Select(file => Path.Combine(place["in"], file))));
        List<string> sums = [];
        foreach (
            var inputs in (string[][])
                [
                    [place["in"]],
                    [Path.Combine(place["in"], "*.json")],
                    [place["all.ndjson"]],
                    ["@" + place["list.txt"]],
                    [Path.Combine(place["in"], "b.json"), Path.Combine(place["in"], "a.json")],
                ]
        )
        {
            var run = await ToolRun.Of([
                "rollup",
                .. inputs,
                "--units",
                place["units.csv"],
                "--year",
                "2024",
                "--published",
                "own=" + place["own.json"],
                "--out",
                place["out"],
                "--force",
            ]);
            Assert.Equal(1, run.Exit);
            sums.Add(await File.ReadAllTextAsync(Path.Combine(place["out"], "sum.region.json"), TestContext.Current.CancellationToken));
        }

        Assert.Single(sums.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_missing_unit_is_named()
    {
        using var place = County(List + "C,松岭县教育局,,,P,own\n", published: 12);
        var run = await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("missing: C 松岭县教育局", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_and_half_read_reports_are_named()
    {
        using var place = County(List, published: 9);
        var page = await ToolRun.Of("render", Path.Combine(place["in"], "b.json"), "--to", "html", "--out", place["b.html"]);
        Assert.Equal(0, page.Exit);
        File.Delete(Path.Combine(place["in"], "b.json"));
        var html = await File.ReadAllTextAsync(place["b.html"], TestContext.Current.CancellationToken);
        place.Write(Path.Combine("in", "b.html"), html.Replace(">4<", ">四件左右<", StringComparison.Ordinal));
        place.Write(Path.Combine("in", "a.json"), Total.With(Report("松岭县财政局", 9), (Count)8));
        var run = await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("reports not read whole; a cell that was not read adds nothing: b.html", run.Output, StringComparison.Ordinal);
        Assert.Contains("reports with errors (see findings.ndjson): a.json", run.Output, StringComparison.Ordinal);
        var added = await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["added"]);
        Assert.Equal(1, added.Exit);
        Assert.Contains("reports not read whole; a cell that was not read adds nothing: b.html", added.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no folder", "nowhere", "units.csv", "2024", null, "out")]
    [InlineData("no year", "in", "units.csv", null, null, "out")]
    [InlineData("a wrong year", "in", "units.csv", "twenty", null, "out")]
    [InlineData("a comparison without a list", "in", null, "2024", "own=own.json", "out")]
    [InlineData("no such list", "in", "none.csv", "2024", null, "out")]
    [InlineData("a list with a mistake", "in", "bad.csv", "2024", null, "out")]
    [InlineData("a perimeter that is none", "in", "units.csv", "2024", "all=own.json", "out")]
    [InlineData("a published report that is none", "in", "units.csv", "2024", "own=units.csv", "out")]
    [InlineData("out is the folder of the reports", "in", "units.csv", "2024", null, "in")]
    [InlineData("out is inside of it", "in", "units.csv", "2024", null, "in/out")]
    [InlineData("out is a file", "in", "units.csv", "2024", null, "own.json")]
    public async Task What_cannot_be_done_is_told(string what, string folder, string? units, string? year, string? published, string output)
    {
        using var place = County(List, published: 12);
        place.Write("bad.csv", Heads + "P,松岭县人民政府,,,,parent\nA,松岭县财政局,,,X,own\n");
        List<string> args = ["rollup", place[folder], "--out", place[output]];
        args.AddRange(units is null ? [] : ["--units", place[units]]);
        args.AddRange(year is null ? [] : ["--year", year]);
        args.AddRange(
            published is null
                ? []
                :
                [
                    "--published",
                    published[..(published.IndexOf('=', StringComparison.Ordinal) + 1)]
                        + place[published[(published.IndexOf('=', StringComparison.Ordinal) + 1)..]],
                ]
        );
        var run = await ToolRun.Of([.. args]);
        Assert.True(run.Exit == 2, $"{what}: {run.Exit} {run.Output}");
        Assert.NotEqual("", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_drafted()
    {
        using var place = County(List, published: 12);
        var run = await ToolRun.Of("units", "propose", place["in"]);
        Assert.Equal(0, run.Exit);
        Assert.Contains("松岭县财政局,department,", run.Output, StringComparison.Ordinal);
    }

    private static async Task<string> TextOf(ZipArchive zip, string entry)
    {
        using var reader = new StreamReader(await zip.GetEntry(entry)!.OpenAsync(TestContext.Current.CancellationToken));
        return System.Net.WebUtility.HtmlDecode(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
