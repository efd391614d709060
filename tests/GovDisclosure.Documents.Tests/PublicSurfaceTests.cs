using GovDisclosure.Testing;

namespace GovDisclosure.Documents.Tests;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        GoldenFile.Matches(
            PublicApi.Dump(typeof(ReportReader).Assembly),
            "tests",
            "GovDisclosure.Documents.Tests",
            "PublicApi",
            "GovDisclosure.Documents.approved.txt"
        );
}
