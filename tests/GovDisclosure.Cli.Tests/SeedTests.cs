using GovDisclosure.Json;
using GovDisclosure.Testing;

namespace GovDisclosure.Cli.Tests;

/// <summary>Published reports go through every command.</summary>
public sealed class SeedTests
{
    public static TheoryData<string> Seeds =>
        [
            .. Directory
                .EnumerateFiles(SharedMaterial.InRepository("seeds"), "*.txt")
                .Select(Path.GetFileName)
                .OfType<string>()
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_seed_is_read_checked_and_compared(string name)
    {
        var file = SharedMaterial.InRepository("seeds", name);

        var read = await ToolRun.Of("read", file);
        Assert.Equal(ExitCodes.Done, read.Exit);
        var report = DisclosureJson.Deserialize(read.Output);
        Assert.NotNull(report.Requests);

        var check = await ToolRun.Of("check", file, "--lang", "zh");
        Assert.Equal(ExitCodes.Done, check.Exit);
        Assert.Contains(report.Agency.Name!, check.Output, StringComparison.Ordinal);

        // The text and the JSON that was made of it are one report.
        var compare = await ToolRun.Of(read.Bytes, ["compare", file, "-"]);
        Assert.Equal(ExitCodes.Done, compare.Exit);
        Assert.Contains("No figure changed.", compare.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_years_of_a_city_join_up_or_it_is_said()
    {
        var (before, after) = (
            SharedMaterial.InRepository("seeds", "suqian_2023.txt"),
            SharedMaterial.InRepository("seeds", "suqian_2024.txt")
        );

        var check = await ToolRun.Of("check", after, "--previous", before, "--output", "json");
        Assert.Equal(before, check.Json.GetProperty("previous").GetString());
        Assert.Empty(check.Error);

        var compare = await ToolRun.Of("compare", before, after, "--lang", "zh");
        Assert.Contains("数字变化", compare.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("GD5001 未核对", compare.Output, StringComparison.Ordinal);
        Assert.Contains("GD5003 未核对：只适用于 2019 年版的格式", compare.Output, StringComparison.Ordinal);
    }
}
