using System.Globalization;
using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Catalog;

public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_its_page(string id)
    {
        var rule = RuleCatalog.Find(id)!;
        GoldenFile.Matches(RulePages.Page(rule), rule.HelpPage!.Split('/'));
    }

    [Fact]
    public void The_index_lists_every_rule() => GoldenFile.Matches(RulePages.Index(), "docs", "rules", "README.md");

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_not_there()
    {
        var pages = Directory
            .EnumerateFiles(SharedMaterial.InRepository("docs", "rules"), "*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Where(static name => name != "README");
        Assert.Equal(RuleCatalog.All.Select(static rule => rule.Id), pages.Order(StringComparer.Ordinal));
    }

    // Permanent: a line is added, never changed or taken away.
    [Fact]
    public void Ids_and_names_are_the_permanent_ones() =>
        GoldenFile.Matches(
            string.Concat(RuleCatalog.All.Select(static rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Id} {rule.Name}\n"))),
            "tests",
            "GovDisclosure.Core.Tests",
            "Rules",
            "permanent-ids.txt"
        );

    [Theory]
    [InlineData("GD21033", "GD2103")]
    [InlineData("gd2103", "GD2103")]
    [InlineData("GD2110", "GD2101")]
    [InlineData("applicant-totals", "GD2103")]
    [InlineData("nothing like it", null)]
    [InlineData("", null)]
    public void A_slip_of_the_pen_is_guessed(string text, string? expected) => Assert.Equal(expected, RuleCatalog.Nearest(text));
}
