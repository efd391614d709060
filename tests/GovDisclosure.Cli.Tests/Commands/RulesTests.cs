using GovDisclosure.Rules;

namespace GovDisclosure.Cli.Tests.Commands;

public sealed class RulesTests
{
    [Fact]
    public async Task All_rules_are_listed()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = await ToolRun.Of("rules", "--lang", language);
            Assert.Equal(ExitCodes.Done, run.Exit);
            Assert.All(RuleCatalog.All, rule => Assert.Contains($"{rule.Id}  {rule.Name}", run.Output, StringComparison.Ordinal));
        }

        var json = await ToolRun.Of("rules", "--output", "json");
        Assert.Equal(
            RuleCatalog.All.Select(static rule => rule.Id),
            json.Json.EnumerateArray().Select(static rule => rule.GetProperty("id").GetString())
        );
    }

    [Fact]
    public async Task One_rule_is_explained()
    {
        var run = await ToolRun.Of("rules", "GD2103", "--lang", "zh");
        Assert.Equal(ExitCodes.Done, run.Exit);
        var rule = RuleCatalog.ApplicantsTotal;
        foreach (
            var text in new[]
            {
                rule.Statement.Zh,
                rule.Formula!,
                rule.Basis.Zh,
                rule.Failing!.Text.Zh,
                rule.Passing!.Text.Zh,
                "docs/rules/GD2103.md",
            }
        )
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }

        Assert.Equal(
            "GD2103",
            Assert.Single((await ToolRun.Of("rules", "GD2103", "--output", "json")).Json.EnumerateArray()).GetProperty("id").GetString()
        );
    }

    [Theory]
    [InlineData("GD21033", "did you mean GD2103?")]
    [InlineData("whatever", "there is no rule")]
    public async Task A_rule_that_does_not_exist_ends_with_2(string id, string expected)
    {
        var run = await ToolRun.Of("rules", id);
        Assert.Equal(ExitCodes.Unreadable, run.Exit);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
