using GovDisclosure.Forms;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>A sum that no cell can hold is told by <c>rollup</c>, whatever else was given.</summary>
public sealed class RollUpOverflowTests
{
    private static readonly FormCell Total = FormCatalog.Default.Newest.Find("/reviewAndLitigation/reconsideration/total")!;

    [Theory]
    [InlineData("en", "the sum is beyond what a cell can hold and is left blank: ")]
    [InlineData("zh", "各单位之和超出可表示的范围，合计留空：")]
    public async Task Without_a_list(string language, string told)
    {
        using var place = Large();
        var run = await ToolRun.Of("rollup", place["in"], "--year", "2024", "--out", place["out"], "--lang", language);
        Assert.Equal(1, run.Exit);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? Total.LabelEn : Total.LabelZh, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_list_and_no_published_report()
    {
        using var place = Large();
        var list = place.Write(
            "units.csv",
            "code,name,kind,level,parent,perimeter\nP,松岭县人民政府,,,,parent\nA,松岭县财政局,,,P,own\nB,松岭县教育局,,,P,own\n"
        );
        var run = await ToolRun.Of("rollup", place["in"], "--units", list, "--year", "2024", "--out", place["out"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains("beyond what a cell can hold and is left blank", run.Output, StringComparison.Ordinal);
        Assert.All(["rollup.json", "rollup.html", "findings.ndjson"], name =>
            Assert.Contains(
                "the sum is beyond what a cell can hold",
                File.ReadAllText(Path.Combine(place["out"], name)),
                StringComparison.Ordinal
            )
        );
    }

    private static Workplace Large()
    {
        var place = new Workplace();
        Directory.CreateDirectory(place["in"]);
        foreach (var agency in (string[])["松岭县财政局", "松岭县教育局"])
        {
            var report = Total.With(Samples.Clean(2024), (Count)long.MaxValue) with
            {
                Agency = new Agency { Name = agency },
                PublishedOn = new DateOnly(2025, 1, 20),
            };
            place.Write(Path.Combine("in", agency + ".json"), report);
        }

        return place;
    }
}
