using static GovDisclosure.Cli.Tests.Commands.MadeUpFolder;

namespace GovDisclosure.Cli.Tests.Commands;

/// <summary>How many of last year's reports were compared with is said, and which were not.</summary>
public sealed class RollUpPreviousTests
{
    [Fact]
    public async Task What_was_matched_and_what_was_not_is_said()
    {
        using var place = County(List, published: 12);
        Directory.CreateDirectory(place["last"]);
        place.Write(Path.Combine("last", "a.json"), Report("松岭县财政局", 8) with { Year = 2023 });
        place.Write(Path.Combine("last", "other.json"), Report("松岭县水利局", 8) with { Year = 2023 });
        place.Write(Path.Combine("last", "old.json"), Report("松岭县云河镇人民政府", 8) with { Year = 2021 });
        var said = await Run(place);
        Assert.Contains("3 found, 1 matched with this year's, 2 not used", said, StringComparison.Ordinal);
        Assert.Contains("other.json", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.Combine("last", "a.json"), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_none_was_found_is_said()
    {
        using var place = County(List, published: 12);
        Directory.CreateDirectory(place["last"]);
        Assert.Contains("0 found, 0 matched", await Run(place), StringComparison.Ordinal);
    }

    private static async Task<string> Run(Workplace place)
    {
        var run = await ToolRun.Of(
            "rollup",
            place["in"],
            "--units",
            place["units.csv"],
            "--year",
            "2024",
            "--previous",
            place["last"],
            "--out",
            place["out"]
        );
        return run.Output;
    }
}
