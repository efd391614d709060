using GovDisclosure.Forms;
using GovDisclosure.Testing;

namespace GovDisclosure.Core.Tests.Rules.Explanations;

/// <summary>What the relations of each table can and cannot tell, as measured.</summary>
public sealed class CertificateTests
{
    [Fact]
    public void Table_three_of_2021_has_rank_37_and_distance_4()
    {
        var table = Reports.Table(Reports.Edition2021, "/requests");
        Assert.Equal((39, 37, 4), (table.Identities.Length, RelationAlgebra.Rank(table), RelationAlgebra.Distance(table)));
    }

    [Fact]
    public void Table_four_has_rank_3_and_distance_2()
    {
        var table = Reports.Table(Reports.Edition2021, "/reviewAndLitigation");
        Assert.Equal((3, 3, 2), (table.Identities.Length, RelationAlgebra.Rank(table), RelationAlgebra.Distance(table)));
    }

    [Theory]
    [InlineData("GD2101")]
    [InlineData("GD2102")]
    [InlineData("GD2103")]
    [InlineData("GD2104")]
    public void No_rule_of_arithmetic_follows_from_the_others(string rule)
    {
        foreach (
            var table in new[] { Reports.Edition2019, Reports.Edition2021 }
                .SelectMany(static edition => edition.Tables)
                .Where(table => table.Identities.Any(identity => identity.Rule == rule))
        )
        {
            Assert.True(RelationAlgebra.Rank(table, identity => identity.Rule != rule) < RelationAlgebra.Rank(table));
        }
    }

    [Fact]
    public void Of_the_relations_of_table_three_two_follow_from_the_others_and_all_are_printed_on_the_form()
    {
        // The total column's balance and sum of outcomes follow from the other columns' and the rows'. A clerk wants to see them all the
        // same.
        var table = Reports.Table(Reports.Edition2021, "/requests");
        var redundant = table
            .Identities.Where(identity => RelationAlgebra.Rank(table, other => other != identity) == RelationAlgebra.Rank(table))
            .ToList();
        Assert.Contains(redundant, static identity => identity is { Rule: "GD2101", Anchor.Pointer: "/requests/outcomes/total/total" });
        Assert.Contains(redundant, static identity => identity is { Rule: "GD2102", Anchor.Pointer: "/requests/outcomes/total/total" });
        Assert.Equal(
            37,
            RelationAlgebra.Rank(table, static identity =>
                !(identity.IsPerColumn && identity.Anchor.Pointer == "/requests/outcomes/total/total")
            )
        );
    }

    [Fact]
    public void The_certificate_is_the_published_one() =>
        GoldenFile.Matches(Certificate.Write(FormCatalog.Default), "docs", "certificate.md");
}
