using GovDisclosure.Rules;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Catalog;

public sealed class RuleCatalogTests
{
    [Fact]
    public void Ids_are_unique_and_ascending_and_everything_is_in_both_languages()
    {
        Assert.Equal(
            RuleCatalog.All.Select(static rule => rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            RuleCatalog.All.Select(static rule => rule.Id)
        );
        Assert.Equal(RuleCatalog.All.Length, RuleCatalog.All.Select(static rule => rule.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(RuleCatalog.All, static rule =>
        {
            Assert.Matches("^GD[1-6][0-9]{3}$", rule.Id);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name);
            Assert.All([rule.Statement.Zh, rule.Statement.En, rule.Basis.Zh, rule.Basis.En], static text =>
                Assert.False(string.IsNullOrWhiteSpace(text))
            );
            Assert.Same(rule, RuleCatalog.Find(rule.Id));
        });
        Assert.Null(RuleCatalog.Find("GD0000"));
        Assert.Null(RuleCatalog.Find("gd2001"));
    }

    /// <summary>A rule is one file, named after its class, with texts, examples and check; and every such file is in the list.</summary>
    [Fact]
    public void A_rule_is_one_file_and_one_line_of_the_list()
    {
        var rules = typeof(RuleCatalog)
            .Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Rule)))
            .Where(static type => !type.Namespace!.EndsWith(".Local", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            RuleCatalog.All.Select(static rule => rule.Id).Order(StringComparer.Ordinal),
            rules.Select(static type => Id(type)).Order(StringComparer.Ordinal)
        );
        var root = SharedMaterial.InRepository("src", "GovDisclosure.Core", "Rules");
        Assert.All(rules, type =>
        {
            var file = Assert.Single(Directory.EnumerateFiles(root, type.Name + ".cs", SearchOption.AllDirectories));
            Assert.Contains($"Id = \"{Id(type)}\"", File.ReadAllText(file), StringComparison.Ordinal);
        });

        static string Id(Type type) => ((RuleDescriptor)type.GetProperty("Definition")!.GetValue(null)!).Id;
    }

    [Fact]
    public void Every_relation_of_the_form_belongs_to_a_rule()
    {
        foreach (var table in GovDisclosure.Forms.FormCatalog.Default.Editions.SelectMany(static edition => edition.Tables))
        {
            Assert.All(table.Identities, static identity => Assert.NotNull(RuleCatalog.Find(identity.Rule)));
            Assert.All(table.YearLinks, static link => Assert.NotNull(RuleCatalog.Find(link.Rule)));
        }
    }

    [Fact]
    public void Ids_names_and_severities_are_the_agreed_ones()
    {
        var path = SharedMaterial.Find("rules.tsv");
        Assert.SkipWhen(path is null, SharedMaterial.Absent("rules.tsv"));
        var agreed = File.ReadLines(path!)
            .Skip(1)
            .Select(static line => line.Split('\t'))
            .ToDictionary(static parts => parts[0], static parts => (parts[1], parts[2]), StringComparer.Ordinal);
        Assert.All(RuleCatalog.All, rule => Assert.Equal(
                agreed[rule.Id],
                (
                    rule.Name,
                    rule.Severity switch
                    {
                        FindingSeverity.Error => "error",
                        FindingSeverity.Warning => "warning",
                        _ => "info",
                    }
                )
            ));
    }
}
