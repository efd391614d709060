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

    [Fact]
    public void The_certificate_is_the_published_one() => GoldenFile.Matches(Certificate.Write(FormCatalog.Default), "docs", "certificate.md");
}
