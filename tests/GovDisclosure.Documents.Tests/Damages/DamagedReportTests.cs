namespace GovDisclosure.Documents.Tests.Damages;

/// <summary>A cell of a damaged report is what the print shows, or blank and named.</summary>
public sealed class DamagedReportTests
{
    private const int CountOfPrints = 2_000;

    [Fact]
    public void A_print_is_read_right_or_told() => new DamageRun(Prints.All, CountOfPrints, ReadOptions.Default).Check();
}
