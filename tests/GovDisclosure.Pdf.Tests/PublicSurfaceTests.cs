using GovDisclosure.Testing;

namespace GovDisclosure.Pdf.Tests;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        GoldenFile.Matches(
            PublicApi.Dump(typeof(PdfExtractor).Assembly),
            "tests",
            "GovDisclosure.Pdf.Tests",
            "PublicApi",
            "GovDisclosure.Pdf.approved.txt"
        );
}
