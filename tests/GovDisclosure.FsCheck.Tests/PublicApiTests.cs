using GovDisclosure.Testing;

namespace GovDisclosure.Generators.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        GoldenFile.Matches(
            PublicApi.Dump(typeof(ReportArbitraries).Assembly),
            "tests",
            "GovDisclosure.FsCheck.Tests",
            "PublicApi",
            "GovDisclosure.FsCheck.approved.txt"
        );

    [Fact]
    public void No_namespace_hides_that_of_FsCheck() =>
        Assert.All(typeof(ReportArbitraries).Assembly.GetTypes(), static type =>
            Assert.DoesNotContain("GovDisclosure.FsCheck", type.Namespace ?? "", StringComparison.Ordinal)
        );
}
