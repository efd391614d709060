using System.Text.Json.Nodes;
using GovDisclosure.Cli.Input;
using GovDisclosure.Documents;
using static GovDisclosure.Cli.Tests.Commands.MadeUpFolder;

namespace GovDisclosure.Cli.Tests.Input;

/// <summary>What is missing is told once, each report is read once, and each counts.</summary>
public sealed class ReadOnceTests
{
    [Theory]
    [InlineData("--alike")]
    [InlineData("--propose")]
    public async Task What_is_missing_is_told_once(string option)
    {
        using var place = County(List, published: 9);
        place.Write("list.txt", Path.Combine(place["in"], "*.xyz") + "\n@deeper.txt\n" + Path.Combine(place["in"], "a.json"));
        string[] asked = option == "--propose" ? [option, place["patch.json"]] : [option];
        var run = await ToolRun.Of(["check", "@" + place["list.txt"], Path.Combine(place["in"], "*.abc"), .. asked]);
        Assert.Equal(2, run.Exit);
        Assert.Equal(3, run.Error.Split("no file matches").Length);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("*.abc", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_of_last_year_is_read_once()
    {
        using var place = County(List, published: 9);
        var page = ReportWriter.WriteToBytes(Report("松岭县财政局", 9), ReportFormat.Html);
        var piece = new InputPiece(new InputFile("page.html", IsNamed: true), page, null);
        using var host = new ToolHost
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
        };
        var source = new ReportSource(host, tolerant: false, UserFacts.None);
        _ = await source.LoadAsync(piece, static _ => null, TestContext.Current.CancellationToken);
        _ = await source.LoadPreviousAsync(piece, TestContext.Current.CancellationToken);
        var once = Allocated(() => source.LoadAsync(piece, static _ => null, TestContext.Current.CancellationToken));
        var previous = Allocated(() => source.LoadPreviousAsync(piece, TestContext.Current.CancellationToken));
        Assert.True(previous < once * 3 / 2, $"{previous} bytes, once {once}");
    }

    [Fact]
    public async Task All_reports_of_a_portal_s_answer_are_read_whatever_it_is_called()
    {
        using var place = new Workplace();
        var pages = ((string[])["松岭县财政局", "松岭县教育局"]).Select(static agency => Page(agency)).ToArray();
        var answer = new JsonObject { ["data"] = new JsonArray([.. pages.Select(static page => new JsonObject { ["content"] = page })]) };
        place.Write("answer.json", answer.ToJsonString());
        place.Write("answer.txt", answer.ToJsonString());
        foreach (var name in (string[])["answer.json", "answer.txt"])
        {
            var run = await ToolRun.Of("read", place[name], "--all");
            Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Contains("松岭县财政局", run.Output, StringComparison.Ordinal);
            Assert.Contains("松岭县教育局", run.Output, StringComparison.Ordinal);
        }

        place.Write("units.csv", Heads + "P,松岭县人民政府,,,,parent\nA,松岭县财政局,,,P,own\nB,松岭县教育局,,,P,own\n");
        var rolled = await ToolRun.Of(
            "rollup",
            place["answer.json"],
            "--units",
            place["units.csv"],
            "--year",
            "2024",
            "--out",
            place["out"]
        );
        Assert.Contains("2 reports, 2 of them summed.", rolled.Output, StringComparison.Ordinal);
    }

    private static string Page(string agency) =>
        System.Text.Encoding.UTF8.GetString(ReportWriter.WriteToBytes(Report(agency, 9), ReportFormat.Html));

    private static long Allocated(Func<Task> load)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(load().IsCompletedSuccessfully);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
