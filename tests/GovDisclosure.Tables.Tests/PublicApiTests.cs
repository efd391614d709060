namespace GovDisclosure.Tables.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        GoldenFile.Matches(
            PublicApi.Dump(typeof(ReportTables).Assembly),
            "tests",
            "GovDisclosure.Tables.Tests",
            "PublicApi",
            "GovDisclosure.Tables.approved.txt"
        );
}
