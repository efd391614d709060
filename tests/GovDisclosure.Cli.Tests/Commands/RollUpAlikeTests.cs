namespace GovDisclosure.Cli.Tests.Commands;

/// <summary><c>rollup --alike</c>: reports in the words of other agencies'.</summary>
public sealed class RollUpAlikeTests
{
    [Fact]
    public async Task Reports_in_the_same_words_are_named_where_asked_for()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place["in"]);
        place.Write("units.csv", MadeUpFolder.List);
        var words = string.Concat(
            Enumerable
                .Range(0, 90)
                .Select(static i =>
                    string.Concat((char)('\u5000' + (i * 7 % 997)), (char)('\u5400' + (i * 13 % 991)), (char)('\u5900' + (i * 31 % 983)))
                )
        );
        foreach (var (file, agency) in new[] { ("a.json", "松岭县财政局"), ("b.json", "松岭县云河镇人民政府") })
        {
            place.Write(Path.Combine("in", file), Report(agency, words));
        }

        string[] command = ["rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"], "--force"];
        var asked = await ToolRun.Of([.. command, "--alike"]);
        Assert.Contains(
            "2 reports in the words of other agencies' (see findings.ndjson): a.json, b.json",
            asked.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(2, await Found());

        var unasked = await ToolRun.Of(command);
        Assert.Contains("(GD6004) was not looked at; add --alike", unasked.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Found());

        place.Write(Path.Combine("in", "b.json"), Report("松岭县云河镇人民政府", "无。"));
        Assert.Contains(
            "No report is in the words of another",
            (await ToolRun.Of([.. command, "--alike"])).Output,
            StringComparison.Ordinal
        );

        var piped = await ToolRun.Of(
            "{}",
            ["rollup", "-", "--units", place["units.csv"], "--year", "2024", "--out", place["out"], "--alike"]
        );
        Assert.Equal(2, piped.Exit);
        Assert.Contains("standard input can be read once", piped.Error, StringComparison.Ordinal);
        var added = await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["out"], "--alike");
        Assert.Equal(2, added.Exit);
        Assert.Contains("check --alike", added.Error, StringComparison.Ordinal);

        async Task<int> Found() =>
            (await File.ReadAllLinesAsync(Path.Combine(place["out"], "findings.ndjson"), TestContext.Current.CancellationToken)).Count(
                static line => line.Contains("GD6004", StringComparison.Ordinal)
            );
    }

    private static AnnualReport Report(string agency, string words) =>
        Samples.Clean() with
        {
            Year = 2024,
            Agency = new Agency { Name = agency },
            Overview = new Overview { Text = words },
        };
}
