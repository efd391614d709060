using GovDisclosure.Testing;
using static GovDisclosure.Cli.Tests.Commands.MadeUpFolder;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>What is given as published is named where it is another's, and a choice between versions where nothing decides it.</summary>
public sealed class RollUpPublishedTests
{
    [Fact]
    public async Task That_of_another_county_or_year_is_an_error_by_its_name()
    {
        using var place = County(List, published: 9);
        place.Write("other.json", Report("竹溪县人民政府", 9));
        place.Write("old.json", Report("松岭县人民政府", 9) with { Year = 2023 });
        place.Write("silent.json", Report("松岭县人民政府", 9) with { Agency = new Agency() });
        string[] command = ["rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--force", "--out", place["out"]];
        var other = await ToolRun.Of([.. command, "--published", "own=" + place["other.json"], "--lang", "zh"]);
        Assert.Equal(1, other.Exit);
        Assert.Contains(place["other.json"] + "：给出的公布报告是“竹溪县人民政府”的", other.Error, StringComparison.Ordinal);
        Assert.Contains("本级政府及其部门：给出的公布报告是“竹溪县人民政府”的", other.Output, StringComparison.Ordinal);

        var old = await ToolRun.Of([.. command, "--published", "region=" + place["old.json"]]);
        Assert.Equal(1, old.Exit);
        Assert.Contains(place["old.json"] + ": what was given as published is on 2023, not on 2024", old.Error, StringComparison.Ordinal);

        var silent = await ToolRun.Of([.. command, "--published", "own=" + place["silent.json"]]);
        Assert.Contains(place["silent.json"] + ": it does not state its agency or its year", silent.Error, StringComparison.Ordinal);
        Assert.Contains("200 cells compared", silent.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_not_read_whole_is_told()
    {
        using var place = County(List, published: 9);
        var lines = await File.ReadAllLinesAsync(
            SharedMaterial.InRepository("seeds", "suqian_2024.txt"),
            TestContext.Current.CancellationToken
        );
        var half = Path.Combine(place["in"], "..", "half.txt");
        await File.WriteAllLinesAsync(half, lines.Take(lines.Length / 2), TestContext.Current.CancellationToken);
        var run = await ToolRun.Of([
            "rollup",
            place["in"],
            "--units",
            place["units.csv"],
            "--year",
            "2024",
            "--out",
            place["out"],
            "--published",
            "own=" + half,
        ]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "half.txt: it was not read whole; a cell that was not read cannot be compared",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_choice_between_versions_of_one_day_is_said()
    {
        using var place = County(List, published: 9);
        place.Write(Path.Combine("in", "another a.json"), Report("松岭县财政局", 8));
        var run = await ToolRun.Of("rollup", place["in"], "--units", place["units.csv"], "--year", "2024", "--out", place["out"]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(
            "superseded: another a.json (A 松岭县财政局, it differs from a.json and has the same day of publication; check which counts)",
            run.Output,
            StringComparison.Ordinal
        );
    }
}
